"""Whether other people's readers accept what the API gives out: run against a server with
demonstration data, `scripts/check-representations.py http://127.0.0.1:8080`."""

import csv
import io
import json
import sys
import urllib.request
from datetime import date, datetime, timedelta, timezone

import feedparser
import icalendar

server = sys.argv[1].rstrip("/")
LISTS = ["members", "actions", "events", "working-groups", "funding-calls"]


def get(path):
    with urllib.request.urlopen(server + path) as answer:
        return answer.read(), answer.headers


def every(path):
    """The entries of all pages of a list."""
    found, next_path = [], path
    while next_path:
        page = json.loads(get(next_path)[0])
        found += page["items"]
        next_path = page.get("next")
    return found


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def table(name, entries):
    text = get(f"/api/v1/{name}.csv?lang=fr")[0].decode("utf-8-sig")
    dialect = csv.Sniffer().sniff(text[:10_000], delimiters=",;\t")
    assert dialect.delimiter == ";", dialect.delimiter
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    assert [row["Identifiant"] for row in rows] == [entry["id"] for entry in entries], name
    for row in rows:
        assert None not in row and None not in row.values(), row
        for cell in row.values():
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), cell
            # A hyphen begins a number and nothing else.
            if cell.startswith("-"):
                float(cell.replace(",", "."))


def calendar(entries):
    parsed = icalendar.Calendar.from_ical(get("/api/v1/events.ics")[0])
    assert not parsed.errors, parsed.errors
    events = parsed.walk("VEVENT")
    assert all(not event.errors for event in events)
    found = {str(event["UID"]).split("@")[0]: event for event in events}
    assert found.keys() == {entry["id"] for entry in entries}
    for entry in entries:
        event = found[entry["id"]]
        assert event.decoded("DTSTART") == instant(entry["starts_at"]), entry
        assert event.decoded("DTEND") == instant(entry["ends_at"]), entry
        assert str(event["SUMMARY"]) == entry["title"], entry
        assert event.decoded("DTSTAMP").tzinfo is not None
    single = icalendar.Calendar.from_ical(get(f"/api/v1/events/{entries[0]['slug']}.ics")[0])
    assert len(single.walk("VEVENT")) == 1


def last_days(entries):
    parsed = icalendar.Calendar.from_ical(get("/api/v1/funding-calls.ics")[0])
    found = {str(event["UID"]).split("@")[0]: event for event in parsed.walk("VEVENT")}
    dated = [entry for entry in entries if entry.get("closes_on") and not entry["permanent"]]
    assert found.keys() == {entry["id"] for entry in dated}
    for entry in dated:
        day = date.fromisoformat(entry["closes_on"])
        assert found[entry["id"]].decoded("DTSTART") == day
        assert found[entry["id"]].decoded("DTEND") == day + timedelta(days=1)


def feed(name, entries, title):
    parsed = feedparser.parse(get(f"/api/v1/{name}.atom")[0])
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10", parsed.version
    latest = sorted(entries, key=lambda entry: entry["updated_at"], reverse=True)[:100]
    by_id = {f"urn:uuid:{entry['id']}": entry for entry in entries}
    assert len(parsed.entries) == len(latest), name
    for item in parsed.entries:
        entry = by_id[item.id]
        assert item.title == entry[title], item.title
        assert datetime(*item.updated_parsed[:6], tzinfo=timezone.utc) == instant(entry["updated_at"]).replace(microsecond=0)
        assert item.link.startswith("http") and item.link.endswith(entry["slug"]), item.link


def points(name):
    collection = json.loads(get(f"/api/v1/{name}.geojson")[0])
    assert collection["type"] == "FeatureCollection" and collection["features"], name
    for feature in collection["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180 and -90 <= latitude <= 90, feature


for name in LISTS:
    entries = every(f"/api/v1/{name}?limit=100")
    assert entries, name
    table(name, entries)
    feed(name, entries, "title" if "title" in entries[0] else "name")
    if name in ("members", "actions", "events"):
        points(name)
    if name == "events":
        calendar(entries)
    if name == "funding-calls":
        last_days(entries)
    print(f"{name}: {len(entries)} entries accepted")
