#!/usr/bin/env python3
"""Times the statements that the dashboards send to DuckDB.

    SUPERSET_PASSWORD=… python3 benchmarks/time_charts.py URL MART [--unit LABEL]... [-n TIMES] [--goal MS]

URL is a running Superset that holds the dashboards over MART, a published ocop.duckdb. The statements are those that Superset itself
writes for each chart and each filter of its dashboard, with the filters that a reader would set: each unit in turn, the geography
in which it stands, and the date at which its page opens. Each statement then runs in DuckDB alone, on a new read-only connection,
as Superset opens one for each query; opening it is timed apart. Prints p95 and p50 of the CPU milliseconds of each chart (other work on the
computer hardly moves them) and p50 of its milliseconds, dearest first; exit code 1 when a p95 is above the goal. Needs the Python package
duckdb 1.5.
"""

import argparse
import http.cookiejar
import json
import os
import statistics
import sys
import time
import urllib.parse
import urllib.request

import duckdb

CONFIG = {"enable_external_access": "false", "lock_configuration": "true", "threads": "1"}
RECORDED = "63 tỉnh (như khi ghi nhận)"


class Server:
    """Superset's REST API, as administrator."""

    def __init__(self, url):
        self.url = url.rstrip("/")
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.headers = {"Accept": "application/json"}
        given = {"username": "admin", "password": os.environ["SUPERSET_PASSWORD"], "provider": "db"}
        self.headers["Authorization"] = "Bearer " + self.ask("/api/v1/security/login", given)["access_token"]
        self.headers["X-CSRFToken"] = self.ask("/api/v1/security/csrf_token/")["result"]

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = self.headers | ({"Content-Type": "application/json"} if data else {})
        with self.opener.open(urllib.request.Request(self.url + path, data=data, headers=headers), timeout=120) as answer:
            return json.load(answer)

    def statements(self, context):
        """The SQL of a query context."""
        context = context | {"result_type": "query", "force": True}
        return [result["query"] for result in self.ask("/api/v1/chart/data", context)["result"]]


def chosen(target, unit, date):
    """What the reader has set in the filter on this column."""
    return {"unit_label": unit, "geography_label": RECORDED, "as_of_label": date}.get(target)


def filters(configuration, chart, columns, unit, date):
    """The conditions that the dashboard's filters put on a chart."""
    conditions = []
    for one in configuration:
        column = one["targets"][0]["column"]["name"]
        value = chosen(column, unit, date)
        if value and column in columns and chart not in one["scope"].get("excluded", []) and not one["controlValues"].get("multiSelect"):
            conditions.append({"col": column, "op": "IN", "val": [value]})
    return conditions


def chart_statements(server, units, dates):
    """Yields (dashboard, chart, statement), once for each unit."""
    columns = {}
    query = urllib.parse.quote(json.dumps({"page_size": 100}))
    for dashboard in server.ask(f"/api/v1/dashboard/?q={query}")["result"]:
        metadata = json.loads(server.ask(f"/api/v1/dashboard/{dashboard['id']}")["result"]["json_metadata"])
        configuration = metadata.get("native_filter_configuration", [])
        for chart in server.ask(f"/api/v1/dashboard/{dashboard['id']}/charts")["result"]:
            context = json.loads(server.ask(f"/api/v1/chart/{chart['id']}")["result"]["query_context"])
            dataset = context["datasource"]["id"]
            if dataset not in columns:
                columns[dataset] = {c["column_name"] for c in server.ask(f"/api/v1/dataset/{dataset}")["result"]["columns"]}
            for unit in units:
                asked = json.loads(json.dumps(context))
                for part in asked["queries"]:
                    part["filters"] = part.get("filters", []) + filters(configuration, chart["id"], columns[dataset], unit, dates[unit])
                for statement in server.statements(asked):
                    yield dashboard["slug"], chart["slice_name"], statement


def opening_dates(mart, units):
    with duckdb.connect(mart, read_only=True) as connection:
        found = {}
        for unit in units:
            row = connection.execute(
                "select as_of_label from dashboard_context where unit_label = ? and geography_label = ? order by opening_date desc limit 1",
                [unit, RECORDED],
            ).fetchone()
            if row is None:
                sys.exit(f"{mart} has no unit {unit!r} in {RECORDED}")
            found[unit] = row[0]
        return found


def run(mart, statement):
    """Milliseconds of opening, of the statement with its rows, and of its CPU time."""
    begun = time.perf_counter()
    with duckdb.connect(mart, read_only=True, config=CONFIG) as connection:
        opened, used = time.perf_counter(), time.process_time()
        connection.execute(statement).fetchall()
        return 1000 * (opened - begun), 1000 * (time.perf_counter() - opened), 1000 * (time.process_time() - used)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def flat(measured):
    return [value for values in measured.values() for value in values]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("mart")
    parser.add_argument("--unit", action="append")
    parser.add_argument("-n", type=int, default=20)
    parser.add_argument("--goal", type=float, default=8)
    given = parser.parse_args()
    units = given.unit or ["Cả nước", "Tỉnh Lạng Sơn", "Huyện Chi Lăng, Tỉnh Lạng Sơn"]
    dates = opening_dates(given.mart, units)
    statements = sorted(set(chart_statements(Server(given.url), units, dates)))
    opening, times, cpu = [], {}, {}
    run(given.mart, statements[0][2])  # the first one of a process is dear; it is not counted
    for _ in range(given.n):
        for dashboard, chart, statement in statements:
            opened, took, used = run(given.mart, statement)
            opening.append(opened)
            times.setdefault((dashboard, chart), []).append(took)
            cpu.setdefault((dashboard, chart), []).append(used)
    ranked = sorted(((percentile(v, 0.95), statistics.median(v), k) for k, v in cpu.items()), reverse=True)
    for p95, p50, (dashboard, chart) in ranked:
        print(f"{p95:8.1f} {p50:8.1f} {statistics.median(times[dashboard, chart]):8.1f}  {dashboard}: {chart}")
    over = [k for p95, _, k in ranked if p95 > given.goal]
    print(f"{len(times)} charts, {len(statements)} statements × {given.n}; {len(over)} charts with a p95 above {given.goal:g} ms of CPU")
    for what, values in (("statement", flat(times)), ("its CPU", flat(cpu)), ("opening the file", opening)):
        print(f"{what}: p95 {percentile(values, 0.95):.1f} ms, p50 {statistics.median(values):.1f} ms, least {min(values):.1f} ms")
    sys.exit(1 if over else 0)


main()
