"""Superset for one office, on one computer, reachable from this computer only.

`./ocop superset start` gives the environment: OCOP_SUPERSET_HOME (metadata), OCOP_CONF (palette), secrets, and, where the metadata
shall stand in PostgreSQL, OCOP_SUPERSET_METADATA.
"""

import os
import pathlib

import yaml

HOME = pathlib.Path(os.environ["OCOP_SUPERSET_HOME"])
COLOURS = yaml.safe_load((pathlib.Path(os.environ["OCOP_CONF"]) / "palette.yaml").read_text(encoding="utf-8"))

SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
GUEST_TOKEN_JWT_SECRET = os.environ["SUPERSET_GUEST_SECRET"]
SQLALCHEMY_DATABASE_URI = os.environ.get("OCOP_SUPERSET_METADATA") or f"sqlite:///{HOME / 'metadata.db'}?check_same_thread=false"

WTF_CSRF_ENABLED = True
TALISMAN_ENABLED = False  # plain http, on the loopback address only
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
RATELIMIT_ENABLED = False
FAB_ADD_SECURITY_API = True  # roles and rules are provisioned through it
PREVENT_UNSAFE_DB_CONNECTIONS = True
ENABLE_PROXY_FIX = False
SQLLAB_TIMEOUT = 30
SUPERSET_WEBSERVER_TIMEOUT = 60
ROW_LIMIT = 10000
SQL_MAX_ROW = 100000

# No cache of chart data: a new publication is seen by the next request. The queries take milliseconds.
CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}
DATA_CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}

FEATURE_FLAGS = {
    "DASHBOARD_RBAC": True,
    "RLS_IN_SQLLAB": True,  # leaky on DuckDB: restricted roles have no SQL Lab at all
    "ENABLE_TEMPLATE_PROCESSING": False,
    "ALERT_REPORTS": False,
    "EMBEDDED_SUPERSET": os.environ.get("OCOP_SUPERSET_EMBEDDED") == "yes",
    "DASHBOARD_VIRTUALIZATION": False,  # all charts are drawn at once: printing and pictures are whole
}
GUEST_ROLE_NAME = "embedded_guest"  # never Public: its rights would switch off the tokens of others; without our prefix, so that prune leaves it

APP_NAME = "Chương trình OCOP"
APP_ICON = "/static/assets/images/superset-logo-horiz.png"
LANGUAGES = {"vi": {"flag": "vn", "name": "Tiếng Việt"}, "en": {"flag": "us", "name": "English"}}
BABEL_DEFAULT_LOCALE = "vi"
CURRENCIES = ["VND"]
D3_FORMAT = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0₫"], "percent": "\u00a0%"}
D3_TIME_FORMAT = {
    "dateTime": "%H:%M %d/%m/%Y",
    "date": "%d/%m/%Y",
    "time": "%H:%M:%S",
    "periods": ["SA", "CH"],
    "days": ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    "months": [f"Tháng {month}" for month in range(1, 13)],
    "shortMonths": [f"Th{month}" for month in range(1, 13)],
}


def colours(*names):
    return [COLOURS[name] for name in names]


EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "ocop",
        "label": "OCOP",
        "description": "",
        "isDefault": True,
        "colors": colours(
            "bar", "producer_enterprise", "producer_cooperative", "star_potential_5", "star_5_province", "producer_farm", "star_5",
            "producer_association", "producer_cooperative_group", "producer_unknown",
        ),
    }
]
EXTRA_SEQUENTIAL_COLOR_SCHEMES = [
    {
        "id": "ocop_map",
        "label": "OCOP",
        "description": "",
        "isDefault": True,
        "isDiverging": False,
        "colors": colours("map_1", "map_2", "map_3", "map_4", "map_5"),
    }
]

# Replaces the whole default theme; without brandLogoHref every page stays blank.
THEME_DEFAULT = {
    "algorithm": "default",
    "token": {
        "brandAppName": "Chương trình OCOP",
        "brandLogoAlt": "OCOP",
        "brandLogoUrl": "/static/ocop/logo.svg",
        "brandLogoMargin": "12px 0",
        "brandLogoHref": "/dashboard/list/",
        "brandLogoHeight": "30px",
        "colorPrimary": COLOURS["star_5"],
        "colorLink": COLOURS["link"],
        "colorError": COLOURS["status_not_met"],
        "colorSuccess": COLOURS["status_met"],
        "colorTextBase": COLOURS["ink"],
        "fontFamily": "'Noto Sans', Inter, 'Segoe UI', Arial, sans-serif",
    },
}
THEME_DARK = None


def FLASK_APP_MUTATOR(app):
    """Serves the house logo and puts our templates before Superset's; both stand beside this file."""
    from flask import send_file
    from jinja2 import ChoiceLoader, FileSystemLoader

    here = pathlib.Path(__file__).parent
    app.jinja_env.loader = ChoiceLoader([FileSystemLoader(here / "templates"), app.jinja_env.loader])
    logo = here / "logo.svg"
    app.add_url_rule("/static/ocop/logo.svg", "ocop_logo", lambda: send_file(logo, mimetype="image/svg+xml"))
