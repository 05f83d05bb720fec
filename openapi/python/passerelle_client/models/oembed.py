from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.oembed_type import OembedType, check_oembed_type

T = TypeVar("T", bound="Oembed")


@_attrs_define
class Oembed:
    """How a page is embedded (oembed.com, section 2.3).

    Attributes:
        cache_age (int): Seconds for which this may be kept.
        height (int): Pixels that it is high.
        html (str): The line that embeds it: a frame.
        provider_name (str): The network that runs the platform.
        provider_url (str): Address of the platform.
        title (str): Title of the page.
        type_ (OembedType): The type of what is embedded, as oEmbed has it.
        version (str): Version of oEmbed. Example: 1.0.
        width (int): Pixels that it is wide.
    """

    cache_age: int
    height: int
    html: str
    provider_name: str
    provider_url: str
    title: str
    type_: OembedType
    version: str
    width: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cache_age = self.cache_age

        height = self.height

        html = self.html

        provider_name = self.provider_name

        provider_url = self.provider_url

        title = self.title

        type_: str = self.type_

        version = self.version

        width = self.width

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cache_age": cache_age,
                "height": height,
                "html": html,
                "provider_name": provider_name,
                "provider_url": provider_url,
                "title": title,
                "type": type_,
                "version": version,
                "width": width,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cache_age = d.pop("cache_age")

        height = d.pop("height")

        html = d.pop("html")

        provider_name = d.pop("provider_name")

        provider_url = d.pop("provider_url")

        title = d.pop("title")

        type_ = check_oembed_type(d.pop("type"))

        version = d.pop("version")

        width = d.pop("width")

        oembed = cls(
            cache_age=cache_age,
            height=height,
            html=html,
            provider_name=provider_name,
            provider_url=provider_url,
            title=title,
            type_=type_,
            version=version,
            width=width,
        )

        oembed.additional_properties = d
        return oembed

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
