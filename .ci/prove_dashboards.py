"""Proofs against a running Superset that holds the dashboards, by its REST API alone.

usage: prove_dashboards.py URL edit      changes a chart as a person would in the browser
       prove_dashboards.py URL officer   an officer of Lạng Sơn finds no row of another unit by any route
       prove_dashboards.py URL poll FILE   four clients ask for charts until the file appears; any error fails

The administrator's password stands in the environment variable SUPERSET_PASSWORD.
"""

import concurrent.futures
import http.cookiejar
import json
import os
import pathlib
import secrets
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PAUSE = 3  # seconds between two looks of a reader, which leave the computer time to publish
UNITS = ("unit_id", "province_id", "district_id", "commune_id")


class Session:
    """One user of the API: a token, and for writes the CSRF token with its cookie."""

    def __init__(self, url, username, password):
        self.url = url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.headers = {"Accept": "application/json"}
        status, answer = self.ask("POST", "/api/v1/security/login", {"username": username, "password": password, "provider": "db"})
        if status != 200:
            sys.exit(f"{username} cannot log in: {answer}")
        self.headers["Authorization"] = "Bearer " + answer["access_token"]
        self.headers["X-CSRFToken"] = self.get("/api/v1/security/csrf_token/")["result"]

    def ask(self, method, path, body=None, raw=False):
        data = None if body is None else json.dumps(body).encode()
        headers = self.headers | ({"Content-Type": "application/json"} if data else {})
        request = urllib.request.Request(self.url + path, data=data, headers=headers, method=method)
        try:
            with self.opener.open(request, timeout=120) as answer:
                text = answer.read().decode()
                return answer.status, text if raw else json.loads(text)
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()[:300]

    def get(self, path):
        status, answer = self.ask("GET", path)
        if status != 200:
            sys.exit(f"GET {path}: {status} {answer}")
        return answer

    def all(self, resource):
        rows, page = [], 0
        while True:
            query = urllib.parse.quote(json.dumps({"page": page, "page_size": 100}))
            found = self.get(f"/api/v1/{resource}/?q={query}")
            rows += found["result"]
            if len(rows) >= found["count"] or not found["result"]:
                return rows
            page += 1

    def data(self, dataset, columns=(), metrics=(), filters=(), extras=None, kind="json", force=True):
        query = {"columns": list(columns), "metrics": list(metrics), "filters": list(filters), "row_limit": 50000,
                 "extras": extras or {}, "orderby": []}
        body = {"datasource": {"id": dataset, "type": "table"}, "force": force, "queries": [query], "result_format": kind, "result_type": "full"}
        return self.ask("POST", "/api/v1/chart/data", body, raw=kind == "csv")


def admin(url):
    return Session(url, "admin", os.environ["SUPERSET_PASSWORD"])


def edit(url):
    session = admin(url)
    chart = next(c for c in session.all("chart") if c["slice_name"] == "Sản phẩm lũy kế")
    status, answer = session.ask("PUT", f"/api/v1/chart/{chart['id']}", {"slice_name": "Tên do người dùng sửa"})
    if status != 200:
        sys.exit(f"the chart cannot be edited: {answer}")
    print("edited chart", chart["id"])


def make_user(session, name, roles):
    known = {r["name"]: r["id"] for r in session.all("security/roles")}
    password = secrets.token_urlsafe(12)
    body = {"first_name": name, "last_name": "thử", "username": name, "email": f"{name}@localhost.vn", "active": True,
            "password": password, "roles": [known[r] for r in roles]}
    status, answer = session.ask("POST", "/api/v1/security/users/", body)
    if status == 422:
        user = next(u for u in session.all("security/users") if u["username"] == name)
        status, answer = session.ask("PUT", f"/api/v1/security/users/{user['id']}", body)
    if status not in (200, 201):
        sys.exit(f"user {name}: {status} {answer}")
    return password


class Officer:
    """Tries every route that the API offers and keeps what should not have been seen."""

    def __init__(self, url):
        self.admin = admin(url)
        self.datasets = {d["table_name"]: d["id"] for d in self.admin.all("dataset")}
        self.columns = {name: [c["column_name"] for c in self.admin.get(f"/api/v1/dataset/{number}")["result"]["columns"]]
                        for name, number in self.datasets.items()}
        password = make_user(self.admin, "can_bo_lang_son", ["ocop_unit", "ocop_unit_lang_son"])
        self.officer = Session(url, "can_bo_lang_son", password)
        stranger = make_user(self.admin, "can_bo_chua_gan", ["ocop_unit"])
        self.stranger = Session(url, "can_bo_chua_gan", stranger)
        self.url = url
        self.faults = []
        self.tried = 0

    def expect_own(self, route, status, rows):
        self.tried += 1
        if status in (400, 401, 403, 404, 422):
            return
        foreign = [r for r in rows if r.get("province_id") not in ("20@63", "20@34")]
        if status != 200 or foreign:
            self.faults.append(f"{route}: {status}, {len(foreign)} foreign rows, such as {foreign[:1]}")

    def rows(self, answer):
        return [row for result in answer.get("result", []) for row in (result.get("data") or [])] if isinstance(answer, dict) else []

    def ask_every_dataset(self):
        for name, number in sorted(self.datasets.items()):
            scope = [c for c in UNITS if c in self.columns[name]]
            status, answer = self.officer.data(number, scope or self.columns[name][:1])
            rows = self.rows(answer)
            if not scope:
                self.tried += 1
                if status != 403:
                    self.faults.append(f"{name} has no units and is open: {status}")
                continue
            self.expect_own(name, status, rows)
            whole = self.rows(self.admin.data(number, scope)[1])
            own = [r for r in whole if r["province_id"] in ("20@63", "20@34")]
            if len(own) != len(rows) or status != 200:
                self.faults.append(f"{name}: sees {len(rows)} of {len(own)} own rows ({status})")
            status, answer = self.stranger.data(number, scope)
            self.tried += 1
            if self.rows(answer):
                self.faults.append(f"{name}: an officer without an office sees rows")

    def ask_by_hand(self):
        number = self.datasets["dashboard_context"]
        foreign = {"col": "province_id", "op": "==", "val": "19@63"}
        scope = list(UNITS)
        tries = {
            "a filter on another province": {"filters": [foreign]},
            "a clause that widens": {"extras": {"where": "1 = 1) or (1 = 1"}},
            "a clause with or": {"extras": {"where": "1 = 0 or province_id = '19@63'"}},
            "a clause with a comment": {"extras": {"where": "1 = 1 --"}},
            "a sub-query in a clause": {"extras": {"where": "unit_id in (select unit_id from unit)"}},
            "a having that widens": {"extras": {"having": "1 = 1) or (1 = 1"}},
        }
        for route, more in tries.items():
            status, answer = self.officer.data(number, scope, **more)
            self.expect_own(route, status, self.rows(answer))
        for route, column in {
            "a column of SQL": {"expressionType": "SQL", "label": "province_id", "sqlExpression": "(select max(unit_id) from unit)"},
            "a column that calls a table function": {"expressionType": "SQL", "label": "province_id", "sqlExpression": "(from query_table('unit'))"},
        }.items():
            status, answer = self.officer.data(number, [column])
            self.expect_own(route, status, self.rows(answer))
        metric = {"expressionType": "SQL", "label": "n", "sqlExpression": "count(distinct province_id)"}
        status, answer = self.officer.data(number, [], [metric])
        self.tried += 1
        if any(row["n"] not in (1, 2) for row in self.rows(answer)):
            self.faults.append(f"a count over provinces gives {self.rows(answer)}")
        inner = {"expressionType": "SQL", "label": "n", "sqlExpression": "(select count(*) from indicator_value)"}
        status, answer = self.officer.data(number, [], [inner])
        self.tried += 1
        if status == 200:
            self.faults.append(f"a sub-query in a metric: {self.rows(answer)}")

    def ask_other_doors(self):
        status, text = self.officer.data(self.datasets["dashboard_context"], UNITS, kind="csv")
        lines = [line for line in text.strip().splitlines()[1:] if "20@" not in line] if status == 200 else []
        self.tried += 1
        if lines:
            self.faults.append(f"CSV export shows {lines[:1]}")
        for chart in self.officer.all("chart"):
            status, answer = self.officer.ask("GET", f"/api/v1/chart/{chart['id']}/data/?force=true")
            self.tried += 1
            if status != 200:
                self.faults.append(f"chart {chart['slice_name']}: {status} {answer}")
            foreign = [r for r in self.rows(answer) if r.get("unit_label") == "Cả nước" or str(r.get("below_label", "")).startswith("Tỉnh")]
            if foreign:
                self.faults.append(f"chart {chart['slice_name']}: {foreign[:1]}")
        number = self.datasets["dashboard_context"]
        status, answer = self.officer.ask("GET", f"/api/v1/datasource/table/{number}/column/province_id/values/")
        values = answer.get("result", []) if isinstance(answer, dict) else []
        self.tried += 1
        if set(values) - {"20@63", "20@34"}:
            self.faults.append(f"values of a filter: {values}")
        for path, body in {
            "/api/v1/sqllab/execute/": {"database_id": 1, "sql": "select * from unit", "schema": "main", "runAsync": False, "client_id": "x1"},
            "/api/v1/dataset/": {"database": 1, "table_name": "unit", "schema": "main"},
            "/api/v1/chart/": {"slice_name": "x", "datasource_id": number, "datasource_type": "table", "viz_type": "table"},
        }.items():
            status, answer = self.officer.ask("POST", path, body)
            self.tried += 1
            if status < 400:
                self.faults.append(f"{path}: {status} {str(answer)[:120]}")
        samples = f"/datasource/samples?force=true&datasource_type=table&datasource_id={number}&per_page=1000&page=1"
        status, answer = self.officer.ask("POST", samples, {})
        rows = answer["result"]["data"] if status == 200 else []
        self.expect_own("samples", status, rows)
        slugs = {d["slug"] for d in self.officer.all("dashboard")}
        self.tried += 1
        if slugs != {"ocop-don-vi-cua-toi"}:
            self.faults.append(f"sees the dashboards {slugs}")


def officer(url):
    proof = Officer(url)
    proof.ask_every_dataset()
    proof.ask_by_hand()
    proof.ask_other_doors()
    if proof.faults:
        sys.exit("\n".join(proof.faults))
    print(f"officer: {proof.tried} routes tried, no row of another unit")


def poll(url, stop):
    stop = pathlib.Path(stop)
    session = admin(url)
    charts = [c["id"] for c in session.all("chart")]
    context = next(d["id"] for d in session.all("dataset") if d["table_name"] == "dashboard_context")

    def client(number):
        mine = Session(url, "admin", os.environ["SUPERSET_PASSWORD"])
        asked, versions = 0, set()
        while not stop.exists():
            chart = charts[(asked * 7 + number) % len(charts)]
            status, answer = mine.ask("GET", f"/api/v1/chart/{chart}/data/")
            if status != 200:
                return asked, versions, f"chart {chart}: {status} {answer}"
            status, answer = mine.data(context, ["publication_text"], force=False)
            if status != 200:
                return asked, versions, f"publication: {status} {answer}"
            versions |= {row["publication_text"] for row in answer["result"][0]["data"]}
            asked += 2
            time.sleep(PAUSE)
        return asked, versions, None

    with concurrent.futures.ThreadPoolExecutor(4) as clients:
        results = list(clients.map(client, range(4)))
    faults = [fault for _, _, fault in results if fault]
    if faults:
        sys.exit("\n".join(faults))
    seen = set().union(*(versions for _, versions, _ in results))
    print(f"poll: {sum(asked for asked, _, _ in results)} requests, no error, {len(seen)} versions seen")


{"edit": edit, "officer": officer, "poll": poll}[sys.argv[2]](sys.argv[1].rstrip("/"), *sys.argv[3:])
