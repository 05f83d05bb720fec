from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_type import MediaType, check_media_type

T = TypeVar("T", bound="Attachment")


@_attrs_define
class Attachment:
    """A file beside an entry.

    Attributes:
        bytes_ (int): Bytes.
        media_type (MediaType): What a file is, by its content.
        title (str): What it is.
        url (str): Address: it is downloaded.
    """

    bytes_: int
    media_type: MediaType
    title: str
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bytes_ = self.bytes_

        media_type: str = self.media_type

        title = self.title

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bytes": bytes_,
                "media_type": media_type,
                "title": title,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bytes_ = d.pop("bytes")

        media_type = check_media_type(d.pop("media_type"))

        title = d.pop("title")

        url = d.pop("url")

        attachment = cls(
            bytes_=bytes_,
            media_type=media_type,
            title=title,
            url=url,
        )

        attachment.additional_properties = d
        return attachment

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
