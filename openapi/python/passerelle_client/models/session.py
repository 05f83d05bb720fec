from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.speaker import Speaker


T = TypeVar("T", bound="Session")


@_attrs_define
class Session:
    """A session of a programme.

    Attributes:
        starts_at (datetime.datetime): Beginning, UTC.
        title (str): Title.
        description (None | str | Unset): What it is about.
        speakers (list[Speaker] | Unset): Who speaks.
    """

    starts_at: datetime.datetime
    title: str
    description: None | str | Unset = UNSET
    speakers: list[Speaker] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        starts_at = self.starts_at.isoformat()

        title = self.title

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        speakers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.speakers, Unset):
            speakers = []
            for speakers_item_data in self.speakers:
                speakers_item = speakers_item_data.to_dict()
                speakers.append(speakers_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "starts_at": starts_at,
                "title": title,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if speakers is not UNSET:
            field_dict["speakers"] = speakers

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.speaker import Speaker  # noqa: PLC0415

        d = dict(src_dict)
        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        title = d.pop("title")

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        _speakers = d.pop("speakers", UNSET)
        speakers: list[Speaker] | Unset = UNSET
        if _speakers is not UNSET:
            speakers = []
            for speakers_item_data in _speakers:
                speakers_item = Speaker.from_dict(speakers_item_data)

                speakers.append(speakers_item)

        session = cls(
            starts_at=starts_at,
            title=title,
            description=description,
            speakers=speakers,
        )

        return session
