from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UpdateReferenceLine")


@_attrs_define
class UpdateReferenceLine:
    """What is changed of a line.

    Attributes:
        name_en (str): Name in English.
        name_fr (str): Name in French.
        retired (bool): Whether new entries may no longer take it. Those that carry it keep it.
    """

    name_en: str
    name_fr: str
    retired: bool

    def to_dict(self) -> dict[str, Any]:
        name_en = self.name_en

        name_fr = self.name_fr

        retired = self.retired

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name_en": name_en,
                "name_fr": name_fr,
                "retired": retired,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name_en = d.pop("name_en")

        name_fr = d.pop("name_fr")

        retired = d.pop("retired")

        update_reference_line = cls(
            name_en=name_en,
            name_fr=name_fr,
            retired=retired,
        )

        return update_reference_line
