"""Kith, GLPK alone and the peers on the same files in the same run, one after the other in turn.

An engine that does not prove its answer within --seconds is left out of the following rounds.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import instances

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

SETS = {
    "assignment": ["OR-Tools min-cost flow", "SciPy linear_sum_assignment", "HiGHS, linear"],
    "pairing": ["rustworkx max_weight_matching", "NetworkX max_weight_matching",
                "HiGHS, branch and cut"],
}

# Engines that rarely prove a large instance; `--fast` leaves them out, and GLPK alone.
SLOW = ["HiGHS, linear", "HiGHS, branch and cut", "NetworkX max_weight_matching"]

# Name, kind, how it is written.
CASES = [
    ("200 learners × 100 guides, 20 edges each", "assignment",
     lambda folder, seed: instances.write_assignment(folder, 200, 100, 20, seed)),
    ("2,000 learners × 1,000 guides, 30 edges each", "assignment",
     lambda folder, seed: instances.write_assignment(folder, 2_000, 1_000, 30, seed)),
    ("20,000 learners × 10,000 guides of 3 seats, weights 1000 to 1999", "assignment",
     lambda folder, seed: instances.write_plain_assignment(
         folder, 20_000, 10_000, 30, (1000, 1999), 3, seed)),
    ("100,000 learners × 50,000 guides of 3 seats, weights 1000 to 1999", "assignment",
     lambda folder, seed: instances.write_plain_assignment(
         folder, 100_000, 50_000, 30, (1000, 1999), 3, seed)),
    ("2,000 × 2,000, every edge, weights 0 to 1000", "assignment",
     lambda folder, seed: instances.write_plain_assignment(
         folder, 2_000, 2_000, 2_000, (0, 1000), 1, seed)),
    ("20,000 learners, weights 1 to 5, seats for half of them", "assignment",
     lambda folder, seed: instances.write_plain_assignment(
         folder, 20_000, 10_000, 30, (1, 5), 1, seed)),
    ("11 circles of 9 friends", "pairing",
     lambda folder, seed: instances.write_clusters(folder, 11, 9, seed)),
    ("300 students, 20 partners each", "pairing",
     lambda folder, seed: instances.write_pairing(folder, 300, 20, seed)),
    ("4,000 students, 20 partners each", "pairing",
     lambda folder, seed: instances.write_pairing(folder, 4_000, 20, seed)),
    ("20,000 students, 20 partners each", "pairing",
     lambda folder, seed: instances.write_pairing(folder, 20_000, 20, seed)),
    ("111 circles of 9 friends", "pairing",
     lambda folder, seed: instances.write_clusters(folder, 111, 9, seed)),
]


def kith(binary, kind, folder, seconds, engine):
    command = [binary, "solve", kind, str(folder / "edges.csv")]
    if kind == "assignment":
        command += ["--guides", str(folder / "guides.csv")]
    command += ["--seconds", str(seconds), "--threads", "1", "--quiet", "--engine", engine]
    result = json.loads(run(command, seconds))
    proven = result["status"] == "optimal"
    # The answer tells whole milliseconds; one stands for all that is less.
    spent = max(0.001, result["seconds"])
    return {"objective": result["objective"], "proven": proven, "seconds": spent}


def peer(name, folder, seconds):
    return json.loads(
        run([sys.executable, str(HERE / "peer.py"), name, str(folder), str(seconds)], seconds))


def run(command, seconds):
    # Reading and importing come on top of the solve.
    return subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=seconds + 30).stdout


def solve(name, binary, kind, folder, seconds):
    """The engine's answer, or in words why there is none."""
    try:
        if name == "Kith":
            answer = kith(binary, kind, folder, seconds, "kith")
        elif name == "GLPK alone":
            answer = kith(binary, kind, folder, seconds, "glpk")
        else:
            answer = peer(name, folder, seconds)
    except subprocess.TimeoutExpired:
        return f"not ended after {seconds:g} s"
    if answer is None:
        return "too large for it"
    return answer if answer["proven"] else f"not proven in {seconds:g} s"


def compare(options, case):
    title, kind, write = case
    binary, rounds, seconds = options.kith, options.rounds, options.seconds
    names = ["Kith", "GLPK alone"] + SETS[kind]
    if options.fast:
        names = ["Kith"] + [name for name in SETS[kind] if name not in SLOW]
    times = {name: [] for name in names}
    failures = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write(folder, options.seed)
        objectives = {}
        for turn in range(rounds):
            # Whoever begins changes, so that nobody always meets the same weather.
            for name in names[turn % len(names):] + names[:turn % len(names)]:
                if name in failures:
                    continue
                answer = solve(name, binary, kind, folder, seconds)
                if isinstance(answer, str):
                    failures[name] = answer
                else:
                    times[name].append(answer["seconds"])
                    objectives[name] = answer["objective"]
    if len(set(objectives.values())) > 1:
        sys.exit(f"{title}: proven answers differ: {objectives}")
    medians = {
        name: statistics.median(seen)
        for name, seen in times.items() if seen and name not in failures
    }
    print(f"\n### {title} (objective {next(iter(objectives.values()), 'unknown')})\n")
    print("| engine | median seconds | × Kith |\n| --- | ---: | ---: |")
    for name in names:
        if name in failures:
            print(f"| {name} | {failures[name]} | |")
        else:
            ratio = f"{medians[name] / medians['Kith']:.1f}" if "Kith" in medians else ""
            print(f"| {name} | {medians[name]:.4f} | {ratio} |")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kith", default=str(ROOT / ".build/release/kith"), help="the binary")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=20, help="for each solve")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=SETS, help="one kind of instance")
    parser.add_argument("--case", help="instances whose title holds this")
    parser.add_argument("--fast", action="store_true", help="without engines that rarely end")
    options = parser.parse_args()
    if not pathlib.Path(options.kith).exists():
        sys.exit(f"{options.kith} is missing; run `make build` first")
    for case in CASES:
        if options.only in (None, case[1]) and (options.case or "") in case[0]:
            compare(options, case)


main()
