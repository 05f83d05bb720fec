from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.create_proposal_report_kind import CreateProposalReportKind, check_create_proposal_report_kind
from ..models.entry_type import EntryType, check_entry_type
from ..models.report_reason import ReportReason, check_report_reason
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.proposal_author import ProposalAuthor


T = TypeVar("T", bound="CreateProposalReport")


@_attrs_define
class CreateProposalReport:
    """Somebody should look at an entry.

    Attributes:
        entry (str): The entry, by its identifier or slug.
        entry_type (EntryType): What a search result or a link points to.
        message (str): The same in words.
        reason (ReportReason): Why an entry is reported.
        kind (CreateProposalReportKind):
        author (None | ProposalAuthor | Unset):
    """

    entry: str
    entry_type: EntryType
    message: str
    reason: ReportReason
    kind: CreateProposalReportKind
    author: None | ProposalAuthor | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.proposal_author import ProposalAuthor  # noqa: PLC0415

        entry = self.entry

        entry_type: str = self.entry_type

        message = self.message

        reason: str = self.reason

        kind: str = self.kind

        author: dict[str, Any] | None | Unset
        if isinstance(self.author, Unset):
            author = UNSET
        elif isinstance(self.author, ProposalAuthor):
            author = self.author.to_dict()
        else:
            author = self.author

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entry": entry,
                "entry_type": entry_type,
                "message": message,
                "reason": reason,
                "kind": kind,
            }
        )
        if author is not UNSET:
            field_dict["author"] = author

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.proposal_author import ProposalAuthor  # noqa: PLC0415

        d = dict(src_dict)
        entry = d.pop("entry")

        entry_type = check_entry_type(d.pop("entry_type"))

        message = d.pop("message")

        reason = check_report_reason(d.pop("reason"))

        kind = check_create_proposal_report_kind(d.pop("kind"))

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

        create_proposal_report = cls(
            entry=entry,
            entry_type=entry_type,
            message=message,
            reason=reason,
            kind=kind,
            author=author,
        )

        create_proposal_report.additional_properties = d
        return create_proposal_report

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
