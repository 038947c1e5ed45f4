"""Asks the interface of a made-up school whatever its own description allows, as each role, with schemathesis.

usage: check_interface.py KITH [--examples N]
It prints what fails: faults inside, and answers that have another form than the description says.
"""

import argparse
import http.client
import json
import pathlib
import re
import signal
import subprocess
import sys

CHECKS = "not_a_server_error,response_schema_conformance,content_type_conformance"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kith")
    parser.add_argument("--examples", type=int, default=6)
    asked = parser.parse_args()
    server = subprocess.Popen(
        [asked.kith, "serve", "--demo", "--port", "0"], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True)
    invitations, port, failed = [], 0, False
    for line in server.stdout:
        invitations += re.findall(r"/in/(\S+)", line)
        serving = re.match(r"Serving http://\S+:(\d+)", line)
        if serving:
            port = int(serving[1])
            break
    tool = pathlib.Path(sys.executable).parent / "schemathesis"
    try:
        for role, invitation in zip(["coordinator", "coach", "guardian", "student"], invitations):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request(
                "POST", "/api/v1/session", json.dumps({"invitation": invitation}),
                {"Content-Type": "application/json"})
            token = json.loads(connection.getresponse().read())["token"]
            # Ending the session would end the test, and searches take long.
            run = subprocess.run(
                [tool, "run", f"http://127.0.0.1:{port}/api/v1/openapi.json",
                 "-H", f"Authorization: Bearer {token}", "--phases", "examples,coverage,fuzzing",
                 "-n", str(asked.examples), "--checks", CHECKS,
                 "--exclude-path-regex", "session|run$", "--no-color", "--seed", "1",
                 "--suppress-health-check", "all"],
                capture_output=True, text=True)
            count = re.search(r"(\d+) generated", run.stdout)
            print(f"# {role}: {count[1] if count else 0} requests")
            if run.returncode != 0 or not count:
                failed = True
                print(f"{role}: {run.stdout}{run.stderr}")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)
    return 1 if failed or len(invitations) < 4 else 0


if __name__ == "__main__":
    sys.exit(main())
