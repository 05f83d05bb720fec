from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.group_role import GroupRole, check_group_role
from ..models.participant_status import ParticipantStatus, check_participant_status

if TYPE_CHECKING:
    from ..models.group_ref import GroupRef


T = TypeVar("T", bound="AccountGroup")


@_attrs_define
class AccountGroup:
    """A working group of an account.

    Attributes:
        group (GroupRef): A working group in a sentence, for whoever has to do with it.
        id (UUID): Identifier of the participation.
        requests (int): People who ask to enter, where you decide.
        role (GroupRole): What a person may do in a working group.
        status (ParticipantStatus): How a person stands with a working group.
    """

    group: GroupRef
    id: UUID
    requests: int
    role: GroupRole
    status: ParticipantStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        group = self.group.to_dict()

        id = str(self.id)

        requests = self.requests

        role: str = self.role

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "group": group,
                "id": id,
                "requests": requests,
                "role": role,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_ref import GroupRef  # noqa: PLC0415

        d = dict(src_dict)
        group = GroupRef.from_dict(d.pop("group"))

        id = UUID(d.pop("id"))

        requests = d.pop("requests")

        role = check_group_role(d.pop("role"))

        status = check_participant_status(d.pop("status"))

        account_group = cls(
            group=group,
            id=id,
            requests=requests,
            role=role,
            status=status,
        )

        account_group.additional_properties = d
        return account_group

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
