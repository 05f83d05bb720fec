"""Whether the IATI standard accepts what the API gives out as activities: run against a server with
demonstration data, `scripts/check-iati.py http://127.0.0.1:8080`. The schemas, code lists and rules of
version 2.03 are those that the package pyIATI carries (it is read as files, not run)."""

import copy
import importlib.util
import json
import re
import sys
import urllib.error
import urllib.request
from datetime import date, datetime, timezone
from decimal import Decimal
from pathlib import Path

from lxml import etree

server = sys.argv[1].rstrip("/")
(package,) = importlib.util.find_spec("iati").submodule_search_locations
standard = Path(package, "resources", "standard", "2-03")
schema = etree.XMLSchema(etree.parse(standard / "schemas" / "iati-activities-schema.xsd"))
rules = json.loads((standard / "rulesets" / "standard_ruleset.json").read_text())["//iati-activity"]
# The rule as it is written there, which the package's own validator holds against the whole text.
(identifier,) = (case["regex"] for case in rules["regex_matches"]["cases"])
# Vocabularies that the standard has gained since the package: tag 2 is that of the SDGs (TagVocabulary).
LATER = {("TagVocabulary", "2")}


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


def codes(name):
    """The codes of a list: those that are withdrawn are none."""
    items = etree.parse(standard / "codelists" / f"{name}.xml").iter("codelist-item")
    return {item.findtext("code") for item in items if item.get("status", "active") == "active"}


def mappings():
    """Where each code list holds: path of the attributes, condition, codes."""
    for mapping in etree.parse(standard / "codelist-mapping.xml").getroot():
        path = mapping.findtext("path")
        name = mapping.find("codelist").get("ref")
        if path.startswith("//iati-activity") and (standard / "codelists" / f"{name}.xml").exists():
            yield path, mapping.findtext("condition"), name, codes(name)


LISTS = list(mappings())


def lists(document):
    checked = 0
    for path, condition, name, known in LISTS:
        element, _, attribute = path.rpartition("/")
        found = document.xpath(f"{element}[{condition}]/{attribute}" if condition else path)
        for value in found:
            value = value if isinstance(value, str) else value.text
            assert value in known or (name, value) in LATER, (path, name, value)
            checked += 1
    return checked


def days(activity, kind):
    return [date.fromisoformat(it.get("iso-date")) for it in activity.findall("activity-date") if it.get("type") in kind]


def adds_up(elements):
    """For each vocabulary percentages make 100."""
    sums = {}
    for element in elements:
        key = element.get("vocabulary", "1")
        sums[key] = sums.get(key, 0) + Decimal(element.get("percentage"))
    assert all(total == 100 for total in sums.values()), sums


def obeys(activity):
    today = datetime.now(timezone.utc).date()
    assert days(activity, "12"), "no first day"
    assert all(day <= today for day in days(activity, "24")), "a real day of the future"
    for begin in days(activity, "12"):
        assert all(begin <= end for end in days(activity, "34"))
    assert activity.findall("sector"), "no sector"
    adds_up(activity.findall("sector"))
    places = activity.findall("recipient-country") + activity.findall("recipient-region")
    if places:
        assert sum(Decimal(place.get("percentage")) for place in places) == 100
    references = [activity.findtext("iati-identifier"), activity.find("reporting-org").get("ref")]
    references += [it.get("ref") for it in activity.findall("participating-org") if it.get("ref")]
    assert all(re.fullmatch(identifier, reference) for reference in references), references
    assert references[0].startswith(references[1] + "-"), references
    for budget in activity.findall("budget"):
        begin, end = (date.fromisoformat(budget.find(name).get("iso-date")) for name in ("period-start", "period-end"))
        assert begin <= end and (end - begin).days < 366, (begin, end)


members, actions = every("/api/v1/members?limit=100"), every("/api/v1/actions?limit=100")
leads = {}
for action in actions:
    if action.get("starts_on"):
        leads.setdefault(action["lead"]["id"], []).append(action)
assert leads, "no member leads an action"
identifiers, checked = [], 0
for member in members:
    path = f"/api/v1/members/{member['slug']}/iati.xml"
    if member["actions_count"] == 0:
        continue
    try:
        body, headers = get(path)
    except urllib.error.HTTPError as error:
        assert error.code == 404 and member["id"] not in leads, (path, error.code)
        continue
    assert headers.get_content_type() == "application/xml", headers
    document = etree.fromstring(body).getroottree()
    schema.assertValid(document)
    checked += lists(document)
    activities = document.findall("iati-activity")
    expected = {action["id"]: action for action in leads.pop(member["id"])}
    found = {}
    for activity in activities:
        obeys(activity)
        identifiers.append(activity.findtext("iati-identifier"))
        found[identifiers[-1][-36:]] = activity
    assert found.keys() == expected.keys(), path
    for key, action in expected.items():
        activity = found[key]
        assert activity.findtext("title/narrative") == action["title"]
        assert {it.get("code") for it in activity.findall("recipient-country")} == set(action["countries"])
        assert {int(it.get("code")) for it in activity.findall("tag")} == set(action["sdgs"])
        cents = sum(int(Decimal(it.text) * 100) for it in activity.findall("budget/value"))
        assert cents == action.get("budget_cents", 0) or not action.get("ends_on"), (action["slug"], cents)
# The schema is known to refuse: an activity that nobody reports, and elements out of order.
for spoil in (lambda it: it.remove(it.find("reporting-org")), lambda it: it.append(it.find("title"))):
    spoiled = copy.deepcopy(document)
    spoil(spoiled.find("iati-activity"))
    assert not schema.validate(spoiled)
assert not leads, f"members without a file: {leads.keys()}"
assert len(identifiers) == len(set(identifiers)), "an identifier twice"
assert checked > 1_000, checked
print(f"IATI 2.03: {len(identifiers)} activities accepted, {checked} codes on their lists")
