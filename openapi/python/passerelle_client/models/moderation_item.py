from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.decision import Decision, check_decision
from ..models.moderation_kind import ModerationKind, check_moderation_kind
from ..models.moderation_status import ModerationStatus, check_moderation_status
from ..models.report_reason import ReportReason, check_report_reason
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.claim_evidence import ClaimEvidence
    from ..models.correction_details import CorrectionDetails
    from ..models.member_ref import MemberRef
    from ..models.missing_member import MissingMember
    from ..models.moderation_author import ModerationAuthor
    from ..models.named_entry import NamedEntry


T = TypeVar("T", bound="ModerationItem")


@_attrs_define
class ModerationItem:
    """Something that waits for a decision, or was decided.

    Attributes:
        at (datetime.datetime): Since when it waits.
        decisions (list[Decision]): What you may decide.
        id (UUID): Identifier of the claim, of the proposal, or of the entry that was submitted.
        kind (ModerationKind): What waits for a decision.
        status (ModerationStatus): Where something stands that is moderated.
        title (str): Title of the entry that it is about, or the name of the missing member.
        answer (None | str | Unset): What the author answered to the question.
        author (ModerationAuthor | None | Unset):
        claim (ClaimEvidence | None | Unset):
        correction (CorrectionDetails | None | Unset):
        decided_at (datetime.datetime | None | Unset): When that was.
        entry (NamedEntry | None | Unset):
        member (MemberRef | None | Unset):
        message (None | str | Unset): What the author says.
        missing_member (MissingMember | None | Unset):
        reason (None | str | Unset): What was asked or decided with which words.
        report (None | ReportReason | Unset):
    """

    at: datetime.datetime
    decisions: list[Decision]
    id: UUID
    kind: ModerationKind
    status: ModerationStatus
    title: str
    answer: None | str | Unset = UNSET
    author: ModerationAuthor | None | Unset = UNSET
    claim: ClaimEvidence | None | Unset = UNSET
    correction: CorrectionDetails | None | Unset = UNSET
    decided_at: datetime.datetime | None | Unset = UNSET
    entry: NamedEntry | None | Unset = UNSET
    member: MemberRef | None | Unset = UNSET
    message: None | str | Unset = UNSET
    missing_member: MissingMember | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    report: None | ReportReason | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.claim_evidence import ClaimEvidence  # noqa: PLC0415
        from ..models.correction_details import CorrectionDetails  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.missing_member import MissingMember  # noqa: PLC0415
        from ..models.moderation_author import ModerationAuthor  # noqa: PLC0415
        from ..models.named_entry import NamedEntry  # noqa: PLC0415

        at = self.at.isoformat()

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item: str = decisions_item_data
            decisions.append(decisions_item)

        id = str(self.id)

        kind: str = self.kind

        status: str = self.status

        title = self.title

        answer: None | str | Unset
        if isinstance(self.answer, Unset):
            answer = UNSET
        else:
            answer = self.answer

        author: dict[str, Any] | None | Unset
        if isinstance(self.author, Unset):
            author = UNSET
        elif isinstance(self.author, ModerationAuthor):
            author = self.author.to_dict()
        else:
            author = self.author

        claim: dict[str, Any] | None | Unset
        if isinstance(self.claim, Unset):
            claim = UNSET
        elif isinstance(self.claim, ClaimEvidence):
            claim = self.claim.to_dict()
        else:
            claim = self.claim

        correction: dict[str, Any] | None | Unset
        if isinstance(self.correction, Unset):
            correction = UNSET
        elif isinstance(self.correction, CorrectionDetails):
            correction = self.correction.to_dict()
        else:
            correction = self.correction

        decided_at: None | str | Unset
        if isinstance(self.decided_at, Unset):
            decided_at = UNSET
        elif isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        entry: dict[str, Any] | None | Unset
        if isinstance(self.entry, Unset):
            entry = UNSET
        elif isinstance(self.entry, NamedEntry):
            entry = self.entry.to_dict()
        else:
            entry = self.entry

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberRef):
            member = self.member.to_dict()
        else:
            member = self.member

        message: None | str | Unset
        if isinstance(self.message, Unset):
            message = UNSET
        else:
            message = self.message

        missing_member: dict[str, Any] | None | Unset
        if isinstance(self.missing_member, Unset):
            missing_member = UNSET
        elif isinstance(self.missing_member, MissingMember):
            missing_member = self.missing_member.to_dict()
        else:
            missing_member = self.missing_member

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        report: None | str | Unset
        if isinstance(self.report, Unset):
            report = UNSET
        elif isinstance(self.report, str):
            report = self.report
        else:
            report = self.report

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "decisions": decisions,
                "id": id,
                "kind": kind,
                "status": status,
                "title": title,
            }
        )
        if answer is not UNSET:
            field_dict["answer"] = answer
        if author is not UNSET:
            field_dict["author"] = author
        if claim is not UNSET:
            field_dict["claim"] = claim
        if correction is not UNSET:
            field_dict["correction"] = correction
        if decided_at is not UNSET:
            field_dict["decided_at"] = decided_at
        if entry is not UNSET:
            field_dict["entry"] = entry
        if member is not UNSET:
            field_dict["member"] = member
        if message is not UNSET:
            field_dict["message"] = message
        if missing_member is not UNSET:
            field_dict["missing_member"] = missing_member
        if reason is not UNSET:
            field_dict["reason"] = reason
        if report is not UNSET:
            field_dict["report"] = report

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.claim_evidence import ClaimEvidence  # noqa: PLC0415
        from ..models.correction_details import CorrectionDetails  # noqa: PLC0415
        from ..models.member_ref import MemberRef  # noqa: PLC0415
        from ..models.missing_member import MissingMember  # noqa: PLC0415
        from ..models.moderation_author import ModerationAuthor  # noqa: PLC0415
        from ..models.named_entry import NamedEntry  # noqa: PLC0415

        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = check_decision(decisions_item_data)

            decisions.append(decisions_item)

        id = UUID(d.pop("id"))

        kind = check_moderation_kind(d.pop("kind"))

        status = check_moderation_status(d.pop("status"))

        title = d.pop("title")

        def _parse_answer(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        answer = _parse_answer(d.pop("answer", UNSET))

        def _parse_author(data: object) -> ModerationAuthor | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                author_type_0 = ModerationAuthor.from_dict(data)

                return author_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModerationAuthor | None | Unset, data)

        author = _parse_author(d.pop("author", UNSET))

        def _parse_claim(data: object) -> ClaimEvidence | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                claim_type_0 = ClaimEvidence.from_dict(data)

                return claim_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ClaimEvidence | None | Unset, data)

        claim = _parse_claim(d.pop("claim", UNSET))

        def _parse_correction(data: object) -> CorrectionDetails | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                correction_type_0 = CorrectionDetails.from_dict(data)

                return correction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CorrectionDetails | None | Unset, data)

        correction = _parse_correction(d.pop("correction", UNSET))

        def _parse_decided_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        decided_at = _parse_decided_at(d.pop("decided_at", UNSET))

        def _parse_entry(data: object) -> NamedEntry | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                entry_type_0 = NamedEntry.from_dict(data)

                return entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NamedEntry | None | Unset, data)

        entry = _parse_entry(d.pop("entry", UNSET))

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

        def _parse_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message = _parse_message(d.pop("message", UNSET))

        def _parse_missing_member(data: object) -> MissingMember | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                missing_member_type_0 = MissingMember.from_dict(data)

                return missing_member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MissingMember | None | Unset, data)

        missing_member = _parse_missing_member(d.pop("missing_member", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_report(data: object) -> None | ReportReason | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_type_0 = check_report_reason(data)

                return report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReportReason | Unset, data)

        report = _parse_report(d.pop("report", UNSET))

        moderation_item = cls(
            at=at,
            decisions=decisions,
            id=id,
            kind=kind,
            status=status,
            title=title,
            answer=answer,
            author=author,
            claim=claim,
            correction=correction,
            decided_at=decided_at,
            entry=entry,
            member=member,
            message=message,
            missing_member=missing_member,
            reason=reason,
            report=report,
        )

        moderation_item.additional_properties = d
        return moderation_item

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
