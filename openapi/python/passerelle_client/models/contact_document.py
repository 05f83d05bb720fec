from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.consent import Consent, check_consent
from ..models.function import Function, check_function
from ..types import UNSET, Unset

T = TypeVar("T", bound="ContactDocument")


@_attrs_define
class ContactDocument:
    """A contact with what they consented to, detail by detail.

    Attributes:
        email_visibility (Consent): To whom a person consented to show a detail about them.
        function (Function): What a person is in their organisation.
        name (str): Name.
        phone_visibility (Consent): To whom a person consented to show a detail about them.
        visibility (Consent): To whom a person consented to show a detail about them.
        email (None | str | Unset): E-mail address.
        phone (None | str | Unset): Telephone number.
        title (None | str | Unset): Title in the organisation.
    """

    email_visibility: Consent
    function: Function
    name: str
    phone_visibility: Consent
    visibility: Consent
    email: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    title: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email_visibility: str = self.email_visibility

        function: str = self.function

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

        field_dict.update(
            {
                "email_visibility": email_visibility,
                "function": function,
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
        d = dict(src_dict)
        email_visibility = check_consent(d.pop("email_visibility"))

        function = check_function(d.pop("function"))

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

        contact_document = cls(
            email_visibility=email_visibility,
            function=function,
            name=name,
            phone_visibility=phone_visibility,
            visibility=visibility,
            email=email,
            phone=phone,
            title=title,
        )

        return contact_document
