#!/usr/bin/env python3
"""Lists what Kith is made with.

usage: scripts/third-party.py             writes THIRD-PARTY.md to standard output
       scripts/third-party.py --check     compares it with the file in the repository
       scripts/third-party.py --sbom V    writes an SPDX document of the versions that were built

It reads Package.resolved and the licences in .build/checkouts, so `swift package resolve` comes first.
"""
import hashlib
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What is linked or carried and is no Swift package: name, licence, where it comes from.
OTHERS = [
    ("Swift runtime and Foundation", "Apache-2.0 WITH Swift-exception", "https://swift.org"),
    ("ICU, in Foundation", "Unicode-3.0", "https://icu.unicode.org"),
    ("GLPK", "GPL-3.0-or-later", "https://www.gnu.org/software/glpk/"),
    ("GMP, for GLPK", "LGPL-3.0-or-later OR GPL-2.0-or-later", "https://gmplib.org"),
    ("AMD, for GLPK", "BSD-3-Clause", "https://people.engr.tamu.edu/davis/suitesparse.html"),
    ("COLAMD, for GLPK", "BSD-3-Clause", "https://people.engr.tamu.edu/davis/suitesparse.html"),
    ("libltdl, for GLPK", "LGPL-2.1-or-later", "https://www.gnu.org/software/libtool/"),
    ("SQLite", "blessing", "https://sqlite.org"),
    ("zlib", "Zlib", "https://zlib.net"),
    ("GCC runtime libraries", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org"),
    ("GeoNames", "CC-BY-4.0", "https://www.geonames.org"),
    ("zipcodes", "MIT", "https://pypi.org/project/zipcodes/"),
]


def licence(folder):
    """The SPDX name of a package's licence, by words that stand in its text."""
    files = sorted(p for p in folder.iterdir() if re.match(r"licen[cs]e", p.name, re.I))
    if not files:
        sys.exit(f"{folder.name}: no licence file; look what its licence is and add it to OTHERS")
    text = " ".join(files[0].read_text(errors="replace").split())
    if "Apache License" in text and "Version 2.0" in text:
        if "Runtime Library Exception" in text:
            return "Apache-2.0 WITH Swift-exception"
        return "Apache-2.0"
    if "Permission is hereby granted, free of charge" in text:
        return "MIT"
    sys.exit(f"{folder.name}: {files[0].name} is not a licence that this script knows; read it")


def packages():
    """Name, version, revision, address and licence of each Swift package."""
    resolved = json.loads((ROOT / "Package.resolved").read_text())
    checkouts = {p.name.lower(): p for p in (ROOT / ".build" / "checkouts").iterdir()}
    found = []
    for pin in resolved["pins"]:
        address = re.sub(r"\.git$", "", pin["location"])
        name = address.rsplit("/", 1)[1]
        state = pin["state"]
        found.append(
            (name, state.get("version", "?"), state["revision"], address,
             licence(checkouts[name.lower()])))
    return sorted(found, key=lambda p: p[0].lower())


def page():
    rows = "\n".join(f"| [{n}]({a}) | {l} |" for n, _, _, a, l in packages())
    others = "\n".join(f"| [{n}]({a}) | {l} |" for n, l, a in OTHERS)
    return f"""# Made with

`scripts/third-party.py` writes this page from what is built; `make package` refuses one that is not
up to date, and puts the versions of a build into its `sbom.spdx.json`. Licences are SPDX names.

GLPK is under the GNU General Public License, version 3 or later, and so is Kith. All other licences
here agree with it.

## Swift packages

| package | licence |
| --- | --- |
{rows}

Some serve tests alone, and some are needed by others.

## Libraries and data

| name | licence |
| --- | --- |
{others}
"""


def bill(version):
    parts = [
        {
            "SPDXID": f"SPDXRef-{re.sub(r'[^A-Za-z0-9.-]', '-', name)}",
            "name": name,
            "versionInfo": release,
            "downloadLocation": f"git+{address}@{revision}",
            "licenseConcluded": terms,
            "copyrightText": "NOASSERTION",
        }
        for name, release, revision, address, terms in packages()
    ] + [
        {
            "SPDXID": f"SPDXRef-{re.sub(r'[^A-Za-z0-9.-]+', '-', name)}",
            "name": name,
            "downloadLocation": address,
            "licenseConcluded": terms if terms != "blessing" else "blessing",
            "copyrightText": "NOASSERTION",
        }
        for name, terms, address in OTHERS
    ]
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    return json.dumps(
        {
            "spdxVersion": "SPDX-2.3",
            "dataLicense": "CC0-1.0",
            "SPDXID": "SPDXRef-DOCUMENT",
            "name": f"kith-{version}",
            "documentNamespace": f"https://spdx.org/spdxdocs/kith-{version}-{digest[:16]}",
            "creationInfo": {
                "created": "1970-01-01T00:00:00Z",
                "creators": ["Tool: scripts/third-party.py"],
            },
            "packages": parts,
            "relationships": [
                {
                    "spdxElementId": "SPDXRef-DOCUMENT",
                    "relationshipType": "DESCRIBES",
                    "relatedSpdxElement": part["SPDXID"],
                }
                for part in parts
            ],
        },
        indent=1)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        if (ROOT / "THIRD-PARTY.md").read_text() != page():
            sys.exit("THIRD-PARTY.md is not up to date: run scripts/third-party.py > THIRD-PARTY.md")
    elif sys.argv[1:2] == ["--sbom"] and len(sys.argv) == 3:
        print(bill(sys.argv[2]))
    elif len(sys.argv) == 1:
        print(page(), end="")
    else:
        sys.exit(__doc__)
