#!/usr/bin/env python3
"""Draws which folders of each target use types of which, and refuses circles.

A folder of a target is one room. A room uses another where a file of it names a type that a file of the other
declares. Within a target no circle of rooms is allowed, and between targets only arrows of Package.swift, none
of which turns back. Circles that are known and not yet resolved stand in scripts/rooms-in-circles.txt, one line
for each target: its rooms that are in a circle. A room that is there without need has to be taken off.

Types are found by their names at the start of a line, so members of extensions draw no arrow; names in comments and
in texts do not count.
"""

import argparse
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
KNOWN = ROOT / "scripts" / "rooms-in-circles.txt"
MODIFIERS = r"(?:@\w+(?:\([^)]*\))?\s+|public\s+|package\s+|internal\s+|final\s+|indirect\s+|nonisolated\s+)*"
DECLARATION = re.compile(
    rf"^{MODIFIERS}(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)", re.M)
NESTED = re.compile(rf"^\s+{MODIFIERS}(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)", re.M)
WORD = re.compile(r"(?<![\w.`])[A-Z]\w*")


def plain(text):
    """The text without comments and without what stands in quotes."""
    text = re.sub(r'"""(?:.|\n)*?"""', '""', text)
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r"/\*(?:.|\n)*?\*/", "", text)
    return re.sub(r'"(?:\\.|[^"\\\n])*"', '""', text)


def targets():
    """By target its own dependencies, as Package.swift says them."""
    manifest = (ROOT / "Package.swift").read_text()
    found = {}
    for entry in re.split(r"\n    \.(?=target\(|executableTarget\(|systemLibrary\()", manifest):
        name = re.search(r'name: "(\w+)"', entry)
        if not name or not (ROOT / "Sources" / name.group(1)).is_dir():
            continue
        needs = re.search(r"dependencies: \[((?:[^\[\]]|\[[^\]]*\])*)\]", entry)
        own = re.sub(r"\.product\([^)]*\)", "", needs.group(1)) if needs else ""
        found[name.group(1)] = re.findall(r'"(\w+)"', own)
    return found


def circles(arrows):
    """The strongly connected parts of more than one room (Tarjan 1972)."""
    number, low, stack, parts = {}, {}, [], []

    def visit(room):
        number[room] = low[room] = len(number)
        stack.append(room)
        for other in sorted(arrows.get(room, ())):
            if other not in number:
                visit(other)
                low[room] = min(low[room], low[other])
            elif other in stack:
                low[room] = min(low[room], number[other])
        if low[room] == number[room]:
            part = []
            while True:
                part.append(stack.pop())
                if part[-1] == room:
                    break
            if len(part) > 1:
                parts.append(sorted(part))

    for room in sorted(arrows):
        if room not in number:
            visit(room)
    return sorted(parts)


class House:
    def __init__(self):
        self.files = []  # (target, room, path, words)
        self.declared = collections.defaultdict(set)  # (target, name) -> rooms
        for target in targets():
            folder = ROOT / "Sources" / target
            for path in sorted(folder.rglob("*.swift")):
                parts = path.relative_to(folder).parts
                room = parts[0] if len(parts) > 1 else "."
                text = plain(path.read_text())
                own = set(NESTED.findall(text))
                for name in DECLARATION.findall(text):
                    self.declared[target, name].add(room)
                self.files.append((target, room, path, set(WORD.findall(text)) - own))

    def arrows(self, target):
        """By room of a target the rooms that it uses, each with an example."""
        found = collections.defaultdict(dict)
        for own, room, path, words in self.files:
            if own != target:
                continue
            for word in sorted(words):
                rooms = self.declared.get((target, word), set())
                # A name that several rooms declare says nothing about one of them.
                if len(rooms) == 1:
                    other = next(iter(rooms))
                    if other != room:
                        found[room].setdefault(other, []).append((path, word))
        return found


def known():
    """By target the rooms that are in a circle and known to be."""
    lines = KNOWN.read_text().splitlines() if KNOWN.exists() else []
    entries = [line.split("#")[0].split() for line in lines]
    return {entry[0].rstrip(":"): set(entry[1:]) for entry in entries if entry}


def main():
    parser = argparse.ArgumentParser(description="Draws the arrows between rooms and refuses circles.")
    parser.add_argument("--draw", metavar="TARGET", help="print the arrows of a target, with examples")
    parser.add_argument("--between", nargs=2, metavar="ROOM", help="with --draw: every use of one room by another")
    options = parser.parse_args()
    house = House()
    if options.draw:
        for room, others in sorted(house.arrows(options.draw).items()):
            for other, uses in sorted(others.items()):
                if options.between and options.between != [room, other]:
                    continue
                shown = uses if options.between else uses[:3]
                names = ", ".join(f"{word} ({path.name})" for path, word in shown)
                more = len(uses) - len(shown)
                print(f"{room} -> {other}: {names}{f' and {more} more' if more else ''}")
        return 0

    wrong = []
    needs = targets()
    for part in circles({target: set(others) & needs.keys() for target, others in needs.items()}):
        wrong.append(f"the targets {', '.join(part)} need one another")
    for target, _, path, _ in house.files:
        for name in re.findall(r"^(?:\w+\s+|@\w+\s+)*import (\w+)", path.read_text(), re.M):
            if name in needs and name not in needs[target]:
                wrong.append(f"{path.relative_to(ROOT)} imports {name}, which Package.swift does not give it")
    expected = known()
    for target in sorted(needs):
        arrows = house.arrows(target)
        found = circles({room: set(others) for room, others in arrows.items()})
        inside = {room for part in found for room in part}
        for part in found:
            if not set(part) <= expected.get(target, set()):
                edges = [
                    f"{room} -> {other} by {uses[0][1]} in {uses[0][0].name}"
                    for room in part for other, uses in sorted(arrows[room].items()) if other in part]
                wrong.append(
                    f"rooms of {target} use one another in a circle: {', '.join(part)}\n    "
                    + "\n    ".join(edges))
        for room in sorted(expected.get(target, set()) - inside):
            wrong.append(
                f"{room} of {target} is in no circle any more: take it off {KNOWN.relative_to(ROOT)}")
    for target in sorted(expected.keys() - needs.keys()):
        wrong.append(f"{KNOWN.relative_to(ROOT)} names {target}, which is no target")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
