from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change import Change, check_change
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_document import ActionDocument


T = TypeVar("T", bound="ActionRevision")


@_attrs_define
class ActionRevision:
    """An action as it was saved once.

    Attributes:
        at (datetime.datetime): When.
        change (Change): What a saved state of an entry came from.
        version (int): The entry's version then.
        document (ActionDocument): An action as its editors write it: all of it, as `PUT` replaces it.
        by (None | str | Unset): Who did it, by name; absent where it was no account, or one that was erased.
        erased (bool | Unset): Whether the account that did it was erased.
    """

    at: datetime.datetime
    change: Change
    version: int
    document: ActionDocument
    by: None | str | Unset = UNSET
    erased: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        change: str = self.change

        version = self.version

        document = self.document.to_dict()

        by: None | str | Unset
        if isinstance(self.by, Unset):
            by = UNSET
        else:
            by = self.by

        erased = self.erased

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "change": change,
                "version": version,
                "document": document,
            }
        )
        if by is not UNSET:
            field_dict["by"] = by
        if erased is not UNSET:
            field_dict["erased"] = erased

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_document import ActionDocument  # noqa: PLC0415

        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        change = check_change(d.pop("change"))

        version = d.pop("version")

        document = ActionDocument.from_dict(d.pop("document"))

        def _parse_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        by = _parse_by(d.pop("by", UNSET))

        erased = d.pop("erased", UNSET)

        action_revision = cls(
            at=at,
            change=change,
            version=version,
            document=document,
            by=by,
            erased=erased,
        )

        action_revision.additional_properties = d
        return action_revision

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
