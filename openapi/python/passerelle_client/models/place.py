from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.point import Point


T = TypeVar("T", bound="Place")


@_attrs_define
class Place:
    """A place of an action.

    Attributes:
        country (str): ISO 3166-1 alpha-2 country code
        name (str): Name.
        point (Point): A point in WGS 84.
    """

    country: str
    name: str
    point: Point

    def to_dict(self) -> dict[str, Any]:
        country = self.country

        name = self.name

        point = self.point.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "country": country,
                "name": name,
                "point": point,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        country = d.pop("country")

        name = d.pop("name")

        point = Point.from_dict(d.pop("point"))

        place = cls(
            country=country,
            name=name,
            point=point,
        )

        return place
