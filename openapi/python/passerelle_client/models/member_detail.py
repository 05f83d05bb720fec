from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.claim import Claim, check_claim
from ..models.epci_form import EpciForm, check_epci_form
from ..models.freshness import Freshness, check_freshness
from ..models.member_kind import MemberKind, check_member_kind
from ..models.stratum import Stratum, check_stratum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_summary import ActionSummary
    from ..models.contact import Contact
    from ..models.cover import Cover
    from ..models.event_summary import EventSummary
    from ..models.member_ref import MemberRef
    from ..models.point import Point
    from ..models.working_group_summary import WorkingGroupSummary


T = TypeVar("T", bound="MemberDetail")


@_attrs_define
class MemberDetail:
    """A member with what its page shows.

    Attributes:
        actions_count (int): Public actions that it leads or takes part in.
        claim (Claim): Whether somebody keeps the member's page.
        countries (list[str]): Countries of interest and of its actions.
        id (UUID): Identifier.
        kind (MemberKind): What kind of organisation a member is.
        name (str): Name. Example: La Rochelle.
        slug (str): Readable part of its address. Example: la-rochelle.
        themes (list[str]): Theme codes.
        updated_at (datetime.datetime): Last change.
        actions (list[ActionSummary]): Its latest public actions, 50 at most; all of them by `GET
            /api/v1/actions?member=`.
        communes (list[MemberRef]): Communes of an EPCI, by population.
        contacts (list[Contact]): People to write to, as far as they consented to be shown.
        created_at (datetime.datetime): When the entry was made.
        events (list[EventSummary]): Events that it hosts, coming first, 12 at most.
        languages (list[str]): Working languages, ISO 639-1.
        version (int): Raised at every change.
        working_groups (list[WorkingGroupSummary]): Working groups that it takes part in.
        cover (Cover | None | Unset):
        department (None | str | Unset): INSEE code of the département.
        epci_form (EpciForm | None | Unset):
        freshness (Freshness | None | Unset):
        last_verified_at (datetime.datetime | None | Unset): When the entry was last said to be true.
        point (None | Point | Unset):
        population (int | None | Unset): Inhabitants.
        region (None | str | Unset): INSEE code of the région.
        stratum (None | Stratum | Unset):
        summary (None | str | Unset): One sentence.
        description (None | str | Unset): Description, Markdown.
        description_html (None | str | Unset): Description as safe HTML.
        epci (MemberRef | None | Unset):
        insee (None | str | Unset): INSEE code of the commune, département or région. Example: 17300.
        siren (None | str | Unset): SIREN number (9 digits). Example: 211703004.
        website (None | str | Unset): Its own site.
    """

    actions_count: int
    claim: Claim
    countries: list[str]
    id: UUID
    kind: MemberKind
    name: str
    slug: str
    themes: list[str]
    updated_at: datetime.datetime
    actions: list[ActionSummary]
    communes: list[MemberRef]
    contacts: list[Contact]
    created_at: datetime.datetime
    events: list[EventSummary]
    languages: list[str]
    version: int
    working_groups: list[WorkingGroupSummary]
    cover: Cover | None | Unset = UNSET
    department: None | str | Unset = UNSET
    epci_form: EpciForm | None | Unset = UNSET
    freshness: Freshness | None | Unset = UNSET
    last_verified_at: datetime.datetime | None | Unset = UNSET
    point: None | Point | Unset = UNSET
    population: int | None | Unset = UNSET
    region: None | str | Unset = UNSET
    stratum: None | Stratum | Unset = UNSET
    summary: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    description_html: None | str | Unset = UNSET
    epci: MemberRef | None | Unset = UNSET
    insee: None | str | Unset = UNSET
    siren: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        actions_count = self.actions_count

        claim: str = self.claim

        countries = self.countries

        id = str(self.id)

        kind: str = self.kind

        name = self.name

        slug = self.slug

        themes = self.themes

        updated_at = self.updated_at.isoformat()

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        communes = []
        for communes_item_data in self.communes:
            communes_item = communes_item_data.to_dict()
            communes.append(communes_item)

        contacts = []
        for contacts_item_data in self.contacts:
            contacts_item = contacts_item_data.to_dict()
            contacts.append(contacts_item)

        created_at = self.created_at.isoformat()

        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)

        languages = self.languages

        version = self.version

        working_groups = []
        for working_groups_item_data in self.working_groups:
            working_groups_item = working_groups_item_data.to_dict()
            working_groups.append(working_groups_item)

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, Cover):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        department: None | str | Unset
        if isinstance(self.department, Unset):
            department = UNSET
        else:
            department = self.department

        epci_form: None | str | Unset
        if isinstance(self.epci_form, Unset):
            epci_form = UNSET
        elif isinstance(self.epci_form, str):
            epci_form = self.epci_form
        else:
            epci_form = self.epci_form

        freshness: None | str | Unset
        if isinstance(self.freshness, Unset):
            freshness = UNSET
        elif isinstance(self.freshness, str):
            freshness = self.freshness
        else:
            freshness = self.freshness

        last_verified_at: None | str | Unset
        if isinstance(self.last_verified_at, Unset):
            last_verified_at = UNSET
        elif isinstance(self.last_verified_at, datetime.datetime):
            last_verified_at = self.last_verified_at.isoformat()
        else:
            last_verified_at = self.last_verified_at

        point: dict[str, Any] | None | Unset
        if isinstance(self.point, Unset):
            point = UNSET
        elif isinstance(self.point, Point):
            point = self.point.to_dict()
        else:
            point = self.point

        population: int | None | Unset
        if isinstance(self.population, Unset):
            population = UNSET
        else:
            population = self.population

        region: None | str | Unset
        if isinstance(self.region, Unset):
            region = UNSET
        else:
            region = self.region

        stratum: None | str | Unset
        if isinstance(self.stratum, Unset):
            stratum = UNSET
        elif isinstance(self.stratum, str):
            stratum = self.stratum
        else:
            stratum = self.stratum

        summary: None | str | Unset
        if isinstance(self.summary, Unset):
            summary = UNSET
        else:
            summary = self.summary

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        description_html: None | str | Unset
        if isinstance(self.description_html, Unset):
            description_html = UNSET
        else:
            description_html = self.description_html

        epci: dict[str, Any] | None | Unset
        if isinstance(self.epci, Unset):
            epci = UNSET
        elif isinstance(self.epci, MemberRef):
            epci = self.epci.to_dict()
        else:
            epci = self.epci

        insee: None | str | Unset
        if isinstance(self.insee, Unset):
            insee = UNSET
        else:
            insee = self.insee

        siren: None | str | Unset
        if isinstance(self.siren, Unset):
            siren = UNSET
        else:
            siren = self.siren

        website: None | str | Unset
        if isinstance(self.website, Unset):
            website = UNSET
        else:
            website = self.website

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions_count": actions_count,
                "claim": claim,
                "countries": countries,
                "id": id,
                "kind": kind,
                "name": name,
                "slug": slug,
                "themes": themes,
                "updated_at": updated_at,
                "actions": actions,
                "communes": communes,
                "contacts": contacts,
                "created_at": created_at,
                "events": events,
                "languages": languages,
                "version": version,
                "working_groups": working_groups,
            }
        )
        if cover is not UNSET:
            field_dict["cover"] = cover
        if department is not UNSET:
            field_dict["department"] = department
        if epci_form is not UNSET:
            field_dict["epci_form"] = epci_form
        if freshness is not UNSET:
            field_dict["freshness"] = freshness
        if last_verified_at is not UNSET:
            field_dict["last_verified_at"] = last_verified_at
        if point is not UNSET:
            field_dict["point"] = point
        if population is not UNSET:
            field_dict["population"] = population
        if region is not UNSET:
            field_dict["region"] = region
        if stratum is not UNSET:
            field_dict["stratum"] = stratum
        if summary is not UNSET:
            field_dict["summary"] = summary
        if description is not UNSET:
            field_dict["description"] = description
        if description_html is not UNSET:
            field_dict["description_html"] = description_html
        if epci is not UNSET:
            field_dict["epci"] = epci
        if insee is not UNSET:
            field_dict["insee"] = insee
        if siren is not UNSET:
            field_dict["siren"] = siren
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_summary import ActionSummary  # noqa: PLC0415
        from ..models.contact import Contact  # noqa: PLC0415
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.event_summary import EventSummary  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415
        from ..models.working_group_summary import WorkingGroupSummary  # noqa: PLC0415

        d = dict(src_dict)
        actions_count = d.pop("actions_count")

        claim = check_claim(d.pop("claim"))

        countries = cast(list[str], d.pop("countries"))

        id = UUID(d.pop("id"))

        kind = check_member_kind(d.pop("kind"))

        name = d.pop("name")

        slug = d.pop("slug")

        themes = cast(list[str], d.pop("themes"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = ActionSummary.from_dict(actions_item_data)

            actions.append(actions_item)

        communes = []
        _communes = d.pop("communes")
        for communes_item_data in _communes:
            communes_item = MemberRef.from_dict(communes_item_data)

            communes.append(communes_item)

        contacts = []
        _contacts = d.pop("contacts")
        for contacts_item_data in _contacts:
            contacts_item = Contact.from_dict(contacts_item_data)

            contacts.append(contacts_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = EventSummary.from_dict(events_item_data)

            events.append(events_item)

        languages = cast(list[str], d.pop("languages"))

        version = d.pop("version")

        working_groups = []
        _working_groups = d.pop("working_groups")
        for working_groups_item_data in _working_groups:
            working_groups_item = WorkingGroupSummary.from_dict(working_groups_item_data)

            working_groups.append(working_groups_item)

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

        def _parse_department(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        department = _parse_department(d.pop("department", UNSET))

        def _parse_epci_form(data: object) -> EpciForm | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                epci_form_type_0 = check_epci_form(data)

                return epci_form_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EpciForm | None | Unset, data)

        epci_form = _parse_epci_form(d.pop("epci_form", UNSET))

        def _parse_freshness(data: object) -> Freshness | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                freshness_type_0 = check_freshness(data)

                return freshness_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Freshness | None | Unset, data)

        freshness = _parse_freshness(d.pop("freshness", UNSET))

        def _parse_last_verified_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_verified_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_verified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_verified_at = _parse_last_verified_at(d.pop("last_verified_at", UNSET))

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

        def _parse_population(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        population = _parse_population(d.pop("population", UNSET))

        def _parse_region(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        region = _parse_region(d.pop("region", UNSET))

        def _parse_stratum(data: object) -> None | Stratum | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stratum_type_0 = check_stratum(data)

                return stratum_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Stratum | Unset, data)

        stratum = _parse_stratum(d.pop("stratum", UNSET))

        def _parse_summary(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        summary = _parse_summary(d.pop("summary", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_description_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description_html = _parse_description_html(d.pop("description_html", UNSET))

        def _parse_epci(data: object) -> MemberRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                epci_type_0 = MemberRef.from_dict(data)

                return epci_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberRef | None | Unset, data)

        epci = _parse_epci(d.pop("epci", UNSET))

        def _parse_insee(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        insee = _parse_insee(d.pop("insee", UNSET))

        def _parse_siren(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        siren = _parse_siren(d.pop("siren", UNSET))

        def _parse_website(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        website = _parse_website(d.pop("website", UNSET))

        member_detail = cls(
            actions_count=actions_count,
            claim=claim,
            countries=countries,
            id=id,
            kind=kind,
            name=name,
            slug=slug,
            themes=themes,
            updated_at=updated_at,
            actions=actions,
            communes=communes,
            contacts=contacts,
            created_at=created_at,
            events=events,
            languages=languages,
            version=version,
            working_groups=working_groups,
            cover=cover,
            department=department,
            epci_form=epci_form,
            freshness=freshness,
            last_verified_at=last_verified_at,
            point=point,
            population=population,
            region=region,
            stratum=stratum,
            summary=summary,
            description=description,
            description_html=description_html,
            epci=epci,
            insee=insee,
            siren=siren,
            website=website,
        )

        member_detail.additional_properties = d
        return member_detail

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
