"""Reads calendars as other programs do, and compares every event with a list of instants.

usage: check_calendars.py FOLDER EXPECTED.csv
where a row `file,from,to` of the table is one meeting in seconds since 1970-01-01 00:00 UTC.
Each calendar is read twice: with the zones that the machine knows, and with those that the calendar
describes itself.
"""

import collections
import csv
import datetime
import pathlib
import sys

import icalendar
import recurring_ical_events


def seconds(moment):
    assert moment.tzinfo is not None, "a time without a zone"
    return int(moment.timestamp())


def by_library(calendar, span):
    events = recurring_ical_events.of(calendar).between(*span)
    return sorted((seconds(e["DTSTART"].dt), seconds(e["DTEND"].dt)) for e in events)


def by_own_zones(calendar):
    """The events from the calendar's own VTIMEZONE parts, week after week on the wall clock."""
    zones = {}
    for zone in calendar.walk("VTIMEZONE"):
        changes = sorted(
            (part["DTSTART"].dt.replace(tzinfo=None) - part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td)
            for part in zone.subcomponents)
        zones[str(zone["TZID"])] = changes

    def instant(wall, changes):
        # Of a time that comes twice, the first counts: an offset holds once the one before it would
        # name an instant after the change.
        best = None
        for start, offset in changes:
            if best is None or best >= start:
                best = wall - offset
        return best

    found = []
    for event in calendar.walk("VEVENT"):
        start, end = event["DTSTART"], event["DTEND"]
        zone = start.params.get("TZID")
        walls = [start.dt.replace(tzinfo=None), end.dt.replace(tzinfo=None)]
        changes = zones[zone] if zone else [(datetime.datetime.min, datetime.timedelta())]
        first = [instant(wall, changes) for wall in walls]
        length = first[1] - first[0]
        until = first[0]
        if "RRULE" in event:
            rule = event["RRULE"]
            assert rule["FREQ"] == ["WEEKLY"], rule
            until = rule["UNTIL"][0].astimezone(datetime.timezone.utc).replace(tzinfo=None)
        wall = walls[0]
        while (at := instant(wall, changes)) <= until:
            utc = at.replace(tzinfo=datetime.timezone.utc)
            found.append((seconds(utc), seconds(utc + length)))
            wall += datetime.timedelta(days=7)
    return sorted(found)


def main():
    folder = pathlib.Path(sys.argv[1])
    expected = collections.defaultdict(list)
    with open(sys.argv[2], newline="") as table:
        for row in csv.DictReader(table):
            expected[row["file"]].append((int(row["from"]), int(row["to"])))
    problems, events = [], 0
    files = {str(path.relative_to(folder)) for path in folder.rglob("*.ics")}
    for name in sorted(files | set(expected)):
        if name not in files:
            problems.append(f"{name}: there is no such calendar")
            continue
        data = (folder / name).read_bytes()
        for line in data.split(b"\r\n"):
            if len(line) > 75 or b"\n" in line:
                problems.append(f"{name}: a line is too long or ends wrongly")
        calendar = icalendar.Calendar.from_ical(data)
        if calendar.errors or any(part.errors for part in calendar.walk()):
            problems.append(f"{name}: {calendar.errors}")
        wanted = sorted(expected[name])
        span = (
            datetime.datetime.fromtimestamp(wanted[0][0] - 9 * 86400, datetime.timezone.utc),
            datetime.datetime.fromtimestamp(wanted[-1][1] + 9 * 86400, datetime.timezone.utc),
        )
        events += len(wanted)
        if by_library(calendar, span) != wanted:
            problems.append(f"{name}: the library finds other times")
        if by_own_zones(calendar) != wanted:
            problems.append(f"{name}: its own zones give other times")
        uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        if len(set(uids)) != len(uids):
            problems.append(f"{name}: two events are one")
    print(f"# {len(files)} calendars, {events} events")
    for problem in problems[:50]:
        print(problem)
    sys.exit(1 if problems else 0)


main()
