#!/usr/bin/env bash
# Runs the GLPK shim alone under valgrind: aborts and solves in turn, no leak, no bad access.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v valgrind >/dev/null; then
  echo "valgrind is not installed: the shim was not checked for leaks (apt-get install valgrind)"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${CC:-cc}" -std=c11 -g -O1 -Wall -Wextra -Werror -ISources/CGLPK/include \
  Tests/Valgrind/shim.c Sources/CGLPK/cglpk.c -lglpk -lm -o "$folder/shim"
valgrind --quiet --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all \
  --error-exitcode=1 "$folder/shim"
echo "valgrind: the shim neither leaks nor reads what it should not"
