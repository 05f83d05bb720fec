from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="MemberMerge")


@_attrs_define
class MemberMerge:
    """What moved from one member to another.

    Attributes:
        actions (int): Actions that the other led or took part in.
        affiliations (int): People who belonged to the other.
        claims (int): Claims of the other's page.
        events (int): Events that the other hosted, alone or beside others.
        member (MemberRef): A member in a sentence, where another entry names it.
        working_groups (int): Working groups that the other belonged to.
    """

    actions: int
    affiliations: int
    claims: int
    events: int
    member: MemberRef
    working_groups: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

        affiliations = self.affiliations

        claims = self.claims

        events = self.events

        member = self.member.to_dict()

        working_groups = self.working_groups

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "affiliations": affiliations,
                "claims": claims,
                "events": events,
                "member": member,
                "working_groups": working_groups,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        actions = d.pop("actions")

        affiliations = d.pop("affiliations")

        claims = d.pop("claims")

        events = d.pop("events")

        member = MemberRef.from_dict(d.pop("member"))

        working_groups = d.pop("working_groups")

        member_merge = cls(
            actions=actions,
            affiliations=affiliations,
            claims=claims,
            events=events,
            member=member,
            working_groups=working_groups,
        )

        member_merge.additional_properties = d
        return member_merge

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
