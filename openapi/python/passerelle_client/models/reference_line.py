from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReferenceLine")


@_attrs_define
class ReferenceLine:
    """A line of a reference list, as administrators see it.

    Attributes:
        code (str): The code, as filters and entries carry it. It never changes.
        name_en (str): Name in English.
        name_fr (str): Name in French.
        retired (bool): Whether new entries may no longer take it.
        uses (int): How many entries carry it.
        version (int): Raised at every change; in quotation marks it is the `ETag` of the line.
    """

    code: str
    name_en: str
    name_fr: str
    retired: bool
    uses: int
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name_en = self.name_en

        name_fr = self.name_fr

        retired = self.retired

        uses = self.uses

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "name_en": name_en,
                "name_fr": name_fr,
                "retired": retired,
                "uses": uses,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        name_en = d.pop("name_en")

        name_fr = d.pop("name_fr")

        retired = d.pop("retired")

        uses = d.pop("uses")

        version = d.pop("version")

        reference_line = cls(
            code=code,
            name_en=name_en,
            name_fr=name_fr,
            retired=retired,
            uses=uses,
            version=version,
        )

        reference_line.additional_properties = d
        return reference_line

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
