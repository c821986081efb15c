"""Compares the main results of the executed notebooks with notebooks/expected.yaml; and the committed notebooks hold no output and no path.

./ocop notebooks run --home HOME && HOME/notebooks/environment/bin/python .ci/expect_notebooks.py HOME
"""

import json
import math
import pathlib
import re
import sys

import yaml

RESULTS = "application/vnd.ocop.results+json"
ROOT = pathlib.Path(__file__).resolve().parent.parent
ABSOLUTE = re.compile(r"(?<![\w.:/<>])(/(home|root|Users|work|tmp|mnt|var)/|[A-Z]:\\\\)")


def results(notebook):
    found = {}
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            found.update(output.get("data", {}).get(RESULTS, {}))
    return found


def same(actual, expected):
    if isinstance(expected, (int, float)) and isinstance(actual, (int, float)):
        return math.isclose(actual, expected, abs_tol=1e-6)
    return actual == expected


def main(home):
    wrong = []
    sources = sorted((ROOT / "notebooks").glob("*.ipynb"))
    for source in sources:
        text = source.read_text(encoding="utf-8")
        for cell in json.loads(text)["cells"]:
            if cell.get("outputs") or cell.get("execution_count"):
                wrong.append(f"{source.name}: {cell['id']} holds an output; clear all outputs before committing")
        if ABSOLUTE.search(text):
            wrong.append(f"{source.name}: absolute path {ABSOLUTE.search(text).group()}")
    expected = yaml.safe_load((ROOT / "notebooks" / "expected.yaml").read_text(encoding="utf-8"))
    if set(expected) != {source.stem for source in sources}:
        wrong.append("expected.yaml and the notebooks name different notebooks")
    compared = 0
    for name, values in expected.items():
        folder = pathlib.Path(home) / "notebooks" / "results"
        actual = results(json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8")))
        page = (folder / f"{name}.html").read_text(encoding="utf-8")
        if re.search(r"<(script|link|img|iframe)[^>]*(src|href)=[\"']https?:", page):
            wrong.append(f"{name}.html: needs a network")
        for key, value in values.items():
            compared += 1
            if not same(actual.get(key), value):
                wrong.append(f"{name}: {key} is {actual.get(key)}, expected {value}")
    print("\n".join(wrong) or f"{len(sources)} notebooks, {compared} results as expected")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
