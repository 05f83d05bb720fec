from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.epci_form import EpciForm, check_epci_form
from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateMember")


@_attrs_define
class CreateMember:
    """A member that the directory does not hold: what official registers say of it. Its page is written
    afterwards, by its people.

        Attributes:
            member_kind (MemberKind): What kind of organisation a member is.
            name (str): Its name.
            department (None | str | Unset): INSEE code of its département; of a commune, its own INSEE code says it.
                Example: 17.
            epci_form (EpciForm | None | Unset):
            insee (None | str | Unset): INSEE code of a commune, 5 characters. Example: 17300.
            siren (None | str | Unset): SIREN number, 9 digits. Example: 211703004.
            website (None | str | Unset): Its own site.
    """

    member_kind: MemberKind
    name: str
    department: None | str | Unset = UNSET
    epci_form: EpciForm | None | Unset = UNSET
    insee: None | str | Unset = UNSET
    siren: None | str | Unset = UNSET
    website: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        member_kind: str = self.member_kind

        name = self.name

        department: None | str | Unset
        if isinstance(self.department, Unset):
            department = UNSET
        else:
            department = self.department

        epci_form: None | str | Unset
        if isinstance(self.epci_form, Unset):
            epci_form = UNSET
        elif isinstance(self.epci_form, str):
            epci_form = self.epci_form
        else:
            epci_form = self.epci_form

        insee: None | str | Unset
        if isinstance(self.insee, Unset):
            insee = UNSET
        else:
            insee = self.insee

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

        field_dict.update(
            {
                "member_kind": member_kind,
                "name": name,
            }
        )
        if department is not UNSET:
            field_dict["department"] = department
        if epci_form is not UNSET:
            field_dict["epci_form"] = epci_form
        if insee is not UNSET:
            field_dict["insee"] = insee
        if siren is not UNSET:
            field_dict["siren"] = siren
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_kind = check_member_kind(d.pop("member_kind"))

        name = d.pop("name")

        def _parse_department(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        department = _parse_department(d.pop("department", UNSET))

        def _parse_epci_form(data: object) -> EpciForm | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                epci_form_type_0 = check_epci_form(data)

                return epci_form_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EpciForm | None | Unset, data)

        epci_form = _parse_epci_form(d.pop("epci_form", UNSET))

        def _parse_insee(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        insee = _parse_insee(d.pop("insee", UNSET))

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

        create_member = cls(
            member_kind=member_kind,
            name=name,
            department=department,
            epci_form=epci_form,
            insee=insee,
            siren=siren,
            website=website,
        )

        return create_member
