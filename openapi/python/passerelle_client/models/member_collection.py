from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.feature_collection_type import FeatureCollectionType, check_feature_collection_type

if TYPE_CHECKING:
    from ..models.member_feature import MemberFeature


T = TypeVar("T", bound="MemberCollection")


@_attrs_define
class MemberCollection:
    """Members as GeoJSON: `GET /api/v1/members.geojson`.

    Attributes:
        features (list[MemberFeature]): One point a member; those without coordinates are left out.
        type_ (FeatureCollectionType): The type of a GeoJSON feature collection.
    """

    features: list[MemberFeature]
    type_: FeatureCollectionType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "features": features,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_feature import MemberFeature  # noqa: PLC0415

        d = dict(src_dict)
        features = []
        _features = d.pop("features")
        for features_item_data in _features:
            features_item = MemberFeature.from_dict(features_item_data)

            features.append(features_item)

        type_ = check_feature_collection_type(d.pop("type"))

        member_collection = cls(
            features=features,
            type_=type_,
        )

        member_collection.additional_properties = d
        return member_collection

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
