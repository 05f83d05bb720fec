from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.action_status import ActionStatus, check_action_status
from ..models.relation import Relation, check_relation
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_document import AttachmentDocument
    from ..models.budget_line import BudgetLine
    from ..models.convention import Convention
    from ..models.cover_document import CoverDocument
    from ..models.partner_document import PartnerDocument
    from ..models.place import Place


T = TypeVar("T", bound="ActionDocument")


@_attrs_define
class ActionDocument:
    """An action as its editors write it: all of it, as `PUT` replaces it.

    Attributes:
        lead (UUID): The member that leads it, whose action it is.
        relation (Relation): Kind of relation between the partners of an action.
        status (ActionStatus): IATI activity status.
        summary (str): What it is, in a sentence or two.
        title (str): Title. Its address follows it.
        budget (list[BudgetLine] | Unset): Who pays what.
        convention (Convention | None | Unset):
        cover (CoverDocument | None | Unset):
        description (str | Unset): Description, Markdown.
        documents (list[AttachmentDocument] | Unset): Files beside it, in order.
        ends_on (datetime.date | None | Unset): Last day, planned or real.
        funding_call (None | Unset | UUID): The funding call that it came from.
        oda_eligible (bool | Unset): Whether it counts as official development assistance.
        partners (list[PartnerDocument] | Unset): Partners besides the lead. Those that are members and French edit the
            action, too.
        places (list[Place] | Unset): Where it takes place.
        purpose (None | str | Unset): OECD DAC purpose code (CRS).
        results (None | str | Unset): Results, Markdown.
        sdgs (list[int] | Unset): Sustainable Development Goals, 1 to 17.
        seeking_for (None | str | Unset): What partners are sought for.
        seeking_partners (bool | Unset): Whether further partners are sought.
        starts_on (datetime.date | None | Unset): First day.
        themes (list[str] | Unset): Theme codes.
    """

    lead: UUID
    relation: Relation
    status: ActionStatus
    summary: str
    title: str
    budget: list[BudgetLine] | Unset = UNSET
    convention: Convention | None | Unset = UNSET
    cover: CoverDocument | None | Unset = UNSET
    description: str | Unset = UNSET
    documents: list[AttachmentDocument] | Unset = UNSET
    ends_on: datetime.date | None | Unset = UNSET
    funding_call: None | Unset | UUID = UNSET
    oda_eligible: bool | Unset = UNSET
    partners: list[PartnerDocument] | Unset = UNSET
    places: list[Place] | Unset = UNSET
    purpose: None | str | Unset = UNSET
    results: None | str | Unset = UNSET
    sdgs: list[int] | Unset = UNSET
    seeking_for: None | str | Unset = UNSET
    seeking_partners: bool | Unset = UNSET
    starts_on: datetime.date | None | Unset = UNSET
    themes: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.convention import Convention  # noqa: PLC0415
        from ..models.cover_document import CoverDocument  # noqa: PLC0415

        lead = str(self.lead)

        relation: str = self.relation

        status: str = self.status

        summary = self.summary

        title = self.title

        budget: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.budget, Unset):
            budget = []
            for budget_item_data in self.budget:
                budget_item = budget_item_data.to_dict()
                budget.append(budget_item)

        convention: dict[str, Any] | None | Unset
        if isinstance(self.convention, Unset):
            convention = UNSET
        elif isinstance(self.convention, Convention):
            convention = self.convention.to_dict()
        else:
            convention = self.convention

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

        ends_on: None | str | Unset
        if isinstance(self.ends_on, Unset):
            ends_on = UNSET
        elif isinstance(self.ends_on, datetime.date):
            ends_on = self.ends_on.isoformat()
        else:
            ends_on = self.ends_on

        funding_call: None | str | Unset
        if isinstance(self.funding_call, Unset):
            funding_call = UNSET
        elif isinstance(self.funding_call, UUID):
            funding_call = str(self.funding_call)
        else:
            funding_call = self.funding_call

        oda_eligible = self.oda_eligible

        partners: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.partners, Unset):
            partners = []
            for partners_item_data in self.partners:
                partners_item = partners_item_data.to_dict()
                partners.append(partners_item)

        places: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.places, Unset):
            places = []
            for places_item_data in self.places:
                places_item = places_item_data.to_dict()
                places.append(places_item)

        purpose: None | str | Unset
        if isinstance(self.purpose, Unset):
            purpose = UNSET
        else:
            purpose = self.purpose

        results: None | str | Unset
        if isinstance(self.results, Unset):
            results = UNSET
        else:
            results = self.results

        sdgs: list[int] | Unset = UNSET
        if not isinstance(self.sdgs, Unset):
            sdgs = self.sdgs

        seeking_for: None | str | Unset
        if isinstance(self.seeking_for, Unset):
            seeking_for = UNSET
        else:
            seeking_for = self.seeking_for

        seeking_partners = self.seeking_partners

        starts_on: None | str | Unset
        if isinstance(self.starts_on, Unset):
            starts_on = UNSET
        elif isinstance(self.starts_on, datetime.date):
            starts_on = self.starts_on.isoformat()
        else:
            starts_on = self.starts_on

        themes: list[str] | Unset = UNSET
        if not isinstance(self.themes, Unset):
            themes = self.themes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lead": lead,
                "relation": relation,
                "status": status,
                "summary": summary,
                "title": title,
            }
        )
        if budget is not UNSET:
            field_dict["budget"] = budget
        if convention is not UNSET:
            field_dict["convention"] = convention
        if cover is not UNSET:
            field_dict["cover"] = cover
        if description is not UNSET:
            field_dict["description"] = description
        if documents is not UNSET:
            field_dict["documents"] = documents
        if ends_on is not UNSET:
            field_dict["ends_on"] = ends_on
        if funding_call is not UNSET:
            field_dict["funding_call"] = funding_call
        if oda_eligible is not UNSET:
            field_dict["oda_eligible"] = oda_eligible
        if partners is not UNSET:
            field_dict["partners"] = partners
        if places is not UNSET:
            field_dict["places"] = places
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if results is not UNSET:
            field_dict["results"] = results
        if sdgs is not UNSET:
            field_dict["sdgs"] = sdgs
        if seeking_for is not UNSET:
            field_dict["seeking_for"] = seeking_for
        if seeking_partners is not UNSET:
            field_dict["seeking_partners"] = seeking_partners
        if starts_on is not UNSET:
            field_dict["starts_on"] = starts_on
        if themes is not UNSET:
            field_dict["themes"] = themes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment_document import AttachmentDocument  # noqa: PLC0415
        from ..models.budget_line import BudgetLine  # noqa: PLC0415
        from ..models.convention import Convention  # noqa: PLC0415
        from ..models.cover_document import CoverDocument  # noqa: PLC0415
        from ..models.partner_document import PartnerDocument  # noqa: PLC0415
        from ..models.place import Place  # noqa: PLC0415

        d = dict(src_dict)
        lead = UUID(d.pop("lead"))

        relation = check_relation(d.pop("relation"))

        status = check_action_status(d.pop("status"))

        summary = d.pop("summary")

        title = d.pop("title")

        _budget = d.pop("budget", UNSET)
        budget: list[BudgetLine] | Unset = UNSET
        if _budget is not UNSET:
            budget = []
            for budget_item_data in _budget:
                budget_item = BudgetLine.from_dict(budget_item_data)

                budget.append(budget_item)

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

        def _parse_funding_call(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                funding_call_type_0 = UUID(data)

                return funding_call_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        funding_call = _parse_funding_call(d.pop("funding_call", UNSET))

        oda_eligible = d.pop("oda_eligible", UNSET)

        _partners = d.pop("partners", UNSET)
        partners: list[PartnerDocument] | Unset = UNSET
        if _partners is not UNSET:
            partners = []
            for partners_item_data in _partners:
                partners_item = PartnerDocument.from_dict(partners_item_data)

                partners.append(partners_item)

        _places = d.pop("places", UNSET)
        places: list[Place] | Unset = UNSET
        if _places is not UNSET:
            places = []
            for places_item_data in _places:
                places_item = Place.from_dict(places_item_data)

                places.append(places_item)

        def _parse_purpose(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        purpose = _parse_purpose(d.pop("purpose", UNSET))

        def _parse_results(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        results = _parse_results(d.pop("results", UNSET))

        sdgs = cast(list[int], d.pop("sdgs", UNSET))

        def _parse_seeking_for(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        seeking_for = _parse_seeking_for(d.pop("seeking_for", UNSET))

        seeking_partners = d.pop("seeking_partners", UNSET)

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

        themes = cast(list[str], d.pop("themes", UNSET))

        action_document = cls(
            lead=lead,
            relation=relation,
            status=status,
            summary=summary,
            title=title,
            budget=budget,
            convention=convention,
            cover=cover,
            description=description,
            documents=documents,
            ends_on=ends_on,
            funding_call=funding_call,
            oda_eligible=oda_eligible,
            partners=partners,
            places=places,
            purpose=purpose,
            results=results,
            sdgs=sdgs,
            seeking_for=seeking_for,
            seeking_partners=seeking_partners,
            starts_on=starts_on,
            themes=themes,
        )

        return action_document
