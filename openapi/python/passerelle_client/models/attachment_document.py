from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="AttachmentDocument")


@_attrs_define
class AttachmentDocument:
    """A file beside an entry, as its editors write it: a convention, a programme, a report.

    Attributes:
        file (UUID): The file.
        title (str): What it is.
    """

    file: UUID
    title: str

    def to_dict(self) -> dict[str, Any]:
        file = str(self.file)

        title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = UUID(d.pop("file"))

        title = d.pop("title")

        attachment_document = cls(
            file=file,
            title=title,
        )

        return attachment_document
