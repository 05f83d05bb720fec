from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.point import Point


T = TypeVar("T", bound="Country")


@_attrs_define
class Country:
    """A country.

    Attributes:
        code (str): ISO 3166-1 alpha-2 country code
        name_en (str): Name in English.
        name_fr (str): Name in French.
        dac_group (None | str | Unset): Income group in the OECD DAC list of ODA recipients; absent for other countries.
            Example: ldc.
        point (None | Point | Unset):
    """

    code: str
    name_en: str
    name_fr: str
    dac_group: None | str | Unset = UNSET
    point: None | Point | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.point import Point  # noqa: PLC0415

        code = self.code

        name_en = self.name_en

        name_fr = self.name_fr

        dac_group: None | str | Unset
        if isinstance(self.dac_group, Unset):
            dac_group = UNSET
        else:
            dac_group = self.dac_group

        point: dict[str, Any] | None | Unset
        if isinstance(self.point, Unset):
            point = UNSET
        elif isinstance(self.point, Point):
            point = self.point.to_dict()
        else:
            point = self.point

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "name_en": name_en,
                "name_fr": name_fr,
            }
        )
        if dac_group is not UNSET:
            field_dict["dac_group"] = dac_group
        if point is not UNSET:
            field_dict["point"] = point

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        name_en = d.pop("name_en")

        name_fr = d.pop("name_fr")

        def _parse_dac_group(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dac_group = _parse_dac_group(d.pop("dac_group", UNSET))

        def _parse_point(data: object) -> None | Point | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                point_type_0 = Point.from_dict(data)

                return point_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Point | Unset, data)

        point = _parse_point(d.pop("point", UNSET))

        country = cls(
            code=code,
            name_en=name_en,
            name_fr=name_fr,
            dac_group=dac_group,
            point=point,
        )

        country.additional_properties = d
        return country

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
