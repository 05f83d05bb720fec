from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.stored_file import StoredFile
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: list[int],
    content_disposition: None | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(content_disposition, Unset):
        headers["Content-Disposition"] = content_disposition

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/files",
    }

    _kwargs["content"] = body.payload
    headers["Content-Type"] = "application/octet-stream"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | StoredFile | None:
    if response.status_code == 201:
        response_201 = StoredFile.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[Problem | StoredFile]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: list[int],
    content_disposition: None | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | StoredFile]:
    """Send a file.

     The body is the file, its name stands in `Content-Disposition: attachment; filename*=UTF-8''…`.
    What it is, its content says: JPEG, PNG, WebP, PDF, `OpenDocument` or Office Open XML without
    macros. Images are made anew in at most three sizes, without what a camera notes. A file is used
    by naming it in the document of an entry; after 24 hours without it is gone.

    Args:
        content_disposition (None | str | Unset):
        idempotency_key (str | Unset):
        body (list[int]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | StoredFile]
    """

    kwargs = _get_kwargs(
        body=body,
        content_disposition=content_disposition,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: list[int],
    content_disposition: None | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | StoredFile | None:
    """Send a file.

     The body is the file, its name stands in `Content-Disposition: attachment; filename*=UTF-8''…`.
    What it is, its content says: JPEG, PNG, WebP, PDF, `OpenDocument` or Office Open XML without
    macros. Images are made anew in at most three sizes, without what a camera notes. A file is used
    by naming it in the document of an entry; after 24 hours without it is gone.

    Args:
        content_disposition (None | str | Unset):
        idempotency_key (str | Unset):
        body (list[int]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | StoredFile
    """

    return sync_detailed(
        client=client,
        body=body,
        content_disposition=content_disposition,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: list[int],
    content_disposition: None | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | StoredFile]:
    """Send a file.

     The body is the file, its name stands in `Content-Disposition: attachment; filename*=UTF-8''…`.
    What it is, its content says: JPEG, PNG, WebP, PDF, `OpenDocument` or Office Open XML without
    macros. Images are made anew in at most three sizes, without what a camera notes. A file is used
    by naming it in the document of an entry; after 24 hours without it is gone.

    Args:
        content_disposition (None | str | Unset):
        idempotency_key (str | Unset):
        body (list[int]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | StoredFile]
    """

    kwargs = _get_kwargs(
        body=body,
        content_disposition=content_disposition,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: list[int],
    content_disposition: None | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | StoredFile | None:
    """Send a file.

     The body is the file, its name stands in `Content-Disposition: attachment; filename*=UTF-8''…`.
    What it is, its content says: JPEG, PNG, WebP, PDF, `OpenDocument` or Office Open XML without
    macros. Images are made anew in at most three sizes, without what a camera notes. A file is used
    by naming it in the document of an entry; after 24 hours without it is gone.

    Args:
        content_disposition (None | str | Unset):
        idempotency_key (str | Unset):
        body (list[int]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | StoredFile
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            content_disposition=content_disposition,
            idempotency_key=idempotency_key,
        )
    ).parsed
