from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Links")


@_attrs_define
class Links:
    """Addresses of the resources, relative to the host.

    Attributes:
        actions (str): Actions.
        documentation (str): Documentation for people.
        events (str): Events.
        funding_calls (str): Funding calls.
        map_ (str): Clusters for a map.
        members (str): Members.
        openapi (str): OpenAPI document.
        reference (str): Reference lists.
        search (str): Search over everything.
        stats (str): Figures and facets.
        working_groups (str): Working groups.
    """

    actions: str
    documentation: str
    events: str
    funding_calls: str
    map_: str
    members: str
    openapi: str
    reference: str
    search: str
    stats: str
    working_groups: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

        documentation = self.documentation

        events = self.events

        funding_calls = self.funding_calls

        map_ = self.map_

        members = self.members

        openapi = self.openapi

        reference = self.reference

        search = self.search

        stats = self.stats

        working_groups = self.working_groups

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "documentation": documentation,
                "events": events,
                "funding_calls": funding_calls,
                "map": map_,
                "members": members,
                "openapi": openapi,
                "reference": reference,
                "search": search,
                "stats": stats,
                "working_groups": working_groups,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        actions = d.pop("actions")

        documentation = d.pop("documentation")

        events = d.pop("events")

        funding_calls = d.pop("funding_calls")

        map_ = d.pop("map")

        members = d.pop("members")

        openapi = d.pop("openapi")

        reference = d.pop("reference")

        search = d.pop("search")

        stats = d.pop("stats")

        working_groups = d.pop("working_groups")

        links = cls(
            actions=actions,
            documentation=documentation,
            events=events,
            funding_calls=funding_calls,
            map_=map_,
            members=members,
            openapi=openapi,
            reference=reference,
            search=search,
            stats=stats,
            working_groups=working_groups,
        )

        links.additional_properties = d
        return links

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
