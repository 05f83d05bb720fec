"""Whether other people's readers accept what the API gives out, and find in the pages what these
are to say to who runs no scripts: run against a server with demonstration data, `scripts/check-representations.py http://127.0.0.1:8080`."""

import csv
import io
import json
import sys
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
from datetime import date, datetime, timedelta, timezone
from html.parser import HTMLParser

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


class Parsed(HTMLParser):
    """What a reader that runs no scripts finds in a page."""

    def __init__(self, html):
        super().__init__()
        self.title, self.headings, self.data, self.words = "", [], [], ""
        self.metas, self.links, self.anchors = {}, [], []
        self.inside = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.inside = "ld" if values.get("type") == "application/ld+json" else tag
        if tag == "meta":
            self.metas[values.get("name") or values.get("property")] = values.get("content")
        if tag == "link":
            self.links.append(values)
        if tag == "a":
            self.anchors.append(values.get("href"))

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, text):
        if self.inside == "title":
            self.title += text
        elif self.inside == "h1":
            self.headings.append(text)
        elif self.inside == "ld":
            self.data.append(json.loads(text))
        elif self.inside not in ("script", "style"):
            self.words += text


def page(path, lang, other, heading=None, linked=None):
    body, headers = get(path)
    parsed = Parsed(body.decode())
    assert "x-robots-tag" not in headers, path
    links = {(it.get("rel"), it.get("hreflang")): it["href"] for it in parsed.links}
    site = links["canonical", None].removesuffix(path).rstrip("/")
    assert links["canonical", None].rstrip("/") == site + path.rstrip("/"), (path, links)
    french, english = (path, other) if lang == "fr" else (other, path)
    assert links["alternate", "fr"].rstrip("/") == site + french.rstrip("/"), (path, links)
    assert links["alternate", "en"].rstrip("/") == site + english.rstrip("/"), (path, links)
    assert parsed.metas["og:title"] == parsed.title and parsed.metas["og:url"] == links["canonical", None], path
    assert parsed.metas["description"] == parsed.metas["og:description"] and len(parsed.metas["description"]) > 20, path
    if heading:
        # After it there is only what the shell says when the application fails.
        assert parsed.headings[0] == heading, (path, parsed.headings)
        assert parsed.title.startswith(heading), (path, parsed.title)
    if linked:
        (data,) = parsed.data
        assert data["@context"] == "https://schema.org" and data["@graph"][0]["@type"] == linked, (path, data)
        assert data["@graph"][0]["@id"] == links["canonical", None], (path, data)
    return parsed


def refused(path):
    try:
        get(path)
    except urllib.error.HTTPError as error:
        return error.code
    raise AssertionError(f"{path} is there")


page("/", "fr", "/en")
for french, english, name in [
    ("/actions", "/en/actions", "actions"),
    ("/annuaire", "/en/directory", "members"),
    ("/agenda", "/en/agenda", "events"),
    ("/groupes", "/en/groups", "working-groups"),
    ("/financements", "/en/funding", "funding-calls"),
]:
    entries = json.loads(get(f"/api/v1/{name}?limit=5")[0])["items"]
    for path, lang, other in [(french, "fr", english), (english, "en", french)]:
        parsed = page(path, lang, other)
        for entry in entries:
            assert any(anchor.endswith(f"{path}/{entry['slug']}") for anchor in parsed.anchors), (path, entry["slug"])
    types = {"actions": "Project", "events": "Event", "working-groups": "Organization", "funding-calls": "MonetaryGrant"}
    entry = entries[0]
    title = entry.get("title") or entry["name"]
    parsed = page(f"{french}/{entry['slug']}", "fr", f"{english}/{entry['slug']}", title, types.get(name))
    if entry.get("summary"):
        assert entry["summary"] in parsed.words, entry["slug"]
    assert refused(f"{french}/nulle-part") == 404
for path in ["/espace", "/connexion", "/en/search"]:
    assert get(path)[1]["x-robots-tag"] == "noindex", path
assert "Sitemap: " in get("/robots.txt")[0].decode()
index = ElementTree.fromstring(get("/sitemap.xml")[0])
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
addresses = []
for part in index.iter(f"{SITEMAP}loc"):
    tree = ElementTree.fromstring(get("/sitemap/" + part.text.rsplit("/", 1)[1])[0])
    addresses += [loc.text for loc in tree.iter(f"{SITEMAP}loc")]
assert len(addresses) == len(set(addresses)), "an address twice"
assert any(address.endswith(f"/actions/{json.loads(get('/api/v1/actions?limit=1')[0])['items'][0]['slug']}") for address in addresses)
print(f"pages: accepted, {len(addresses)} addresses in the sitemap")
