#!/usr/bin/env bash
# Checks that every relative link of the pages leads to a file.
set -euo pipefail
cd "$(dirname "$0")/.."

broken=0
while IFS=: read -r page link; do
  target=${link#](}
  target=${target%)}
  target=${target%%#*}
  case $target in '' | http://* | https://*) continue ;; esac
  if [ ! -e "$(dirname "$page")/$target" ]; then
    echo "$page: no such file: $target" >&2
    broken=1
  fi
done < <(find . -name '*.md' -not -path '*/.build*' -not -path '*/.venv/*' -exec grep -HoE '\]\([^)]+\)' {} +)
exit $broken
