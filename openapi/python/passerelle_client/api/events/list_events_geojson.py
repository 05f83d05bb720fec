import datetime
from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.event_collection import EventCollection
from ...models.event_format import EventFormat
from ...models.event_kind import EventKind
from ...models.event_period import EventPeriod
from ...models.event_sort import EventSort
from ...models.event_status import EventStatus
from ...models.function import Function
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_: list[EventFormat] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    status: list[EventStatus] | Unset = UNSET,
    audience: list[Function] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    working_group: str | Unset = UNSET,
    period: EventPeriod | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: EventSort | Unset = UNSET,
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

    json_format_: list[str] | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = []
        for format_item_data in format_:
            format_item: str = format_item_data
            json_format_.append(format_item)

    params["format"] = json_format_

    json_theme: list[str] | Unset = UNSET
    if not isinstance(theme, Unset):
        json_theme = theme

    params["theme"] = json_theme

    json_department: list[str] | Unset = UNSET
    if not isinstance(department, Unset):
        json_department = department

    params["department"] = json_department

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item: str = status_item_data
            json_status.append(status_item)

    params["status"] = json_status

    json_audience: list[str] | Unset = UNSET
    if not isinstance(audience, Unset):
        json_audience = []
        for audience_item_data in audience:
            audience_item: str = audience_item_data
            json_audience.append(audience_item)

    params["audience"] = json_audience

    json_member: list[str] | Unset = UNSET
    if not isinstance(member, Unset):
        json_member = member

    params["member"] = json_member

    params["working_group"] = working_group

    json_period: str | Unset = UNSET
    if not isinstance(period, Unset):
        json_period = period

    params["period"] = json_period

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
        "url": "/api/v1/events.geojson",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | EventCollection | Problem | None:
    if response.status_code == 200:
        response_200 = EventCollection.from_dict(response.json())

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
) -> Response[Any | EventCollection | Problem]:
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
    kind: list[EventKind] | Unset = UNSET,
    format_: list[EventFormat] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    status: list[EventStatus] | Unset = UNSET,
    audience: list[Function] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    working_group: str | Unset = UNSET,
    period: EventPeriod | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: EventSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | EventCollection | Problem]:
    """List venues of events as GeoJSON.

     The venue of every event that the filters keep and that has one, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_ (list[EventFormat] | Unset):
        theme (list[str] | Unset):
        department (list[str] | Unset):
        status (list[EventStatus] | Unset):
        audience (list[Function] | Unset):
        member (list[str] | Unset):
        working_group (str | Unset):
        period (EventPeriod | Unset): Events by their time, seen from now.
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (EventSort | Unset): Order of a list of events.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | EventCollection | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        kind=kind,
        format_=format_,
        theme=theme,
        department=department,
        status=status,
        audience=audience,
        member=member,
        working_group=working_group,
        period=period,
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
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_: list[EventFormat] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    status: list[EventStatus] | Unset = UNSET,
    audience: list[Function] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    working_group: str | Unset = UNSET,
    period: EventPeriod | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: EventSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | EventCollection | Problem | None:
    """List venues of events as GeoJSON.

     The venue of every event that the filters keep and that has one, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_ (list[EventFormat] | Unset):
        theme (list[str] | Unset):
        department (list[str] | Unset):
        status (list[EventStatus] | Unset):
        audience (list[Function] | Unset):
        member (list[str] | Unset):
        working_group (str | Unset):
        period (EventPeriod | Unset): Events by their time, seen from now.
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (EventSort | Unset): Order of a list of events.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | EventCollection | Problem
    """

    return sync_detailed(
        client=client,
        q=q,
        kind=kind,
        format_=format_,
        theme=theme,
        department=department,
        status=status,
        audience=audience,
        member=member,
        working_group=working_group,
        period=period,
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
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_: list[EventFormat] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    status: list[EventStatus] | Unset = UNSET,
    audience: list[Function] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    working_group: str | Unset = UNSET,
    period: EventPeriod | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: EventSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[Any | EventCollection | Problem]:
    """List venues of events as GeoJSON.

     The venue of every event that the filters keep and that has one, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_ (list[EventFormat] | Unset):
        theme (list[str] | Unset):
        department (list[str] | Unset):
        status (list[EventStatus] | Unset):
        audience (list[Function] | Unset):
        member (list[str] | Unset):
        working_group (str | Unset):
        period (EventPeriod | Unset): Events by their time, seen from now.
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (EventSort | Unset): Order of a list of events.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | EventCollection | Problem]
    """

    kwargs = _get_kwargs(
        q=q,
        kind=kind,
        format_=format_,
        theme=theme,
        department=department,
        status=status,
        audience=audience,
        member=member,
        working_group=working_group,
        period=period,
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
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_: list[EventFormat] | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    department: list[str] | Unset = UNSET,
    status: list[EventStatus] | Unset = UNSET,
    audience: list[Function] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    working_group: str | Unset = UNSET,
    period: EventPeriod | Unset = UNSET,
    bbox: str | Unset = UNSET,
    from_: datetime.date | Unset = UNSET,
    to: datetime.date | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: EventSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Any | EventCollection | Problem | None:
    """List venues of events as GeoJSON.

     The venue of every event that the filters keep and that has one, as a point (RFC 7946). `sort`,
    `limit` and `cursor` have no effect: the collection is whole.

    Args:
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_ (list[EventFormat] | Unset):
        theme (list[str] | Unset):
        department (list[str] | Unset):
        status (list[EventStatus] | Unset):
        audience (list[Function] | Unset):
        member (list[str] | Unset):
        working_group (str | Unset):
        period (EventPeriod | Unset): Events by their time, seen from now.
        bbox (str | Unset): west,south,east,north in degrees (WGS 84)
        from_ (datetime.date | Unset):
        to (datetime.date | Unset):
        changed_since (datetime.datetime | Unset):
        sort (EventSort | Unset): Order of a list of events.
        limit (int | Unset):
        cursor (str | Unset): A place in a list, opaque: `next_cursor` of another page

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | EventCollection | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            kind=kind,
            format_=format_,
            theme=theme,
            department=department,
            status=status,
            audience=audience,
            member=member,
            working_group=working_group,
            period=period,
            bbox=bbox,
            from_=from_,
            to=to,
            changed_since=changed_since,
            sort=sort,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
