"""What anybody may read, asked of a running server through the generated client."""

import asyncio
import csv
import io
from uuid import UUID

import pytest
from passerelle_client.api.actions import get_action, get_actions_export, list_actions, list_actions_geojson
from passerelle_client.api.events import get_event, get_events_export, list_events
from passerelle_client.api.funding_calls import get_funding_call, list_funding_calls
from passerelle_client.api.map_ import get_map
from passerelle_client.api.members import get_member, list_members
from passerelle_client.api.reference import get_reference
from passerelle_client.api.root import get_root
from passerelle_client.api.search import search
from passerelle_client.api.stats import get_action_stats, get_stats
from passerelle_client.api.working_groups import get_working_group, list_working_groups
from passerelle_client.models import ActionPage, Problem


def every(operation, client, **filters):
    """The entries of all pages of a list, and how many pages there were."""
    entries, pages, cursor = [], 0, {}
    while True:
        page = operation.sync(client=client, **filters, **cursor)
        entries += page.items
        pages += 1
        if not page.next_cursor:
            assert len(entries) == page.total
            return entries, pages
        cursor = {"cursor": page.next_cursor}


@pytest.mark.parametrize(
    ("operation", "get", "filters"),
    [
        (list_members, get_member, {"claim": ["claimed"]}),
        (list_actions, get_action, {}),
        (list_events, get_event, {}),
        (list_working_groups, get_working_group, {}),
        (list_funding_calls, get_funding_call, {}),
    ],
    ids=["members", "actions", "events", "working_groups", "funding_calls"],
)
def test_every_entry_is_what_the_document_says(client, operation, get, filters):
    entries, pages = every(operation, client, limit=5, **filters)
    assert pages > 1
    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        found = get.sync(entry.slug, client=client)
        assert found.id == entry.id
        # What the document does not know of an answer lands there.
        assert not entry.additional_properties and not found.additional_properties


def test_filters_and_order(client):
    entries, _ = every(list_actions, client, country=["BF", "ML"], status=["active"], sort="title", limit=100)
    assert entries
    assert all({"BF", "ML"} & set(entry.countries) and entry.status == "active" for entry in entries)
    one = list_actions.sync(client=client, country=["BF"], status=["active"]).total
    assert 0 < one <= len(entries) < list_actions.sync(client=client).total


def test_asynchronously(client):
    page = asyncio.run(list_actions.asyncio(client=client, limit=3))
    assert [entry.id for entry in page.items] == [entry.id for entry in list_actions.sync(client=client, limit=3).items]


def test_by_its_identifier(client):
    entry = list_actions.sync(client=client, limit=1).items[0]
    assert isinstance(entry.id, UUID)
    assert get_action.sync(str(entry.id), client=client).slug == entry.slug


def test_what_is_not_there_is_a_problem(client):
    answer = get_action.sync_detailed("nulle-part", client=client)
    assert answer.status_code == 404
    assert isinstance(answer.parsed, Problem)
    assert (answer.parsed.code, answer.parsed.status) == ("not_found", 404)
    assert answer.parsed.instance == f"urn:passerelle:request:{answer.headers['X-Request-Id']}"


def test_what_is_wrong_is_named(client):
    problem = list_actions.sync(client=client, limit=1000)
    assert isinstance(problem, Problem)
    assert problem.code == "invalid_parameter"
    assert [error.parameter for error in problem.errors] == ["limit"]


def test_search(client):
    results = search.sync(client=client, q="eau potable", type_=["action"])
    assert results.items and all(hit.type_ == "action" for hit in results.items)
    best = results.items[0]
    assert get_action.sync(best.slug, client=client).title == "".join(part.text for part in best.title)


def test_what_the_client_does_not_know_is_taken(client):
    """Within v1 new fields and new codes may come."""
    known = list_actions.sync(client=client, limit=1).to_dict()
    known["items"][0] |= {"status": "dreamt", "colour": "blue"}
    entry = ActionPage.from_dict(known).items[0]
    assert (entry.status, entry["colour"]) == ("dreamt", "blue")


def test_nothing_new_is_304(client):
    first = list_actions.sync_detailed(client=client, limit=2)
    asking_again = client.with_headers({"If-None-Match": first.headers["ETag"]})
    second = list_actions.sync_detailed(client=asking_again, limit=2)
    assert (first.status_code, second.status_code) == (200, 304)
    assert second.parsed is None and not second.content


def test_other_representations(client):
    table = get_actions_export.sync("csv", client=client, country=["BF"], lang="en").payload.read()
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert len(rows) == list_actions.sync(client=client, country=["BF"]).total
    assert get_events_export.sync("ics", client=client).payload.read().startswith(b"BEGIN:VCALENDAR")
    points = list_actions_geojson.sync(client=client, country=["BF"])
    assert points.type_ == "FeatureCollection" and points.features


def test_what_the_platform_is(client):
    assert get_root.sync(client=client).demonstration is True
    assert {theme.code for theme in get_reference.sync(client=client).themes} >= {"water_sanitation", "health"}
    assert get_stats.sync(client=client).figures.actions == list_actions.sync(client=client).total
    assert get_action_stats.sync(client=client, country=["BF"]).total == list_actions.sync(client=client, country=["BF"]).total
    assert get_map.sync(client=client, zoom=3).features
