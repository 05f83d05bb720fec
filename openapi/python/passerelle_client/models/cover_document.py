from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CoverDocument")


@_attrs_define
class CoverDocument:
    """The cover image of an entry, as its editors write it; the logo of a member.

    Attributes:
        alt (str): What is seen on it, for those who do not see it.
        file (UUID): The file, an image.
        credit (None | str | Unset): Who made it, or whose it is.
    """

    alt: str
    file: UUID
    credit: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        alt = self.alt

        file = str(self.file)

        credit: None | str | Unset
        if isinstance(self.credit, Unset):
            credit = UNSET
        else:
            credit = self.credit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "alt": alt,
                "file": file,
            }
        )
        if credit is not UNSET:
            field_dict["credit"] = credit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        alt = d.pop("alt")

        file = UUID(d.pop("file"))

        def _parse_credit(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        credit = _parse_credit(d.pop("credit", UNSET))

        cover_document = cls(
            alt=alt,
            file=file,
            credit=credit,
        )

        return cover_document
