from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.group_role import GroupRole, check_group_role
from ..models.participant_status import ParticipantStatus, check_participant_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="PersonalParticipation")


@_attrs_define
class PersonalParticipation:
    """A part in a working group.

    Attributes:
        group (str): Name of the group.
        role (GroupRole): What a person may do in a working group.
        since (datetime.datetime): Since when it is so.
        status (ParticipantStatus): How a person stands with a working group.
        member (MemberRef | None | Unset):
        message (None | str | Unset): What the person said when asking to enter.
    """

    group: str
    role: GroupRole
    since: datetime.datetime
    status: ParticipantStatus
    member: MemberRef | None | Unset = UNSET
    message: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        group = self.group

        role: str = self.role

        since = self.since.isoformat()

        status: str = self.status

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberRef):
            member = self.member.to_dict()
        else:
            member = self.member

        message: None | str | Unset
        if isinstance(self.message, Unset):
            message = UNSET
        else:
            message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "group": group,
                "role": role,
                "since": since,
                "status": status,
            }
        )
        if member is not UNSET:
            field_dict["member"] = member
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        group = d.pop("group")

        role = check_group_role(d.pop("role"))

        since = datetime.datetime.fromisoformat(d.pop("since"))

        status = check_participant_status(d.pop("status"))

        def _parse_member(data: object) -> MemberRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = MemberRef.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberRef | None | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

        def _parse_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message = _parse_message(d.pop("message", UNSET))

        personal_participation = cls(
            group=group,
            role=role,
            since=since,
            status=status,
            member=member,
            message=message,
        )

        personal_participation.additional_properties = d
        return personal_participation

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
