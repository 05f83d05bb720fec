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
    from ..models.cover import Cover
    from ..models.member_ref import MemberRef
    from ..models.point import Point


T = TypeVar("T", bound="ActionSummary")


@_attrs_define
class ActionSummary:
    """An action in a list.

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
        budget_cents (int | None | Unset): Sum of the budget lines, in euro cents; absent where none is given.
        cover (Cover | None | Unset):
        ends_on (datetime.date | None | Unset): Last day, planned or real.
        last_verified_at (datetime.datetime | None | Unset): When the entry was last said to be true.
        point (None | Point | Unset):
        starts_on (datetime.date | None | Unset): First day.
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
    budget_cents: int | None | Unset = UNSET
    cover: Cover | None | Unset = UNSET
    ends_on: datetime.date | None | Unset = UNSET
    last_verified_at: datetime.datetime | None | Unset = UNSET
    point: None | Point | Unset = UNSET
    starts_on: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover import Cover  # noqa: PLC0415
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cover import Cover  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
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

        action_summary = cls(
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
            budget_cents=budget_cents,
            cover=cover,
            ends_on=ends_on,
            last_verified_at=last_verified_at,
            point=point,
            starts_on=starts_on,
        )

        action_summary.additional_properties = d
        return action_summary

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
