from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DemonstrationMail")


@_attrs_define
class DemonstrationMail:
    """A mail of the demonstration.

    Attributes:
        id (UUID): Identifier.
        recipient (str): To whom.
        subject (str): Subject.
        text (str): Plain text.
        written_at (datetime.datetime): When it was written.
    """

    id: UUID
    recipient: str
    subject: str
    text: str
    written_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        recipient = self.recipient

        subject = self.subject

        text = self.text

        written_at = self.written_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "recipient": recipient,
                "subject": subject,
                "text": text,
                "written_at": written_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        recipient = d.pop("recipient")

        subject = d.pop("subject")

        text = d.pop("text")

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        demonstration_mail = cls(
            id=id,
            recipient=recipient,
            subject=subject,
            text=text,
            written_at=written_at,
        )

        demonstration_mail.additional_properties = d
        return demonstration_mail

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
