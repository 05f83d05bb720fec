from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateSignInLink")


@_attrs_define
class CreateSignInLink:
    """Where to send a link for signing in.

    Attributes:
        email (str): E-mail address of the account. Example: prenom.nom@commune.example.
        next_ (None | str | Unset): Page of the interface to go on to: path and query. Example: /espace/compte.
    """

    email: str
    next_: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        next_: None | str | Unset
        if isinstance(self.next_, Unset):
            next_ = UNSET
        else:
            next_ = self.next_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
            }
        )
        if next_ is not UNSET:
            field_dict["next"] = next_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        def _parse_next_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        next_ = _parse_next_(d.pop("next", UNSET))

        create_sign_in_link = cls(
            email=email,
            next_=next_,
        )

        return create_sign_in_link
