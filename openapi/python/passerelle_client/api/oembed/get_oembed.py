from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.oembed import Oembed
from ...models.oembed_format import OembedFormat
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    url_query: str,
    format_: OembedFormat | Unset = UNSET,
    maxwidth: int | Unset = UNSET,
    maxheight: int | Unset = UNSET,
    dnt: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["url"] = url_query

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params["maxwidth"] = maxwidth

    params["maxheight"] = maxheight

    params["dnt"] = dnt

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/oembed",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Oembed | Problem | None:
    if response.status_code == 200:
        response_200 = Oembed.from_dict(response.json())

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

    if response.status_code == 501:
        response_501 = Problem.from_dict(response.json())

        return response_501

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | Oembed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    url_query: str,
    format_: OembedFormat | Unset = UNSET,
    maxwidth: int | Unset = UNSET,
    maxheight: int | Unset = UNSET,
    dnt: str | Unset = UNSET,
) -> Response[Any | Oembed | Problem]:
    """Get how a page is embedded.

     oEmbed 1.0 (oembed.com): from the address of an entry's page, or of a list with its filters, the
    frame that shows it on another site. The pages name this address themselves, for discovery.
    `maxwidth` and `maxheight` make it smaller; `dnt` changes nothing, as nobody is tracked.

    Args:
        url_query (str):
        format_ (OembedFormat | Unset): A format of oEmbed (oembed.com, section 2.2).
        maxwidth (int | Unset):
        maxheight (int | Unset):
        dnt (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Oembed | Problem]
    """

    kwargs = _get_kwargs(
        url_query=url_query,
        format_=format_,
        maxwidth=maxwidth,
        maxheight=maxheight,
        dnt=dnt,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    url_query: str,
    format_: OembedFormat | Unset = UNSET,
    maxwidth: int | Unset = UNSET,
    maxheight: int | Unset = UNSET,
    dnt: str | Unset = UNSET,
) -> Any | Oembed | Problem | None:
    """Get how a page is embedded.

     oEmbed 1.0 (oembed.com): from the address of an entry's page, or of a list with its filters, the
    frame that shows it on another site. The pages name this address themselves, for discovery.
    `maxwidth` and `maxheight` make it smaller; `dnt` changes nothing, as nobody is tracked.

    Args:
        url_query (str):
        format_ (OembedFormat | Unset): A format of oEmbed (oembed.com, section 2.2).
        maxwidth (int | Unset):
        maxheight (int | Unset):
        dnt (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Oembed | Problem
    """

    return sync_detailed(
        client=client,
        url_query=url_query,
        format_=format_,
        maxwidth=maxwidth,
        maxheight=maxheight,
        dnt=dnt,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    url_query: str,
    format_: OembedFormat | Unset = UNSET,
    maxwidth: int | Unset = UNSET,
    maxheight: int | Unset = UNSET,
    dnt: str | Unset = UNSET,
) -> Response[Any | Oembed | Problem]:
    """Get how a page is embedded.

     oEmbed 1.0 (oembed.com): from the address of an entry's page, or of a list with its filters, the
    frame that shows it on another site. The pages name this address themselves, for discovery.
    `maxwidth` and `maxheight` make it smaller; `dnt` changes nothing, as nobody is tracked.

    Args:
        url_query (str):
        format_ (OembedFormat | Unset): A format of oEmbed (oembed.com, section 2.2).
        maxwidth (int | Unset):
        maxheight (int | Unset):
        dnt (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Oembed | Problem]
    """

    kwargs = _get_kwargs(
        url_query=url_query,
        format_=format_,
        maxwidth=maxwidth,
        maxheight=maxheight,
        dnt=dnt,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    url_query: str,
    format_: OembedFormat | Unset = UNSET,
    maxwidth: int | Unset = UNSET,
    maxheight: int | Unset = UNSET,
    dnt: str | Unset = UNSET,
) -> Any | Oembed | Problem | None:
    """Get how a page is embedded.

     oEmbed 1.0 (oembed.com): from the address of an entry's page, or of a list with its filters, the
    frame that shows it on another site. The pages name this address themselves, for discovery.
    `maxwidth` and `maxheight` make it smaller; `dnt` changes nothing, as nobody is tracked.

    Args:
        url_query (str):
        format_ (OembedFormat | Unset): A format of oEmbed (oembed.com, section 2.2).
        maxwidth (int | Unset):
        maxheight (int | Unset):
        dnt (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Oembed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            url_query=url_query,
            format_=format_,
            maxwidth=maxwidth,
            maxheight=maxheight,
            dnt=dnt,
        )
    ).parsed
