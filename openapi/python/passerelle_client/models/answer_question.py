from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AnswerQuestion")


@_attrs_define
class AnswerQuestion:
    """An answer to a question about a proposal or a claim.

    Attributes:
        message (str): The answer.
        token (str): What stands after `#` in the link of the mail that asked.
    """

    message: str
    token: str

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        token = self.token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "message": message,
                "token": token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        message = d.pop("message")

        token = d.pop("token")

        answer_question = cls(
            message=message,
            token=token,
        )

        return answer_question
