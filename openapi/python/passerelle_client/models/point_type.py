from typing import Literal, cast

PointType = Literal["Point"]

POINT_TYPE_VALUES: set[PointType] = {
    "Point",
}


def check_point_type(value: str) -> PointType:
    """The value, also where it is none of those of today."""
    return cast(PointType, value)
