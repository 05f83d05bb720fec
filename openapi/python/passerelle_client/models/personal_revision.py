from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change import Change, check_change
from ..models.entry_type import EntryType, check_entry_type

T = TypeVar("T", bound="PersonalRevision")


@_attrs_define
class PersonalRevision:
    """A state of an entry that the person saved.

    Attributes:
        at (datetime.datetime): When.
        change (Change): What a saved state of an entry came from.
        entry_id (UUID): The entry.
        entry_type (EntryType): What a search result or a link points to.
        id (UUID): Identifier of the state.
        version (int): Its version then.
    """

    at: datetime.datetime
    change: Change
    entry_id: UUID
    entry_type: EntryType
    id: UUID
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        change: str = self.change

        entry_id = str(self.entry_id)

        entry_type: str = self.entry_type

        id = str(self.id)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "change": change,
                "entry_id": entry_id,
                "entry_type": entry_type,
                "id": id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        change = check_change(d.pop("change"))

        entry_id = UUID(d.pop("entry_id"))

        entry_type = check_entry_type(d.pop("entry_type"))

        id = UUID(d.pop("id"))

        version = d.pop("version")

        personal_revision = cls(
            at=at,
            change=change,
            entry_id=entry_id,
            entry_type=entry_type,
            id=id,
            version=version,
        )

        personal_revision.additional_properties = d
        return personal_revision

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
