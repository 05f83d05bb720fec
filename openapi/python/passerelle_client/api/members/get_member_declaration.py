from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.lang import Lang
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: str,
    *,
    year: int | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["year"] = year

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/members/{id}/e-apd.csv".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | str | None:
    if response.status_code == 200:
        response_200 = response.text
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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Response[Problem | str]:
    """Get what a member has to declare as assistance.

     For its people, animators and the Région: its actions of a year that count as official development
    assistance, drafts among them, to prepare the ministry's e-APD survey. A line for each action and
    country, with its CRS purpose code, the amount of the year, the type of aid, the channel, and what
    is missing. Only totals are known of a budget: a year has the part of its days, a country an equal
    part. Of actions that another member leads the amounts are empty.

    Args:
        id (str):
        year (int | Unset):
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | str]
    """

    kwargs = _get_kwargs(
        id=id,
        year=year,
        lang=lang,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Problem | str | None:
    """Get what a member has to declare as assistance.

     For its people, animators and the Région: its actions of a year that count as official development
    assistance, drafts among them, to prepare the ministry's e-APD survey. A line for each action and
    country, with its CRS purpose code, the amount of the year, the type of aid, the channel, and what
    is missing. Only totals are known of a budget: a year has the part of its days, a country an equal
    part. Of actions that another member leads the amounts are empty.

    Args:
        id (str):
        year (int | Unset):
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | str
    """

    return sync_detailed(
        id=id,
        client=client,
        year=year,
        lang=lang,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Response[Problem | str]:
    """Get what a member has to declare as assistance.

     For its people, animators and the Région: its actions of a year that count as official development
    assistance, drafts among them, to prepare the ministry's e-APD survey. A line for each action and
    country, with its CRS purpose code, the amount of the year, the type of aid, the channel, and what
    is missing. Only totals are known of a budget: a year has the part of its days, a country an equal
    part. Of actions that another member leads the amounts are empty.

    Args:
        id (str):
        year (int | Unset):
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | str]
    """

    kwargs = _get_kwargs(
        id=id,
        year=year,
        lang=lang,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
    year: int | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Problem | str | None:
    """Get what a member has to declare as assistance.

     For its people, animators and the Région: its actions of a year that count as official development
    assistance, drafts among them, to prepare the ministry's e-APD survey. A line for each action and
    country, with its CRS purpose code, the amount of the year, the type of aid, the channel, and what
    is missing. Only totals are known of a budget: a year has the part of its days, a country an equal
    part. Of actions that another member leads the amounts are empty.

    Args:
        id (str):
        year (int | Unset):
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | str
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            year=year,
            lang=lang,
        )
    ).parsed
