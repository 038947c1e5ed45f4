#!/usr/bin/env bash
# Installs what Kith links against where it is missing: GLPK, SQLite and zlib, with their headers.
set -euo pipefail

if [ "$(uname -s)" = Darwin ]; then
  # macOS brings SQLite and zlib itself.
  if ! brew list glpk >/dev/null 2>&1; then
    echo "Installing glpk with Homebrew."
    brew install glpk
  fi
  exit 0
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "Not a Debian or Ubuntu machine: GLPK, SQLite and zlib, with their headers, must be there already."
  exit 0
fi

missing=()
for package in libglpk-dev libsqlite3-dev zlib1g-dev; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=(env)
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo env); fi
echo "Installing ${missing[*]} with apt-get."
"${as_root[@]}" apt-get update -qq </dev/null
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 \
  "${missing[@]}" </dev/null >/dev/null
