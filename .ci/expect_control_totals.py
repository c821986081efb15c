"""Compares a published home with samples/expected.yaml: python3 .ci/expect_control_totals.py HOME

Asks the published file through `./ocop query` only. Prints what differs and fails.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def query(home, sql):
    command = [ROOT / "ocop", "query", "--home", home, "--format", "json", sql]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"query failed: {done.stderr.strip() or done.stdout.strip()}\n{sql}")
    rows = json.loads(done.stdout)
    return rows["rows"] if isinstance(rows, dict) else rows


def without_comment(line):
    """The line up to a # that stands outside of double quotes."""
    quoted = False
    for at, sign in enumerate(line):
        quoted ^= sign == '"'
        if sign == "#" and not quoted and (at == 0 or line[at - 1] == " "):
            return line[:at].rstrip()
    return line.rstrip()


def scalar(text):
    """A value as expected.yaml writes it: JSON but for bare keys and bare words."""
    parts = re.split(r'("(?:[^"\\]|\\.)*")', text.strip())
    for at in range(0, len(parts), 2):
        parts[at] = re.sub(r"[A-Za-z_][\w./-]*", lambda word: word.group() if word.group() in ("true", "false", "null") else f'"{word.group()}"', parts[at])
    return json.loads("".join(parts))


def read_expected(path):
    """The subset of YAML that expected.yaml keeps to: file, key, flow value or list of flow values."""
    lists, current, key = {}, None, None
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = without_comment(raw)
        if not line:
            continue
        if not line.startswith(" "):
            current = lists.setdefault(line.rstrip(":"), {})
        elif line.startswith("    - "):
            current[key].append(scalar(line[6:]))
        else:
            key, value = (part.strip() for part in line.split(":", 1))
            current[key] = scalar(value) if value else []
    return lists


def tally(rows, file_at, *keys):
    counts = collections.defaultdict(collections.Counter)
    for row in rows:
        counts[row[file_at]][tuple(str(row[key]) for key in keys)] += int(row["n"])
    return counts


def facts(home):
    """All that is compared, in few queries: each starts the program."""
    sql = """
      with told as (
        select s.file_name, v.recognition_id, count(*) as rows_of_it
        from recognition_evidence v join submission s using (submission_id) group by all)
      select 'account' as what, file_name, rows_loaded::varchar as a, rows_quarantined::varchar as b, (rows_read - rows_loaded - rows_quarantined - rows_classed)::varchar as c, 1 as n
      from submission
      union all
      select 'star', t.file_name, r.star::varchar, '', '', sum(t.rows_of_it) from told t join recognition r using (recognition_id) group by all
      union all
      select 'step', s.file_name, a.step, '', '', count(*) from assessment a join submission s using (submission_id) group by all
      union all
      select 'withdrawal', s.file_name, '', '', '', count(*) from withdrawal w join submission s using (submission_id) group by all
      union all
      select 'date', t.file_name, coalesce(r.decision_date::varchar, 'undated'), r.date_precision, r.date_source, sum(t.rows_of_it)
      from told t join recognition r using (recognition_id) group by all
      union all
      select 'stated kind', t.file_name, r.kind, '', '', sum(t.rows_of_it) from told t join recognition r using (recognition_id)
      where r.kind_evidence = 'stated' group by all
      union all
      select 'number', t.file_name, r.decision_number, '', '', sum(t.rows_of_it) from told t join recognition r using (recognition_id)
      where r.decision_number is not null group by all
      union all
      select 'shared', t.file_name, t.recognition_id, '', '', 1 from told t
      where t.recognition_id in (select recognition_id from told group by 1 having count(*) > 1)
    """
    return query(home, sql)


class Comparison:
    def __init__(self):
        self.faults = []
        self.compared = 0

    def same(self, file, what, expected, got):
        self.compared += 1
        if expected != got:
            self.faults.append(f"{file}: {what}: expected {expected}, got {got}")


def compare_list(comparison, file, expected, of):
    rows = collections.defaultdict(list)
    for row in of:
        rows[row["what"]].append(row)
    account = rows["account"][0] if rows["account"] else {}
    comparison.same(file, "rows loaded", expected["rows_loaded"], int(account.get("a", -1)))
    comparison.same(file, "rows quarantined", 0, int(account.get("b", -1)))
    comparison.same(file, "rows not accounted for", 0, int(account.get("c", -1)))

    def counts(what):
        return {row["a"]: int(row["n"]) for row in rows[what]}

    comparison.same(file, "recognitions by star", expected["recognitions"], counts("star"))
    comparison.same(file, "assessments by step", expected["assessments"], counts("step"))
    comparison.same(file, "withdrawals", expected["withdrawals"], sum(counts("withdrawal").values()))
    # A recognition that two lists tell of takes its date from the more precise one.
    is_shared = bool(rows["shared"])
    undated = sum(int(row["n"]) for row in rows["date"] if row["a"] == "undated")
    comparison.same(file, "undated", expected["undated"], undated)
    wanted = sorted((d["date"], d["precision"], d["from"], d["recognitions"]) for d in expected["dates"])
    got = sorted((row["a"], row["b"], row["c"], int(row["n"])) for row in rows["date"] if row["a"] != "undated")
    if is_shared:
        wanted, got = [sorted(collections.Counter(x[0] for x in side).keys()) for side in (wanted, got)]
    comparison.same(file, "dates", wanted, got)
    if "kinds" in expected:
        comparison.same(file, "stated kinds", expected["kinds"], counts("stated kind"))
    if "decision_numbers" in expected:
        comparison.same(file, "decision numbers", expected["decision_numbers"], sorted(counts("number")))


def compare_facts(comparison, home):
    """Figures that the sources state of whole batches."""
    rows = query(
        home,
        """
        select 'lang-son' as batch, r.star, r.kind, r.decision_date::varchar as day, count(*) as n
        from recognition r join submission s using (submission_id)
        where s.file_name like 'lang-son/langson_2022-12-07%' group by all
        union all
        select 'hoa-an', r.star, '', '', count(*) from recognition r join submission s using (submission_id)
        where r.district_code = '051' and s.file_name like 'cao-bang/%' group by all
        """,
    )
    batch = tally(rows, "batch", "kind", "day")
    comparison.same("Lạng Sơn 07/12/2022", "kinds", {("first", "2022-12-07"): 7, ("upgrade", "2022-12-07"): 1}, dict(batch["lang-son"]))
    stars = {row["star"]: int(row["n"]) for row in rows if row["batch"] == "hoa-an"}
    comparison.same("Hòa An (Cao Bằng)", "stars", {3: 11, 4: 3}, {int(star): n for star, n in stars.items()})


def main():
    home = sys.argv[1]
    expected = read_expected(ROOT / "samples" / "expected.yaml")
    found = collections.defaultdict(list)
    for row in facts(home):
        found[row["file_name"]].append(row)
    comparison = Comparison()
    comparison.same("samples", "files", sorted(expected), sorted(found))
    for file, of_list in expected.items():
        compare_list(comparison, file, of_list, found[file])
    compare_facts(comparison, home)
    if comparison.faults:
        sys.exit("control totals differ:\n  " + "\n  ".join(comparison.faults))
    print(f"control totals: {len(expected)} lists, {comparison.compared} figures agree")


if __name__ == "__main__":
    main()
