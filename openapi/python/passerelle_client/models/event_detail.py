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
    from ..models.attachment import Attachment
    from ..models.cover import Cover
    from ..models.entry_ref import EntryRef
    from ..models.event_source import EventSource
    from ..models.member_ref import MemberRef
    from ..models.point import Point
    from ..models.session import Session
    from ..models.venue import Venue


T = TypeVar("T", bound="EventDetail")


@_attrs_define
class EventDetail:
    """An event with what its page shows. The online link is for the registered alone.

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
        co_hosts (list[MemberRef]): Members that host it together with the first.
        created_at (datetime.datetime): When the entry was made.
        description (str): Description, Markdown.
        description_html (str): Description as safe HTML.
        programme (list[Session]): Sessions in order.
        version (int): Raised at every change.
        capacity (int | None | Unset): Places in all; absent where they are not counted.
        city (None | str | Unset): Town of the venue.
        cover (Cover | None | Unset):
        host (MemberRef | None | Unset):
        point (None | Point | Unset):
        source (EventSource | None | Unset):
        documents (list[Attachment] | Unset): Files beside it.
        max_population (int | None | Unset): Largest population of the authorities that it is meant for.
        min_population (int | None | Unset): Smallest population of the authorities that it is meant for.
        registration_closes_at (datetime.datetime | None | Unset): End of registration, UTC.
        replay_url (None | str | Unset): Address of the recording.
        report (None | str | Unset): Report, Markdown.
        report_html (None | str | Unset): Report as safe HTML.
        venue (None | Unset | Venue):
        working_group (EntryRef | None | Unset):
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
    co_hosts: list[MemberRef]
    created_at: datetime.datetime
    description: str
    description_html: str
    programme: list[Session]
    version: int
    capacity: int | None | Unset = UNSET
    city: None | str | Unset = UNSET
    cover: Cover | None | Unset = UNSET
    host: MemberRef | None | Unset = UNSET
    point: None | Point | Unset = UNSET
    source: EventSource | None | Unset = UNSET
    documents: list[Attachment] | Unset = UNSET
    max_population: int | None | Unset = UNSET
    min_population: int | None | Unset = UNSET
    registration_closes_at: datetime.datetime | None | Unset = UNSET
    replay_url: None | str | Unset = UNSET
    report: None | str | Unset = UNSET
    report_html: None | str | Unset = UNSET
    venue: None | Unset | Venue = UNSET
    working_group: EntryRef | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.entry_ref import EntryRef  # noqa: PLC0415
        from ..models.event_source import EventSource  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415
        from ..models.venue import Venue  # noqa: PLC0415

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

        co_hosts = []
        for co_hosts_item_data in self.co_hosts:
            co_hosts_item = co_hosts_item_data.to_dict()
            co_hosts.append(co_hosts_item)

        created_at = self.created_at.isoformat()

        description = self.description

        description_html = self.description_html

        programme = []
        for programme_item_data in self.programme:
            programme_item = programme_item_data.to_dict()
            programme.append(programme_item)

        version = self.version

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

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        max_population: int | None | Unset
        if isinstance(self.max_population, Unset):
            max_population = UNSET
        else:
            max_population = self.max_population

        min_population: int | None | Unset
        if isinstance(self.min_population, Unset):
            min_population = UNSET
        else:
            min_population = self.min_population

        registration_closes_at: None | str | Unset
        if isinstance(self.registration_closes_at, Unset):
            registration_closes_at = UNSET
        elif isinstance(self.registration_closes_at, datetime.datetime):
            registration_closes_at = self.registration_closes_at.isoformat()
        else:
            registration_closes_at = self.registration_closes_at

        replay_url: None | str | Unset
        if isinstance(self.replay_url, Unset):
            replay_url = UNSET
        else:
            replay_url = self.replay_url

        report: None | str | Unset
        if isinstance(self.report, Unset):
            report = UNSET
        else:
            report = self.report

        report_html: None | str | Unset
        if isinstance(self.report_html, Unset):
            report_html = UNSET
        else:
            report_html = self.report_html

        venue: dict[str, Any] | None | Unset
        if isinstance(self.venue, Unset):
            venue = UNSET
        elif isinstance(self.venue, Venue):
            venue = self.venue.to_dict()
        else:
            venue = self.venue

        working_group: dict[str, Any] | None | Unset
        if isinstance(self.working_group, Unset):
            working_group = UNSET
        elif isinstance(self.working_group, EntryRef):
            working_group = self.working_group.to_dict()
        else:
            working_group = self.working_group

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
                "co_hosts": co_hosts,
                "created_at": created_at,
                "description": description,
                "description_html": description_html,
                "programme": programme,
                "version": version,
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
        if documents is not UNSET:
            field_dict["documents"] = documents
        if max_population is not UNSET:
            field_dict["max_population"] = max_population
        if min_population is not UNSET:
            field_dict["min_population"] = min_population
        if registration_closes_at is not UNSET:
            field_dict["registration_closes_at"] = registration_closes_at
        if replay_url is not UNSET:
            field_dict["replay_url"] = replay_url
        if report is not UNSET:
            field_dict["report"] = report
        if report_html is not UNSET:
            field_dict["report_html"] = report_html
        if venue is not UNSET:
            field_dict["venue"] = venue
        if working_group is not UNSET:
            field_dict["working_group"] = working_group

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment import Attachment  # noqa: PLC0415
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.entry_ref import EntryRef  # noqa: PLC0415
        from ..models.event_source import EventSource  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415
        from ..models.session import Session  # noqa: PLC0415
        from ..models.venue import Venue  # noqa: PLC0415

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

        co_hosts = []
        _co_hosts = d.pop("co_hosts")
        for co_hosts_item_data in _co_hosts:
            co_hosts_item = MemberRef.from_dict(co_hosts_item_data)

            co_hosts.append(co_hosts_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        description = d.pop("description")

        description_html = d.pop("description_html")

        programme = []
        _programme = d.pop("programme")
        for programme_item_data in _programme:
            programme_item = Session.from_dict(programme_item_data)

            programme.append(programme_item)

        version = d.pop("version")

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

        _documents = d.pop("documents", UNSET)
        documents: list[Attachment] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = Attachment.from_dict(documents_item_data)

                documents.append(documents_item)

        def _parse_max_population(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_population = _parse_max_population(d.pop("max_population", UNSET))

        def _parse_min_population(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        min_population = _parse_min_population(d.pop("min_population", UNSET))

        def _parse_registration_closes_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                registration_closes_at_type_0 = datetime.datetime.fromisoformat(data)

                return registration_closes_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        registration_closes_at = _parse_registration_closes_at(d.pop("registration_closes_at", UNSET))

        def _parse_replay_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        replay_url = _parse_replay_url(d.pop("replay_url", UNSET))

        def _parse_report(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        report = _parse_report(d.pop("report", UNSET))

        def _parse_report_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        report_html = _parse_report_html(d.pop("report_html", UNSET))

        def _parse_venue(data: object) -> None | Unset | Venue:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                venue_type_0 = Venue.from_dict(data)

                return venue_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | Venue, data)

        venue = _parse_venue(d.pop("venue", UNSET))

        def _parse_working_group(data: object) -> EntryRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                working_group_type_0 = EntryRef.from_dict(data)

                return working_group_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EntryRef | None | Unset, data)

        working_group = _parse_working_group(d.pop("working_group", UNSET))

        event_detail = cls(
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
            co_hosts=co_hosts,
            created_at=created_at,
            description=description,
            description_html=description_html,
            programme=programme,
            version=version,
            capacity=capacity,
            city=city,
            cover=cover,
            host=host,
            point=point,
            source=source,
            documents=documents,
            max_population=max_population,
            min_population=min_population,
            registration_closes_at=registration_closes_at,
            replay_url=replay_url,
            report=report,
            report_html=report_html,
            venue=venue,
            working_group=working_group,
        )

        event_detail.additional_properties = d
        return event_detail

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
