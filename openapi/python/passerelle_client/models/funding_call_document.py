from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.call_step import CallStep


T = TypeVar("T", bound="FundingCallDocument")


@_attrs_define
class FundingCallDocument:
    """A funding call as its editors write it: all of it, as `PUT` replaces it.

    Attributes:
        summary (str): What it is, in a sentence or two.
        title (str): Title. Its address follows it.
        closes_on (datetime.date | None | Unset): Last day; absent while it is not known.
        cofunding_conditions (None | str | Unset): Conditions of the share that is paid.
        cofunding_rate_percent (int | None | Unset): Share of the costs that is paid, in per cent.
        description (str | Unset): Description, Markdown.
        eligible_countries (list[str] | Unset): Countries where the action may take place; empty means all.
        eligible_kinds (list[MemberKind] | Unset): Kinds of member that may apply; empty means all.
        funders (list[str] | Unset): Who pays, at most 200 characters each.
        link (None | str | Unset): The funder's page.
        max_population (int | None | Unset): Largest population of an authority that may apply.
        maximum_amount_cents (int | None | Unset): Largest grant, euro cents. Example: 15000000.
        min_population (int | None | Unset): Smallest population of an authority that may apply.
        minimum_amount_cents (int | None | Unset): Smallest grant, euro cents. Example: 500000.
        minimum_consortium (int | None | Unset): Fewest partners that must apply together.
        opens_on (datetime.date | None | Unset): First day.
        permanent (bool | Unset): Whether it is open all the time; it has no first and no last day then.
        scheme (None | str | Unset): Funding scheme code.
        steps (list[CallStep] | Unset): What one does, in order.
        themes (list[str] | Unset): Theme codes.
    """

    summary: str
    title: str
    closes_on: datetime.date | None | Unset = UNSET
    cofunding_conditions: None | str | Unset = UNSET
    cofunding_rate_percent: int | None | Unset = UNSET
    description: str | Unset = UNSET
    eligible_countries: list[str] | Unset = UNSET
    eligible_kinds: list[MemberKind] | Unset = UNSET
    funders: list[str] | Unset = UNSET
    link: None | str | Unset = UNSET
    max_population: int | None | Unset = UNSET
    maximum_amount_cents: int | None | Unset = UNSET
    min_population: int | None | Unset = UNSET
    minimum_amount_cents: int | None | Unset = UNSET
    minimum_consortium: int | None | Unset = UNSET
    opens_on: datetime.date | None | Unset = UNSET
    permanent: bool | Unset = UNSET
    scheme: None | str | Unset = UNSET
    steps: list[CallStep] | Unset = UNSET
    themes: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        summary = self.summary

        title = self.title

        closes_on: None | str | Unset
        if isinstance(self.closes_on, Unset):
            closes_on = UNSET
        elif isinstance(self.closes_on, datetime.date):
            closes_on = self.closes_on.isoformat()
        else:
            closes_on = self.closes_on

        cofunding_conditions: None | str | Unset
        if isinstance(self.cofunding_conditions, Unset):
            cofunding_conditions = UNSET
        else:
            cofunding_conditions = self.cofunding_conditions

        cofunding_rate_percent: int | None | Unset
        if isinstance(self.cofunding_rate_percent, Unset):
            cofunding_rate_percent = UNSET
        else:
            cofunding_rate_percent = self.cofunding_rate_percent

        description = self.description

        eligible_countries: list[str] | Unset = UNSET
        if not isinstance(self.eligible_countries, Unset):
            eligible_countries = self.eligible_countries

        eligible_kinds: list[str] | Unset = UNSET
        if not isinstance(self.eligible_kinds, Unset):
            eligible_kinds = []
            for eligible_kinds_item_data in self.eligible_kinds:
                eligible_kinds_item: str = eligible_kinds_item_data
                eligible_kinds.append(eligible_kinds_item)

        funders: list[str] | Unset = UNSET
        if not isinstance(self.funders, Unset):
            funders = self.funders

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

        maximum_amount_cents: int | None | Unset
        if isinstance(self.maximum_amount_cents, Unset):
            maximum_amount_cents = UNSET
        else:
            maximum_amount_cents = self.maximum_amount_cents

        min_population: int | None | Unset
        if isinstance(self.min_population, Unset):
            min_population = UNSET
        else:
            min_population = self.min_population

        minimum_amount_cents: int | None | Unset
        if isinstance(self.minimum_amount_cents, Unset):
            minimum_amount_cents = UNSET
        else:
            minimum_amount_cents = self.minimum_amount_cents

        minimum_consortium: int | None | Unset
        if isinstance(self.minimum_consortium, Unset):
            minimum_consortium = UNSET
        else:
            minimum_consortium = self.minimum_consortium

        opens_on: None | str | Unset
        if isinstance(self.opens_on, Unset):
            opens_on = UNSET
        elif isinstance(self.opens_on, datetime.date):
            opens_on = self.opens_on.isoformat()
        else:
            opens_on = self.opens_on

        permanent = self.permanent

        scheme: None | str | Unset
        if isinstance(self.scheme, Unset):
            scheme = UNSET
        else:
            scheme = self.scheme

        steps: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.steps, Unset):
            steps = []
            for steps_item_data in self.steps:
                steps_item = steps_item_data.to_dict()
                steps.append(steps_item)

        themes: list[str] | Unset = UNSET
        if not isinstance(self.themes, Unset):
            themes = self.themes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "summary": summary,
                "title": title,
            }
        )
        if closes_on is not UNSET:
            field_dict["closes_on"] = closes_on
        if cofunding_conditions is not UNSET:
            field_dict["cofunding_conditions"] = cofunding_conditions
        if cofunding_rate_percent is not UNSET:
            field_dict["cofunding_rate_percent"] = cofunding_rate_percent
        if description is not UNSET:
            field_dict["description"] = description
        if eligible_countries is not UNSET:
            field_dict["eligible_countries"] = eligible_countries
        if eligible_kinds is not UNSET:
            field_dict["eligible_kinds"] = eligible_kinds
        if funders is not UNSET:
            field_dict["funders"] = funders
        if link is not UNSET:
            field_dict["link"] = link
        if max_population is not UNSET:
            field_dict["max_population"] = max_population
        if maximum_amount_cents is not UNSET:
            field_dict["maximum_amount_cents"] = maximum_amount_cents
        if min_population is not UNSET:
            field_dict["min_population"] = min_population
        if minimum_amount_cents is not UNSET:
            field_dict["minimum_amount_cents"] = minimum_amount_cents
        if minimum_consortium is not UNSET:
            field_dict["minimum_consortium"] = minimum_consortium
        if opens_on is not UNSET:
            field_dict["opens_on"] = opens_on
        if permanent is not UNSET:
            field_dict["permanent"] = permanent
        if scheme is not UNSET:
            field_dict["scheme"] = scheme
        if steps is not UNSET:
            field_dict["steps"] = steps
        if themes is not UNSET:
            field_dict["themes"] = themes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.call_step import CallStep  # noqa: PLC0415

        d = dict(src_dict)
        summary = d.pop("summary")

        title = d.pop("title")

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

        def _parse_cofunding_conditions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cofunding_conditions = _parse_cofunding_conditions(d.pop("cofunding_conditions", UNSET))

        def _parse_cofunding_rate_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cofunding_rate_percent = _parse_cofunding_rate_percent(d.pop("cofunding_rate_percent", UNSET))

        description = d.pop("description", UNSET)

        eligible_countries = cast(list[str], d.pop("eligible_countries", UNSET))

        _eligible_kinds = d.pop("eligible_kinds", UNSET)
        eligible_kinds: list[MemberKind] | Unset = UNSET
        if _eligible_kinds is not UNSET:
            eligible_kinds = []
            for eligible_kinds_item_data in _eligible_kinds:
                eligible_kinds_item = check_member_kind(eligible_kinds_item_data)

                eligible_kinds.append(eligible_kinds_item)

        funders = cast(list[str], d.pop("funders", UNSET))

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

        def _parse_maximum_amount_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        maximum_amount_cents = _parse_maximum_amount_cents(d.pop("maximum_amount_cents", UNSET))

        def _parse_min_population(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        min_population = _parse_min_population(d.pop("min_population", UNSET))

        def _parse_minimum_amount_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minimum_amount_cents = _parse_minimum_amount_cents(d.pop("minimum_amount_cents", UNSET))

        def _parse_minimum_consortium(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minimum_consortium = _parse_minimum_consortium(d.pop("minimum_consortium", UNSET))

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

        permanent = d.pop("permanent", UNSET)

        def _parse_scheme(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scheme = _parse_scheme(d.pop("scheme", UNSET))

        _steps = d.pop("steps", UNSET)
        steps: list[CallStep] | Unset = UNSET
        if _steps is not UNSET:
            steps = []
            for steps_item_data in _steps:
                steps_item = CallStep.from_dict(steps_item_data)

                steps.append(steps_item)

        themes = cast(list[str], d.pop("themes", UNSET))

        funding_call_document = cls(
            summary=summary,
            title=title,
            closes_on=closes_on,
            cofunding_conditions=cofunding_conditions,
            cofunding_rate_percent=cofunding_rate_percent,
            description=description,
            eligible_countries=eligible_countries,
            eligible_kinds=eligible_kinds,
            funders=funders,
            link=link,
            max_population=max_population,
            maximum_amount_cents=maximum_amount_cents,
            min_population=min_population,
            minimum_amount_cents=minimum_amount_cents,
            minimum_consortium=minimum_consortium,
            opens_on=opens_on,
            permanent=permanent,
            scheme=scheme,
            steps=steps,
            themes=themes,
        )

        return funding_call_document
