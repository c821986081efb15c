#!/usr/bin/env python3
"""Time `./ocop run` as whole cold processes, interleaved, on the sample lists or any inbox.

    python3 benchmarks/time_runs.py                      # embedded: empty home, then idle rerun; 5 rounds
    python3 benchmarks/time_runs.py --spark -n 3         # the Spark engine beside it, in the same rounds
    python3 benchmarks/time_runs.py --inbox DIR --home-root DIR

Prints wall seconds, CPU seconds (user + system, children included) and peak resident memory as
median (minimum-maximum), then the wall seconds between the marks that a run leaves in `logs/` of
its home. Needs Python 3.9 and nothing else. Build first: `./ocop --version`.
"""

import argparse
import datetime
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Logs tell the time of Vietnam.
VIETNAM = datetime.timezone(datetime.timedelta(hours=7))

# What a line of the log ends: the last one of its kind counts.
MARKS = [
    ("start", "Run "),
    ("lists", " findings"),
    ("reference, identity, history", "coverage: computed"),
    ("indicators", "indicator_value: computed"),
    ("plans, reconciliation", "published_chain: computed"),
    ("checks", "check_result: computed"),
]


def measure(arguments, log):
    """Run one process to its end; wall s, CPU s, peak MB."""
    begin, start = time.time(), time.monotonic()
    process = subprocess.Popen(
        [str(ROOT / "ocop"), *arguments], stdout=log, stderr=log, stdin=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2):
        raise SystemExit(f"ocop {' '.join(arguments)} ended with {process.returncode}; see {log.name}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, begin


def stages(home, begin, wall):
    """Seconds between the marks in the log of a home's only run; what follows the last is `publishing`."""
    (log,) = (home / "logs").glob("*.jsonl")
    found = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        for name, text in MARKS:
            if text in entry["message"]:
                told = datetime.datetime.fromisoformat(entry["time"]).replace(tzinfo=VIETNAM)
                found[name] = told.timestamp() - begin
    ends = [found[name] for name, _ in MARKS] + [wall]
    names = [name for name, _ in MARKS] + ["publishing"]
    return {name: end - before for name, before, end in zip(names, [0, *ends], ends)}


def spread(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", type=int, default=5, help="counted rounds (default 5), after one warm-up")
    parser.add_argument("--inbox", default=str(ROOT / "samples" / "inbox"))
    parser.add_argument("--spark", action="store_true", help="measure the Spark engine in the same rounds")
    parser.add_argument("--home-root", help="where homes are made (default: a temporary folder)")
    options = parser.parse_args()

    root = pathlib.Path(tempfile.mkdtemp(prefix="ocop-times-", dir=options.home_root))
    engines = ["embedded"] + (["spark"] if options.spark else [])
    results, parts = {}, {}
    try:
        with open(root / "output.log", "w", encoding="utf-8") as log:
            for round_number in range(options.n + 1):
                for engine in engines:
                    home = root / f"home {engine} {round_number}"
                    arguments = ["run", "--home", str(home), "--inbox", options.inbox, "--engine", engine]
                    for name in ("empty home", "idle rerun"):
                        *row, begin = measure(arguments, log)
                        if round_number > 0:
                            results.setdefault((engine, name), []).append(row)
                            if name == "empty home":
                                parts.setdefault(engine, []).append(stages(home, begin, row[0]))
                    shutil.rmtree(home)
                print(f"round {round_number} of {options.n}", file=sys.stderr)
    finally:
        if sys.exc_info()[0] is None:
            shutil.rmtree(root)

    print(f"| engine | run | wall s | CPU s | peak MB |\n|---|---|---|---|---|")
    for (engine, name), rows in results.items():
        wall, cpu, memory = zip(*rows)
        print(f"| {engine} | {name} | {spread(wall, 2)} | {spread(cpu, 2)} | {spread(memory, 0)} |")
    print("\n| wall s of the empty home |" + "".join(f" {engine} |" for engine in parts))
    print("|---|" + "---|" * len(parts))
    for name in next(iter(parts.values()))[0]:
        print(f"| {name} |" + "".join(f" {statistics.median(row[name] for row in rows):.2f} |" for rows in parts.values()))


if __name__ == "__main__":
    main()
