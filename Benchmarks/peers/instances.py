"""Instances by seed, written as the tables that `kith solve` reads."""

import csv
import random


def person(chances):
    """A place in a small space of interests."""
    return [chances.random() for _ in range(3)]


def likeness(a, b, chances):
    """0..1000: nearness, blurred by what nobody knows."""
    distance = sum((x - y) ** 2 for x, y in zip(a, b)) ** 0.5 / 3**0.5
    return max(1, min(1000, round(1000 * (1 - distance) + chances.gauss(0, 60))))


def write_assignment(folder, learners, guides, choices, seed):
    """Learners who each could have `choices` guides of one to three seats."""
    chances = random.Random(seed)
    guide_places = [person(chances) for _ in range(guides)]
    edges, seats = folder / "edges.csv", folder / "guides.csv"
    with edges.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["guide", "learner", "weight"])
        for learner in range(learners):
            place = person(chances)
            for guide in sorted(chances.sample(range(guides), choices)):
                weight = likeness(place, guide_places[guide], chances)
                table.writerow([f"g{guide}", f"l{learner}", weight])
    with seats.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["guide", "capacity"])
        for guide in range(guides):
            table.writerow([f"g{guide}", chances.randint(1, 3)])


def write_plain_assignment(folder, learners, guides, choices, weights, seats, seed):
    """Learners who each could have `choices` guides; weights are drawn, and mean nothing."""
    chances = random.Random(seed)
    with (folder / "edges.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["guide", "learner", "weight"])
        for learner in range(learners):
            for guide in sorted(chances.sample(range(guides), choices)):
                table.writerow([f"g{guide}", f"l{learner}", chances.randint(*weights)])
    with (folder / "guides.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["guide", "capacity"])
        table.writerows([f"g{guide}", seats] for guide in range(guides))


def write_pairing(folder, items, partners, seed):
    """Items that each could have about `partners` partners."""
    chances = random.Random(seed)
    places = [person(chances) for _ in range(items)]
    pairs = set()
    while len(pairs) < items * partners // 2:
        a, b = chances.sample(range(items), 2)
        pairs.add((min(a, b), max(a, b)))
    write_pairs(folder, [(a, b, likeness(places[a], places[b], chances)) for a, b in sorted(pairs)])


def write_clusters(folder, clusters, size, seed):
    """Odd circles of friends, hardly joined: one of each is left over, and it matters who."""
    chances = random.Random(seed)
    items = clusters * size
    pairs = []
    for a in range(items):
        for b in range(a + 1, items):
            if a // size == b // size:
                pairs.append((a, b, chances.randint(800, 1000)))
            elif chances.random() < 0.02:
                pairs.append((a, b, chances.randint(1, 200)))
    write_pairs(folder, pairs)


def write_pairs(folder, pairs):
    with (folder / "edges.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["a", "b", "weight"])
        table.writerows([f"n{a}", f"n{b}", weight] for a, b, weight in pairs)
