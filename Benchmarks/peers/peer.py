"""Solves one instance by one peer: `peer.py NAME FOLDER SECONDS`, in a process of its own.

Prints JSON: the objective, whether it is proven best, and the seconds from arrays in memory to the
answer, building the peer's own model included; null where the instance is beyond the peer. Imports
and reading the tables are not counted.
"""

import csv
import json
import pathlib
import sys
import time

import numpy as np


class Assignment:
    """Edges (learner, guide, weight) and the guides' seats, all numbered from 0."""

    def __init__(self, folder):
        with (folder / "guides.csv").open() as file:
            rows = list(csv.DictReader(file))
        guides = {row["guide"]: number for number, row in enumerate(rows)}
        self.seats = np.array([int(row["capacity"]) for row in rows])
        learners = {}
        with (folder / "edges.csv").open() as file:
            edges = [
                (
                    learners.setdefault(row["learner"], len(learners)),
                    guides[row["guide"]],
                    int(row["weight"]),
                )
                for row in csv.DictReader(file)
            ]
        self.learner, self.guide, self.weight = (np.array(column) for column in zip(*edges))
        self.learners = len(learners)


class Pairing:
    """Edges (a, b, weight), numbered from 0."""

    def __init__(self, folder):
        items = {}
        with (folder / "edges.csv").open() as file:
            self.edges = [
                (
                    items.setdefault(row["a"], len(items)),
                    items.setdefault(row["b"], len(items)),
                    int(row["weight"]),
                )
                for row in csv.DictReader(file)
            ]
        self.items = len(items)


def ortools_flow(problem, seconds):
    """OR-Tools' min-cost flow; an arc past all guides lets a learner stay alone."""
    from ortools.graph.python import min_cost_flow

    learners, guides = problem.learners, len(problem.seats)
    sink = learners + guides
    flow = min_cost_flow.SimpleMinCostFlow()
    ones = np.ones(len(problem.weight), dtype=np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(
        problem.learner, learners + problem.guide, ones, -problem.weight
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        learners + np.arange(guides), np.full(guides, sink), problem.seats, np.zeros(guides, int)
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        np.arange(learners), np.full(learners, sink), np.ones(learners, int),
        np.zeros(learners, int),
    )
    flow.set_nodes_supplies(
        np.arange(sink + 1), np.concatenate([np.ones(learners), np.zeros(guides), [-learners]])
    )
    proven = flow.solve() == flow.OPTIMAL
    return -flow.optimal_cost(), proven


def scipy_dense(problem, seconds):
    """SciPy's dense assignment, a column for each seat; no edge is worth nothing."""
    from scipy.optimize import linear_sum_assignment

    first = np.concatenate([[0], np.cumsum(problem.seats)])
    if problem.learners * first[-1] > 50_000_000:
        return None
    worth = np.zeros((problem.learners, first[-1]))
    for learner, guide, weight in zip(problem.learner, problem.guide, problem.weight):
        worth[learner, first[guide] : first[guide + 1]] = weight
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return int(worth[rows, columns].sum()), True


def highs(rows, worth, entries, whole, seconds):
    """HiGHS on columns of 0/1 entries, each given as its list of rows."""
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 0.0)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(worth), len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.asarray(worth, dtype=float)
    model.col_lower_, model.col_upper_ = np.zeros(len(worth)), np.ones(len(worth))
    model.row_lower_, model.row_upper_ = np.full(len(rows), -highspy.kHighsInf), rows
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.arange(0, 2 * len(worth) + 1, 2)
    model.a_matrix_.index_ = np.asarray(entries).ravel()
    model.a_matrix_.value_ = np.ones(2 * len(worth))
    if whole:
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(worth)
    solver.passModel(model)
    solver.run()
    proven = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return round(solver.getInfo().objective_function_value), proven


def highs_assignment(problem, seconds):
    rows = np.concatenate([np.ones(problem.learners), problem.seats])
    entries = np.stack([problem.learner, problem.learners + problem.guide], axis=1)
    return highs(rows, problem.weight, entries, False, seconds)


def highs_pairing(problem, seconds):
    entries = [sorted(edge[:2]) for edge in problem.edges]
    weights = [edge[2] for edge in problem.edges]
    return highs(np.ones(problem.items), weights, entries, True, seconds)


def rustworkx_matching(problem, seconds):
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(problem.items))
    graph.add_edges_from(problem.edges)
    pairs = rustworkx.max_weight_matching(graph, weight_fn=int)
    return sum(graph.get_edge_data(a, b) for a, b in pairs), True


def networkx_matching(problem, seconds):
    import networkx

    graph = networkx.Graph()
    graph.add_weighted_edges_from(problem.edges)
    pairs = networkx.max_weight_matching(graph)
    return sum(graph[a][b]["weight"] for a, b in pairs), True


PEERS = {
    "OR-Tools min-cost flow": (Assignment, ortools_flow),
    "SciPy linear_sum_assignment": (Assignment, scipy_dense),
    "HiGHS, linear": (Assignment, highs_assignment),
    "HiGHS, branch and cut": (Pairing, highs_pairing),
    "rustworkx max_weight_matching": (Pairing, rustworkx_matching),
    "NetworkX max_weight_matching": (Pairing, networkx_matching),
}


def main():
    name, folder, seconds = sys.argv[1], pathlib.Path(sys.argv[2]), float(sys.argv[3])
    read, solve = PEERS[name]
    problem = read(folder)
    # The first import of a peer is no part of its work.
    for module in ("ortools.graph.python.min_cost_flow", "scipy.optimize", "highspy", "rustworkx",
                   "networkx"):
        if module.split(".")[0] in name.lower().replace("-", ""):
            __import__(module)
    start = time.perf_counter()
    answer = solve(problem, seconds)
    spent = time.perf_counter() - start
    if answer is None:
        print("null")
        return
    objective, proven = answer
    print(json.dumps({"objective": int(objective), "proven": bool(proven), "seconds": spent}))


main()
