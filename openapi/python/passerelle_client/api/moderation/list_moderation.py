from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.moderation_kind import ModerationKind
from ...models.moderation_page import ModerationPage
from ...models.moderation_status import ModerationStatus
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    kind: list[ModerationKind] | Unset = UNSET,
    status: ModerationStatus | Unset = UNSET,
    member: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item: str = kind_item_data
            json_kind.append(kind_item)

    params["kind"] = json_kind

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    json_member: str | Unset = UNSET
    if not isinstance(member, Unset):
        json_member = str(member)
    params["member"] = json_member

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/moderation",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ModerationPage | Problem | None:
    if response.status_code == 200:
        response_200 = ModerationPage.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ModerationPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    kind: list[ModerationKind] | Unset = UNSET,
    status: ModerationStatus | Unset = UNSET,
    member: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[ModerationPage | Problem]:
    """List what waits for a decision.

     Oldest first. Animators see all: claims, submitted entries, corrections, missing members and
    reports. Whoever edits entries sees the corrections of these.

    Args:
        kind (list[ModerationKind] | Unset):
        status (ModerationStatus | Unset): Where something stands that is moderated.
        member (UUID | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ModerationPage | Problem]
    """

    kwargs = _get_kwargs(
        kind=kind,
        status=status,
        member=member,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    kind: list[ModerationKind] | Unset = UNSET,
    status: ModerationStatus | Unset = UNSET,
    member: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> ModerationPage | Problem | None:
    """List what waits for a decision.

     Oldest first. Animators see all: claims, submitted entries, corrections, missing members and
    reports. Whoever edits entries sees the corrections of these.

    Args:
        kind (list[ModerationKind] | Unset):
        status (ModerationStatus | Unset): Where something stands that is moderated.
        member (UUID | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ModerationPage | Problem
    """

    return sync_detailed(
        client=client,
        kind=kind,
        status=status,
        member=member,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    kind: list[ModerationKind] | Unset = UNSET,
    status: ModerationStatus | Unset = UNSET,
    member: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[ModerationPage | Problem]:
    """List what waits for a decision.

     Oldest first. Animators see all: claims, submitted entries, corrections, missing members and
    reports. Whoever edits entries sees the corrections of these.

    Args:
        kind (list[ModerationKind] | Unset):
        status (ModerationStatus | Unset): Where something stands that is moderated.
        member (UUID | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ModerationPage | Problem]
    """

    kwargs = _get_kwargs(
        kind=kind,
        status=status,
        member=member,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    kind: list[ModerationKind] | Unset = UNSET,
    status: ModerationStatus | Unset = UNSET,
    member: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> ModerationPage | Problem | None:
    """List what waits for a decision.

     Oldest first. Animators see all: claims, submitted entries, corrections, missing members and
    reports. Whoever edits entries sees the corrections of these.

    Args:
        kind (list[ModerationKind] | Unset):
        status (ModerationStatus | Unset): Where something stands that is moderated.
        member (UUID | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ModerationPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            kind=kind,
            status=status,
            member=member,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
