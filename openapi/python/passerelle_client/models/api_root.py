from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.links import Links
    from ..models.network import Network
    from ..models.sign_in_provider import SignInProvider
    from ..models.tiles import Tiles


T = TypeVar("T", bound="ApiRoot")


@_attrs_define
class ApiRoot:
    """What this platform is and where its resources are: `GET /api/v1`.

    Attributes:
        demonstration (bool): Whether the entries are invented, for demonstration.
        file_bytes (int): Largest file that may be sent, in bytes.
        links (Links): Addresses of the resources, relative to the host.
        name (str): Name of the software. Example: Passerelle.
        network (Network): The network that runs the platform.
        version (str): Version of the software.
        sign_in_provider (None | SignInProvider | Unset):
        tiles (None | Tiles | Unset):
    """

    demonstration: bool
    file_bytes: int
    links: Links
    name: str
    network: Network
    version: str
    sign_in_provider: None | SignInProvider | Unset = UNSET
    tiles: None | Tiles | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.sign_in_provider import SignInProvider  # noqa: PLC0415
        from ..models.tiles import Tiles  # noqa: PLC0415

        demonstration = self.demonstration

        file_bytes = self.file_bytes

        links = self.links.to_dict()

        name = self.name

        network = self.network.to_dict()

        version = self.version

        sign_in_provider: dict[str, Any] | None | Unset
        if isinstance(self.sign_in_provider, Unset):
            sign_in_provider = UNSET
        elif isinstance(self.sign_in_provider, SignInProvider):
            sign_in_provider = self.sign_in_provider.to_dict()
        else:
            sign_in_provider = self.sign_in_provider

        tiles: dict[str, Any] | None | Unset
        if isinstance(self.tiles, Unset):
            tiles = UNSET
        elif isinstance(self.tiles, Tiles):
            tiles = self.tiles.to_dict()
        else:
            tiles = self.tiles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "demonstration": demonstration,
                "file_bytes": file_bytes,
                "links": links,
                "name": name,
                "network": network,
                "version": version,
            }
        )
        if sign_in_provider is not UNSET:
            field_dict["sign_in_provider"] = sign_in_provider
        if tiles is not UNSET:
            field_dict["tiles"] = tiles

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.links import Links  # noqa: PLC0415
        from ..models.network import Network  # noqa: PLC0415
        from ..models.sign_in_provider import SignInProvider  # noqa: PLC0415
        from ..models.tiles import Tiles  # noqa: PLC0415

        d = dict(src_dict)
        demonstration = d.pop("demonstration")

        file_bytes = d.pop("file_bytes")

        links = Links.from_dict(d.pop("links"))

        name = d.pop("name")

        network = Network.from_dict(d.pop("network"))

        version = d.pop("version")

        def _parse_sign_in_provider(data: object) -> None | SignInProvider | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                sign_in_provider_type_0 = SignInProvider.from_dict(data)

                return sign_in_provider_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SignInProvider | Unset, data)

        sign_in_provider = _parse_sign_in_provider(d.pop("sign_in_provider", UNSET))

        def _parse_tiles(data: object) -> None | Tiles | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                tiles_type_0 = Tiles.from_dict(data)

                return tiles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Tiles | Unset, data)

        tiles = _parse_tiles(d.pop("tiles", UNSET))

        api_root = cls(
            demonstration=demonstration,
            file_bytes=file_bytes,
            links=links,
            name=name,
            network=network,
            version=version,
            sign_in_provider=sign_in_provider,
            tiles=tiles,
        )

        api_root.additional_properties = d
        return api_root

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
