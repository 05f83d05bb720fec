from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_status import ActionStatus, check_action_status
from ..models.relation import Relation, check_relation

T = TypeVar("T", bound="ActionProperties")


@_attrs_define
class ActionProperties:
    """What an action's feature says.

    Attributes:
        lead (str): Name of the member that leads it.
        relation (Relation): Kind of relation between the partners of an action.
        slug (str): Readable part of its address.
        status (ActionStatus): IATI activity status.
        themes (list[str]): Theme codes.
        title (str): Title.
    """

    lead: str
    relation: Relation
    slug: str
    status: ActionStatus
    themes: list[str]
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lead = self.lead

        relation: str = self.relation

        slug = self.slug

        status: str = self.status

        themes = self.themes

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lead": lead,
                "relation": relation,
                "slug": slug,
                "status": status,
                "themes": themes,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lead = d.pop("lead")

        relation = check_relation(d.pop("relation"))

        slug = d.pop("slug")

        status = check_action_status(d.pop("status"))

        themes = cast(list[str], d.pop("themes"))

        title = d.pop("title")

        action_properties = cls(
            lead=lead,
            relation=relation,
            slug=slug,
            status=status,
            themes=themes,
            title=title,
        )

        action_properties.additional_properties = d
        return action_properties

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
