from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.api_key_day import ApiKeyDay


T = TypeVar("T", bound="ApiKeyUsage")


@_attrs_define
class ApiKeyUsage:
    """How an API key is used, as of some seconds ago.

    Attributes:
        days (list[ApiKeyDay]): The last 30 days, earliest first and today last; days without requests too.
        hour (int): Requests of the hour that has begun.
        remaining (int): Requests that are left of its quota.
        resets_at (datetime.datetime): When the next hour begins.
    """

    days: list[ApiKeyDay]
    hour: int
    remaining: int
    resets_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days = []
        for days_item_data in self.days:
            days_item = days_item_data.to_dict()
            days.append(days_item)

        hour = self.hour

        remaining = self.remaining

        resets_at = self.resets_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "days": days,
                "hour": hour,
                "remaining": remaining,
                "resets_at": resets_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.api_key_day import ApiKeyDay  # noqa: PLC0415

        d = dict(src_dict)
        days = []
        _days = d.pop("days")
        for days_item_data in _days:
            days_item = ApiKeyDay.from_dict(days_item_data)

            days.append(days_item)

        hour = d.pop("hour")

        remaining = d.pop("remaining")

        resets_at = datetime.datetime.fromisoformat(d.pop("resets_at"))

        api_key_usage = cls(
            days=days,
            hour=hour,
            remaining=remaining,
            resets_at=resets_at,
        )

        api_key_usage.additional_properties = d
        return api_key_usage

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
