from typing import Literal, cast

BudgetNature = Literal["cash", "in_kind"]

BUDGET_NATURE_VALUES: set[BudgetNature] = {
    "cash",
    "in_kind",
}


def check_budget_nature(value: str) -> BudgetNature:
    """The value, also where it is none of those of today."""
    return cast(BudgetNature, value)
