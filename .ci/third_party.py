"""Writes docs/third-party.md from the bill of materials of the build, or says that it drifted.

    mvn package && python3 .ci/third_party.py          # writes
    python3 .ci/third_party.py --check                 # exit code 1 when the file is not what the build uses
"""

import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "third-party.md"
HEAD = """# Third-party libraries

Every library that a run can load, with its licence; written by `.ci/third_party.py` from the bill of materials `target/bom.json`
that `mvn package` makes. Data and their licences are in `NOTICE`.

| library | version | licence |
|---|---|---|
"""


def licence(component):
    names = []
    for entry in component.get("licenses", []):
        part = entry.get("license", {})
        names.append(entry.get("expression") or part.get("id") or part.get("name"))
    return " or ".join(sorted({name for name in names if name})) or "see the jar"


def main():
    bill = json.loads((ROOT / "target" / "bom.json").read_text(encoding="utf-8"))
    rows = {
        (f"{c.get('group', '')}:{c['name']}", c["version"], licence(c))
        for c in bill["components"]
        if c.get("group") != "vn.ocop"
    }
    text = HEAD + "".join(f"| {name} | {version} | {terms} |\n" for name, version, terms in sorted(rows))
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(text, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
        sys.exit("docs/third-party.md is not what the build uses; run: python3 .ci/third_party.py")
    print(f"{len(rows)} libraries")


main()
