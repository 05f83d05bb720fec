from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.error_code import ErrorCode, check_error_code
from ..models.moderation_kind import ModerationKind, check_moderation_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="DecisionOutcome")


@_attrs_define
class DecisionOutcome:
    """What came of a decision on one thing.

    Attributes:
        id (UUID): Its identifier.
        kind (ModerationKind): What waits for a decision.
        detail (None | str | Unset): The same in words.
        member (MemberRef | None | Unset):
        refused (ErrorCode | None | Unset):
    """

    id: UUID
    kind: ModerationKind
    detail: None | str | Unset = UNSET
    member: MemberRef | None | Unset = UNSET
    refused: ErrorCode | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        id = str(self.id)

        kind: str = self.kind

        detail: None | str | Unset
        if isinstance(self.detail, Unset):
            detail = UNSET
        else:
            detail = self.detail

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberRef):
            member = self.member.to_dict()
        else:
            member = self.member

        refused: None | str | Unset
        if isinstance(self.refused, Unset):
            refused = UNSET
        elif isinstance(self.refused, str):
            refused = self.refused
        else:
            refused = self.refused

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
            }
        )
        if detail is not UNSET:
            field_dict["detail"] = detail
        if member is not UNSET:
            field_dict["member"] = member
        if refused is not UNSET:
            field_dict["refused"] = refused

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_moderation_kind(d.pop("kind"))

        def _parse_detail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        detail = _parse_detail(d.pop("detail", UNSET))

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

        def _parse_refused(data: object) -> ErrorCode | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                refused_type_0 = check_error_code(data)

                return refused_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ErrorCode | None | Unset, data)

        refused = _parse_refused(d.pop("refused", UNSET))

        decision_outcome = cls(
            id=id,
            kind=kind,
            detail=detail,
            member=member,
            refused=refused,
        )

        decision_outcome.additional_properties = d
        return decision_outcome

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
