from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.api_key_state import ApiKeyState, check_api_key_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.api_key_owner import ApiKeyOwner
    from ..models.api_key_usage import ApiKeyUsage


T = TypeVar("T", bound="ApiKey")


@_attrs_define
class ApiKey:
    """An API key, without its secret.

    Attributes:
        created_at (datetime.datetime): When it was asked for.
        id (UUID): Identifier.
        name (str): What it is called, in its owner's words.
        purpose (str): What it is for.
        state (ApiKeyState): Where an API key stands.
        ended_at (datetime.datetime | None | Unset): When it was refused or revoked.
        granted_at (datetime.datetime | None | Unset): When it was granted first.
        hint (None | str | Unset): Last characters of its secret; absent while it has none.
        last_used_on (datetime.date | None | Unset): The day on which it was last used, UTC.
        owner (ApiKeyOwner | None | Unset):
        quota_per_hour (int | None | Unset): Requests that are good in an hour; absent where it was never granted.
        reason (None | str | Unset): What the administrator who decided says.
        usage (ApiKeyUsage | None | Unset):
        website (None | str | Unset): The site that uses it.
    """

    created_at: datetime.datetime
    id: UUID
    name: str
    purpose: str
    state: ApiKeyState
    ended_at: datetime.datetime | None | Unset = UNSET
    granted_at: datetime.datetime | None | Unset = UNSET
    hint: None | str | Unset = UNSET
    last_used_on: datetime.date | None | Unset = UNSET
    owner: ApiKeyOwner | None | Unset = UNSET
    quota_per_hour: int | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    usage: ApiKeyUsage | None | Unset = UNSET
    website: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.api_key_owner import ApiKeyOwner  # noqa: PLC0415
        from ..models.api_key_usage import ApiKeyUsage  # noqa: PLC0415

        created_at = self.created_at.isoformat()

        id = str(self.id)

        name = self.name

        purpose = self.purpose

        state: str = self.state

        ended_at: None | str | Unset
        if isinstance(self.ended_at, Unset):
            ended_at = UNSET
        elif isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        granted_at: None | str | Unset
        if isinstance(self.granted_at, Unset):
            granted_at = UNSET
        elif isinstance(self.granted_at, datetime.datetime):
            granted_at = self.granted_at.isoformat()
        else:
            granted_at = self.granted_at

        hint: None | str | Unset
        if isinstance(self.hint, Unset):
            hint = UNSET
        else:
            hint = self.hint

        last_used_on: None | str | Unset
        if isinstance(self.last_used_on, Unset):
            last_used_on = UNSET
        elif isinstance(self.last_used_on, datetime.date):
            last_used_on = self.last_used_on.isoformat()
        else:
            last_used_on = self.last_used_on

        owner: dict[str, Any] | None | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        elif isinstance(self.owner, ApiKeyOwner):
            owner = self.owner.to_dict()
        else:
            owner = self.owner

        quota_per_hour: int | None | Unset
        if isinstance(self.quota_per_hour, Unset):
            quota_per_hour = UNSET
        else:
            quota_per_hour = self.quota_per_hour

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        usage: dict[str, Any] | None | Unset
        if isinstance(self.usage, Unset):
            usage = UNSET
        elif isinstance(self.usage, ApiKeyUsage):
            usage = self.usage.to_dict()
        else:
            usage = self.usage

        website: None | str | Unset
        if isinstance(self.website, Unset):
            website = UNSET
        else:
            website = self.website

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "id": id,
                "name": name,
                "purpose": purpose,
                "state": state,
            }
        )
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at
        if granted_at is not UNSET:
            field_dict["granted_at"] = granted_at
        if hint is not UNSET:
            field_dict["hint"] = hint
        if last_used_on is not UNSET:
            field_dict["last_used_on"] = last_used_on
        if owner is not UNSET:
            field_dict["owner"] = owner
        if quota_per_hour is not UNSET:
            field_dict["quota_per_hour"] = quota_per_hour
        if reason is not UNSET:
            field_dict["reason"] = reason
        if usage is not UNSET:
            field_dict["usage"] = usage
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.api_key_owner import ApiKeyOwner  # noqa: PLC0415
        from ..models.api_key_usage import ApiKeyUsage  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        purpose = d.pop("purpose")

        state = check_api_key_state(d.pop("state"))

        def _parse_ended_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ended_at = _parse_ended_at(d.pop("ended_at", UNSET))

        def _parse_granted_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                granted_at_type_0 = datetime.datetime.fromisoformat(data)

                return granted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        granted_at = _parse_granted_at(d.pop("granted_at", UNSET))

        def _parse_hint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hint = _parse_hint(d.pop("hint", UNSET))

        def _parse_last_used_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_used_on_type_0 = datetime.date.fromisoformat(data)

                return last_used_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        last_used_on = _parse_last_used_on(d.pop("last_used_on", UNSET))

        def _parse_owner(data: object) -> ApiKeyOwner | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                owner_type_0 = ApiKeyOwner.from_dict(data)

                return owner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ApiKeyOwner | None | Unset, data)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_quota_per_hour(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        quota_per_hour = _parse_quota_per_hour(d.pop("quota_per_hour", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_usage(data: object) -> ApiKeyUsage | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                usage_type_0 = ApiKeyUsage.from_dict(data)

                return usage_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ApiKeyUsage | None | Unset, data)

        usage = _parse_usage(d.pop("usage", UNSET))

        def _parse_website(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        website = _parse_website(d.pop("website", UNSET))

        api_key = cls(
            created_at=created_at,
            id=id,
            name=name,
            purpose=purpose,
            state=state,
            ended_at=ended_at,
            granted_at=granted_at,
            hint=hint,
            last_used_on=last_used_on,
            owner=owner,
            quota_per_hour=quota_per_hour,
            reason=reason,
            usage=usage,
            website=website,
        )

        api_key.additional_properties = d
        return api_key

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
