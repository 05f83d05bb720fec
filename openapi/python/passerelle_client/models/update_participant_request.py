from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.request_decision import RequestDecision, check_request_decision
from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateParticipantRequest")


@_attrs_define
class UpdateParticipantRequest:
    """What a lead decides on somebody who asks to enter.

    Attributes:
        decision (RequestDecision): What a lead decides on somebody who asks to enter.
        reason (None | str | Unset): A word for the person; it must be there for a refusal.
    """

    decision: RequestDecision
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        decision: str = self.decision

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "decision": decision,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        decision = check_request_decision(d.pop("decision"))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        update_participant_request = cls(
            decision=decision,
            reason=reason,
        )

        return update_participant_request
