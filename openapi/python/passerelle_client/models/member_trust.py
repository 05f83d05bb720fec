from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="MemberTrust")


@_attrs_define
class MemberTrust:
    """Whether the animators let a member publish by itself.

    Attributes:
        trusted (bool): Whether they do.
    """

    trusted: bool

    def to_dict(self) -> dict[str, Any]:
        trusted = self.trusted

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "trusted": trusted,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        trusted = d.pop("trusted")

        member_trust = cls(
            trusted=trusted,
        )

        return member_trust
