#!/usr/bin/env bash
# usage: scripts/test-package.sh DEB
# Installs a package of Kith in a fresh Debian without network and without Swift, does its main jobs
# there, removes it, and looks that nothing stays. Needs root, debootstrap, and for the fresh Debian a
# mirror of its packages.
set -euo pipefail
deb=$(realpath "$1")
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase bookworm "$root" >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 1; }
rm -f "$root.log"
cp "$deb" "$root/kith.deb"

inside() {
  unshare --net --pid --fork --mount-proc="$root/proc" chroot "$root" \
    /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"
}
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./var/lib/dpkg \) -prune -o -print | sort); }

files >"$root.before"
SECONDS=0
inside dpkg -i /kith.deb >/dev/null
echo "Installed in $SECONDS s."

SECONDS=0
inside kith match --roster /usr/share/doc/kith/examples/maple \
  --program /usr/share/doc/kith/examples/maple/mentors.yaml --out /tmp/result >/dev/null
inside kith verify --roster /usr/share/doc/kith/examples/maple \
  --program /usr/share/doc/kith/examples/maple/mentors.yaml --result /tmp/result/result.json
echo "Matched and verified in $SECONDS s."

# The clocks of three zones: a packaged program loses zones first.
inside kith generate --students 60 --seed 3 --out /tmp/world >/dev/null
inside kith match --roster /tmp/world --program /usr/share/doc/kith/examples/maple/pods.yaml \
  --out /tmp/pods >/dev/null
python3 - "$root/tmp/pods/result.json" <<'CLOCKS'
import json, sys
minutes = lambda time: int(time[:2]) * 60 + int(time[3:])
zones = {"America/New_York": 0, "America/Chicago": 60, "America/Denver": 120}
seen = set()
for group in json.load(open(sys.argv[1]))["groups"]:
    for meeting in group["meetings"]:
        clocks = {
            minutes(own["times"][0]["from"]) + zones[own["time_zone"]]
            for own in meeting["local"] if own["time_zone"] in zones}
        seen |= {own["time_zone"] for own in meeting["local"]}
        if len(clocks) > 1:
            sys.exit(f"The members of {group['id']} read their clocks wrong.")
if len(seen & set(zones)) < 2:
    sys.exit("The meetings of a made-up school lie in one zone.")
CLOCKS
echo "Clocks agree across zones."

# shellcheck disable=SC2016
inside sh -c 'kith serve --demo --port 8080 >/tmp/serve.log 2>&1 & server=$!
  for second in $(seq 60); do grep -q "^Serving http" /tmp/serve.log && break; sleep 1; done
  cat /tmp/serve.log
  kill -INT $server; wait $server' >"$root.serve" 2>&1 || true
grep -q "^Serving http://127.0.0.1:8080" "$root.serve" || { cat "$root.serve" >&2; exit 1; }
echo "The page was served."

inside dpkg --purge kith >/dev/null
rm -rf "$root"/tmp/*
files >"$root.after"
if ! diff "$root.before" "$root.after"; then
  echo "These files were left behind." >&2
  exit 1
fi
rm -f "$root.before" "$root.after" "$root.serve"
echo "Removed; nothing was left behind."
