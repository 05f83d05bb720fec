from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.contact_document import ContactDocument
    from ..models.cover_document import CoverDocument
    from ..models.point import Point


T = TypeVar("T", bound="MemberDocument")


@_attrs_define
class MemberDocument:
    """A member's page as its people write it: all of it, as `PUT` replaces it. What official
    registers say of the member (name, kind, SIREN, INSEE, population) is not written here.

        Attributes:
            contacts (list[ContactDocument] | Unset): People to write to, in the order in which they are shown.
            countries (list[str] | Unset): Countries of interest; those of its actions come by themselves.
            cover (CoverDocument | None | Unset):
            description (None | str | Unset): Description, Markdown.
            languages (list[str] | Unset): Working languages, ISO 639-1.
            point (None | Point | Unset):
            summary (None | str | Unset): One sentence.
            themes (list[str] | Unset): Theme codes.
            website (None | str | Unset): Its own site, with `https://`.
    """

    contacts: list[ContactDocument] | Unset = UNSET
    countries: list[str] | Unset = UNSET
    cover: CoverDocument | None | Unset = UNSET
    description: None | str | Unset = UNSET
    languages: list[str] | Unset = UNSET
    point: None | Point | Unset = UNSET
    summary: None | str | Unset = UNSET
    themes: list[str] | Unset = UNSET
    website: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.cover_document import CoverDocument  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        contacts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.contacts, Unset):
            contacts = []
            for contacts_item_data in self.contacts:
                contacts_item = contacts_item_data.to_dict()
                contacts.append(contacts_item)

        countries: list[str] | Unset = UNSET
        if not isinstance(self.countries, Unset):
            countries = self.countries

        cover: dict[str, Any] | None | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, CoverDocument):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        languages: list[str] | Unset = UNSET
        if not isinstance(self.languages, Unset):
            languages = self.languages

        point: dict[str, Any] | None | Unset
        if isinstance(self.point, Unset):
            point = UNSET
        elif isinstance(self.point, Point):
            point = self.point.to_dict()
        else:
            point = self.point

        summary: None | str | Unset
        if isinstance(self.summary, Unset):
            summary = UNSET
        else:
            summary = self.summary

        themes: list[str] | Unset = UNSET
        if not isinstance(self.themes, Unset):
            themes = self.themes

        website: None | str | Unset
        if isinstance(self.website, Unset):
            website = UNSET
        else:
            website = self.website

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if contacts is not UNSET:
            field_dict["contacts"] = contacts
        if countries is not UNSET:
            field_dict["countries"] = countries
        if cover is not UNSET:
            field_dict["cover"] = cover
        if description is not UNSET:
            field_dict["description"] = description
        if languages is not UNSET:
            field_dict["languages"] = languages
        if point is not UNSET:
            field_dict["point"] = point
        if summary is not UNSET:
            field_dict["summary"] = summary
        if themes is not UNSET:
            field_dict["themes"] = themes
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contact_document import ContactDocument  # noqa: PLC0415
        from ..models.cover_document import CoverDocument  # noqa: PLC0415
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        _contacts = d.pop("contacts", UNSET)
        contacts: list[ContactDocument] | Unset = UNSET
        if _contacts is not UNSET:
            contacts = []
            for contacts_item_data in _contacts:
                contacts_item = ContactDocument.from_dict(contacts_item_data)

                contacts.append(contacts_item)

        countries = cast(list[str], d.pop("countries", UNSET))

        def _parse_cover(data: object) -> CoverDocument | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = CoverDocument.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CoverDocument | None | Unset, data)

        cover = _parse_cover(d.pop("cover", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        languages = cast(list[str], d.pop("languages", UNSET))

        def _parse_point(data: object) -> None | Point | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                point_type_0 = Point.from_dict(data)

                return point_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Point | Unset, data)

        point = _parse_point(d.pop("point", UNSET))

        def _parse_summary(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        summary = _parse_summary(d.pop("summary", UNSET))

        themes = cast(list[str], d.pop("themes", UNSET))

        def _parse_website(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        website = _parse_website(d.pop("website", UNSET))

        member_document = cls(
            contacts=contacts,
            countries=countries,
            cover=cover,
            description=description,
            languages=languages,
            point=point,
            summary=summary,
            themes=themes,
            website=website,
        )

        return member_document
