#!/usr/bin/env python3
"""Compares a published file with the truth of the generated lists, fact by fact.

    python3 benchmarks/compare_with_truth.py HOME TRUTH [--examples N]

HOME is the home of a run over the generated inbox (or the ocop.duckdb itself), TRUTH the folder truth/ beside that inbox.
Prints each kind of fact with how many agree and the first differences; exit code 0 when all agree, 1 when something differs.
Needs the Python package duckdb of the version that wrote the file, or a later one.
"""

import argparse
import pathlib
import sys

import duckdb

TABLES = [
    "accounts", "assessment", "bridge", "defect", "evidence", "flow", "potential", "producer", "producer_state",
    "product", "recognition", "revenue", "span", "state", "withdrawal",
]

# Rows of truth and mart meet in the place that both name: file, sheet (empty for CSV) and row.
PREPARE = """
create temp view row_of as
  select submission_id, case when lower(file_name) like '%.csv' then '' end as no_sheet, file_name from submission;
create temp table recognition_map as
  select distinct e.recognition_ref, v.recognition_id
  from t_evidence e
  join row_of p on p.file_name = e.file_name
  join recognition_evidence v on v.submission_id = p.submission_id and v.row_number = cast(e.row_number as bigint)
    and coalesce(p.no_sheet, v.sheet_name) = coalesce(e.sheet_name, '');
create temp table product_map as
  select distinct t.product_ref, r.product_id
  from recognition_map m
  join t_recognition t using (recognition_ref)
  join recognition r using (recognition_id)
  union
  select t.product_ref, a.product_id
  from t_assessment t
  join row_of p on p.file_name = t.file_name
  join assessment a on a.submission_id = p.submission_id and a.row_number = cast(t.row_number as bigint);
create temp table producer_map as
  select distinct t.producer_ref, p.producer_id
  from product_map m
  join t_product t using (product_ref)
  join product p using (product_id);
"""

ROW = "coalesce(p.no_sheet, x.sheet_name)"

# name: (columns, truth, mart). Both sides give the same columns; what stands on one side only is a difference.
FACTS = {
    "status of each file": (
        "file_name, status",
        "select file_name, status from t_accounts",
        "select file_name, status from submission",
    ),
    "rows by role": (
        "file_name, role, rows",
        """select file_name, role, n from (
             unpivot (select file_name, status, cast(title as bigint) + cast(note as bigint) as note, cast(header as bigint) as header,
                 cast(section as bigint) as section, cast(data as bigint) as data, cast(quarantined as bigint) as quarantined,
                 cast(subtotal as bigint) as subtotal from t_accounts)
             on note, header, section, data, quarantined, subtotal into name role value n)
           where status in ('loaded', 'superseded') and n > 0""",
        """select s.file_name, r.role, count(*) from source_row r join submission s using (submission_id)
           where r.role <> 'blank' group by all""",
    ),
    "personal data removed": (
        "file_name, pieces",
        "select file_name, cast(contacts as bigint) from t_accounts where status <> 'duplicate'",
        "select file_name, coalesce(contacts_removed, 0) from submission where status <> 'duplicate'",
    ),
    "rows that tell of a recognition": (
        "file_name, sheet_name, row_number",
        "select file_name, coalesce(sheet_name, ''), cast(row_number as bigint) from t_evidence",
        f"""select p.file_name, {ROW}, x.row_number from recognition_evidence x join row_of p using (submission_id)
            join submission s using (submission_id) where s.status = 'loaded'""",
    ),
    "one recognition is one recognition": (
        "recognition_ref, recognitions",
        "select recognition_ref, 1 from t_evidence group by 1",
        "select recognition_ref, count(*) from recognition_map group by 1",
    ),
    "two recognitions are not one": (
        "recognition_id, refs",
        "select recognition_id, 1 from recognition_map group by 1",
        "select recognition_id, count(*) from recognition_map group by 1",
    ),
    "one product is one product": (
        "product_ref, products",
        "select product_ref, 1 from product_map group by 1",
        "select product_ref, count(*) from product_map group by 1",
    ),
    "two products are not one": (
        "product_id, refs",
        "select product_id, 1 from product_map group by 1",
        "select product_id, count(*) from product_map group by 1",
    ),
    "one producer is one producer": (
        "producer_ref, producers",
        "select producer_ref, 1 from producer_map group by 1",
        "select producer_ref, count(*) from producer_map group by 1",
    ),
    "two producers are not one": (
        "producer_id, refs",
        "select producer_id, 1 from producer_map group by 1",
        "select producer_id, count(*) from producer_map group by 1",
    ),
    "place and group of products": (
        "product_ref, leaf_unit_id, product_group",
        "select product_ref, leaf_unit_id, product_group from t_product",
        "select m.product_ref, p.leaf_unit_id, p.product_group from product_map m join product p using (product_id)",
    ),
    "awards": (
        "recognition_ref, star_category, kind, decision_number, decision_date, date_precision, expires_on",
        """select recognition_ref, star_category, kind, decision_number, cast(decision_date as date), date_precision,
             cast(expires_on as date) from t_recognition""",
        """select m.recognition_ref, r.star_category, r.kind, r.decision_number, r.decision_date, r.date_precision, r.expires_on
           from recognition_map m join recognition r using (recognition_id)""",
    ),
    "context of awards": (
        "recognition_ref, producer_type, score, assessment_year, authority_level, rule_set, leaf_unit_id, unit_code_2025",
        """select recognition_ref, producer_type, cast(score as double), cast(assessment_year as bigint), authority_level,
             lower(rule_set), leaf_unit_id, unit_code_2025 from t_recognition""",
        """select m.recognition_ref, r.producer_type, r.score, r.assessment_year, r.authority_level, r.rule_set,
             r.leaf_unit_id, r.unit_code_2025 from recognition_map m join recognition r using (recognition_id)""",
    ),
    "steps that are no awards": (
        "file_name, sheet_name, row_number, step, decision_date, leaf_unit_id",
        """select file_name, coalesce(sheet_name, ''), cast(row_number as bigint), step, cast(decision_date as date), leaf_unit_id
           from t_assessment""",
        f"""select p.file_name, {ROW}, x.row_number, x.step, x.decision_date, x.leaf_unit_id
            from assessment x join row_of p using (submission_id)""",
    ),
    "withdrawals": (
        "file_name, sheet_name, row_number, ground, withdrawn_on, decision_number",
        """select file_name, coalesce(sheet_name, ''), cast(row_number as bigint), ground, cast(withdrawn_on as date),
             decision_number from t_withdrawal""",
        f"""select p.file_name, {ROW}, x.row_number, x.ground, x.withdrawn_on, x.decision_number
            from withdrawal x join row_of p using (submission_id)""",
    ),
    "products withdrawn": (
        "product_ref, withdrawn_on",
        "select product_ref, cast(withdrawn_on as date) from t_withdrawal",
        "select m.product_ref, w.withdrawn_on from withdrawal w left join product_map m using (product_id)",
    ),
    "revenue": (
        "product_ref, year, million",
        "select product_ref, cast(year as bigint), round(cast(revenue_million_vnd as double), 3) from t_revenue",
        "select m.product_ref, r.year, round(r.revenue_million_vnd, 3) from revenue r left join product_map m using (product_id)",
    ),
    "days in force": (
        "product_ref, from_date, to_date, star_category",
        "select product_ref, cast(from_date as date), cast(to_date as date), star_category from t_span",
        "select m.product_ref, s.from_date, s.to_date, s.star_category from certificate_span s left join product_map m using (product_id)",
    ),
    "days with potential 5 stars": (
        "product_ref, from_date, to_date",
        "select product_ref, cast(from_date as date), cast(to_date as date) from t_potential",
        """select m.product_ref, a.from_date, a.to_date from assessment a left join product_map m using (product_id)
           where a.step = 'potential_five' and coalesce(a.to_date > a.from_date, true)""",
    ),
    "products by date, unit, basis and star": (
        "as_of, geography, unit_id, basis, star_category, products",
        """select cast(as_of as date), geography, unit_id, basis, star_category, cast(products as bigint) from t_state
           where cast(as_of as date) in (select as_of from product_state where for_communes)""",
        """select s.as_of, u.geography, u.unit_id, s.basis, replace(s.star_category, '_certified', ''), sum(s.products)
           from product_state s join unit_rollup u using (leaf_unit_id)
           where s.as_of in (select cast(as_of as date) from t_state) and s.for_communes and u.level <> 'commune'
           group by all having sum(s.products) <> 0""",
    ),
    "producers by date, unit, basis and type": (
        "as_of, geography, unit_id, basis, producer_type, producers",
        """select cast(as_of as date), geography, unit_id, basis, producer_type, cast(producers as bigint) from t_producer_state
           where cast(as_of as date) in (select as_of from product_state where for_communes)""",
        """select s.as_of, u.geography, u.unit_id, s.basis, s.producer_type, sum(s.producers)
           from producer_state s join unit_rollup u using (leaf_unit_id)
           where s.star_category = 'all' and s.as_of in (select cast(as_of as date) from t_producer_state) and s.for_communes
             and u.level <> 'commune'
           group by all having sum(s.producers) <> 0""",
    ),
    "awards of a period by unit, kind and star": (
        "period_to, geography, unit_id, kind, star_category, awards",
        "select cast(period_to as date), geography, unit_id, kind, star_category, cast(products as bigint) from t_flow",
        """with step as (
             select cast(as_of as date) as period_to, lag(cast(as_of as date)) over (order by as_of) as after_date
             from (select distinct as_of from t_state))
           select s.period_to, u.geography, u.unit_id, r.kind, r.star_category, count(*)
           from recognition r join product p using (product_id)
           join step s on r.decision_date <= s.period_to and (s.after_date is null or r.decision_date > s.after_date)
           join unit_rollup u on u.leaf_unit_id = p.leaf_unit_id and u.level <> 'commune'
           group by all""",
    ),
    "published numbers of products by star": (
        "as_of, geography, unit_id, basis, star_category, products",
        """select cast(as_of as date), geography, unit_id, basis, star_category, cast(products as double) from t_state
           where level <> 'commune' and star_category in ('3', '4', '5', '5_province')
             and cast(as_of as date) in (select as_of from period)""",
        """select v.as_of, v.geography, v.unit_id, v.basis, v.category, v.value from indicator_value v join unit u using (unit_id)
           where v.indicator_code = 'products_by_star' and v.category in ('3', '4', '5', '5_province') and v.value <> 0
             and u.level <> 'commune' and v.as_of in (select cast(as_of as date) from t_state)""",
    ),
}


def find_database(home):
    path = pathlib.Path(home)
    return path if path.is_file() else path / "published" / "current" / "ocop.duckdb"


def open_both(home, truth):
    connection = duckdb.connect()
    connection.execute(f"attach '{find_database(home)}' as mart (read_only)")
    for table in TABLES:
        file = pathlib.Path(truth) / f"{table}.csv"
        connection.execute(f"create temp table t_{table} as from read_csv('{file}', all_varchar = true, header = true)")
    connection.execute("set search_path = 'temp,mart'")
    connection.execute(PREPARE)
    return connection


def compare(connection, name, fact, examples):
    columns, truth, mart = fact
    names = [column.strip() for column in columns.split(",")]
    aliased = ", ".join(f"c{i} as {column}" for i, column in enumerate(names))
    raw = ", ".join(f"c{i}" for i in range(len(names)))
    connection.execute(f"create or replace temp table truth_side as select {aliased} from ({truth}) t({raw})")
    connection.execute(f"create or replace temp table mart_side as select {aliased} from ({mart}) m({raw})")
    total = connection.execute("select count(*) from truth_side").fetchone()[0]
    missing = connection.execute("from truth_side except all from mart_side order by all").fetchall()
    surplus = connection.execute("from mart_side except all from truth_side order by all").fetchall()
    mark = "=" if not missing and not surplus else "≠"
    print(f"{mark} {name}: {total - len(missing):,} of {total:,} agree, {len(missing):,} only in truth, {len(surplus):,} only in mart")
    if mark == "≠":
        print(f"    {columns}")
        for label, rows in (("truth", missing), ("mart", surplus)):
            for row in rows[:examples]:
                print(f"    {label:5} {' | '.join(str(value) for value in row)}")
    return len(missing) + len(surplus)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("home")
    parser.add_argument("truth")
    parser.add_argument("--examples", type=int, default=4)
    options = parser.parse_args()
    connection = open_both(options.home, options.truth)
    differences = sum(compare(connection, name, fact, options.examples) for name, fact in FACTS.items())
    print(f"{differences:,} differences" if differences else "all agree")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
