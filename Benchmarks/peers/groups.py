"""Kith beside CP-SAT and HiGHS on one grouping: objectives over time, as a table and a plot.

The instance is a generated school's allowed pairs with their scores; groups of 3 to 5, value `mean`.
The peers get the compact model, and set packing over the groups that Kith itself looked at in its
longest run, which spares them the search for groups. The gap is that of an objective to the lowest
bound that Kith proves, so it says the same of everybody. Seconds are those of the processor, divided by
the threads: other work on the machine does not count.
"""

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import plot

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LEAST, MOST, PLACEMENT = 3, 5, 1000
PEERS = ["CP-SAT, compact", "CP-SAT, Kith's groups", "HiGHS, compact", "HiGHS, Kith's groups"]

PROGRAM = """program: pods
kind: pod
size: {least: 3, most: 5}
rules: {grade_band: 1}
"""


def write_instance(binary, folder, students, seed):
    program = folder / "program.yaml"
    program.write_text(PROGRAM)
    roster = str(folder / "roster")
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([binary, "generate", "--students", str(students), "--seed", str(seed), "--out",
                    roster], **quiet)
    subprocess.run([binary, "score", "--roster", roster, "--program", str(program), "--out",
                    str(folder / "edges.csv")], **quiet)


def kith(binary, folder, seconds, threads):
    """Kith's answer in so many seconds: when it came, its worth, its bound and whether it is best."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = json.loads(subprocess.run(
        [binary, "solve", "grouping", str(folder / "edges.csv"), "--least", str(LEAST), "--most",
         str(MOST), "--placement", str(PLACEMENT), "--seconds", str(seconds), "--threads",
         str(threads), "--columns", str(folder / "columns.txt"), "--quiet"],
        capture_output=True, text=True, check=True).stdout)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / threads
    return spent, answer["objective"], answer["bound"], answer["status"] == "optimal"


def peer(name, folder, seconds, threads):
    """The (seconds, objective) pairs of a peer's answers, and what there is to say of the last."""
    command = [sys.executable, str(HERE / "group_peer.py"), name, str(folder), str(threads),
               str(LEAST), str(MOST), str(PLACEMENT)]
    with tempfile.TemporaryFile("w+") as told:
        run = subprocess.Popen(command, stdout=told)
        # Reading the tables and importing come on top.
        while run.poll() is None and processor_seconds(run.pid) / threads < seconds + 2:
            time.sleep(0.2)
        run.kill()
        run.wait()
        told.seek(0)
        lines = [json.loads(line) for line in told if line.endswith("\n")]
    return ([line for line in lines if isinstance(line, list)],
            next((line for line in lines if isinstance(line, str)), ""))


def processor_seconds(process):
    """What a process has used of the processor, its threads together."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def worth_at(seen, seconds):
    """The best objective at a time; None before the first."""
    known = [worth for when, worth in seen if when <= seconds]
    return max(known) if known else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kith", default=str(ROOT / ".build/release/kith"), help="the binary")
    parser.add_argument("--students", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60, help="for each run")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--svg", help="draw the plot into this file")
    options = parser.parse_args()
    if not pathlib.Path(options.kith).exists():
        sys.exit(f"{options.kith} is missing; run `make build` first")
    lines = {}
    notes = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write_instance(options.kith, folder, options.students, options.seed)
        runs = []
        seconds = options.seconds / 32
        while seconds <= options.seconds * 1.01:
            runs.append(kith(options.kith, folder, seconds, options.threads))
            seconds *= 2
            if runs[-1][3]:
                break
        bound = min(run[2] for run in runs)
        lines["Kith"] = [(run[0], run[1]) for run in runs]
        notes["Kith"] = "proven" if runs[-1][3] else ""
        for name in PEERS:
            lines[name], notes[name] = peer(name, folder, options.seconds, options.threads)
    ends = [options.seconds / 4, options.seconds]
    print(f"\n{options.students:,} students, seed {options.seed}, bound {bound}\n")
    print("| engine | " + " | ".join(f"gap at {end:g} s" for end in ends) + " | |")
    print("| --- |" + " ---: |" * len(ends) + " --- |")
    for name, seen in lines.items():
        worths = [worth_at(seen, end * 1.05) for end in ends]
        gaps = ["none" if w is None else f"{100 * (bound - w) / bound:.2f} %" for w in worths]
        print(f"| {name} | " + " | ".join(gaps) + f" | {notes[name]} |")
    if options.svg:
        gaps = {name: [(when, 100 * (bound - worth) / bound) for when, worth in seen]
                for name, seen in lines.items() if seen}
        title = f"{options.students:,} students in pods of 3 to 5"
        pathlib.Path(options.svg).write_text(plot.gaps_over_time(title, gaps, options.seconds))


main()
