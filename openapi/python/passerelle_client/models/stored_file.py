from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_type import MediaType, check_media_type

if TYPE_CHECKING:
    from ..models.image_size import ImageSize


T = TypeVar("T", bound="StoredFile")


@_attrs_define
class StoredFile:
    """A file that was sent. It goes after 24 hours if no entry uses it.

    Attributes:
        bytes_ (int): Bytes, of the largest size for an image.
        created_at (datetime.datetime): When it was sent.
        id (UUID): Identifier: documents of entries name it.
        media_type (MediaType): What a file is, by its content.
        name (str): Name, as it is downloaded.
        sizes (list[ImageSize]): The sizes of an image, smallest first; empty for a document.
        url (str): Address, of the largest size for an image. Until a published entry uses the file, it is there
            for whoever sent it, and for the editors of the entry.
    """

    bytes_: int
    created_at: datetime.datetime
    id: UUID
    media_type: MediaType
    name: str
    sizes: list[ImageSize]
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bytes_ = self.bytes_

        created_at = self.created_at.isoformat()

        id = str(self.id)

        media_type: str = self.media_type

        name = self.name

        sizes = []
        for sizes_item_data in self.sizes:
            sizes_item = sizes_item_data.to_dict()
            sizes.append(sizes_item)

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bytes": bytes_,
                "created_at": created_at,
                "id": id,
                "media_type": media_type,
                "name": name,
                "sizes": sizes,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.image_size import ImageSize  # noqa: PLC0415

        d = dict(src_dict)
        bytes_ = d.pop("bytes")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        media_type = check_media_type(d.pop("media_type"))

        name = d.pop("name")

        sizes = []
        _sizes = d.pop("sizes")
        for sizes_item_data in _sizes:
            sizes_item = ImageSize.from_dict(sizes_item_data)

            sizes.append(sizes_item)

        url = d.pop("url")

        stored_file = cls(
            bytes_=bytes_,
            created_at=created_at,
            id=id,
            media_type=media_type,
            name=name,
            sizes=sizes,
            url=url,
        )

        stored_file.additional_properties = d
        return stored_file

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
