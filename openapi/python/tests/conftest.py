"""The server that the tests ask: BASE_URL, with demonstration data; SESSION, the access token of a
session of edition@passerelle.example. scripts/test gives both."""

import os

import pytest
from passerelle_client import AuthenticatedClient, Client
from passerelle_client.api.account import create_access_token, delete_access_token
from passerelle_client.models import CreateAccessToken


@pytest.fixture(scope="session")
def base_url():
    return os.environ["BASE_URL"]


@pytest.fixture
def client(base_url):
    with Client(base_url=base_url, raise_on_unexpected_status=True) as client:
        yield client


@pytest.fixture
def with_scopes(base_url):
    """Clients with a personal access token of the scopes that are given; revoked at the end."""
    session = AuthenticatedClient(base_url=base_url, token=os.environ["SESSION"], raise_on_unexpected_status=True)
    made = []

    def signed_in(*scopes):
        body = CreateAccessToken(name="The Python client's test", scopes=list(scopes), days=1)
        created = create_access_token.sync(client=session, body=body)
        made.append(created.access_token.id)
        return AuthenticatedClient(base_url=base_url, token=created.token, raise_on_unexpected_status=True)

    yield signed_in
    for id in made:
        assert delete_access_token.sync_detailed(id, client=session).status_code == 204
