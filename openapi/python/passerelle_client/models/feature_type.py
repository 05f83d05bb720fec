from typing import Literal, cast

FeatureType = Literal["Feature"]

FEATURE_TYPE_VALUES: set[FeatureType] = {
    "Feature",
}


def check_feature_type(value: str) -> FeatureType:
    """The value, also where it is none of those of today."""
    return cast(FeatureType, value)
