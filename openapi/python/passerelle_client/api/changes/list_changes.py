from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.change_page import ChangePage
from ...models.entry_type import EntryType
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    type_: list[EntryType] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_type_: list[str] | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = []
        for type_item_data in type_:
            type_item: str = type_item_data
            json_type_.append(type_item)

    params["type"] = json_type_

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/changes",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ChangePage | Problem | None:
    if response.status_code == 200:
        response_200 = ChangePage.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 410:
        response_410 = Problem.from_dict(response.json())

        return response_410

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
) -> Response[Any | ChangePage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    type_: list[EntryType] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[Any | ChangePage | Problem]:
    """Follow the changes.

     The public entries in the order in which they last changed, from nothing or from the cursor of
    an earlier answer on; those that are gone are told as `deleted`. A copy that keeps what each
    answer says, and asks again with its `next_cursor`, ends as the lists are, whatever is written
    meanwhile. An entry may come again without a difference. What the time alone changes
    (`freshness`, `period`, the `status` of calls) is told with the next change: a copy derives it
    from the dates.

    Args:
        type_ (list[EntryType] | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ChangePage | Problem]
    """

    kwargs = _get_kwargs(
        type_=type_,
        cursor=cursor,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    type_: list[EntryType] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Any | ChangePage | Problem | None:
    """Follow the changes.

     The public entries in the order in which they last changed, from nothing or from the cursor of
    an earlier answer on; those that are gone are told as `deleted`. A copy that keeps what each
    answer says, and asks again with its `next_cursor`, ends as the lists are, whatever is written
    meanwhile. An entry may come again without a difference. What the time alone changes
    (`freshness`, `period`, the `status` of calls) is told with the next change: a copy derives it
    from the dates.

    Args:
        type_ (list[EntryType] | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ChangePage | Problem
    """

    return sync_detailed(
        client=client,
        type_=type_,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    type_: list[EntryType] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[Any | ChangePage | Problem]:
    """Follow the changes.

     The public entries in the order in which they last changed, from nothing or from the cursor of
    an earlier answer on; those that are gone are told as `deleted`. A copy that keeps what each
    answer says, and asks again with its `next_cursor`, ends as the lists are, whatever is written
    meanwhile. An entry may come again without a difference. What the time alone changes
    (`freshness`, `period`, the `status` of calls) is told with the next change: a copy derives it
    from the dates.

    Args:
        type_ (list[EntryType] | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ChangePage | Problem]
    """

    kwargs = _get_kwargs(
        type_=type_,
        cursor=cursor,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    type_: list[EntryType] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Any | ChangePage | Problem | None:
    """Follow the changes.

     The public entries in the order in which they last changed, from nothing or from the cursor of
    an earlier answer on; those that are gone are told as `deleted`. A copy that keeps what each
    answer says, and asks again with its `next_cursor`, ends as the lists are, whatever is written
    meanwhile. An entry may come again without a difference. What the time alone changes
    (`freshness`, `period`, the `status` of calls) is told with the next change: a copy derives it
    from the dates.

    Args:
        type_ (list[EntryType] | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ChangePage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            type_=type_,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
