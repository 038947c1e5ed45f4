#!/usr/bin/env bash
# No room of a target uses another in a circle, and no target turns back: see scripts/check-rooms.py.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 scripts/check-rooms.py
