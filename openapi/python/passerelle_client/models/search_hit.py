from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type

if TYPE_CHECKING:
    from ..models.text_part import TextPart


T = TypeVar("T", bound="SearchHit")


@_attrs_define
class SearchHit:
    """One result.

    Attributes:
        id (UUID): Identifier.
        link (str): Its address in the API, relative to the host. Example: /api/v1/members/la-rochelle.
        slug (str): Readable part of its address.
        snippet (list[TextPart]): A passage around the first match, cut where it matches.
        title (list[TextPart]): Title or name, cut where it matches.
        type_ (EntryType): What a search result or a link points to.
    """

    id: UUID
    link: str
    slug: str
    snippet: list[TextPart]
    title: list[TextPart]
    type_: EntryType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        link = self.link

        slug = self.slug

        snippet = []
        for snippet_item_data in self.snippet:
            snippet_item = snippet_item_data.to_dict()
            snippet.append(snippet_item)

        title = []
        for title_item_data in self.title:
            title_item = title_item_data.to_dict()
            title.append(title_item)

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "link": link,
                "slug": slug,
                "snippet": snippet,
                "title": title,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.text_part import TextPart  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        link = d.pop("link")

        slug = d.pop("slug")

        snippet = []
        _snippet = d.pop("snippet")
        for snippet_item_data in _snippet:
            snippet_item = TextPart.from_dict(snippet_item_data)

            snippet.append(snippet_item)

        title = []
        _title = d.pop("title")
        for title_item_data in _title:
            title_item = TextPart.from_dict(title_item_data)

            title.append(title_item)

        type_ = check_entry_type(d.pop("type"))

        search_hit = cls(
            id=id,
            link=link,
            slug=slug,
            snippet=snippet,
            title=title,
            type_=type_,
        )

        search_hit.additional_properties = d
        return search_hit

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
