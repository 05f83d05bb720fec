from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.access import Access, check_access
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cover import Cover
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="WorkingGroupSummary")


@_attrs_define
class WorkingGroupSummary:
    """A working group in a list.

    Attributes:
        access (Access): How one enters a working group. Closed groups are not shown outside.
        id (UUID): Identifier.
        leads (list[MemberRef]): Members whose people lead it.
        members_count (int): Members that take part.
        name (str): Name.
        slug (str): Readable part of its address.
        summary (str): What it is, in a sentence or two.
        themes (list[str]): Theme codes.
        updated_at (datetime.datetime): Last change.
        cover (Cover | None | Unset):
        next_meeting_at (datetime.datetime | None | Unset): Beginning of its next public meeting, UTC.
    """

    access: Access
    id: UUID
    leads: list[MemberRef]
    members_count: int
    name: str
    slug: str
    summary: str
    themes: list[str]
    updated_at: datetime.datetime
    cover: Cover | None | Unset = UNSET
    next_meeting_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover import Cover  # noqa: PLC0415

        access: str = self.access

        id = str(self.id)

        leads = []
        for leads_item_data in self.leads:
            leads_item = leads_item_data.to_dict()
            leads.append(leads_item)

        members_count = self.members_count

        name = self.name

        slug = self.slug

        summary = self.summary

        themes = self.themes

        updated_at = self.updated_at.isoformat()

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, Cover):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        next_meeting_at: None | str | Unset
        if isinstance(self.next_meeting_at, Unset):
            next_meeting_at = UNSET
        elif isinstance(self.next_meeting_at, datetime.datetime):
            next_meeting_at = self.next_meeting_at.isoformat()
        else:
            next_meeting_at = self.next_meeting_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access": access,
                "id": id,
                "leads": leads,
                "members_count": members_count,
                "name": name,
                "slug": slug,
                "summary": summary,
                "themes": themes,
                "updated_at": updated_at,
            }
        )
        if cover is not UNSET:
            field_dict["cover"] = cover
        if next_meeting_at is not UNSET:
            field_dict["next_meeting_at"] = next_meeting_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        access = check_access(d.pop("access"))

        id = UUID(d.pop("id"))

        leads = []
        _leads = d.pop("leads")
        for leads_item_data in _leads:
            leads_item = MemberRef.from_dict(leads_item_data)

            leads.append(leads_item)

        members_count = d.pop("members_count")

        name = d.pop("name")

        slug = d.pop("slug")

        summary = d.pop("summary")

        themes = cast(list[str], d.pop("themes"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_cover(data: object) -> Cover | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = Cover.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Cover | None | Unset, data)

        cover = _parse_cover(d.pop("cover", UNSET))

        def _parse_next_meeting_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_meeting_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_meeting_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        next_meeting_at = _parse_next_meeting_at(d.pop("next_meeting_at", UNSET))

        working_group_summary = cls(
            access=access,
            id=id,
            leads=leads,
            members_count=members_count,
            name=name,
            slug=slug,
            summary=summary,
            themes=themes,
            updated_at=updated_at,
            cover=cover,
            next_meeting_at=next_meeting_at,
        )

        working_group_summary.additional_properties = d
        return working_group_summary

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
