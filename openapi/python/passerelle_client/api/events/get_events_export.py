import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.dated_format import DatedFormat
from ...models.event_format import EventFormat
from ...models.event_kind import EventKind
from ...models.event_period import EventPeriod
from ...models.event_sort import EventSort
from ...models.event_status import EventStatus
from ...models.function import Function
from ...models.lang import Lang
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    format_path: DatedFormat,
    *,
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_query: list[EventFormat] | Unset = UNSET,
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
    lang: Lang | Unset = UNSET,
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

    json_format_query: list[str] | Unset = UNSET
    if not isinstance(format_query, Unset):
        json_format_query = []
        for format_item_data in format_query:
            format_item: str = format_item_data
            json_format_query.append(format_item)

    params["format"] = json_format_query

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

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang

    params["lang"] = json_lang

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/events.{format_path}".format(
            format_path=quote(str(format_path), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    format_path: DatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_query: list[EventFormat] | Unset = UNSET,
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
    lang: Lang | Unset = UNSET,
) -> Response[Any | File | Problem]:
    """Get events as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. An `.ics` calendar holds those with a day. `.json` is a page of the list itself, and the
    only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_path (DatedFormat): A representation of a list whose entries have dates.
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_query (list[EventFormat] | Unset):
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
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | File | Problem]
    """

    kwargs = _get_kwargs(
        format_path=format_path,
        q=q,
        kind=kind,
        format_query=format_query,
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
        lang=lang,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    format_path: DatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_query: list[EventFormat] | Unset = UNSET,
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
    lang: Lang | Unset = UNSET,
) -> Any | File | Problem | None:
    """Get events as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. An `.ics` calendar holds those with a day. `.json` is a page of the list itself, and the
    only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_path (DatedFormat): A representation of a list whose entries have dates.
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_query (list[EventFormat] | Unset):
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
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | File | Problem
    """

    return sync_detailed(
        format_path=format_path,
        client=client,
        q=q,
        kind=kind,
        format_query=format_query,
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
        lang=lang,
    ).parsed


async def asyncio_detailed(
    format_path: DatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_query: list[EventFormat] | Unset = UNSET,
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
    lang: Lang | Unset = UNSET,
) -> Response[Any | File | Problem]:
    """Get events as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. An `.ics` calendar holds those with a day. `.json` is a page of the list itself, and the
    only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_path (DatedFormat): A representation of a list whose entries have dates.
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_query (list[EventFormat] | Unset):
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
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | File | Problem]
    """

    kwargs = _get_kwargs(
        format_path=format_path,
        q=q,
        kind=kind,
        format_query=format_query,
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
        lang=lang,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    format_path: DatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    kind: list[EventKind] | Unset = UNSET,
    format_query: list[EventFormat] | Unset = UNSET,
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
    lang: Lang | Unset = UNSET,
) -> Any | File | Problem | None:
    """Get events as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. An `.ics` calendar holds those with a day. `.json` is a page of the list itself, and the
    only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_path (DatedFormat): A representation of a list whose entries have dates.
        q (str | Unset):
        kind (list[EventKind] | Unset):
        format_query (list[EventFormat] | Unset):
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
        lang (Lang | Unset): A language of the interface and of labels; French is the default.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | File | Problem
    """

    return (
        await asyncio_detailed(
            format_path=format_path,
            client=client,
            q=q,
            kind=kind,
            format_query=format_query,
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
            lang=lang,
        )
    ).parsed
