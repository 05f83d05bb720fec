from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.country import Country
    from ..models.department import Department
    from ..models.label import Label


T = TypeVar("T", bound="Reference")


@_attrs_define
class Reference:
    """Every reference list, for a client to keep: `GET /api/v1/reference`.

    Attributes:
        countries (list[Country]): Countries.
        departments (list[Department]): French départements; the code is INSEE's.
        regions (list[Label]): French régions; the code is INSEE's.
        schemes (list[Label]): Funding schemes.
        sdgs (list[Label]): Sustainable Development Goals; the code is the number.
        themes (list[Label]): Themes of actions, events, groups and calls, in the order of display.
    """

    countries: list[Country]
    departments: list[Department]
    regions: list[Label]
    schemes: list[Label]
    sdgs: list[Label]
    themes: list[Label]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        countries = []
        for countries_item_data in self.countries:
            countries_item = countries_item_data.to_dict()
            countries.append(countries_item)

        departments = []
        for departments_item_data in self.departments:
            departments_item = departments_item_data.to_dict()
            departments.append(departments_item)

        regions = []
        for regions_item_data in self.regions:
            regions_item = regions_item_data.to_dict()
            regions.append(regions_item)

        schemes = []
        for schemes_item_data in self.schemes:
            schemes_item = schemes_item_data.to_dict()
            schemes.append(schemes_item)

        sdgs = []
        for sdgs_item_data in self.sdgs:
            sdgs_item = sdgs_item_data.to_dict()
            sdgs.append(sdgs_item)

        themes = []
        for themes_item_data in self.themes:
            themes_item = themes_item_data.to_dict()
            themes.append(themes_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "countries": countries,
                "departments": departments,
                "regions": regions,
                "schemes": schemes,
                "sdgs": sdgs,
                "themes": themes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.country import Country  # noqa: PLC0415
        from ..models.department import Department  # noqa: PLC0415
        from ..models.label import Label  # noqa: PLC0415

        d = dict(src_dict)
        countries = []
        _countries = d.pop("countries")
        for countries_item_data in _countries:
            countries_item = Country.from_dict(countries_item_data)

            countries.append(countries_item)

        departments = []
        _departments = d.pop("departments")
        for departments_item_data in _departments:
            departments_item = Department.from_dict(departments_item_data)

            departments.append(departments_item)

        regions = []
        _regions = d.pop("regions")
        for regions_item_data in _regions:
            regions_item = Label.from_dict(regions_item_data)

            regions.append(regions_item)

        schemes = []
        _schemes = d.pop("schemes")
        for schemes_item_data in _schemes:
            schemes_item = Label.from_dict(schemes_item_data)

            schemes.append(schemes_item)

        sdgs = []
        _sdgs = d.pop("sdgs")
        for sdgs_item_data in _sdgs:
            sdgs_item = Label.from_dict(sdgs_item_data)

            sdgs.append(sdgs_item)

        themes = []
        _themes = d.pop("themes")
        for themes_item_data in _themes:
            themes_item = Label.from_dict(themes_item_data)

            themes.append(themes_item)

        reference = cls(
            countries=countries,
            departments=departments,
            regions=regions,
            schemes=schemes,
            sdgs=sdgs,
            themes=themes,
        )

        reference.additional_properties = d
        return reference

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
