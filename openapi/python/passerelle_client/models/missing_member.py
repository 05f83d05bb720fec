from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="MissingMember")


@_attrs_define
class MissingMember:
    """A member that is said to be missing.

    Attributes:
        alike (list[MemberRef]): Members of the directory with the same number or the same name, 5 at most: perhaps it
            is
            not missing.
        member_kind (MemberKind): What kind of organisation a member is.
        insee (None | str | Unset): INSEE code.
        member (MemberRef | None | Unset):
        siren (None | str | Unset): SIREN number.
        website (None | str | Unset): Its own site.
    """

    alike: list[MemberRef]
    member_kind: MemberKind
    insee: None | str | Unset = UNSET
    member: MemberRef | None | Unset = UNSET
    siren: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        alike = []
        for alike_item_data in self.alike:
            alike_item = alike_item_data.to_dict()
            alike.append(alike_item)

        member_kind: str = self.member_kind

        insee: None | str | Unset
        if isinstance(self.insee, Unset):
            insee = UNSET
        else:
            insee = self.insee

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberRef):
            member = self.member.to_dict()
        else:
            member = self.member

        siren: None | str | Unset
        if isinstance(self.siren, Unset):
            siren = UNSET
        else:
            siren = self.siren

        website: None | str | Unset
        if isinstance(self.website, Unset):
            website = UNSET
        else:
            website = self.website

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "alike": alike,
                "member_kind": member_kind,
            }
        )
        if insee is not UNSET:
            field_dict["insee"] = insee
        if member is not UNSET:
            field_dict["member"] = member
        if siren is not UNSET:
            field_dict["siren"] = siren
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        alike = []
        _alike = d.pop("alike")
        for alike_item_data in _alike:
            alike_item = MemberRef.from_dict(alike_item_data)

            alike.append(alike_item)

        member_kind = check_member_kind(d.pop("member_kind"))

        def _parse_insee(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        insee = _parse_insee(d.pop("insee", UNSET))

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

        def _parse_siren(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        siren = _parse_siren(d.pop("siren", UNSET))

        def _parse_website(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        website = _parse_website(d.pop("website", UNSET))

        missing_member = cls(
            alike=alike,
            member_kind=member_kind,
            insee=insee,
            member=member,
            siren=siren,
            website=website,
        )

        missing_member.additional_properties = d
        return missing_member

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
