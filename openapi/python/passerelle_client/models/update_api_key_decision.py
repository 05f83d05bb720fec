from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.api_key_decision import ApiKeyDecision, check_api_key_decision
from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateApiKeyDecision")


@_attrs_define
class UpdateApiKeyDecision:
    """A decision on an API key.

    Attributes:
        decision (ApiKeyDecision): What an administrator decides on an API key.
        quota_per_hour (int | None | Unset): Requests that are good in an hour, where it is granted; without it, as many
            as the
            configuration says.
        reason (None | str | Unset): Why, for the owner; must be given where it is refused or revoked.
    """

    decision: ApiKeyDecision
    quota_per_hour: int | None | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        decision: str = self.decision

        quota_per_hour: int | None | Unset
        if isinstance(self.quota_per_hour, Unset):
            quota_per_hour = UNSET
        else:
            quota_per_hour = self.quota_per_hour

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
        if quota_per_hour is not UNSET:
            field_dict["quota_per_hour"] = quota_per_hour
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        decision = check_api_key_decision(d.pop("decision"))

        def _parse_quota_per_hour(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        quota_per_hour = _parse_quota_per_hour(d.pop("quota_per_hour", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        update_api_key_decision = cls(
            decision=decision,
            quota_per_hour=quota_per_hour,
            reason=reason,
        )

        return update_api_key_decision
