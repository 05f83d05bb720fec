from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_format import EventFormat, check_event_format
from ..models.event_status import EventStatus, check_event_status
from ..models.publication import Publication, check_publication
from ..models.visibility import Visibility, check_visibility
from ..types import UNSET, Unset

T = TypeVar("T", bound="GroupMeeting")


@_attrs_define
class GroupMeeting:
    """A meeting of a working group, for whoever takes part.

    Attributes:
        ends_at (datetime.datetime): End, UTC.
        format_ (EventFormat): How one takes part in an event.
        id (UUID): Identifier of the event.
        publication (Publication): Where an entry stands on its way to the public.
        slug (str): Readable part of its address.
        starts_at (datetime.datetime): Beginning, UTC.
        status (EventStatus): Whether an event takes place as announced.
        summary (str): What it is, in a sentence or two.
        time_zone (str): IANA time zone in which it is announced. Example: Europe/Paris.
        title (str): Title.
        visibility (Visibility): Who may see an event.
        city (None | str | Unset): Town of the venue.
        online_url (None | str | Unset): Where one takes part online.
        venue (None | str | Unset): Name of the venue.
    """

    ends_at: datetime.datetime
    format_: EventFormat
    id: UUID
    publication: Publication
    slug: str
    starts_at: datetime.datetime
    status: EventStatus
    summary: str
    time_zone: str
    title: str
    visibility: Visibility
    city: None | str | Unset = UNSET
    online_url: None | str | Unset = UNSET
    venue: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ends_at = self.ends_at.isoformat()

        format_: str = self.format_

        id = str(self.id)

        publication: str = self.publication

        slug = self.slug

        starts_at = self.starts_at.isoformat()

        status: str = self.status

        summary = self.summary

        time_zone = self.time_zone

        title = self.title

        visibility: str = self.visibility

        city: None | str | Unset
        if isinstance(self.city, Unset):
            city = UNSET
        else:
            city = self.city

        online_url: None | str | Unset
        if isinstance(self.online_url, Unset):
            online_url = UNSET
        else:
            online_url = self.online_url

        venue: None | str | Unset
        if isinstance(self.venue, Unset):
            venue = UNSET
        else:
            venue = self.venue

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ends_at": ends_at,
                "format": format_,
                "id": id,
                "publication": publication,
                "slug": slug,
                "starts_at": starts_at,
                "status": status,
                "summary": summary,
                "time_zone": time_zone,
                "title": title,
                "visibility": visibility,
            }
        )
        if city is not UNSET:
            field_dict["city"] = city
        if online_url is not UNSET:
            field_dict["online_url"] = online_url
        if venue is not UNSET:
            field_dict["venue"] = venue

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        format_ = check_event_format(d.pop("format"))

        id = UUID(d.pop("id"))

        publication = check_publication(d.pop("publication"))

        slug = d.pop("slug")

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        status = check_event_status(d.pop("status"))

        summary = d.pop("summary")

        time_zone = d.pop("time_zone")

        title = d.pop("title")

        visibility = check_visibility(d.pop("visibility"))

        def _parse_city(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        city = _parse_city(d.pop("city", UNSET))

        def _parse_online_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        online_url = _parse_online_url(d.pop("online_url", UNSET))

        def _parse_venue(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        venue = _parse_venue(d.pop("venue", UNSET))

        group_meeting = cls(
            ends_at=ends_at,
            format_=format_,
            id=id,
            publication=publication,
            slug=slug,
            starts_at=starts_at,
            status=status,
            summary=summary,
            time_zone=time_zone,
            title=title,
            visibility=visibility,
            city=city,
            online_url=online_url,
            venue=venue,
        )

        group_meeting.additional_properties = d
        return group_meeting

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
