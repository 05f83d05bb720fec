from typing import Literal, cast

FeatureCollectionType = Literal["FeatureCollection"]

FEATURE_COLLECTION_TYPE_VALUES: set[FeatureCollectionType] = {
    "FeatureCollection",
}


def check_feature_collection_type(value: str) -> FeatureCollectionType:
    """The value, also where it is none of those of today."""
    return cast(FeatureCollectionType, value)
