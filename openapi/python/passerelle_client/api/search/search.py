from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.entry_type import EntryType
from ...models.problem import Problem
from ...models.search_results import SearchResults
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: str | Unset = UNSET,
    type_: list[EntryType] | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["q"] = q

    json_type_: list[str] | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = []
        for type_item_data in type_:
            type_item: str = type_item_data
            json_type_.append(type_item)

    params["type"] = json_type_

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/search",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | SearchResults | None:
    if response.status_code == 200:
        response_200 = SearchResults.from_dict(response.json())

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
) -> Response[Any | Problem | SearchResults]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    type_: list[EntryType] | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[Any | Problem | SearchResults]:
    """Search everything.

     Members, actions, events, working groups and funding calls that hold every word, best first.
    Accents, case and French endings do not matter, and the last word may be unfinished. Of
    every kind a bounded number of matches is ranked, those with the words in their title first;
    `counts` says where there are more.

    Args:
        q (str | Unset):
        type_ (list[EntryType] | Unset):
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | SearchResults]
    """

    kwargs = _get_kwargs(
        q=q,
        type_=type_,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    type_: list[EntryType] | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Any | Problem | SearchResults | None:
    """Search everything.

     Members, actions, events, working groups and funding calls that hold every word, best first.
    Accents, case and French endings do not matter, and the last word may be unfinished. Of
    every kind a bounded number of matches is ranked, those with the words in their title first;
    `counts` says where there are more.

    Args:
        q (str | Unset):
        type_ (list[EntryType] | Unset):
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | SearchResults
    """

    return sync_detailed(
        client=client,
        q=q,
        type_=type_,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    type_: list[EntryType] | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[Any | Problem | SearchResults]:
    """Search everything.

     Members, actions, events, working groups and funding calls that hold every word, best first.
    Accents, case and French endings do not matter, and the last word may be unfinished. Of
    every kind a bounded number of matches is ranked, those with the words in their title first;
    `counts` says where there are more.

    Args:
        q (str | Unset):
        type_ (list[EntryType] | Unset):
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | SearchResults]
    """

    kwargs = _get_kwargs(
        q=q,
        type_=type_,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    type_: list[EntryType] | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Any | Problem | SearchResults | None:
    """Search everything.

     Members, actions, events, working groups and funding calls that hold every word, best first.
    Accents, case and French endings do not matter, and the last word may be unfinished. Of
    every kind a bounded number of matches is ranked, those with the words in their title first;
    `counts` says where there are more.

    Args:
        q (str | Unset):
        type_ (list[EntryType] | Unset):
        limit (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | SearchResults
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            type_=type_,
            limit=limit,
        )
    ).parsed
