from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ModerationCounts")


@_attrs_define
class ModerationCounts:
    """How many wait of each kind.

    Attributes:
        claim (int): Claims.
        correction (int): Corrections.
        missing_member (int): Missing members.
        report (int): Reports.
        submission (int): Submissions.
    """

    claim: int
    correction: int
    missing_member: int
    report: int
    submission: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        claim = self.claim

        correction = self.correction

        missing_member = self.missing_member

        report = self.report

        submission = self.submission

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "claim": claim,
                "correction": correction,
                "missing_member": missing_member,
                "report": report,
                "submission": submission,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        claim = d.pop("claim")

        correction = d.pop("correction")

        missing_member = d.pop("missing_member")

        report = d.pop("report")

        submission = d.pop("submission")

        moderation_counts = cls(
            claim=claim,
            correction=correction,
            missing_member=missing_member,
            report=report,
            submission=submission,
        )

        moderation_counts.additional_properties = d
        return moderation_counts

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
