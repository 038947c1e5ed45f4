#!/usr/bin/env bash
# Installs what the tests read pages and calendars with: Debian's Chromium, and Python libraries in a
# folder of the repository.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v chromium >/dev/null; then
  as_root=(env)
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo env); fi
  "${as_root[@]}" apt-get update </dev/null
  "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    chromium python3-venv </dev/null
fi
if [ ! -x .venv/browser/bin/python ]; then python3 -m venv .venv/browser; fi
.venv/browser/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
