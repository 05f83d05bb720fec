from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.group_role import GroupRole, check_group_role

T = TypeVar("T", bound="UpdateParticipant")


@_attrs_define
class UpdateParticipant:
    """What is changed of a participant.

    Attributes:
        role (GroupRole): What a person may do in a working group.
    """

    role: GroupRole

    def to_dict(self) -> dict[str, Any]:
        role: str = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = check_group_role(d.pop("role"))

        update_participant = cls(
            role=role,
        )

        return update_participant
