#!/usr/bin/env bash
# usage: scripts/demo.sh KITH OUT
# Matches the students of fixtures/maple in three programs, shows each result, and has it checked.
set -euo pipefail
kith=$1
out=$2
cd "$(dirname "$0")/.."

for program in mentors pods playdates; do
  echo
  echo "== fixtures/maple/$program.yaml =="
  "$kith" match --roster fixtures/maple --program "fixtures/maple/$program.yaml" \
    --out "$out/$program"
  "$kith" verify --quiet --roster fixtures/maple --program "fixtures/maple/$program.yaml" \
    --result "$out/$program/result.json"
  echo "Verified: every rule, figure and reason holds, and the bound is proven again."
done
