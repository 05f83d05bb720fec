from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.call_status import CallStatus, check_call_status
from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="FundingCallSummary")


@_attrs_define
class FundingCallSummary:
    """A funding call in a list.

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
        closes_on (datetime.date | None | Unset): Last day.
        cofunding_rate_percent (int | None | Unset): Share of the costs that is paid, in per cent.
        days_left (int | None | Unset): Days until the last day, 0 on that day; absent unless it is open with an end.
        maximum_amount_cents (int | None | Unset): Largest grant, euro cents.
        minimum_amount_cents (int | None | Unset): Smallest grant, euro cents.
        opens_on (datetime.date | None | Unset): First day.
        scheme (None | str | Unset): Funding scheme code.
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
    closes_on: datetime.date | None | Unset = UNSET
    cofunding_rate_percent: int | None | Unset = UNSET
    days_left: int | None | Unset = UNSET
    maximum_amount_cents: int | None | Unset = UNSET
    minimum_amount_cents: int | None | Unset = UNSET
    opens_on: datetime.date | None | Unset = UNSET
    scheme: None | str | Unset = UNSET
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        funding_call_summary = cls(
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
            closes_on=closes_on,
            cofunding_rate_percent=cofunding_rate_percent,
            days_left=days_left,
            maximum_amount_cents=maximum_amount_cents,
            minimum_amount_cents=minimum_amount_cents,
            opens_on=opens_on,
            scheme=scheme,
        )

        funding_call_summary.additional_properties = d
        return funding_call_summary

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
