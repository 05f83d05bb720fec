from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.own_entry_page import OwnEntryPage
from ...models.problem import Problem
from ...models.publication import Publication
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    publication: list[Publication] | Unset = UNSET,
    deleted: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_publication: list[str] | Unset = UNSET
    if not isinstance(publication, Unset):
        json_publication = []
        for publication_item_data in publication:
            publication_item: str = publication_item_data
            json_publication.append(publication_item)

    params["publication"] = json_publication

    params["deleted"] = deleted

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/account/entries",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OwnEntryPage | Problem | None:
    if response.status_code == 200:
        response_200 = OwnEntryPage.from_dict(response.json())

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
) -> Response[OwnEntryPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    publication: list[Publication] | Unset = UNSET,
    deleted: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[OwnEntryPage | Problem]:
    """List my entries.

     Actions and events of the members that one edits for, working groups that one leads, and funding
    calls for those who keep them: drafts, submitted and published ones, or those that were deleted
    and can be brought back.

    Args:
        publication (list[Publication] | Unset):
        deleted (bool | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OwnEntryPage | Problem]
    """

    kwargs = _get_kwargs(
        publication=publication,
        deleted=deleted,
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
    publication: list[Publication] | Unset = UNSET,
    deleted: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> OwnEntryPage | Problem | None:
    """List my entries.

     Actions and events of the members that one edits for, working groups that one leads, and funding
    calls for those who keep them: drafts, submitted and published ones, or those that were deleted
    and can be brought back.

    Args:
        publication (list[Publication] | Unset):
        deleted (bool | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OwnEntryPage | Problem
    """

    return sync_detailed(
        client=client,
        publication=publication,
        deleted=deleted,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    publication: list[Publication] | Unset = UNSET,
    deleted: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[OwnEntryPage | Problem]:
    """List my entries.

     Actions and events of the members that one edits for, working groups that one leads, and funding
    calls for those who keep them: drafts, submitted and published ones, or those that were deleted
    and can be brought back.

    Args:
        publication (list[Publication] | Unset):
        deleted (bool | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OwnEntryPage | Problem]
    """

    kwargs = _get_kwargs(
        publication=publication,
        deleted=deleted,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    publication: list[Publication] | Unset = UNSET,
    deleted: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> OwnEntryPage | Problem | None:
    """List my entries.

     Actions and events of the members that one edits for, working groups that one leads, and funding
    calls for those who keep them: drafts, submitted and published ones, or those that were deleted
    and can be brought back.

    Args:
        publication (list[Publication] | Unset):
        deleted (bool | Unset):
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OwnEntryPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            publication=publication,
            deleted=deleted,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
