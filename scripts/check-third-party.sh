#!/usr/bin/env bash
# Checks that THIRD-PARTY.md names every package of the manifest; `make package` checks the whole page.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=0
while read -r address; do
  grep -qF "($address)" THIRD-PARTY.md || {
    echo "THIRD-PARTY.md: $address is not named; run scripts/third-party.py > THIRD-PARTY.md" >&2
    missing=1
  }
done < <(grep -oE 'url: "[^"]+"' Package.swift | cut -d'"' -f2)
exit $missing
