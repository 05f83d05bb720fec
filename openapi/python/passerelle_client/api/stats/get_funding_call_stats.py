import datetime
from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.call_status import CallStatus
from ...models.funding_call_sort import FundingCallSort
from ...models.member_kind import MemberKind
from ...models.problem import Problem
from ...models.stats import Stats
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: str | Unset = UNSET,
    status: list[CallStatus] | Unset = UNSET,
    permanent: bool | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    scheme: list[str] | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: FundingCallSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["q"] = q

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    params["permanent"] = permanent

    json_theme: list[str] | Unset = UNSET
    if not isinstance(theme, Unset):
        json_theme = theme

    params["theme"] = json_theme

    json_scheme: list[str] | Unset = UNSET
    if not isinstance(scheme, Unset):
        json_scheme = scheme

    params["scheme"] = json_scheme

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item: str = kind_item_data
            json_kind.append(kind_item)

    params["kind"] = json_kind

    json_country: list[str] | Unset = UNSET
    if not isinstance(country, Unset):
        json_country = country

    params["country"] = json_country

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    json_changed_since: str | Unset = UNSET
    if not isinstance(changed_since, Unset):
        json_changed_since = changed_since.isoformat()
    params["changed_since"] = json_changed_since

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/stats/funding-calls",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | Stats | None:
    if response.status_code == 200:
        response_200 = Stats.from_dict(response.json())

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
) -> Response[Any | Problem | Stats]:
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
    status: list[CallStatus] | Unset = UNSET,
    permanent: bool | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    scheme: list[str] | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: FundingCallSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | Problem | Stats]:
    """Get the figures of funding calls.

     How many funding calls the filters keep, and how many each value of each filter would keep, all
    other filters kept. Countries are those that a call names; calls for every country count for
    each. `sort`, `limit` and `cursor` have no effect.

    Args:
        q (str | Unset):
        status (list[CallStatus] | Unset):
        permanent (bool | Unset):
        theme (list[str] | Unset):
        scheme (list[str] | Unset):
        kind (list[MemberKind] | Unset):
        country (list[str] | Unset):
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (FundingCallSort | Unset): Order of a list of funding calls.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | Stats]
    """

    kwargs = _get_kwargs(
        q=q,
        status=status,
        permanent=permanent,
        theme=theme,
        scheme=scheme,
        kind=kind,
        country=country,
        from_=from_,
        to=to,
        changed_since=changed_since,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    status: list[CallStatus] | Unset = UNSET,
    permanent: bool | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    scheme: list[str] | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: FundingCallSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | Problem | Stats | None:
    """Get the figures of funding calls.

     How many funding calls the filters keep, and how many each value of each filter would keep, all
    other filters kept. Countries are those that a call names; calls for every country count for
    each. `sort`, `limit` and `cursor` have no effect.

    Args:
        q (str | Unset):
        status (list[CallStatus] | Unset):
        permanent (bool | Unset):
        theme (list[str] | Unset):
        scheme (list[str] | Unset):
        kind (list[MemberKind] | Unset):
        country (list[str] | Unset):
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (FundingCallSort | Unset): Order of a list of funding calls.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | Stats
    """

    return sync_detailed(
        client=client,
        q=q,
        status=status,
        permanent=permanent,
        theme=theme,
        scheme=scheme,
        kind=kind,
        country=country,
        from_=from_,
        to=to,
        changed_since=changed_since,
        sort=sort,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    status: list[CallStatus] | Unset = UNSET,
    permanent: bool | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    scheme: list[str] | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: FundingCallSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | Problem | Stats]:
    """Get the figures of funding calls.

     How many funding calls the filters keep, and how many each value of each filter would keep, all
    other filters kept. Countries are those that a call names; calls for every country count for
    each. `sort`, `limit` and `cursor` have no effect.

    Args:
        q (str | Unset):
        status (list[CallStatus] | Unset):
        permanent (bool | Unset):
        theme (list[str] | Unset):
        scheme (list[str] | Unset):
        kind (list[MemberKind] | Unset):
        country (list[str] | Unset):
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (FundingCallSort | Unset): Order of a list of funding calls.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | Stats]
    """

    kwargs = _get_kwargs(
        q=q,
        status=status,
        permanent=permanent,
        theme=theme,
        scheme=scheme,
        kind=kind,
        country=country,
        from_=from_,
        to=to,
        changed_since=changed_since,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    status: list[CallStatus] | Unset = UNSET,
    permanent: bool | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    scheme: list[str] | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: FundingCallSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | Problem | Stats | None:
    """Get the figures of funding calls.

     How many funding calls the filters keep, and how many each value of each filter would keep, all
    other filters kept. Countries are those that a call names; calls for every country count for
    each. `sort`, `limit` and `cursor` have no effect.

    Args:
        q (str | Unset):
        status (list[CallStatus] | Unset):
        permanent (bool | Unset):
        theme (list[str] | Unset):
        scheme (list[str] | Unset):
        kind (list[MemberKind] | Unset):
        country (list[str] | Unset):
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (FundingCallSort | Unset): Order of a list of funding calls.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | Stats
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            status=status,
            permanent=permanent,
            theme=theme,
            scheme=scheme,
            kind=kind,
            country=country,
            from_=from_,
            to=to,
            changed_since=changed_since,
            sort=sort,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
