"""Ends the server with SIGKILL while people change the school, and looks for what was confirmed.

usage: kill_server.py KITH [--rounds N] [--seed N]
It prints a line for each thing that is wrong.
"""

import argparse
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time


def serve(kith, arguments, folder):
    process = subprocess.Popen(
        [kith, "serve", "--port", "0", *arguments], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, env=dict(os.environ, TMPDIR=folder))
    link, output = None, ""
    for line in process.stdout:
        output += line
        found = re.search(r"/in/(\S+)", line)
        # The coordinator's link comes first.
        link = link or (found and found[1])
        serving = re.match(r"Serving http://\S+:(\d+)", line)
        if serving:
            return process, int(serving[1]), link
    raise SystemExit(f"the server did not begin: {output}")


def ask(port, method, path, token=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, json.loads(content) if content else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kith")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    folder = tempfile.mkdtemp(prefix="kith-killed-")
    problems, confirmed, sent = [], {}, 0
    try:
        process, port, link = serve(asked.kith, ["--demo"], folder)
        token = ask(port, "POST", "/api/v1/session", body={"invitation": link})[1]["token"]
        for number in range(asked.rounds):
            ending = threading.Event()
            lock = threading.Lock()

            def change(who):
                nonlocal sent
                while not ending.is_set():
                    with lock:
                        sent += 1
                        words = f"round {number} number {sent}"
                    try:
                        status, answer = ask(
                            port, "POST", "/api/v1/groups/g1/flags?program=pod", token,
                            {"about": words, "to": "c001"})
                        if status == 200:
                            confirmed[answer["flag"]] = words
                        elif status != 429:
                            problems.append(f"a flag was answered with {status}")
                    except (OSError, http.client.HTTPException, ValueError):
                        time.sleep(0.01)

            people = [threading.Thread(target=change, args=(who,)) for who in range(4)]
            for person in people:
                person.start()
            time.sleep(chance.uniform(0.2, 1.2))
            process.kill()
            process.wait()
            ending.set()
            for person in people:
                person.join()
            school = str(next(pathlib.Path(folder).glob("kith-demo-*")))
            process, port, _ = serve(asked.kith, ["--workspace", school], folder)
            status, today = ask(port, "GET", "/api/v1/today", token)
            if status != 200:
                problems.append(f"the list of the morning was answered with {status}")
                break
            kept = {flag["flag"]: flag["about"] for flag in today["list"]["flags"]}
            for flag, words in confirmed.items():
                if kept.get(flag) != words:
                    problems.append(f"flag {flag} was confirmed in {words}, and is lost")
            log = ask(port, "GET", "/api/v1/log", token)[1]
            if log.get("first_broken") is not None:
                problems.append(f"the log is broken at line {log['first_broken']}")
        print(f"# {asked.rounds} kills, {len(confirmed)} confirmed changes of {sent}")
        if not confirmed:
            problems.append("nothing was confirmed, so nothing is shown")
        process.terminate()
        process.wait(20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for problem in dict.fromkeys(problems):
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
