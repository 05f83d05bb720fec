from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_format import EventFormat, check_event_format
from ..models.event_kind import EventKind, check_event_kind
from ..models.event_status import EventStatus, check_event_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="EventProperties")


@_attrs_define
class EventProperties:
    """What an event's feature says.

    Attributes:
        ends_at (datetime.datetime): End, UTC.
        format_ (EventFormat): How one takes part in an event.
        kind (EventKind): Kind of event.
        slug (str): Readable part of its address.
        starts_at (datetime.datetime): Beginning, UTC.
        status (EventStatus): Whether an event takes place as announced.
        title (str): Title.
        city (None | str | Unset): Town of the venue.
    """

    ends_at: datetime.datetime
    format_: EventFormat
    kind: EventKind
    slug: str
    starts_at: datetime.datetime
    status: EventStatus
    title: str
    city: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ends_at = self.ends_at.isoformat()

        format_: str = self.format_

        kind: str = self.kind

        slug = self.slug

        starts_at = self.starts_at.isoformat()

        status: str = self.status

        title = self.title

        city: None | str | Unset
        if isinstance(self.city, Unset):
            city = UNSET
        else:
            city = self.city

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ends_at": ends_at,
                "format": format_,
                "kind": kind,
                "slug": slug,
                "starts_at": starts_at,
                "status": status,
                "title": title,
            }
        )
        if city is not UNSET:
            field_dict["city"] = city

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        format_ = check_event_format(d.pop("format"))

        kind = check_event_kind(d.pop("kind"))

        slug = d.pop("slug")

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        status = check_event_status(d.pop("status"))

        title = d.pop("title")

        def _parse_city(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        city = _parse_city(d.pop("city", UNSET))

        event_properties = cls(
            ends_at=ends_at,
            format_=format_,
            kind=kind,
            slug=slug,
            starts_at=starts_at,
            status=status,
            title=title,
            city=city,
        )

        event_properties.additional_properties = d
        return event_properties

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
