"""Groups one instance by one peer: `group_peer.py NAME FOLDER THREADS LEAST MOST PLACEMENT`.

Prints a line of JSON for each better answer, [seconds, objective], and at last "proven", if the peer
proves its last answer best, or "too large", where the model is beyond the peer. Whoever started it ends
it when its time is over. Seconds are those of the processor, shared out over the threads, so that other
work on the machine does not count; they begin with the numbers in memory and include the making of the
model. Values are those of `--value mean`, recomputed from the groups themselves.
"""

import csv
import itertools
import json
import pathlib
import sys
import time

NAME, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
THREADS, LEAST, MOST, PLACEMENT = map(int, sys.argv[3:7])

# Rows of three pairs that a compact model may have before making it alone takes minutes.
TRIANGLES = 2_000_000


class Record:
    """Tells better answers as they come."""

    def __init__(self):
        self.start = time.process_time()
        self.best = None

    def note(self, worth):
        if self.best is None or worth > self.best:
            self.best = worth
            seconds = (time.process_time() - self.start) / THREADS
            print(json.dumps([seconds, worth]), flush=True)


class Instance:
    """Items numbered from 0, with the weights of the pairs that may stand together."""

    def __init__(self):
        self.numbers, self.weight = {}, {}
        with (FOLDER / "edges.csv").open() as file:
            for row in csv.DictReader(file):
                a = self.numbers.setdefault(row["a"], len(self.numbers))
                b = self.numbers.setdefault(row["b"], len(self.numbers))
                self.weight[min(a, b), max(a, b)] = int(row["weight"])
        self.count = len(self.numbers)

    def worth(self, group):
        total = sum(self.weight[pair] for pair in itertools.combinations(sorted(group), 2))
        return 2 * total // (len(group) - 1) + PLACEMENT * len(group)

    def columns(self):
        """The groups that Kith looked at."""
        with (FOLDER / "columns.txt").open() as file:
            groups = [[self.numbers[name] for name in line.split()] for line in file]
        return groups, [self.worth(group) for group in groups]

    def compact(self):
        """Booleans (item, size) and (pair, size), and the triples of pairs that force cliques.

        A pair in a group of k adds 2w / (k - 1), so everything is counted in whole parts of `unit`.
        """
        unit = 1
        for size in range(LEAST, MOST + 1):
            unit *= size - 1
        sizes = range(LEAST, MOST + 1)
        partners = [set() for _ in range(self.count)]
        for a, b in self.weight:
            partners[a].add(b)
            partners[b].add(a)
        if sum(len(p) * (len(p) - 1) // 2 for p in partners) > TRIANGLES:
            return None
        return unit, sizes, partners


def groups_of(instance, together):
    """The groups that chosen pairs make."""
    top = list(range(instance.count))

    def root(item):
        while top[item] != item:
            item = top[item]
        return item

    for a, b in together:
        top[root(b)] = root(a)
    groups = {}
    for a in {item for pair in together for item in pair}:
        groups.setdefault(root(a), []).append(a)
    return list(groups.values())


def cp_sat_solve(model, read, record):
    """Runs CP-SAT; `read` makes an objective of a solution in hand."""
    from ortools.sat.python import cp_model

    class Watch(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self):
            record.note(read(self.value))

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = THREADS
    return solver.solve(model, Watch()) == cp_model.OPTIMAL


def cp_sat_columns(instance, record):
    from ortools.sat.python import cp_model

    groups, worths = instance.columns()
    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in groups]
    held = [[] for _ in range(instance.count)]
    for group, variable in zip(groups, chosen):
        for item in group:
            held[item].append(variable)
    for variables in held:
        if variables:
            model.add_at_most_one(variables)
    model.maximize(sum(worth * variable for worth, variable in zip(worths, chosen)))
    return cp_sat_solve(
        model, lambda value: sum(w for w, v in zip(worths, chosen) if value(v)), record)


def cp_sat_compact(instance, record):
    from ortools.sat.python import cp_model

    shape = instance.compact()
    if shape is None:
        return None
    unit, sizes, partners = shape
    model = cp_model.CpModel()
    size_of = [{k: model.new_bool_var("") for k in sizes} for _ in range(instance.count)]
    pair = {edge: {k: model.new_bool_var("") for k in sizes} for edge in instance.weight}
    for item in range(instance.count):
        model.add_at_most_one(size_of[item].values())
        for k in sizes:
            mine = [pair[min(item, b), max(item, b)][k] for b in sorted(partners[item])]
            model.add(sum(mine) == (k - 1) * size_of[item][k])
    together = {edge: sum(kinds.values()) for edge, kinds in pair.items()}
    for item in range(instance.count):
        for b, c in itertools.combinations(sorted(partners[item]), 2):
            one, two = together[min(item, b), max(item, b)], together[min(item, c), max(item, c)]
            if (b, c) in together:
                model.add(one + two - together[b, c] <= 1)
            else:
                model.add(one + two <= 1)
    model.maximize(
        sum(2 * w * unit // (k - 1) * pair[e][k] for e, w in instance.weight.items() for k in sizes)
        + sum(PLACEMENT * unit * size_of[i][k] for i in range(instance.count) for k in sizes))

    def read(value):
        edges = [e for e in pair if any(value(v) for v in pair[e].values())]
        return sum(instance.worth(group) for group in groups_of(instance, edges))

    return cp_sat_solve(model, read, record)


def highs_solve(worths, rows, read, record):
    """Runs HiGHS on 0/1 columns; rows are (columns, factors, lower, upper)."""
    import highspy
    import numpy as np

    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(worths), len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.asarray(worths, dtype=float)
    model.col_lower_, model.col_upper_ = np.zeros(len(worths)), np.ones(len(worths))
    model.row_lower_ = np.array([row[2] for row in rows], dtype=float)
    model.row_upper_ = np.array([row[3] for row in rows], dtype=float)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.concatenate([[0], np.cumsum([len(row[0]) for row in rows])])
    model.a_matrix_.index_ = np.concatenate([row[0] for row in rows])
    model.a_matrix_.value_ = np.concatenate([row[1] for row in rows]).astype(float)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(worths)
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", THREADS)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.passModel(model)
    solver.cbMipImprovingSolution.subscribe(
        lambda event: record.note(read(event.data_out.mip_solution)))
    solver.run()
    record.note(read(list(solver.getSolution().col_value)))
    return solver.getModelStatus() == highspy.HighsModelStatus.kOptimal


def highs_columns(instance, record):
    groups, worths = instance.columns()
    held = [[] for _ in range(instance.count)]
    for number, group in enumerate(groups):
        for item in group:
            held[item].append(number)
    rows = [(columns, [1] * len(columns), float("-inf"), 1) for columns in held if columns]
    return highs_solve(
        worths, rows, lambda x: sum(w for w, v in zip(worths, x) if v > 0.5), record)


def highs_compact(instance, record):
    shape = instance.compact()
    if shape is None:
        return None
    _, sizes, partners = shape
    worths, pair, size_of = [], {}, {}
    for edge, weight in instance.weight.items():
        for k in sizes:
            pair[edge, k] = len(worths)
            worths.append(2 * weight / (k - 1))
    for item in range(instance.count):
        for k in sizes:
            size_of[item, k] = len(worths)
            worths.append(PLACEMENT)
    rows = []
    below = float("-inf")
    for item in range(instance.count):
        rows.append(([size_of[item, k] for k in sizes], [1] * len(sizes), below, 1))
        for k in sizes:
            mine = [pair[(min(item, b), max(item, b)), k] for b in sorted(partners[item])]
            rows.append((mine + [size_of[item, k]], [1] * len(mine) + [1 - k], 0, 0))
        for b, c in itertools.combinations(sorted(partners[item]), 2):
            one, two = (min(item, b), max(item, b)), (min(item, c), max(item, c))
            ours = [pair[edge, k] for edge in (one, two) for k in sizes]
            third = [pair[(b, c), k] for k in sizes] if (b, c) in instance.weight else []
            rows.append((ours + third, [1] * len(ours) + [-1] * len(third), below, 1))

    def read(x):
        edges = [edge for (edge, _), column in pair.items() if x[column] > 0.5]
        return sum(instance.worth(group) for group in groups_of(instance, edges))

    return highs_solve(worths, rows, read, record)


PEERS = {
    "CP-SAT, compact": cp_sat_compact,
    "CP-SAT, Kith's groups": cp_sat_columns,
    "HiGHS, compact": highs_compact,
    "HiGHS, Kith's groups": highs_columns,
}


def main():
    instance = Instance()
    # The first import of a peer is no part of its work.
    __import__("ortools.sat.python.cp_model" if NAME.startswith("CP-SAT") else "highspy")
    proven = PEERS[NAME](instance, Record())
    if proven is None:
        print(json.dumps("too large"))
    elif proven:
        print(json.dumps("proven"))


main()
