from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.event_format import EventFormat, check_event_format
from ..models.event_kind import EventKind, check_event_kind
from ..models.event_status import EventStatus, check_event_status
from ..models.function import Function, check_function
from ..models.visibility import Visibility, check_visibility
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_document import AttachmentDocument
    from ..models.cover_document import CoverDocument
    from ..models.session import Session
    from ..models.venue import Venue


T = TypeVar("T", bound="EventDocument")


@_attrs_define
class EventDocument:
    """An event as its editors write it: all of it, as `PUT` replaces it.

    Attributes:
        ends_at (datetime.datetime): End.
        format_ (EventFormat): How one takes part in an event.
        kind (EventKind): Kind of event.
        starts_at (datetime.datetime): Beginning.
        status (EventStatus): Whether an event takes place as announced.
        summary (str): What it is, in a sentence or two.
        time_zone (str): IANA time zone in which it is announced. Example: Europe/Paris.
        title (str): Title. Its address follows it.
        visibility (Visibility): Who may see an event.
        audience (list[Function] | Unset): For whom it is meant; empty means everybody.
        capacity (int | None | Unset): Places in all; absent where they are not counted.
        co_hosts (list[UUID] | Unset): Members that host it together with the first, and edit it, too.
        cover (CoverDocument | None | Unset):
        description (str | Unset): Description, Markdown.
        documents (list[AttachmentDocument] | Unset): Files beside it, in order.
        host (None | Unset | UUID): The member that hosts it, whose event it is.
        max_population (int | None | Unset): Largest population of the authorities that it is meant for.
        min_population (int | None | Unset): Smallest population of the authorities that it is meant for.
        online_url (None | str | Unset): Where one takes part online; no public answer shows it.
        programme (list[Session] | Unset): Sessions in order.
        registration_closes_at (datetime.datetime | None | Unset): End of registration.
        replay_url (None | str | Unset): Address of the recording.
        report (None | str | Unset): Report, Markdown.
        themes (list[str] | Unset): Theme codes.
        venue (None | Unset | Venue):
        working_group (None | Unset | UUID): The working group that meets; its leads edit the event, too.
    """

    ends_at: datetime.datetime
    format_: EventFormat
    kind: EventKind
    starts_at: datetime.datetime
    status: EventStatus
    summary: str
    time_zone: str
    title: str
    visibility: Visibility
    audience: list[Function] | Unset = UNSET
    capacity: int | None | Unset = UNSET
    co_hosts: list[UUID] | Unset = UNSET
    cover: CoverDocument | None | Unset = UNSET
    description: str | Unset = UNSET
    documents: list[AttachmentDocument] | Unset = UNSET
    host: None | Unset | UUID = UNSET
    max_population: int | None | Unset = UNSET
    min_population: int | None | Unset = UNSET
    online_url: None | str | Unset = UNSET
    programme: list[Session] | Unset = UNSET
    registration_closes_at: datetime.datetime | None | Unset = UNSET
    replay_url: None | str | Unset = UNSET
    report: None | str | Unset = UNSET
    themes: list[str] | Unset = UNSET
    venue: None | Unset | Venue = UNSET
    working_group: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover_document import CoverDocument  # noqa: PLC0415
        from ..models.venue import Venue  # noqa: PLC0415

        ends_at = self.ends_at.isoformat()

        format_: str = self.format_

        kind: str = self.kind

        starts_at = self.starts_at.isoformat()

        status: str = self.status

        summary = self.summary

        time_zone = self.time_zone

        title = self.title

        visibility: str = self.visibility

        audience: list[str] | Unset = UNSET
        if not isinstance(self.audience, Unset):
            audience = []
            for audience_item_data in self.audience:
                audience_item: str = audience_item_data
                audience.append(audience_item)

        capacity: int | None | Unset
        if isinstance(self.capacity, Unset):
            capacity = UNSET
        else:
            capacity = self.capacity

        co_hosts: list[str] | Unset = UNSET
        if not isinstance(self.co_hosts, Unset):
            co_hosts = []
            for co_hosts_item_data in self.co_hosts:
                co_hosts_item = str(co_hosts_item_data)
                co_hosts.append(co_hosts_item)

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, CoverDocument):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        description = self.description

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        host: None | str | Unset
        if isinstance(self.host, Unset):
            host = UNSET
        elif isinstance(self.host, UUID):
            host = str(self.host)
        else:
            host = self.host

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

        online_url: None | str | Unset
        if isinstance(self.online_url, Unset):
            online_url = UNSET
        else:
            online_url = self.online_url

        programme: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.programme, Unset):
            programme = []
            for programme_item_data in self.programme:
                programme_item = programme_item_data.to_dict()
                programme.append(programme_item)

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

        themes: list[str] | Unset = UNSET
        if not isinstance(self.themes, Unset):
            themes = self.themes

        venue: dict[str, Any] | None | Unset
        if isinstance(self.venue, Unset):
            venue = UNSET
        elif isinstance(self.venue, Venue):
            venue = self.venue.to_dict()
        else:
            venue = self.venue

        working_group: None | str | Unset
        if isinstance(self.working_group, Unset):
            working_group = UNSET
        elif isinstance(self.working_group, UUID):
            working_group = str(self.working_group)
        else:
            working_group = self.working_group

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ends_at": ends_at,
                "format": format_,
                "kind": kind,
                "starts_at": starts_at,
                "status": status,
                "summary": summary,
                "time_zone": time_zone,
                "title": title,
                "visibility": visibility,
            }
        )
        if audience is not UNSET:
            field_dict["audience"] = audience
        if capacity is not UNSET:
            field_dict["capacity"] = capacity
        if co_hosts is not UNSET:
            field_dict["co_hosts"] = co_hosts
        if cover is not UNSET:
            field_dict["cover"] = cover
        if description is not UNSET:
            field_dict["description"] = description
        if documents is not UNSET:
            field_dict["documents"] = documents
        if host is not UNSET:
            field_dict["host"] = host
        if max_population is not UNSET:
            field_dict["max_population"] = max_population
        if min_population is not UNSET:
            field_dict["min_population"] = min_population
        if online_url is not UNSET:
            field_dict["online_url"] = online_url
        if programme is not UNSET:
            field_dict["programme"] = programme
        if registration_closes_at is not UNSET:
            field_dict["registration_closes_at"] = registration_closes_at
        if replay_url is not UNSET:
            field_dict["replay_url"] = replay_url
        if report is not UNSET:
            field_dict["report"] = report
        if themes is not UNSET:
            field_dict["themes"] = themes
        if venue is not UNSET:
            field_dict["venue"] = venue
        if working_group is not UNSET:
            field_dict["working_group"] = working_group

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment_document import AttachmentDocument  # noqa: PLC0415
        from ..models.cover_document import CoverDocument  # noqa: PLC0415
        from ..models.session import Session  # noqa: PLC0415
        from ..models.venue import Venue  # noqa: PLC0415

        d = dict(src_dict)
        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        format_ = check_event_format(d.pop("format"))

        kind = check_event_kind(d.pop("kind"))

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        status = check_event_status(d.pop("status"))

        summary = d.pop("summary")

        time_zone = d.pop("time_zone")

        title = d.pop("title")

        visibility = check_visibility(d.pop("visibility"))

        _audience = d.pop("audience", UNSET)
        audience: list[Function] | Unset = UNSET
        if _audience is not UNSET:
            audience = []
            for audience_item_data in _audience:
                audience_item = check_function(audience_item_data)

                audience.append(audience_item)

        def _parse_capacity(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        capacity = _parse_capacity(d.pop("capacity", UNSET))

        _co_hosts = d.pop("co_hosts", UNSET)
        co_hosts: list[UUID] | Unset = UNSET
        if _co_hosts is not UNSET:
            co_hosts = []
            for co_hosts_item_data in _co_hosts:
                co_hosts_item = UUID(co_hosts_item_data)

                co_hosts.append(co_hosts_item)

        def _parse_cover(data: object) -> CoverDocument | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = CoverDocument.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CoverDocument | None | Unset, data)

        cover = _parse_cover(d.pop("cover", UNSET))

        description = d.pop("description", UNSET)

        _documents = d.pop("documents", UNSET)
        documents: list[AttachmentDocument] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = AttachmentDocument.from_dict(documents_item_data)

                documents.append(documents_item)

        def _parse_host(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                host_type_0 = UUID(data)

                return host_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        host = _parse_host(d.pop("host", UNSET))

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

        def _parse_online_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        online_url = _parse_online_url(d.pop("online_url", UNSET))

        _programme = d.pop("programme", UNSET)
        programme: list[Session] | Unset = UNSET
        if _programme is not UNSET:
            programme = []
            for programme_item_data in _programme:
                programme_item = Session.from_dict(programme_item_data)

                programme.append(programme_item)

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

        themes = cast(list[str], d.pop("themes", UNSET))

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

        def _parse_working_group(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                working_group_type_0 = UUID(data)

                return working_group_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        working_group = _parse_working_group(d.pop("working_group", UNSET))

        event_document = cls(
            ends_at=ends_at,
            format_=format_,
            kind=kind,
            starts_at=starts_at,
            status=status,
            summary=summary,
            time_zone=time_zone,
            title=title,
            visibility=visibility,
            audience=audience,
            capacity=capacity,
            co_hosts=co_hosts,
            cover=cover,
            description=description,
            documents=documents,
            host=host,
            max_population=max_population,
            min_population=min_population,
            online_url=online_url,
            programme=programme,
            registration_closes_at=registration_closes_at,
            replay_url=replay_url,
            report=report,
            themes=themes,
            venue=venue,
            working_group=working_group,
        )

        return event_document
