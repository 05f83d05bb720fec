from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.member_merge import MemberMerge
from ...models.merge_member import MergeMember
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    id: UUID,
    *,
    body: MergeMember,
    if_match: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/members/{id}/merge".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> MemberMerge | Problem | None:
    if response.status_code == 200:
        response_200 = MemberMerge.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 428:
        response_428 = Problem.from_dict(response.json())

        return response_428

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
) -> Response[MemberMerge | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: MergeMember,
    if_match: str,
) -> Response[MemberMerge | Problem]:
    """Merge a member into another.

     For animators, where an organisation stands in the directory twice. Its actions, events, working
    groups, people, contacts, claims and proposals go to the other; so do what official registers say
    and its texts, where the other has none. Its address leads to the other. Refused as a conflict:
    two kinds of organisation, two official numbers, a page that somebody keeps into one that nobody
    keeps, a public one into one that is not. It is one transaction and is not undone: within 30 days
    the page itself can be brought back, empty of what moved.

    Args:
        id (UUID):
        if_match (str):
        body (MergeMember): Which member takes another one in.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MemberMerge | Problem]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: MergeMember,
    if_match: str,
) -> MemberMerge | Problem | None:
    """Merge a member into another.

     For animators, where an organisation stands in the directory twice. Its actions, events, working
    groups, people, contacts, claims and proposals go to the other; so do what official registers say
    and its texts, where the other has none. Its address leads to the other. Refused as a conflict:
    two kinds of organisation, two official numbers, a page that somebody keeps into one that nobody
    keeps, a public one into one that is not. It is one transaction and is not undone: within 30 days
    the page itself can be brought back, empty of what moved.

    Args:
        id (UUID):
        if_match (str):
        body (MergeMember): Which member takes another one in.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MemberMerge | Problem
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: MergeMember,
    if_match: str,
) -> Response[MemberMerge | Problem]:
    """Merge a member into another.

     For animators, where an organisation stands in the directory twice. Its actions, events, working
    groups, people, contacts, claims and proposals go to the other; so do what official registers say
    and its texts, where the other has none. Its address leads to the other. Refused as a conflict:
    two kinds of organisation, two official numbers, a page that somebody keeps into one that nobody
    keeps, a public one into one that is not. It is one transaction and is not undone: within 30 days
    the page itself can be brought back, empty of what moved.

    Args:
        id (UUID):
        if_match (str):
        body (MergeMember): Which member takes another one in.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MemberMerge | Problem]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: MergeMember,
    if_match: str,
) -> MemberMerge | Problem | None:
    """Merge a member into another.

     For animators, where an organisation stands in the directory twice. Its actions, events, working
    groups, people, contacts, claims and proposals go to the other; so do what official registers say
    and its texts, where the other has none. Its address leads to the other. Refused as a conflict:
    two kinds of organisation, two official numbers, a page that somebody keeps into one that nobody
    keeps, a public one into one that is not. It is one transaction and is not undone: within 30 days
    the page itself can be brought back, empty of what moved.

    Args:
        id (UUID):
        if_match (str):
        body (MergeMember): Which member takes another one in.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MemberMerge | Problem
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
