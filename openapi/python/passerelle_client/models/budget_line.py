from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.budget_nature import BudgetNature, check_budget_nature
from ..types import UNSET, Unset

T = TypeVar("T", bound="BudgetLine")


@_attrs_define
class BudgetLine:
    """A line of a budget.

    Attributes:
        amount_cents (int): Euro cents. Example: 1200000.
        nature (BudgetNature): Nature of a budget line.
        source (str): Who gives it.
        scheme (None | str | Unset): Funding scheme code.
    """

    amount_cents: int
    nature: BudgetNature
    source: str
    scheme: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        amount_cents = self.amount_cents

        nature: str = self.nature

        source = self.source

        scheme: None | str | Unset
        if isinstance(self.scheme, Unset):
            scheme = UNSET
        else:
            scheme = self.scheme

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount_cents": amount_cents,
                "nature": nature,
                "source": source,
            }
        )
        if scheme is not UNSET:
            field_dict["scheme"] = scheme

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_cents = d.pop("amount_cents")

        nature = check_budget_nature(d.pop("nature"))

        source = d.pop("source")

        def _parse_scheme(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scheme = _parse_scheme(d.pop("scheme", UNSET))

        budget_line = cls(
            amount_cents=amount_cents,
            nature=nature,
            source=source,
            scheme=scheme,
        )

        return budget_line
