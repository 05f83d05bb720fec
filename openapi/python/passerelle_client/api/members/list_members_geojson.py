import datetime
from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.claim import Claim
from ...models.freshness import Freshness
from ...models.member_collection import MemberCollection
from ...models.member_kind import MemberKind
from ...models.member_sort import MemberSort
from ...models.problem import Problem
from ...models.stratum import Stratum
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: str | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    stratum: list[Stratum] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    claim: list[Claim] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    epci: str | Unset = UNSET,
    letter: str | Unset = UNSET,
    bbox: str | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: MemberSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["q"] = q

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item: str = kind_item_data
            json_kind.append(kind_item)

    params["kind"] = json_kind

    json_department: list[str] | Unset = UNSET
    if not isinstance(department, Unset):
        json_department = department

    params["department"] = json_department

    json_stratum: list[str] | Unset = UNSET
    if not isinstance(stratum, Unset):
        json_stratum = []
        for stratum_item_data in stratum:
            stratum_item: str = stratum_item_data
            json_stratum.append(stratum_item)

    params["stratum"] = json_stratum

    json_theme: list[str] | Unset = UNSET
    if not isinstance(theme, Unset):
        json_theme = theme

    params["theme"] = json_theme

    json_country: list[str] | Unset = UNSET
    if not isinstance(country, Unset):
        json_country = country

    params["country"] = json_country

    json_claim: list[str] | Unset = UNSET
    if not isinstance(claim, Unset):
        json_claim = []
        for claim_item_data in claim:
            claim_item: str = claim_item_data
            json_claim.append(claim_item)

    params["claim"] = json_claim

    json_freshness: list[str] | Unset = UNSET
    if not isinstance(freshness, Unset):
        json_freshness = []
        for freshness_item_data in freshness:
            freshness_item: str = freshness_item_data
            json_freshness.append(freshness_item)

    params["freshness"] = json_freshness

    params["epci"] = epci

    params["letter"] = letter

    params["bbox"] = bbox

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
        "url": "/api/v1/members.geojson",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | MemberCollection | Problem | None:
    if response.status_code == 200:
        response_200 = MemberCollection.from_dict(response.json())

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
) -> Response[Any | MemberCollection | Problem]:
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
    kind: list[MemberKind] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    stratum: list[Stratum] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    claim: list[Claim] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    epci: str | Unset = UNSET,
    letter: str | Unset = UNSET,
    bbox: str | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: MemberSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | MemberCollection | Problem]:
    """List members as GeoJSON.

     Every member that the filters keep and whose place is known, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[MemberKind] | Unset):
        department (list[str] | Unset):
        stratum (list[Stratum] | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        claim (list[Claim] | Unset):
        freshness (list[Freshness] | Unset):
        epci (str | Unset):
        letter (str | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        changed_since (datetime.datetime | Unset):
        sort (MemberSort | Unset): Order of a list of members.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MemberCollection | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        kind=kind,
        department=department,
        stratum=stratum,
        theme=theme,
        country=country,
        claim=claim,
        freshness=freshness,
        epci=epci,
        letter=letter,
        bbox=bbox,
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
    kind: list[MemberKind] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    stratum: list[Stratum] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    claim: list[Claim] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    epci: str | Unset = UNSET,
    letter: str | Unset = UNSET,
    bbox: str | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: MemberSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | MemberCollection | Problem | None:
    """List members as GeoJSON.

     Every member that the filters keep and whose place is known, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[MemberKind] | Unset):
        department (list[str] | Unset):
        stratum (list[Stratum] | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        claim (list[Claim] | Unset):
        freshness (list[Freshness] | Unset):
        epci (str | Unset):
        letter (str | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        changed_since (datetime.datetime | Unset):
        sort (MemberSort | Unset): Order of a list of members.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MemberCollection | Problem
    """

    return sync_detailed(
        client=client,
        q=q,
        kind=kind,
        department=department,
        stratum=stratum,
        theme=theme,
        country=country,
        claim=claim,
        freshness=freshness,
        epci=epci,
        letter=letter,
        bbox=bbox,
        changed_since=changed_since,
        sort=sort,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    kind: list[MemberKind] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    stratum: list[Stratum] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    claim: list[Claim] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    epci: str | Unset = UNSET,
    letter: str | Unset = UNSET,
    bbox: str | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: MemberSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | MemberCollection | Problem]:
    """List members as GeoJSON.

     Every member that the filters keep and whose place is known, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[MemberKind] | Unset):
        department (list[str] | Unset):
        stratum (list[Stratum] | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        claim (list[Claim] | Unset):
        freshness (list[Freshness] | Unset):
        epci (str | Unset):
        letter (str | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        changed_since (datetime.datetime | Unset):
        sort (MemberSort | Unset): Order of a list of members.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MemberCollection | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        kind=kind,
        department=department,
        stratum=stratum,
        theme=theme,
        country=country,
        claim=claim,
        freshness=freshness,
        epci=epci,
        letter=letter,
        bbox=bbox,
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
    kind: list[MemberKind] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    stratum: list[Stratum] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    claim: list[Claim] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    epci: str | Unset = UNSET,
    letter: str | Unset = UNSET,
    bbox: str | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: MemberSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | MemberCollection | Problem | None:
    """List members as GeoJSON.

     Every member that the filters keep and whose place is known, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[MemberKind] | Unset):
        department (list[str] | Unset):
        stratum (list[Stratum] | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        claim (list[Claim] | Unset):
        freshness (list[Freshness] | Unset):
        epci (str | Unset):
        letter (str | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        changed_since (datetime.datetime | Unset):
        sort (MemberSort | Unset): Order of a list of members.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MemberCollection | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            kind=kind,
            department=department,
            stratum=stratum,
            theme=theme,
            country=country,
            claim=claim,
            freshness=freshness,
            epci=epci,
            letter=letter,
            bbox=bbox,
            changed_since=changed_since,
            sort=sort,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
