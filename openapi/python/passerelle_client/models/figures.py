from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Figures")


@_attrs_define
class Figures:
    """Figures of the whole platform.

    Attributes:
        actions (int): Public actions.
        budget_cents (int): Budget of the public actions, euro cents.
        claimed_members (int): Those whose page somebody keeps.
        countries (int): Countries with an action, France aside.
        members (int): Organisations in the directory.
        open_calls (int): Calls that one can answer today.
        upcoming_events (int): Events to come.
        working_groups (int): Public working groups.
    """

    actions: int
    budget_cents: int
    claimed_members: int
    countries: int
    members: int
    open_calls: int
    upcoming_events: int
    working_groups: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

        budget_cents = self.budget_cents

        claimed_members = self.claimed_members

        countries = self.countries

        members = self.members

        open_calls = self.open_calls

        upcoming_events = self.upcoming_events

        working_groups = self.working_groups

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "budget_cents": budget_cents,
                "claimed_members": claimed_members,
                "countries": countries,
                "members": members,
                "open_calls": open_calls,
                "upcoming_events": upcoming_events,
                "working_groups": working_groups,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        actions = d.pop("actions")

        budget_cents = d.pop("budget_cents")

        claimed_members = d.pop("claimed_members")

        countries = d.pop("countries")

        members = d.pop("members")

        open_calls = d.pop("open_calls")

        upcoming_events = d.pop("upcoming_events")

        working_groups = d.pop("working_groups")

        figures = cls(
            actions=actions,
            budget_cents=budget_cents,
            claimed_members=claimed_members,
            countries=countries,
            members=members,
            open_calls=open_calls,
            upcoming_events=upcoming_events,
            working_groups=working_groups,
        )

        figures.additional_properties = d
        return figures

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
