from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.partner_role import PartnerRole, check_partner_role
from ..models.side import Side, check_side
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef
    from ..models.point import Point


T = TypeVar("T", bound="ActionPartner")


@_attrs_define
class ActionPartner:
    """A partner of an action: a member, or a named authority with its country and place.

    Attributes:
        name (str): Name.
        role (PartnerRole): IATI organisation role.
        side (Side): Side of a partner in an action.
        country (None | str | Unset):
        member (MemberRef | None | Unset):
        place (None | str | Unset): Town or region.
        point (None | Point | Unset):
    """

    name: str
    role: PartnerRole
    side: Side
    country: None | str | Unset = UNSET
    member: MemberRef | None | Unset = UNSET
    place: None | str | Unset = UNSET
    point: None | Point | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        name = self.name

        role: str = self.role

        side: str = self.side

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberRef):
            member = self.member.to_dict()
        else:
            member = self.member

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
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "role": role,
                "side": side,
            }
        )
        if country is not UNSET:
            field_dict["country"] = country
        if member is not UNSET:
            field_dict["member"] = member
        if place is not UNSET:
            field_dict["place"] = place
        if point is not UNSET:
            field_dict["point"] = point

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        role = check_partner_role(d.pop("role"))

        side = check_side(d.pop("side"))

        def _parse_country(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country = _parse_country(d.pop("country", UNSET))

        def _parse_member(data: object) -> MemberRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = MemberRef.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberRef | None | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

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

        action_partner = cls(
            name=name,
            role=role,
            side=side,
            country=country,
            member=member,
            place=place,
            point=point,
        )

        action_partner.additional_properties = d
        return action_partner

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
