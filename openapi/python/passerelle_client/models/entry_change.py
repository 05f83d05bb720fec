from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_summary import ActionSummary
    from ..models.event_summary import EventSummary
    from ..models.funding_call_summary import FundingCallSummary
    from ..models.member_summary import MemberSummary
    from ..models.working_group_summary import WorkingGroupSummary


T = TypeVar("T", bound="EntryChange")


@_attrs_define
class EntryChange:
    """An entry that was made, changed or taken away.

    Attributes:
        deleted (bool): Whether it is gone, for good or for now: a copy drops it.
        id (UUID): Its identifier.
        type_ (EntryType): What a search result or a link points to.
        entry (ActionSummary | EventSummary | FundingCallSummary | MemberSummary | None | Unset | WorkingGroupSummary):
    """

    deleted: bool
    id: UUID
    type_: EntryType
    entry: ActionSummary | EventSummary | FundingCallSummary | MemberSummary | None | Unset | WorkingGroupSummary = (
        UNSET
    )
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.action_summary import ActionSummary  # noqa: PLC0415
        from ..models.event_summary import EventSummary  # noqa: PLC0415
        from ..models.funding_call_summary import FundingCallSummary  # noqa: PLC0415
        from ..models.member_summary import MemberSummary  # noqa: PLC0415
        from ..models.working_group_summary import WorkingGroupSummary  # noqa: PLC0415

        deleted = self.deleted

        id = str(self.id)

        type_: str = self.type_

        entry: dict[str, Any] | None | Unset
        if isinstance(self.entry, Unset):
            entry = UNSET
        elif isinstance(self.entry, ActionSummary):
            entry = self.entry.to_dict()
        elif isinstance(self.entry, EventSummary):
            entry = self.entry.to_dict()
        elif isinstance(self.entry, WorkingGroupSummary):
            entry = self.entry.to_dict()
        elif isinstance(self.entry, FundingCallSummary):
            entry = self.entry.to_dict()
        elif isinstance(self.entry, MemberSummary):
            entry = self.entry.to_dict()
        else:
            entry = self.entry

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "deleted": deleted,
                "id": id,
                "type": type_,
            }
        )
        if entry is not UNSET:
            field_dict["entry"] = entry

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_summary import ActionSummary  # noqa: PLC0415
        from ..models.event_summary import EventSummary  # noqa: PLC0415
        from ..models.funding_call_summary import FundingCallSummary  # noqa: PLC0415
        from ..models.member_summary import MemberSummary  # noqa: PLC0415
        from ..models.working_group_summary import WorkingGroupSummary  # noqa: PLC0415

        d = dict(src_dict)
        deleted = d.pop("deleted")

        id = UUID(d.pop("id"))

        type_ = check_entry_type(d.pop("type"))

        def _parse_entry(
            data: object,
        ) -> ActionSummary | EventSummary | FundingCallSummary | MemberSummary | None | Unset | WorkingGroupSummary:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_entry_summary_type_0 = ActionSummary.from_dict(data)

                return componentsschemas_entry_summary_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_entry_summary_type_1 = EventSummary.from_dict(data)

                return componentsschemas_entry_summary_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_entry_summary_type_2 = WorkingGroupSummary.from_dict(data)

                return componentsschemas_entry_summary_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_entry_summary_type_3 = FundingCallSummary.from_dict(data)

                return componentsschemas_entry_summary_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_entry_summary_type_4 = MemberSummary.from_dict(data)

                return componentsschemas_entry_summary_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                ActionSummary | EventSummary | FundingCallSummary | MemberSummary | None | Unset | WorkingGroupSummary,
                data,
            )

        entry = _parse_entry(d.pop("entry", UNSET))

        entry_change = cls(
            deleted=deleted,
            id=id,
            type_=type_,
            entry=entry,
        )

        entry_change.additional_properties = d
        return entry_change

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
