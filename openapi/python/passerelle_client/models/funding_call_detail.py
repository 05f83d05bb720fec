from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.call_status import CallStatus, check_call_status
from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.call_step import CallStep


T = TypeVar("T", bound="FundingCallDetail")


@_attrs_define
class FundingCallDetail:
    """A funding call with what its page shows.

    Attributes:
        eligible_countries (list[str]): Countries where the action may take place; empty means all.
        eligible_kinds (list[MemberKind]): Kinds of member that may apply; empty means all.
        funders (list[str]): Who pays.
        id (UUID): Identifier.
        permanent (bool): Whether it is open all the time.
        slug (str): Readable part of its address.
        status (CallStatus): Where a funding call stands today.
        summary (str): What it is, in a sentence or two.
        themes (list[str]): Theme codes.
        title (str): Title.
        updated_at (datetime.datetime): Last change.
        created_at (datetime.datetime): When the entry was made.
        description (str): Description, Markdown.
        description_html (str): Description as safe HTML.
        steps (list[CallStep]): What one does, in order.
        version (int): Raised at every change.
        closes_on (datetime.date | None | Unset): Last day.
        cofunding_rate_percent (int | None | Unset): Share of the costs that is paid, in per cent.
        days_left (int | None | Unset): Days until the last day, 0 on that day; absent unless it is open with an end.
        maximum_amount_cents (int | None | Unset): Largest grant, euro cents.
        minimum_amount_cents (int | None | Unset): Smallest grant, euro cents.
        opens_on (datetime.date | None | Unset): First day.
        scheme (None | str | Unset): Funding scheme code.
        cofunding_conditions (None | str | Unset): Conditions of the share that is paid.
        last_verified_at (datetime.datetime | None | Unset): When the entry was last said to be true.
        link (None | str | Unset): The funder's page.
        max_population (int | None | Unset): Largest population of an authority that may apply.
        min_population (int | None | Unset): Smallest population of an authority that may apply.
        minimum_consortium (int | None | Unset): Fewest partners that must apply together.
    """

    eligible_countries: list[str]
    eligible_kinds: list[MemberKind]
    funders: list[str]
    id: UUID
    permanent: bool
    slug: str
    status: CallStatus
    summary: str
    themes: list[str]
    title: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    description: str
    description_html: str
    steps: list[CallStep]
    version: int
    closes_on: datetime.date | None | Unset = UNSET
    cofunding_rate_percent: int | None | Unset = UNSET
    days_left: int | None | Unset = UNSET
    maximum_amount_cents: int | None | Unset = UNSET
    minimum_amount_cents: int | None | Unset = UNSET
    opens_on: datetime.date | None | Unset = UNSET
    scheme: None | str | Unset = UNSET
    cofunding_conditions: None | str | Unset = UNSET
    last_verified_at: datetime.datetime | None | Unset = UNSET
    link: None | str | Unset = UNSET
    max_population: int | None | Unset = UNSET
    min_population: int | None | Unset = UNSET
    minimum_consortium: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        eligible_countries = self.eligible_countries

        eligible_kinds = []
        for eligible_kinds_item_data in self.eligible_kinds:
            eligible_kinds_item: str = eligible_kinds_item_data
            eligible_kinds.append(eligible_kinds_item)

        funders = self.funders

        id = str(self.id)

        permanent = self.permanent

        slug = self.slug

        status: str = self.status

        summary = self.summary

        themes = self.themes

        title = self.title

        updated_at = self.updated_at.isoformat()

        created_at = self.created_at.isoformat()

        description = self.description

        description_html = self.description_html

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        version = self.version

        closes_on: None | str | Unset
        if isinstance(self.closes_on, Unset):
            closes_on = UNSET
        elif isinstance(self.closes_on, datetime.date):
            closes_on = self.closes_on.isoformat()
        else:
            closes_on = self.closes_on

        cofunding_rate_percent: int | None | Unset
        if isinstance(self.cofunding_rate_percent, Unset):
            cofunding_rate_percent = UNSET
        else:
            cofunding_rate_percent = self.cofunding_rate_percent

        days_left: int | None | Unset
        if isinstance(self.days_left, Unset):
            days_left = UNSET
        else:
            days_left = self.days_left

        maximum_amount_cents: int | None | Unset
        if isinstance(self.maximum_amount_cents, Unset):
            maximum_amount_cents = UNSET
        else:
            maximum_amount_cents = self.maximum_amount_cents

        minimum_amount_cents: int | None | Unset
        if isinstance(self.minimum_amount_cents, Unset):
            minimum_amount_cents = UNSET
        else:
            minimum_amount_cents = self.minimum_amount_cents

        opens_on: None | str | Unset
        if isinstance(self.opens_on, Unset):
            opens_on = UNSET
        elif isinstance(self.opens_on, datetime.date):
            opens_on = self.opens_on.isoformat()
        else:
            opens_on = self.opens_on

        scheme: None | str | Unset
        if isinstance(self.scheme, Unset):
            scheme = UNSET
        else:
            scheme = self.scheme

        cofunding_conditions: None | str | Unset
        if isinstance(self.cofunding_conditions, Unset):
            cofunding_conditions = UNSET
        else:
            cofunding_conditions = self.cofunding_conditions

        last_verified_at: None | str | Unset
        if isinstance(self.last_verified_at, Unset):
            last_verified_at = UNSET
        elif isinstance(self.last_verified_at, datetime.datetime):
            last_verified_at = self.last_verified_at.isoformat()
        else:
            last_verified_at = self.last_verified_at

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

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

        minimum_consortium: int | None | Unset
        if isinstance(self.minimum_consortium, Unset):
            minimum_consortium = UNSET
        else:
            minimum_consortium = self.minimum_consortium

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "eligible_countries": eligible_countries,
                "eligible_kinds": eligible_kinds,
                "funders": funders,
                "id": id,
                "permanent": permanent,
                "slug": slug,
                "status": status,
                "summary": summary,
                "themes": themes,
                "title": title,
                "updated_at": updated_at,
                "created_at": created_at,
                "description": description,
                "description_html": description_html,
                "steps": steps,
                "version": version,
            }
        )
        if closes_on is not UNSET:
            field_dict["closes_on"] = closes_on
        if cofunding_rate_percent is not UNSET:
            field_dict["cofunding_rate_percent"] = cofunding_rate_percent
        if days_left is not UNSET:
            field_dict["days_left"] = days_left
        if maximum_amount_cents is not UNSET:
            field_dict["maximum_amount_cents"] = maximum_amount_cents
        if minimum_amount_cents is not UNSET:
            field_dict["minimum_amount_cents"] = minimum_amount_cents
        if opens_on is not UNSET:
            field_dict["opens_on"] = opens_on
        if scheme is not UNSET:
            field_dict["scheme"] = scheme
        if cofunding_conditions is not UNSET:
            field_dict["cofunding_conditions"] = cofunding_conditions
        if last_verified_at is not UNSET:
            field_dict["last_verified_at"] = last_verified_at
        if link is not UNSET:
            field_dict["link"] = link
        if max_population is not UNSET:
            field_dict["max_population"] = max_population
        if min_population is not UNSET:
            field_dict["min_population"] = min_population
        if minimum_consortium is not UNSET:
            field_dict["minimum_consortium"] = minimum_consortium

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.call_step import CallStep  # noqa: PLC0415

        d = dict(src_dict)
        eligible_countries = cast(list[str], d.pop("eligible_countries"))

        eligible_kinds = []
        _eligible_kinds = d.pop("eligible_kinds")
        for eligible_kinds_item_data in _eligible_kinds:
            eligible_kinds_item = check_member_kind(eligible_kinds_item_data)

            eligible_kinds.append(eligible_kinds_item)

        funders = cast(list[str], d.pop("funders"))

        id = UUID(d.pop("id"))

        permanent = d.pop("permanent")

        slug = d.pop("slug")

        status = check_call_status(d.pop("status"))

        summary = d.pop("summary")

        themes = cast(list[str], d.pop("themes"))

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        description = d.pop("description")

        description_html = d.pop("description_html")

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = CallStep.from_dict(steps_item_data)

            steps.append(steps_item)

        version = d.pop("version")

        def _parse_closes_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closes_on_type_0 = datetime.date.fromisoformat(data)

                return closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        closes_on = _parse_closes_on(d.pop("closes_on", UNSET))

        def _parse_cofunding_rate_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cofunding_rate_percent = _parse_cofunding_rate_percent(d.pop("cofunding_rate_percent", UNSET))

        def _parse_days_left(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        days_left = _parse_days_left(d.pop("days_left", UNSET))

        def _parse_maximum_amount_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        maximum_amount_cents = _parse_maximum_amount_cents(d.pop("maximum_amount_cents", UNSET))

        def _parse_minimum_amount_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minimum_amount_cents = _parse_minimum_amount_cents(d.pop("minimum_amount_cents", UNSET))

        def _parse_opens_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opens_on_type_0 = datetime.date.fromisoformat(data)

                return opens_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        opens_on = _parse_opens_on(d.pop("opens_on", UNSET))

        def _parse_scheme(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scheme = _parse_scheme(d.pop("scheme", UNSET))

        def _parse_cofunding_conditions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cofunding_conditions = _parse_cofunding_conditions(d.pop("cofunding_conditions", UNSET))

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

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

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

        def _parse_minimum_consortium(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minimum_consortium = _parse_minimum_consortium(d.pop("minimum_consortium", UNSET))

        funding_call_detail = cls(
            eligible_countries=eligible_countries,
            eligible_kinds=eligible_kinds,
            funders=funders,
            id=id,
            permanent=permanent,
            slug=slug,
            status=status,
            summary=summary,
            themes=themes,
            title=title,
            updated_at=updated_at,
            created_at=created_at,
            description=description,
            description_html=description_html,
            steps=steps,
            version=version,
            closes_on=closes_on,
            cofunding_rate_percent=cofunding_rate_percent,
            days_left=days_left,
            maximum_amount_cents=maximum_amount_cents,
            minimum_amount_cents=minimum_amount_cents,
            opens_on=opens_on,
            scheme=scheme,
            cofunding_conditions=cofunding_conditions,
            last_verified_at=last_verified_at,
            link=link,
            max_population=max_population,
            min_population=min_population,
            minimum_consortium=minimum_consortium,
        )

        funding_call_detail.additional_properties = d
        return funding_call_detail

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
