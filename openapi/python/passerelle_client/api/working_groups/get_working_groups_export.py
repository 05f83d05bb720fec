import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.access import Access
from ...models.lang import Lang
from ...models.problem import Problem
from ...models.undated_format import UndatedFormat
from ...models.working_group_sort import WorkingGroupSort
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    format_: UndatedFormat,
    *,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    access: list[Access] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: WorkingGroupSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["q"] = q

    json_theme: list[str] | Unset = UNSET
    if not isinstance(theme, Unset):
        json_theme = theme

    params["theme"] = json_theme

    json_access: list[str] | Unset = UNSET
    if not isinstance(access, Unset):
        json_access = []
        for access_item_data in access:
            access_item: str = access_item_data
            json_access.append(access_item)

    params["access"] = json_access

    json_member: list[str] | Unset = UNSET
    if not isinstance(member, Unset):
        json_member = member

    params["member"] = json_member

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
        "url": "/api/v1/working-groups.{format_}".format(
            format_=quote(str(format_), safe=""),
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
    format_: UndatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    access: list[Access] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: WorkingGroupSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Response[Any | File | Problem]:
    """Get working groups as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. `.json` is a page of the list itself, and the only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_ (UndatedFormat): A representation of a list whose entries have no dates.
        q (str | Unset):
        theme (list[str] | Unset):
        access (list[Access] | Unset):
        member (list[str] | Unset):
        changed_since (datetime.datetime | Unset):
        sort (WorkingGroupSort | Unset): Order of a list of working groups.
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
        format_=format_,
        q=q,
        theme=theme,
        access=access,
        member=member,
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
    format_: UndatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    access: list[Access] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: WorkingGroupSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Any | File | Problem | None:
    """Get working groups as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. `.json` is a page of the list itself, and the only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_ (UndatedFormat): A representation of a list whose entries have no dates.
        q (str | Unset):
        theme (list[str] | Unset):
        access (list[Access] | Unset):
        member (list[str] | Unset):
        changed_since (datetime.datetime | Unset):
        sort (WorkingGroupSort | Unset): Order of a list of working groups.
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
        format_=format_,
        client=client,
        q=q,
        theme=theme,
        access=access,
        member=member,
        changed_since=changed_since,
        sort=sort,
        limit=limit,
        cursor=cursor,
        lang=lang,
    ).parsed


async def asyncio_detailed(
    format_: UndatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    access: list[Access] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: WorkingGroupSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Response[Any | File | Problem]:
    """Get working groups as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. `.json` is a page of the list itself, and the only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_ (UndatedFormat): A representation of a list whose entries have no dates.
        q (str | Unset):
        theme (list[str] | Unset):
        access (list[Access] | Unset):
        member (list[str] | Unset):
        changed_since (datetime.datetime | Unset):
        sort (WorkingGroupSort | Unset): Order of a list of working groups.
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
        format_=format_,
        q=q,
        theme=theme,
        access=access,
        member=member,
        changed_since=changed_since,
        sort=sort,
        limit=limit,
        cursor=cursor,
        lang=lang,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    format_: UndatedFormat,
    *,
    client: AuthenticatedClient | Client,
    q: str | Unset = UNSET,
    theme: list[str] | Unset = UNSET,
    access: list[Access] | Unset = UNSET,
    member: list[str] | Unset = UNSET,
    changed_since: datetime.datetime | Unset = UNSET,
    sort: WorkingGroupSort | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    lang: Lang | Unset = UNSET,
) -> Any | File | Problem | None:
    """Get working groups as a table, a feed or linked data.

     What the list of the same filters keeps, whole: as `.csv` in the order of the list, with labels
    in place of codes; as `.atom` the 100 latest changes; as `.jsonld` in the words of
    schema.org. `.json` is a page of the list itself, and the only one for
    which `limit` and `cursor` count. The list gives the same to whoever asks for the media type in
    `Accept`.

    Args:
        format_ (UndatedFormat): A representation of a list whose entries have no dates.
        q (str | Unset):
        theme (list[str] | Unset):
        access (list[Access] | Unset):
        member (list[str] | Unset):
        changed_since (datetime.datetime | Unset):
        sort (WorkingGroupSort | Unset): Order of a list of working groups.
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
            format_=format_,
            client=client,
            q=q,
            theme=theme,
            access=access,
            member=member,
            changed_since=changed_since,
            sort=sort,
            limit=limit,
            cursor=cursor,
            lang=lang,
        )
    ).parsed
