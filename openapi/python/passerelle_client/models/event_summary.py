from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_format import EventFormat, check_event_format
from ..models.event_kind import EventKind, check_event_kind
from ..models.event_period import EventPeriod, check_event_period
from ..models.event_status import EventStatus, check_event_status
from ..models.function import Function, check_function
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cover import Cover
    from ..models.event_source import EventSource
    from ..models.member_ref import MemberRef
    from ..models.point import Point


T = TypeVar("T", bound="EventSummary")


@_attrs_define
class EventSummary:
    """An event in a list.

    Attributes:
        audience (list[Function]): For whom it is meant; empty means everybody.
        ends_at (datetime.datetime): End, UTC.
        format_ (EventFormat): How one takes part in an event.
        has_replay (bool): Whether a recording can be seen.
        id (UUID): Identifier.
        kind (EventKind): Kind of event.
        period (EventPeriod): Events by their time, seen from now.
        slug (str): Readable part of its address.
        starts_at (datetime.datetime): Beginning, UTC.
        status (EventStatus): Whether an event takes place as announced.
        summary (str): What it is, in a sentence or two.
        themes (list[str]): Theme codes.
        time_zone (str): IANA time zone in which it is announced. Example: Europe/Paris.
        title (str): Title.
        updated_at (datetime.datetime): Last change.
        capacity (int | None | Unset): Places in all; absent where they are not counted.
        city (None | str | Unset): Town of the venue.
        cover (Cover | None | Unset):
        host (MemberRef | None | Unset):
        point (None | Point | Unset):
        source (EventSource | None | Unset):
    """

    audience: list[Function]
    ends_at: datetime.datetime
    format_: EventFormat
    has_replay: bool
    id: UUID
    kind: EventKind
    period: EventPeriod
    slug: str
    starts_at: datetime.datetime
    status: EventStatus
    summary: str
    themes: list[str]
    time_zone: str
    title: str
    updated_at: datetime.datetime
    capacity: int | None | Unset = UNSET
    city: None | str | Unset = UNSET
    cover: Cover | None | Unset = UNSET
    host: MemberRef | None | Unset = UNSET
    point: None | Point | Unset = UNSET
    source: EventSource | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.event_source import EventSource  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        audience = []
        for audience_item_data in self.audience:
            audience_item: str = audience_item_data
            audience.append(audience_item)

        ends_at = self.ends_at.isoformat()

        format_: str = self.format_

        has_replay = self.has_replay

        id = str(self.id)

        kind: str = self.kind

        period: str = self.period

        slug = self.slug

        starts_at = self.starts_at.isoformat()

        status: str = self.status

        summary = self.summary

        themes = self.themes

        time_zone = self.time_zone

        title = self.title

        updated_at = self.updated_at.isoformat()

        capacity: int | None | Unset
        if isinstance(self.capacity, Unset):
            capacity = UNSET
        else:
            capacity = self.capacity

        city: None | str | Unset
        if isinstance(self.city, Unset):
            city = UNSET
        else:
            city = self.city

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, Cover):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        host: dict[str, Any] | None | Unset
        if isinstance(self.host, Unset):
            host = UNSET
        elif isinstance(self.host, MemberRef):
            host = self.host.to_dict()
        else:
            host = self.host

        point: dict[str, Any] | None | Unset
        if isinstance(self.point, Unset):
            point = UNSET
        elif isinstance(self.point, Point):
            point = self.point.to_dict()
        else:
            point = self.point

        source: dict[str, Any] | None | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, EventSource):
            source = self.source.to_dict()
        else:
            source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "ends_at": ends_at,
                "format": format_,
                "has_replay": has_replay,
                "id": id,
                "kind": kind,
                "period": period,
                "slug": slug,
                "starts_at": starts_at,
                "status": status,
                "summary": summary,
                "themes": themes,
                "time_zone": time_zone,
                "title": title,
                "updated_at": updated_at,
            }
        )
        if capacity is not UNSET:
            field_dict["capacity"] = capacity
        if city is not UNSET:
            field_dict["city"] = city
        if cover is not UNSET:
            field_dict["cover"] = cover
        if host is not UNSET:
            field_dict["host"] = host
        if point is not UNSET:
            field_dict["point"] = point
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.event_source import EventSource  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        audience = []
        _audience = d.pop("audience")
        for audience_item_data in _audience:
            audience_item = check_function(audience_item_data)

            audience.append(audience_item)

        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        format_ = check_event_format(d.pop("format"))

        has_replay = d.pop("has_replay")

        id = UUID(d.pop("id"))

        kind = check_event_kind(d.pop("kind"))

        period = check_event_period(d.pop("period"))

        slug = d.pop("slug")

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        status = check_event_status(d.pop("status"))

        summary = d.pop("summary")

        themes = cast(list[str], d.pop("themes"))

        time_zone = d.pop("time_zone")

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_capacity(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        capacity = _parse_capacity(d.pop("capacity", UNSET))

        def _parse_city(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        city = _parse_city(d.pop("city", UNSET))

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

        def _parse_host(data: object) -> MemberRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                host_type_0 = MemberRef.from_dict(data)

                return host_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberRef | None | Unset, data)

        host = _parse_host(d.pop("host", UNSET))

        def _parse_point(data: object) -> None | Point | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                point_type_0 = Point.from_dict(data)

                return point_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Point | Unset, data)

        point = _parse_point(d.pop("point", UNSET))

        def _parse_source(data: object) -> EventSource | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = EventSource.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EventSource | None | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        event_summary = cls(
            audience=audience,
            ends_at=ends_at,
            format_=format_,
            has_replay=has_replay,
            id=id,
            kind=kind,
            period=period,
            slug=slug,
            starts_at=starts_at,
            status=status,
            summary=summary,
            themes=themes,
            time_zone=time_zone,
            title=title,
            updated_at=updated_at,
            capacity=capacity,
            city=city,
            cover=cover,
            host=host,
            point=point,
            source=source,
        )

        event_summary.additional_properties = d
        return event_summary

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
