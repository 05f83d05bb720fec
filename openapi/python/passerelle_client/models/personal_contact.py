from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.consent import Consent, check_consent
from ..models.function import Function, check_function
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="PersonalContact")


@_attrs_define
class PersonalContact:
    """A contact of a member's page.

    Attributes:
        email_visibility (Consent): To whom a person consented to show a detail about them.
        function (Function): What a person is in their organisation.
        member (MemberRef): A member in a sentence, where another entry names it.
        name (str): Name.
        phone_visibility (Consent): To whom a person consented to show a detail about them.
        visibility (Consent): To whom a person consented to show a detail about them.
        email (None | str | Unset): E-mail address.
        phone (None | str | Unset): Telephone number.
        title (None | str | Unset): Title in the organisation.
    """

    email_visibility: Consent
    function: Function
    member: MemberRef
    name: str
    phone_visibility: Consent
    visibility: Consent
    email: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email_visibility: str = self.email_visibility

        function: str = self.function

        member = self.member.to_dict()

        name = self.name

        phone_visibility: str = self.phone_visibility

        visibility: str = self.visibility

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        phone: None | str | Unset
        if isinstance(self.phone, Unset):
            phone = UNSET
        else:
            phone = self.phone

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email_visibility": email_visibility,
                "function": function,
                "member": member,
                "name": name,
                "phone_visibility": phone_visibility,
                "visibility": visibility,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email
        if phone is not UNSET:
            field_dict["phone"] = phone
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        email_visibility = check_consent(d.pop("email_visibility"))

        function = check_function(d.pop("function"))

        member = MemberRef.from_dict(d.pop("member"))

        name = d.pop("name")

        phone_visibility = check_consent(d.pop("phone_visibility"))

        visibility = check_consent(d.pop("visibility"))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone = _parse_phone(d.pop("phone", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        personal_contact = cls(
            email_visibility=email_visibility,
            function=function,
            member=member,
            name=name,
            phone_visibility=phone_visibility,
            visibility=visibility,
            email=email,
            phone=phone,
            title=title,
        )

        personal_contact.additional_properties = d
        return personal_contact

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
