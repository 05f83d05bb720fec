from typing import Literal

BudgetNature = Literal["cash", "in_kind"]

BUDGET_NATURE_VALUES: set[BudgetNature] = {
    "cash",
    "in_kind",
}


def check_budget_nature(value: str) -> BudgetNature:
    if value in BUDGET_NATURE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BUDGET_NATURE_VALUES!r}")
