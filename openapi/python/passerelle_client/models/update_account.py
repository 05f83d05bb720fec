from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.lang import Lang, check_lang

T = TypeVar("T", bound="UpdateAccount")


@_attrs_define
class UpdateAccount:
    """What an account's owner may change of it.

    Attributes:
        family_name (str): Family name.
        given_name (str): Given name.
        lang (Lang): A language of the interface and of labels; French is the default.
    """

    family_name: str
    given_name: str
    lang: Lang

    def to_dict(self) -> dict[str, Any]:
        family_name = self.family_name

        given_name = self.given_name

        lang: str = self.lang

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "family_name": family_name,
                "given_name": given_name,
                "lang": lang,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        family_name = d.pop("family_name")

        given_name = d.pop("given_name")

        lang = check_lang(d.pop("lang"))

        update_account = cls(
            family_name=family_name,
            given_name=given_name,
            lang=lang,
        )

        return update_account
