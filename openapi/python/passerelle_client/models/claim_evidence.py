from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.function import Function, check_function
from ..types import UNSET, Unset

T = TypeVar("T", bound="ClaimEvidence")


@_attrs_define
class ClaimEvidence:
    """What a claim says besides.

    Attributes:
        administrators (int): Accounts that administer the page already.
        function (Function): What a person is in their organisation.
        rivals (int): Other claims of the same page that are not refused.
        same_domain (bool | None | Unset): Whether the address has the domain of the member's site; absent where no site
            is known.
        title (None | str | Unset): Title in the organisation.
    """

    administrators: int
    function: Function
    rivals: int
    same_domain: bool | None | Unset = UNSET
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        administrators = self.administrators

        function: str = self.function

        rivals = self.rivals

        same_domain: bool | None | Unset
        if isinstance(self.same_domain, Unset):
            same_domain = UNSET
        else:
            same_domain = self.same_domain

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "administrators": administrators,
                "function": function,
                "rivals": rivals,
            }
        )
        if same_domain is not UNSET:
            field_dict["same_domain"] = same_domain
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        administrators = d.pop("administrators")

        function = check_function(d.pop("function"))

        rivals = d.pop("rivals")

        def _parse_same_domain(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        same_domain = _parse_same_domain(d.pop("same_domain", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        claim_evidence = cls(
            administrators=administrators,
            function=function,
            rivals=rivals,
            same_domain=same_domain,
            title=title,
        )

        claim_evidence.additional_properties = d
        return claim_evidence

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
