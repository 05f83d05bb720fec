from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.group_role import GroupRole, check_group_role
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment import Attachment
    from ..models.group_meeting import GroupMeeting
    from ..models.group_ref import GroupRef
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="WorkingGroupWorkspace")


@_attrs_define
class WorkingGroupWorkspace:
    """A working group as its participants see it, closed or not, with all its meetings.

    Attributes:
        documents (list[Attachment]): Files beside it.
        group (GroupRef): A working group in a sentence, for whoever has to do with it.
        leading (bool): Whether you decide who is in it, and write its page.
        leads (list[MemberRef]): Members that lead it, by name.
        meetings (list[GroupMeeting]): Its meetings, coming first, 100 at most; drafts for its leads alone.
        members (list[MemberRef]): Members that take part, leads included, by name.
        purpose_html (str): Purpose as safe HTML.
        requests (int): People who ask to enter, where you decide.
        summary (str): What it is, in a sentence or two.
        themes (list[str]): Theme codes.
        next_steps_html (None | str | Unset): What comes next, as safe HTML.
        role (GroupRole | None | Unset):
    """

    documents: list[Attachment]
    group: GroupRef
    leading: bool
    leads: list[MemberRef]
    meetings: list[GroupMeeting]
    members: list[MemberRef]
    purpose_html: str
    requests: int
    summary: str
    themes: list[str]
    next_steps_html: None | str | Unset = UNSET
    role: GroupRole | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        documents = []
        for documents_item_data in self.documents:
            documents_item = documents_item_data.to_dict()
            documents.append(documents_item)

        group = self.group.to_dict()

        leading = self.leading

        leads = []
        for leads_item_data in self.leads:
            leads_item = leads_item_data.to_dict()
            leads.append(leads_item)

        meetings = []
        for meetings_item_data in self.meetings:
            meetings_item = meetings_item_data.to_dict()
            meetings.append(meetings_item)

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        purpose_html = self.purpose_html

        requests = self.requests

        summary = self.summary

        themes = self.themes

        next_steps_html: None | str | Unset
        if isinstance(self.next_steps_html, Unset):
            next_steps_html = UNSET
        else:
            next_steps_html = self.next_steps_html

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        elif isinstance(self.role, str):
            role = self.role
        else:
            role = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "documents": documents,
                "group": group,
                "leading": leading,
                "leads": leads,
                "meetings": meetings,
                "members": members,
                "purpose_html": purpose_html,
                "requests": requests,
                "summary": summary,
                "themes": themes,
            }
        )
        if next_steps_html is not UNSET:
            field_dict["next_steps_html"] = next_steps_html
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment import Attachment  # noqa: PLC0415
        from ..models.group_meeting import GroupMeeting  # noqa: PLC0415
        from ..models.group_ref import GroupRef  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        documents = []
        _documents = d.pop("documents")
        for documents_item_data in _documents:
            documents_item = Attachment.from_dict(documents_item_data)

            documents.append(documents_item)

        group = GroupRef.from_dict(d.pop("group"))

        leading = d.pop("leading")

        leads = []
        _leads = d.pop("leads")
        for leads_item_data in _leads:
            leads_item = MemberRef.from_dict(leads_item_data)

            leads.append(leads_item)

        meetings = []
        _meetings = d.pop("meetings")
        for meetings_item_data in _meetings:
            meetings_item = GroupMeeting.from_dict(meetings_item_data)

            meetings.append(meetings_item)

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = MemberRef.from_dict(members_item_data)

            members.append(members_item)

        purpose_html = d.pop("purpose_html")

        requests = d.pop("requests")

        summary = d.pop("summary")

        themes = cast(list[str], d.pop("themes"))

        def _parse_next_steps_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        next_steps_html = _parse_next_steps_html(d.pop("next_steps_html", UNSET))

        def _parse_role(data: object) -> GroupRole | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = check_group_role(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupRole | None | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        working_group_workspace = cls(
            documents=documents,
            group=group,
            leading=leading,
            leads=leads,
            meetings=meetings,
            members=members,
            purpose_html=purpose_html,
            requests=requests,
            summary=summary,
            themes=themes,
            next_steps_html=next_steps_html,
            role=role,
        )

        working_group_workspace.additional_properties = d
        return working_group_workspace

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
