"""Kith beside iterated maxima search (`maxima.c`) on complete graphs divided into equal groups.

Both get one thread and the same processor seconds: the search of the peer runs until Kith's user time
is used up, whatever else the machine does.
"""

import argparse
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def write(folder, nodes, seed):
    chances = random.Random(seed)
    pairs = [(a, b, chances.randint(0, 100)) for a in range(nodes) for b in range(a + 1, nodes)]
    (folder / "edges.csv").write_text(
        "a,b,weight\n" + "".join(f"n{a},n{b},{w}\n" for a, b, w in pairs))
    (folder / "edges.txt").write_text("".join(f"{a} {b} {w}\n" for a, b, w in pairs))


def measured(command):
    """What a command prints, and the user seconds it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return text, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kith", default=str(ROOT / ".build/release/kith"), help="the binary")
    parser.add_argument("--nodes", type=int, default=120)
    parser.add_argument("--groups", type=int, default=10)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10)
    options = parser.parse_args()
    if not pathlib.Path(options.kith).exists():
        sys.exit(f"{options.kith} is missing; run `make build` first")
    size = str(options.nodes // options.groups)
    print("| seed | Kith | user seconds | bound | iterated maxima search | user seconds |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for seed in range(1, options.seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            write(folder, options.nodes, seed)
            text, ours = measured(
                [options.kith, "solve", "grouping", str(folder / "edges.csv"), "--least", size,
                 "--most", size, "--groups", str(options.groups), "--everyone", "--value", "sum",
                 "--seconds", str(options.seconds), "--threads", "1", "--quiet"])
            answer = json.loads(text)
            text, theirs = measured(
                [str(HERE / ".venv/bin/maxima"), str(folder / "edges.txt"), str(options.groups),
                 str(ours), str(seed)])
            print(f"| {seed} | {answer['objective']} | {ours:.1f} | {answer['bound']} | {int(text)} "
                  f"| {theirs:.1f} |", flush=True)


main()
