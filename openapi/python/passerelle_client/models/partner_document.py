from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.partner_role import PartnerRole, check_partner_role
from ..models.side import Side, check_side
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.point import Point


T = TypeVar("T", bound="PartnerDocument")


@_attrs_define
class PartnerDocument:
    """A partner as editors write it: a member, a name, or both.

    Attributes:
        role (PartnerRole): IATI organisation role.
        side (Side): Side of a partner in an action.
        country (None | str | Unset):
        member (None | Unset | UUID): The member, where the partner is one.
        name (None | str | Unset): Name; the member's own where it is absent.
        place (None | str | Unset): Town or region.
        point (None | Point | Unset):
    """

    role: PartnerRole
    side: Side
    country: None | str | Unset = UNSET
    member: None | Unset | UUID = UNSET
    name: None | str | Unset = UNSET
    place: None | str | Unset = UNSET
    point: None | Point | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.point import Point  # noqa: PLC0415

        role: str = self.role

        side: str = self.side

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        member: None | str | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, UUID):
            member = str(self.member)
        else:
            member = self.member

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        place: None | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        point: dict[str, Any] | None | Unset
        if isinstance(self.point, Unset):
            point = UNSET
        elif isinstance(self.point, Point):
            point = self.point.to_dict()
        else:
            point = self.point

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
                "side": side,
            }
        )
        if country is not UNSET:
            field_dict["country"] = country
        if member is not UNSET:
            field_dict["member"] = member
        if name is not UNSET:
            field_dict["name"] = name
        if place is not UNSET:
            field_dict["place"] = place
        if point is not UNSET:
            field_dict["point"] = point

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        role = check_partner_role(d.pop("role"))

        side = check_side(d.pop("side"))

        def _parse_country(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country = _parse_country(d.pop("country", UNSET))

        def _parse_member(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_type_0 = UUID(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        member = _parse_member(d.pop("member", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_place(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

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

        partner_document = cls(
            role=role,
            side=side,
            country=country,
            member=member,
            name=name,
            place=place,
            point=point,
        )

        return partner_document
