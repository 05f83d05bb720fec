from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.feature_type import FeatureType, check_feature_type

if TYPE_CHECKING:
    from ..models.map_properties import MapProperties
    from ..models.point_geometry import PointGeometry


T = TypeVar("T", bound="MapFeature")


@_attrs_define
class MapFeature:
    """A cluster or a single point.

    Attributes:
        geometry (PointGeometry): A GeoJSON point geometry.
        properties (MapProperties): What a feature of a map stands for.
        type_ (FeatureType): The type of a GeoJSON feature.
    """

    geometry: PointGeometry
    properties: MapProperties
    type_: FeatureType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        geometry = self.geometry.to_dict()

        properties = self.properties.to_dict()

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "geometry": geometry,
                "properties": properties,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.map_properties import MapProperties  # noqa: PLC0415
        from ..models.point_geometry import PointGeometry  # noqa: PLC0415

        d = dict(src_dict)
        geometry = PointGeometry.from_dict(d.pop("geometry"))

        properties = MapProperties.from_dict(d.pop("properties"))

        type_ = check_feature_type(d.pop("type"))

        map_feature = cls(
            geometry=geometry,
            properties=properties,
            type_=type_,
        )

        map_feature.additional_properties = d
        return map_feature

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
