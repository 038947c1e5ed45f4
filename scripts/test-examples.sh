#!/usr/bin/env bash
# Builds the packages of Examples/ against this one, runs them, and looks at what they made.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
swift run --package-path Examples/MatchInCode MatchInCode | tee "$out/match"
grep -q '^g1 ' "$out/match"
swift run --package-path Examples/FolderToPage FolderToPage \
  fixtures/maple fixtures/maple/pods.yaml "$out/page.html"
grep -q '<!doctype html>' "$out/page.html"
test "$(stat -c %a "$out/page.html" 2>/dev/null || stat -f %Lp "$out/page.html")" = 600
