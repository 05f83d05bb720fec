from typing import Literal, cast

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
    """The value, also where it is none of those of today."""
    return cast(ActionSort, value)
