from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.publication import Publication, check_publication

T = TypeVar("T", bound="UpdatePublication")


@_attrs_define
class UpdatePublication:
    """Where an entry should stand.

    Attributes:
        publication (Publication): Where an entry stands on its way to the public.
    """

    publication: Publication

    def to_dict(self) -> dict[str, Any]:
        publication: str = self.publication

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "publication": publication,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        publication = check_publication(d.pop("publication"))

        update_publication = cls(
            publication=publication,
        )

        return update_publication
