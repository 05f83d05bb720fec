from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.access import Access, check_access
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_document import AttachmentDocument
    from ..models.cover_document import CoverDocument


T = TypeVar("T", bound="WorkingGroupDocument")


@_attrs_define
class WorkingGroupDocument:
    """A working group as its leads write it: all of it, as `PUT` replaces it. Who is in it is said by
    its participants.

        Attributes:
            access (Access): How one enters a working group. Closed groups are not shown outside.
            leads (list[UUID]): Members that lead it, one at least.
            name (str): Name. Its address follows it.
            summary (str): What it is, in a sentence or two.
            cover (CoverDocument | None | Unset):
            documents (list[AttachmentDocument] | Unset): Files beside it, in order.
            members (list[UUID] | Unset): Further members that take part. Those whose people are in the group come by
                themselves.
            next_steps (None | str | Unset): What comes next, Markdown.
            purpose (str | Unset): Purpose, Markdown.
            themes (list[str] | Unset): Theme codes.
    """

    access: Access
    leads: list[UUID]
    name: str
    summary: str
    cover: CoverDocument | None | Unset = UNSET
    documents: list[AttachmentDocument] | Unset = UNSET
    members: list[UUID] | Unset = UNSET
    next_steps: None | str | Unset = UNSET
    purpose: str | Unset = UNSET
    themes: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover_document import CoverDocument  # noqa: PLC0415

        access: str = self.access

        leads = []
        for leads_item_data in self.leads:
            leads_item = str(leads_item_data)
            leads.append(leads_item)

        name = self.name

        summary = self.summary

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, CoverDocument):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        members: list[str] | Unset = UNSET
        if not isinstance(self.members, Unset):
            members = []
            for members_item_data in self.members:
                members_item = str(members_item_data)
                members.append(members_item)

        next_steps: None | str | Unset
        if isinstance(self.next_steps, Unset):
            next_steps = UNSET
        else:
            next_steps = self.next_steps

        purpose = self.purpose

        themes: list[str] | Unset = UNSET
        if not isinstance(self.themes, Unset):
            themes = self.themes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "access": access,
                "leads": leads,
                "name": name,
                "summary": summary,
            }
        )
        if cover is not UNSET:
            field_dict["cover"] = cover
        if documents is not UNSET:
            field_dict["documents"] = documents
        if members is not UNSET:
            field_dict["members"] = members
        if next_steps is not UNSET:
            field_dict["next_steps"] = next_steps
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if themes is not UNSET:
            field_dict["themes"] = themes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment_document import AttachmentDocument  # noqa: PLC0415
        from ..models.cover_document import CoverDocument  # noqa: PLC0415

        d = dict(src_dict)
        access = check_access(d.pop("access"))

        leads = []
        _leads = d.pop("leads")
        for leads_item_data in _leads:
            leads_item = UUID(leads_item_data)

            leads.append(leads_item)

        name = d.pop("name")

        summary = d.pop("summary")

        def _parse_cover(data: object) -> CoverDocument | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = CoverDocument.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CoverDocument | None | Unset, data)

        cover = _parse_cover(d.pop("cover", UNSET))

        _documents = d.pop("documents", UNSET)
        documents: list[AttachmentDocument] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = AttachmentDocument.from_dict(documents_item_data)

                documents.append(documents_item)

        _members = d.pop("members", UNSET)
        members: list[UUID] | Unset = UNSET
        if _members is not UNSET:
            members = []
            for members_item_data in _members:
                members_item = UUID(members_item_data)

                members.append(members_item)

        def _parse_next_steps(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        next_steps = _parse_next_steps(d.pop("next_steps", UNSET))

        purpose = d.pop("purpose", UNSET)

        themes = cast(list[str], d.pop("themes", UNSET))

        working_group_document = cls(
            access=access,
            leads=leads,
            name=name,
            summary=summary,
            cover=cover,
            documents=documents,
            members=members,
            next_steps=next_steps,
            purpose=purpose,
            themes=themes,
        )

        return working_group_document
