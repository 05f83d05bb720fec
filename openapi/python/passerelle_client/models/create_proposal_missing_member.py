from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.create_proposal_missing_member_kind import (
    CreateProposalMissingMemberKind,
    check_create_proposal_missing_member_kind,
)
from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.proposal_author import ProposalAuthor


T = TypeVar("T", bound="CreateProposalMissingMember")


@_attrs_define
class CreateProposalMissingMember:
    """An organisation is not in the directory.

    Attributes:
        member_kind (MemberKind): What kind of organisation a member is.
        message (str): Why it belongs here.
        name (str): Its name.
        kind (CreateProposalMissingMemberKind):
        author (None | ProposalAuthor | Unset):
        insee (None | str | Unset): INSEE code of a commune, 5 characters. Example: 17300.
        siren (None | str | Unset): SIREN number, 9 digits. Example: 211703004.
        website (None | str | Unset): Its own site.
    """

    member_kind: MemberKind
    message: str
    name: str
    kind: CreateProposalMissingMemberKind
    author: None | ProposalAuthor | Unset = UNSET
    insee: None | str | Unset = UNSET
    siren: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.proposal_author import ProposalAuthor  # noqa: PLC0415

        member_kind: str = self.member_kind

        message = self.message

        name = self.name

        kind: str = self.kind

        author: dict[str, Any] | None | Unset
        if isinstance(self.author, Unset):
            author = UNSET
        elif isinstance(self.author, ProposalAuthor):
            author = self.author.to_dict()
        else:
            author = self.author

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
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member_kind": member_kind,
                "message": message,
                "name": name,
                "kind": kind,
            }
        )
        if author is not UNSET:
            field_dict["author"] = author
        if insee is not UNSET:
            field_dict["insee"] = insee
        if siren is not UNSET:
            field_dict["siren"] = siren
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.proposal_author import ProposalAuthor  # noqa: PLC0415

        d = dict(src_dict)
        member_kind = check_member_kind(d.pop("member_kind"))

        message = d.pop("message")

        name = d.pop("name")

        kind = check_create_proposal_missing_member_kind(d.pop("kind"))

        def _parse_author(data: object) -> None | ProposalAuthor | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                author_type_0 = ProposalAuthor.from_dict(data)

                return author_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ProposalAuthor | Unset, data)

        author = _parse_author(d.pop("author", UNSET))

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

        create_proposal_missing_member = cls(
            member_kind=member_kind,
            message=message,
            name=name,
            kind=kind,
            author=author,
            insee=insee,
            siren=siren,
            website=website,
        )

        create_proposal_missing_member.additional_properties = d
        return create_proposal_missing_member

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
