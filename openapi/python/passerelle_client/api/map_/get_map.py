import datetime
from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.action_sort import ActionSort
from ...models.action_status import ActionStatus
from ...models.freshness import Freshness
from ...models.map_view import MapView
from ...models.problem import Problem
from ...models.relation import Relation
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    zoom: int | Unset = UNSET,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    sdg: list[int] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    relation: list[Relation] | Unset = UNSET,
    status: list[ActionStatus] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    seeking_partners: bool | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: ActionSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["zoom"] = zoom

    params["q"] = q

    json_theme: list[str] | Unset = UNSET
    if not isinstance(theme, Unset):
        json_theme = theme

    params["theme"] = json_theme

    json_country: list[str] | Unset = UNSET
    if not isinstance(country, Unset):
        json_country = country

    params["country"] = json_country

    json_sdg: list[int] | Unset = UNSET
    if not isinstance(sdg, Unset):
        json_sdg = sdg

    params["sdg"] = json_sdg

    json_department: list[str] | Unset = UNSET
    if not isinstance(department, Unset):
        json_department = department

    params["department"] = json_department

    json_relation: list[str] | Unset = UNSET
    if not isinstance(relation, Unset):
        json_relation = []
        for relation_item_data in relation:
            relation_item: str = relation_item_data
            json_relation.append(relation_item)

    params["relation"] = json_relation

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    json_freshness: list[str] | Unset = UNSET
    if not isinstance(freshness, Unset):
        json_freshness = []
        for freshness_item_data in freshness:
            freshness_item: str = freshness_item_data
            json_freshness.append(freshness_item)

    params["freshness"] = json_freshness

    json_member: list[str] | Unset = UNSET
    if not isinstance(member, Unset):
        json_member = member

    params["member"] = json_member

    params["seeking_partners"] = seeking_partners

    params["bbox"] = bbox

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
        "url": "/api/v1/map",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | MapView | Problem | None:
    if response.status_code == 200:
        response_200 = MapView.from_dict(response.json())

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
) -> Response[Any | MapView | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    zoom: int | Unset = UNSET,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    sdg: list[int] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    relation: list[Relation] | Unset = UNSET,
    status: list[ActionStatus] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    seeking_partners: bool | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: ActionSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | MapView | Problem]:
    """Get a map of actions.

     The places of actions inside a box, clustered for its zoom, as GeoJSON (RFC 7946): never more
    than 300 features. The filters are those of the list; `bbox` is what is seen, the whole world
    by default; `sort`, `limit` and `cursor` have no effect.

    Args:
        zoom (int | Unset):
        q (str | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        sdg (list[int] | Unset):
        department (list[str] | Unset):
        relation (list[Relation] | Unset):
        status (list[ActionStatus] | Unset):
        freshness (list[Freshness] | Unset):
        member (list[str] | Unset):
        seeking_partners (bool | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (ActionSort | Unset): Order of a list of actions.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MapView | Problem]
    """

    kwargs = _get_kwargs(
        zoom=zoom,
        q=q,
        theme=theme,
        country=country,
        sdg=sdg,
        department=department,
        relation=relation,
        status=status,
        freshness=freshness,
        member=member,
        seeking_partners=seeking_partners,
        bbox=bbox,
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
    zoom: int | Unset = UNSET,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    sdg: list[int] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    relation: list[Relation] | Unset = UNSET,
    status: list[ActionStatus] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    seeking_partners: bool | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: ActionSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | MapView | Problem | None:
    """Get a map of actions.

     The places of actions inside a box, clustered for its zoom, as GeoJSON (RFC 7946): never more
    than 300 features. The filters are those of the list; `bbox` is what is seen, the whole world
    by default; `sort`, `limit` and `cursor` have no effect.

    Args:
        zoom (int | Unset):
        q (str | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        sdg (list[int] | Unset):
        department (list[str] | Unset):
        relation (list[Relation] | Unset):
        status (list[ActionStatus] | Unset):
        freshness (list[Freshness] | Unset):
        member (list[str] | Unset):
        seeking_partners (bool | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (ActionSort | Unset): Order of a list of actions.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MapView | Problem
    """

    return sync_detailed(
        client=client,
        zoom=zoom,
        q=q,
        theme=theme,
        country=country,
        sdg=sdg,
        department=department,
        relation=relation,
        status=status,
        freshness=freshness,
        member=member,
        seeking_partners=seeking_partners,
        bbox=bbox,
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
    zoom: int | Unset = UNSET,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    sdg: list[int] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    relation: list[Relation] | Unset = UNSET,
    status: list[ActionStatus] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    seeking_partners: bool | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: ActionSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | MapView | Problem]:
    """Get a map of actions.

     The places of actions inside a box, clustered for its zoom, as GeoJSON (RFC 7946): never more
    than 300 features. The filters are those of the list; `bbox` is what is seen, the whole world
    by default; `sort`, `limit` and `cursor` have no effect.

    Args:
        zoom (int | Unset):
        q (str | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        sdg (list[int] | Unset):
        department (list[str] | Unset):
        relation (list[Relation] | Unset):
        status (list[ActionStatus] | Unset):
        freshness (list[Freshness] | Unset):
        member (list[str] | Unset):
        seeking_partners (bool | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (ActionSort | Unset): Order of a list of actions.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MapView | Problem]
    """

    kwargs = _get_kwargs(
        zoom=zoom,
        q=q,
        theme=theme,
        country=country,
        sdg=sdg,
        department=department,
        relation=relation,
        status=status,
        freshness=freshness,
        member=member,
        seeking_partners=seeking_partners,
        bbox=bbox,
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
    zoom: int | Unset = UNSET,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    country: list[str] | Unset = UNSET,
    sdg: list[int] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    relation: list[Relation] | Unset = UNSET,
    status: list[ActionStatus] | Unset = UNSET,
    freshness: list[Freshness] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    seeking_partners: bool | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: ActionSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | MapView | Problem | None:
    """Get a map of actions.

     The places of actions inside a box, clustered for its zoom, as GeoJSON (RFC 7946): never more
    than 300 features. The filters are those of the list; `bbox` is what is seen, the whole world
    by default; `sort`, `limit` and `cursor` have no effect.

    Args:
        zoom (int | Unset):
        q (str | Unset):
        theme (list[str] | Unset):
        country (list[str] | Unset):
        sdg (list[int] | Unset):
        department (list[str] | Unset):
        relation (list[Relation] | Unset):
        status (list[ActionStatus] | Unset):
        freshness (list[Freshness] | Unset):
        member (list[str] | Unset):
        seeking_partners (bool | Unset):
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (ActionSort | Unset): Order of a list of actions.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MapView | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            zoom=zoom,
            q=q,
            theme=theme,
            country=country,
            sdg=sdg,
            department=department,
            relation=relation,
            status=status,
            freshness=freshness,
            member=member,
            seeking_partners=seeking_partners,
            bbox=bbox,
            from_=from_,
            to=to,
            changed_since=changed_since,
            sort=sort,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
