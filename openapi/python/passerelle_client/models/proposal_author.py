from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ProposalAuthor")


@_attrs_define
class ProposalAuthor:
    """Who proposes something without being signed in. A link goes to the address: following it hands
    the proposal over.

        Attributes:
            email (str): E-mail address, for the answer. The proposal holds it until it is decided. Example:
                prenom.nom@commune.example.
            name (str): Given and family name.
    """

    email: str
    name: str

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        name = d.pop("name")

        proposal_author = cls(
            email=email,
            name=name,
        )

        return proposal_author
