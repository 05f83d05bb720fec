from typing import Literal

ActionSort = Literal[
    "-budget_cents", "-starts_on", "-title", "-updated_at", "budget_cents", "starts_on", "title", "updated_at"
]

ACTION_SORT_VALUES: set[ActionSort] = {
    "-budget_cents",
    "-starts_on",
    "-title",
    "-updated_at",
    "budget_cents",
    "starts_on",
    "title",
    "updated_at",
}


def check_action_sort(value: str) -> ActionSort:
    if value in ACTION_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTION_SORT_VALUES!r}")
