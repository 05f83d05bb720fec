from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.moderation_kind import ModerationKind, check_moderation_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="DecidedItem")


@_attrs_define
class DecidedItem:
    """One thing that is decided.

    Attributes:
        id (UUID): Its identifier, as the queue says it.
        kind (ModerationKind): What waits for a decision.
        member (None | Unset | UUID): For an accepted missing member: the member of the directory that it is. Without
            it, one is
            made.
        version (int | None | Unset): The version of a submitted entry that was looked at: another is not decided. It
            must be
            there for a submission.
    """

    id: UUID
    kind: ModerationKind
    member: None | Unset | UUID = UNSET
    version: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        member: None | str | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, UUID):
            member = str(self.member)
        else:
            member = self.member

        version: int | None | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
            }
        )
        if member is not UNSET:
            field_dict["member"] = member
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_moderation_kind(d.pop("kind"))

        def _parse_member(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_type_0 = UUID(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        member = _parse_member(d.pop("member", UNSET))

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        decided_item = cls(
            id=id,
            kind=kind,
            member=member,
            version=version,
        )

        return decided_item
