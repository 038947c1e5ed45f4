#!/usr/bin/env bash
# usage: scripts/package.sh BIN OUT
# Makes a Debian package and a tarball of the programs in the folder BIN: kith, and generate-manual
# of the argument parser. All that they need lies beside the program but the C library and the
# zones, which every Debian has.
set -euo pipefail
bin=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "$0")/.."

for tool in patchelf strip dpkg-deb python3; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: install it, for example with apt-get install $tool." >&2
    exit 2
  }
done

version=$("$bin/kith" --version)
machine=$(dpkg --print-architecture)
# The same commit gives the same dates, so that two packages can be compared byte by byte.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Package.swift)}
export SOURCE_DATE_EPOCH
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
umask 022

home=$root/usr/lib/kith
mkdir -p "$home"
cp "$bin/kith" "$home/kith"
# The C library stays the machine's own.
ldd "$bin/kith" | awk '$3 ~ /^\// { print $3 }' \
  | grep -vE '/(libc|libm|libdl|librt|libpthread|libresolv|ld-linux[^/]*)\.so' \
  | while read -r library; do cp -L "$library" "$home/"; done
strip --strip-unneeded "$home"/*
# An old-style path counts for the libraries of libraries too; the loader reads $ORIGIN, not the shell.
# shellcheck disable=SC2016
for file in "$home"/*; do patchelf --force-rpath --set-rpath '$ORIGIN' "$file"; done
chmod 755 "$home/kith"
chmod 644 "$home"/*.so*
mkdir -p "$root/usr/bin"
ln -s ../lib/kith/kith "$root/usr/bin/kith"

pages=$root/usr/share/man/man1
mkdir -p "$pages"
"$bin/generate-manual" "$bin/kith" --multi-page --date "$day" -o "$pages" >/dev/null
gzip -9n "$pages"/*
completions() {
  mkdir -p "$(dirname "$root/usr/share/$2")"
  "$bin/kith" --generate-completion-script "$1" >"$root/usr/share/$2"
}
completions bash bash-completion/completions/kith
completions zsh zsh/vendor-completions/_kith
completions fish fish/vendor_completions.d/kith.fish

install -D -m 644 packaging/kith.service "$root/usr/lib/systemd/system/kith.service"
install -D -m 644 packaging/sysusers.conf "$root/usr/lib/sysusers.d/kith.conf"

docs=$root/usr/share/doc/kith
mkdir -p "$docs/examples"
install -m 644 README.md CHANGELOG.md THIRD-PARTY.md NOTICE.md "$docs/"
{ cat LICENSE; echo; cat THIRD-PARTY.md; } >"$docs/copyright"
cp -r fixtures/maple "$docs/examples/"
cp -r docs "$docs/docs"
scripts/third-party.py --sbom "$version" >"$docs/sbom.spdx.json"
find "$docs" -type f -exec chmod 644 {} +

find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
name=kith-$version-$(uname -m)
tar -C "$root/usr" --sort=name --owner=0 --group=0 --numeric-owner --format=posix \
  --pax-option=delete=atime,delete=ctime --transform "s,^\./,$name/,;s,^\.\$,$name," -cf - . \
  | gzip -9n >"$out/$name.tar.gz"

mkdir -p "$root/DEBIAN"
glibc=$(strings -a "$home"/* | grep -oE '^GLIBC_[0-9.]+$' | sort -Vu | tail -1)
cat >"$root/DEBIAN/control" <<CONTROL
Package: kith
Version: ${version/-/\~}
Architecture: $machine
Maintainer: The Kith project <kith@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: libc6 (>= ${glibc#GLIBC_}), tzdata
Section: education
Priority: optional
Description: gives every student of an online school their people
 Kith forms mentor pairs, study-buddy and tutoring pairs, learning pods,
 playdate groups, clubs and outings from the roster of a school. It says why,
 and how far an answer can be from the best possible one.
CONTROL
touch -d "@$SOURCE_DATE_EPOCH" "$root/DEBIAN/control" "$root/DEBIAN"
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/kith_${version}_$machine.deb" >/dev/null

(cd "$out" && sha256sum "$name.tar.gz" "kith_${version}_$machine.deb" | tee SHA256SUMS)
