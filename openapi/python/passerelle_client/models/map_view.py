from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.feature_collection_type import FeatureCollectionType, check_feature_collection_type

if TYPE_CHECKING:
    from ..models.map_feature import MapFeature


T = TypeVar("T", bound="MapView")


@_attrs_define
class MapView:
    """What a map of a box at a zoom shows: `GET /api/v1/map`.

    Attributes:
        features (list[MapFeature]): Clusters and single points, 300 at most.
        total (int): Entries inside the box.
        type_ (FeatureCollectionType): The type of a GeoJSON feature collection.
        without_point (int): Entries that the filters keep and that have no point on any map.
    """

    features: list[MapFeature]
    total: int
    type_: FeatureCollectionType
    without_point: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)

        total = self.total

        type_: str = self.type_

        without_point = self.without_point

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "features": features,
                "total": total,
                "type": type_,
                "without_point": without_point,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.map_feature import MapFeature  # noqa: PLC0415

        d = dict(src_dict)
        features = []
        _features = d.pop("features")
        for features_item_data in _features:
            features_item = MapFeature.from_dict(features_item_data)

            features.append(features_item)

        total = d.pop("total")

        type_ = check_feature_collection_type(d.pop("type"))

        without_point = d.pop("without_point")

        map_view = cls(
            features=features,
            total=total,
            type_=type_,
            without_point=without_point,
        )

        map_view.additional_properties = d
        return map_view

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
