from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_status import ActionStatus, check_action_status
from ..models.freshness import Freshness, check_freshness
from ..models.relation import Relation, check_relation
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_partner import ActionPartner
    from ..models.action_summary import ActionSummary
    from ..models.attachment import Attachment
    from ..models.budget_line import BudgetLine
    from ..models.convention import Convention
    from ..models.cover import Cover
    from ..models.entry_ref import EntryRef
    from ..models.label import Label
    from ..models.member_ref import MemberRef
    from ..models.place import Place
    from ..models.point import Point


T = TypeVar("T", bound="ActionDetail")


@_attrs_define
class ActionDetail:
    """An action with what its page shows.

    Attributes:
        countries (list[str]): Countries of its places and foreign partners.
        freshness (Freshness): How long ago an entry was last said to be true.
        id (UUID): Identifier.
        lead (MemberRef): A member in a sentence, where another entry names it.
        relation (Relation): Kind of relation between the partners of an action.
        sdgs (list[int]): Sustainable Development Goals, 1 to 17.
        seeking_partners (bool): Whether further partners are sought.
        slug (str): Readable part of its address. Example: eau-potable-a-kaya.
        status (ActionStatus): IATI activity status.
        summary (str): What it is, in a sentence or two.
        themes (list[str]): Theme codes.
        title (str): Title.
        updated_at (datetime.datetime): Last change.
        budget (list[BudgetLine]): Who pays what.
        created_at (datetime.datetime): When the entry was made.
        description (str): Description, Markdown.
        description_html (str): Description as safe HTML.
        oda_eligible (bool): Whether it counts as official development assistance.
        partners (list[ActionPartner]): Partners besides the lead, French first.
        places (list[Place]): Where it takes place.
        related (list[ActionSummary]): Other actions in the same countries or on the same themes, 4 at most.
        version (int): Raised at every change.
        budget_cents (int | None | Unset): Sum of the budget lines, in euro cents; absent where none is given.
        cover (Cover | None | Unset):
        ends_on (datetime.date | None | Unset): Last day, planned or real.
        last_verified_at (datetime.datetime | None | Unset): When the entry was last said to be true.
        point (None | Point | Unset):
        starts_on (datetime.date | None | Unset): First day.
        convention (Convention | None | Unset):
        documents (list[Attachment] | Unset): Files beside it.
        funding_call (EntryRef | None | Unset):
        purpose (Label | None | Unset):
        results (None | str | Unset): Results, Markdown.
        results_html (None | str | Unset): Results as safe HTML.
        seeking_for (None | str | Unset): What partners are sought for.
    """

    countries: list[str]
    freshness: Freshness
    id: UUID
    lead: MemberRef
    relation: Relation
    sdgs: list[int]
    seeking_partners: bool
    slug: str
    status: ActionStatus
    summary: str
    themes: list[str]
    title: str
    updated_at: datetime.datetime
    budget: list[BudgetLine]
    created_at: datetime.datetime
    description: str
    description_html: str
    oda_eligible: bool
    partners: list[ActionPartner]
    places: list[Place]
    related: list[ActionSummary]
    version: int
    budget_cents: int | None | Unset = UNSET
    cover: Cover | None | Unset = UNSET
    ends_on: datetime.date | None | Unset = UNSET
    last_verified_at: datetime.datetime | None | Unset = UNSET
    point: None | Point | Unset = UNSET
    starts_on: datetime.date | None | Unset = UNSET
    convention: Convention | None | Unset = UNSET
    documents: list[Attachment] | Unset = UNSET
    funding_call: EntryRef | None | Unset = UNSET
    purpose: Label | None | Unset = UNSET
    results: None | str | Unset = UNSET
    results_html: None | str | Unset = UNSET
    seeking_for: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.convention import Convention  # noqa: PLC0415
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.entry_ref import EntryRef  # noqa: PLC0415
        from ..models.label import Label  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        countries = self.countries

        freshness: str = self.freshness

        id = str(self.id)

        lead = self.lead.to_dict()

        relation: str = self.relation

        sdgs = self.sdgs

        seeking_partners = self.seeking_partners

        slug = self.slug

        status: str = self.status

        summary = self.summary

        themes = self.themes

        title = self.title

        updated_at = self.updated_at.isoformat()

        budget = []
        for budget_item_data in self.budget:
            budget_item = budget_item_data.to_dict()
            budget.append(budget_item)

        created_at = self.created_at.isoformat()

        description = self.description

        description_html = self.description_html

        oda_eligible = self.oda_eligible

        partners = []
        for partners_item_data in self.partners:
            partners_item = partners_item_data.to_dict()
            partners.append(partners_item)

        places = []
        for places_item_data in self.places:
            places_item = places_item_data.to_dict()
            places.append(places_item)

        related = []
        for related_item_data in self.related:
            related_item = related_item_data.to_dict()
            related.append(related_item)

        version = self.version

        budget_cents: int | None | Unset
        if isinstance(self.budget_cents, Unset):
            budget_cents = UNSET
        else:
            budget_cents = self.budget_cents

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, Cover):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        ends_on: None | str | Unset
        if isinstance(self.ends_on, Unset):
            ends_on = UNSET
        elif isinstance(self.ends_on, datetime.date):
            ends_on = self.ends_on.isoformat()
        else:
            ends_on = self.ends_on

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

        starts_on: None | str | Unset
        if isinstance(self.starts_on, Unset):
            starts_on = UNSET
        elif isinstance(self.starts_on, datetime.date):
            starts_on = self.starts_on.isoformat()
        else:
            starts_on = self.starts_on

        convention: dict[str, Any] | None | Unset
        if isinstance(self.convention, Unset):
            convention = UNSET
        elif isinstance(self.convention, Convention):
            convention = self.convention.to_dict()
        else:
            convention = self.convention

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        funding_call: dict[str, Any] | None | Unset
        if isinstance(self.funding_call, Unset):
            funding_call = UNSET
        elif isinstance(self.funding_call, EntryRef):
            funding_call = self.funding_call.to_dict()
        else:
            funding_call = self.funding_call

        purpose: dict[str, Any] | None | Unset
        if isinstance(self.purpose, Unset):
            purpose = UNSET
        elif isinstance(self.purpose, Label):
            purpose = self.purpose.to_dict()
        else:
            purpose = self.purpose

        results: None | str | Unset
        if isinstance(self.results, Unset):
            results = UNSET
        else:
            results = self.results

        results_html: None | str | Unset
        if isinstance(self.results_html, Unset):
            results_html = UNSET
        else:
            results_html = self.results_html

        seeking_for: None | str | Unset
        if isinstance(self.seeking_for, Unset):
            seeking_for = UNSET
        else:
            seeking_for = self.seeking_for

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "countries": countries,
                "freshness": freshness,
                "id": id,
                "lead": lead,
                "relation": relation,
                "sdgs": sdgs,
                "seeking_partners": seeking_partners,
                "slug": slug,
                "status": status,
                "summary": summary,
                "themes": themes,
                "title": title,
                "updated_at": updated_at,
                "budget": budget,
                "created_at": created_at,
                "description": description,
                "description_html": description_html,
                "oda_eligible": oda_eligible,
                "partners": partners,
                "places": places,
                "related": related,
                "version": version,
            }
        )
        if budget_cents is not UNSET:
            field_dict["budget_cents"] = budget_cents
        if cover is not UNSET:
            field_dict["cover"] = cover
        if ends_on is not UNSET:
            field_dict["ends_on"] = ends_on
        if last_verified_at is not UNSET:
            field_dict["last_verified_at"] = last_verified_at
        if point is not UNSET:
            field_dict["point"] = point
        if starts_on is not UNSET:
            field_dict["starts_on"] = starts_on
        if convention is not UNSET:
            field_dict["convention"] = convention
        if documents is not UNSET:
            field_dict["documents"] = documents
        if funding_call is not UNSET:
            field_dict["funding_call"] = funding_call
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if results is not UNSET:
            field_dict["results"] = results
        if results_html is not UNSET:
            field_dict["results_html"] = results_html
        if seeking_for is not UNSET:
            field_dict["seeking_for"] = seeking_for

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_partner import ActionPartner  # noqa: PLC0415
        from ..models.action_summary import ActionSummary  # noqa: PLC0415
        from ..models.attachment import Attachment  # noqa: PLC0415
        from ..models.budget_line import BudgetLine  # noqa: PLC0415
        from ..models.convention import Convention  # noqa: PLC0415
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.entry_ref import EntryRef  # noqa: PLC0415
        from ..models.label import Label  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.place import Place  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        countries = cast(list[str], d.pop("countries"))

        freshness = check_freshness(d.pop("freshness"))

        id = UUID(d.pop("id"))

        lead = MemberRef.from_dict(d.pop("lead"))

        relation = check_relation(d.pop("relation"))

        sdgs = cast(list[int], d.pop("sdgs"))

        seeking_partners = d.pop("seeking_partners")

        slug = d.pop("slug")

        status = check_action_status(d.pop("status"))

        summary = d.pop("summary")

        themes = cast(list[str], d.pop("themes"))

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        budget = []
        _budget = d.pop("budget")
        for budget_item_data in _budget:
            budget_item = BudgetLine.from_dict(budget_item_data)

            budget.append(budget_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        description = d.pop("description")

        description_html = d.pop("description_html")

        oda_eligible = d.pop("oda_eligible")

        partners = []
        _partners = d.pop("partners")
        for partners_item_data in _partners:
            partners_item = ActionPartner.from_dict(partners_item_data)

            partners.append(partners_item)

        places = []
        _places = d.pop("places")
        for places_item_data in _places:
            places_item = Place.from_dict(places_item_data)

            places.append(places_item)

        related = []
        _related = d.pop("related")
        for related_item_data in _related:
            related_item = ActionSummary.from_dict(related_item_data)

            related.append(related_item)

        version = d.pop("version")

        def _parse_budget_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        budget_cents = _parse_budget_cents(d.pop("budget_cents", UNSET))

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

        def _parse_ends_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_on_type_0 = datetime.date.fromisoformat(data)

                return ends_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        ends_on = _parse_ends_on(d.pop("ends_on", UNSET))

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

        def _parse_starts_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_on_type_0 = datetime.date.fromisoformat(data)

                return starts_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        starts_on = _parse_starts_on(d.pop("starts_on", UNSET))

        def _parse_convention(data: object) -> Convention | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                convention_type_0 = Convention.from_dict(data)

                return convention_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Convention | None | Unset, data)

        convention = _parse_convention(d.pop("convention", UNSET))

        _documents = d.pop("documents", UNSET)
        documents: list[Attachment] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = Attachment.from_dict(documents_item_data)

                documents.append(documents_item)

        def _parse_funding_call(data: object) -> EntryRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                funding_call_type_0 = EntryRef.from_dict(data)

                return funding_call_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EntryRef | None | Unset, data)

        funding_call = _parse_funding_call(d.pop("funding_call", UNSET))

        def _parse_purpose(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                purpose_type_0 = Label.from_dict(data)

                return purpose_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        purpose = _parse_purpose(d.pop("purpose", UNSET))

        def _parse_results(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        results = _parse_results(d.pop("results", UNSET))

        def _parse_results_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        results_html = _parse_results_html(d.pop("results_html", UNSET))

        def _parse_seeking_for(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        seeking_for = _parse_seeking_for(d.pop("seeking_for", UNSET))

        action_detail = cls(
            countries=countries,
            freshness=freshness,
            id=id,
            lead=lead,
            relation=relation,
            sdgs=sdgs,
            seeking_partners=seeking_partners,
            slug=slug,
            status=status,
            summary=summary,
            themes=themes,
            title=title,
            updated_at=updated_at,
            budget=budget,
            created_at=created_at,
            description=description,
            description_html=description_html,
            oda_eligible=oda_eligible,
            partners=partners,
            places=places,
            related=related,
            version=version,
            budget_cents=budget_cents,
            cover=cover,
            ends_on=ends_on,
            last_verified_at=last_verified_at,
            point=point,
            starts_on=starts_on,
            convention=convention,
            documents=documents,
            funding_call=funding_call,
            purpose=purpose,
            results=results,
            results_html=results_html,
            seeking_for=seeking_for,
        )

        action_detail.additional_properties = d
        return action_detail

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
