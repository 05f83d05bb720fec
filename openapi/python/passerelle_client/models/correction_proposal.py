from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.proposal_author import ProposalAuthor


T = TypeVar("T", bound="CorrectionProposal")


@_attrs_define
class CorrectionProposal:
    """A correction of a public entry.

    Attributes:
        entry (str): The entry, by its identifier or slug.
        entry_type (EntryType): What a search result or a link points to.
        message (str): What is wrong, or should be, in words.
        author (None | ProposalAuthor | Unset):
        field (None | str | Unset): Which part of it, where it is one: the name of a field.
        value (None | str | Unset): What should stand there.
    """

    entry: str
    entry_type: EntryType
    message: str
    author: None | ProposalAuthor | Unset = UNSET
    field: None | str | Unset = UNSET
    value: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.proposal_author import ProposalAuthor  # noqa: PLC0415

        entry = self.entry

        entry_type: str = self.entry_type

        message = self.message

        author: dict[str, Any] | None | Unset
        if isinstance(self.author, Unset):
            author = UNSET
        elif isinstance(self.author, ProposalAuthor):
            author = self.author.to_dict()
        else:
            author = self.author

        field: None | str | Unset
        if isinstance(self.field, Unset):
            field = UNSET
        else:
            field = self.field

        value: None | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entry": entry,
                "entry_type": entry_type,
                "message": message,
            }
        )
        if author is not UNSET:
            field_dict["author"] = author
        if field is not UNSET:
            field_dict["field"] = field
        if value is not UNSET:
            field_dict["value"] = value

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.proposal_author import ProposalAuthor  # noqa: PLC0415

        d = dict(src_dict)
        entry = d.pop("entry")

        entry_type = check_entry_type(d.pop("entry_type"))

        message = d.pop("message")

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

        def _parse_field(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        field = _parse_field(d.pop("field", UNSET))

        def _parse_value(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        correction_proposal = cls(
            entry=entry,
            entry_type=entry_type,
            message=message,
            author=author,
            field=field,
            value=value,
        )

        correction_proposal.additional_properties = d
        return correction_proposal

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
