from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.decision import Decision, check_decision
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decided_item import DecidedItem


T = TypeVar("T", bound="CreateDecisions")


@_attrs_define
class CreateDecisions:
    """A decision on one thing or on many.

    Attributes:
        decision (Decision): What is decided.
        items (list[DecidedItem]): What is decided.
        reason (None | str | Unset): Words for the authors; they must be there for a refusal and for a question.
    """

    decision: Decision
    items: list[DecidedItem]
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        decision: str = self.decision

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "decision": decision,
                "items": items,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.decided_item import DecidedItem  # noqa: PLC0415

        d = dict(src_dict)
        decision = check_decision(d.pop("decision"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = DecidedItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        create_decisions = cls(
            decision=decision,
            items=items,
            reason=reason,
        )

        return create_decisions
