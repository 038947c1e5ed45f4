#!/usr/bin/env bash
# GLPK is spoken to in Sources/CGLPK/*.c alone: elsewhere a call could abort the process, and a jump
# could cross Swift's frames.
set -euo pipefail
cd "$(dirname "$0")/.."

found=$(grep -rnE '\b_?(set|long)jmp\b|\bglp_[a-z]|<glpk\.h>' Sources Tests \
  --include='*.swift' --include='*.h' --include='*.c' --include='*.m' --include='*.cpp' \
  --include='module.modulemap' | grep -vE '^Sources/CGLPK/[^/]*\.c:' |
  grep -vE '^Tests/CGLPKTests/[^:]*:[0-9]+: *.*"glp_' || true)
if [ -n "$found" ]; then
  echo "GLPK or a jump outside Sources/CGLPK/*.c:" >&2
  echo "$found" >&2
  exit 1
fi

includes=$(grep -rlE '<glpk\.h>' Sources | wc -l)
if [ "$includes" -ne 1 ]; then
  echo "$includes files include <glpk.h>; one may" >&2
  exit 1
fi
