#!/usr/bin/env bash
# Installs what Kith links against where it is missing: GLPK and SQLite, with their headers.
set -euo pipefail

has_header() {
  echo "#include <$1>" | cc ${HEADERS:+-I"$HEADERS"} -E -x c - >/dev/null 2>&1
}

if [ "$(uname -s)" = Darwin ]; then
  if ! brew list glpk >/dev/null 2>&1; then
    echo "Installing glpk with Homebrew (macOS brings SQLite itself)."
    brew install glpk
  fi
  exit 0
fi

missing=()
if command -v dpkg-query >/dev/null 2>&1; then
  for package in libglpk-dev libsqlite3-dev; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
  done
else
  has_header glpk.h && has_header sqlite3.h && exit 0
  echo "Kith needs GLPK and SQLite with their headers; install them with your package manager." >&2
  exit 1
fi
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
echo "Installing ${missing[*]} with apt-get."
"${as_root[@]}" apt-get update </dev/null
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y "${missing[@]}" </dev/null
