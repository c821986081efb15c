#!/usr/bin/env python3
"""Turns collected published figures into published_figures.csv, the rows of table published_figure.

Usage: prepare.py SOURCE.csv > published_figures.csv

SOURCE.csv has the columns figure_id, place, level, as_of, basis, measure, value, source, note. Every figure is kept.
What is decided here, and only here: which unit a place is, on which day an imprecise date stands (the last day of its
interval), on which basis a figure was counted, which indicator and category it can be compared with, and what is cited where
the collection names no source. What the source leaves open stays empty.
"""

import calendar
import csv
import datetime
import re
import sys

COLUMNS = [
    "figure_id", "measure", "place", "unit_id", "unit_code", "as_of", "period_from", "date_precision", "basis", "basis_raw",
    "indicator_code", "category", "published_value", "published_on", "source", "note",
]

UNITS = {
    "Cả nước": "VN@63", "Việt Nam": "VN@63",
    "Lạng Sơn": "20@63", "Cao Bằng": "04@63", "Thái Nguyên": "19@63", "Lai Châu": "12@63", "Thừa Thiên Huế": "46@63",
    "TP. Hồ Chí Minh": "79@63", "Sơn La": "14@63", "Đồng Tháp": "87@63", "Trà Vinh": "84@63", "Thanh Hóa": "38@63",
    "Bến Tre": "83@63", "Gia Lai (old)": "64@63", "Gia Lai (new)": "52@34", "Vĩnh Long (old)": "86@63",
    "Vĩnh Long (new)": "86@34", "Đồng Hỷ (Thái Nguyên)": "169@63", "Tam Đường (Lai Châu)": "106@63",
}

# Figures of a province that are stated for one of its districts: the measure is the district.
DISTRICTS = {
    "TP Trà Vinh": "842@63", "Càng Long": "844@63", "Cầu Kè": "845@63", "Tiểu Cần": "846@63", "Châu Thành": "847@63",
    "Cầu Ngang": "848@63", "Trà Cú": "849@63", "huyện Duyên Hải": "850@63", "TX Duyên Hải": "851@63",
}

BASES = {
    "cumulative": "cumulative", "cumulative_net": "cumulative_net", "valid": "valid", "valid_36m": "valid",
    "flow": "flow", "year_flow": "flow", "batch": "flow", "batch đợt 2": "flow",
}

STOCK = {
    "products": ("products_total", "all"),
    "star3": ("products_by_star", "3"), "star4": ("products_by_star", "4"), "star5": ("products_by_star", "5"),
    "potential5": ("products_by_star", "potential_5"),
    "subjects": ("producers_total", "all"),
    "subj_HTX": ("producers_by_type", "cooperative"), "subjects_htx": ("producers_by_type", "cooperative"),
    "subj_THT": ("producers_by_type", "cooperative_group"),
    "subj_DN": ("producers_by_type", "enterprise"), "subjects_dn": ("producers_by_type", "enterprise"),
    "subj_ho": ("producers_by_type", "household"),
    "grp_thucpham": ("products_by_group", "food"), "grp_douong": ("products_by_group", "drink"),
    "grp_thaoduoc": ("products_by_group", "herbal"), "grp_thucong": ("products_by_group", "craft"),
    "grp_dulich": ("products_by_group", "tourism"),
    "pct_HTX": ("cooperative_share", "all"), "pct_DN": ("sme_share", "all"),
}

FLOW = {
    "products": ("products_recognised", "all"),
    "star3": ("products_recognised", "3"), "star4": ("products_recognised", "4"),
    "new": ("products_new", "all"), "re_evaluated": ("products_reevaluated", "all"), "reeval": ("products_reevaluated", "all"),
    "upgrade": ("products_upgraded", "all"),
}

# Figures of one year that stand beside cumulative ones.
YEAR_FLOW = {
    "year_products": ("products_recognised", "all"), "year_star3": ("products_recognised", "3"),
    "year_star4": ("products_recognised", "4"),
    "star3_new": ("products_new", "3"), "star3_reeval": ("products_reevaluated", "3"),
    "star4_new": ("products_new", "4"), "star4_reeval": ("products_reevaluated", "4"), "star4_upgraded": ("products_upgraded", "4"),
    "new_2025": ("products_new", "all"),
}
YEAR_FLOW_OF_FIGURE = {("TN-2024-12", "new"): ("products_new", "all")}

# Totals whose measure names their day ("start of 2021", "September 2021"): day, and what they count, cumulative.
TOTALS_OF_A_DAY = {
    ("TH-2021", "start_2021"): ("2021-01", ("products_total", "all")),
    ("TH-2021", "subjects_start"): ("2021-01", ("producers_total", "all")),
    ("TH-2021", "sept_2021"): ("2021-09", ("products_total", "all")),
}

# A total stated together with how much it grew since a year began: the growth is a figure of that period.
GROWTH_FROM = {("NAT-2024-12", "increase_on_2023"): "2024-01-01"}

# Figures whose source gives their own day in words, beside the day of the figure that they stand in.
DAY_OF_FIGURE = {("TN-2024-12", "star5"): "2025-01-16"}

NO_SOURCE = "nguồn chưa ghi rõ (thu thập thứ cấp)"

# Figures that the collection gives without a source, or with words that name none: first those whose source is known all the
# same, then those for which a page was found later that states the same numbers, then those for which none was found.
SOURCES_OF_FIGURE = {
    "TN-2023-12": "Báo Thái Nguyên 01/2024 (qua trang chép lại shopstoreadventure.com)",
    "DH-2023": "nongthon.vietnamtourism.gov.vn thai-nguyen-dong-hy-cong-nhan-them-8-san-pham-ocop",
    "VN-2021-03": "phunuvietnam",
    "HCM-2023": "vovworld.vn 1307116",
    "DT-2024-12": "nhandan.vn post860975 (viết “ngày 21/12”; bản chép trên vietnam.vn đăng 23/02/2025)",
    "VN-2022b": "baotuyenquang.com.vn 154824 (theo Hà Nội mới; số nêu khi đặt mục tiêu cho năm 2022)",
    "VN-2023-06": "thuonghieucongluan.com.vn a195914",
    "VN-2024-04": "einpresswire.com 713679356 (Việt Nam News 22/05/2024)",
    "VN-2022a": NO_SOURCE,
    "VN-2022-10": NO_SOURCE,
}
# The day on which a source came out, where the source itself says so: in its address or beside its name.
PUBLISHED_ON = {
    "nhipcauthuonghieu.vn/2020/05/23/… (Báo Lạng Sơn)": "2020-05-23",
    "tv.danviet.vn 20201217144057593": "2020-12-17",
    "etime.danviet.vn 20210128185000662 (28/01/2021)": "2021-01-28",
    "einpresswire.com 710395154 (Việt Nam News 10/05/2024)": "2024-05-10",
    "einpresswire.com 713679356 (Việt Nam News 22/05/2024)": "2024-05-22",
    "danviet …20241203": "2024-12-03",
    "vietnam.vn/?p=1305140 (danviet 17/1/2025)": "2025-01-17",
}

# Figures of the same day whose source differs from that of the others.
SOURCES_OF_MEASURE = {
    ("VN-2024-04", "products"): "einpresswire.com 710395154 (Việt Nam News 10/05/2024)",
    ("VN-2024-04", "pct_women"): NO_SOURCE,
    ("VN-2024-04", "pct_ethnic"): NO_SOURCE,
    ("VN-2024-04", "pct_value_chain"): NO_SOURCE,
}

# What a source leaves open, or says by way of "more than" and "about": marked beside the figure, since a number alone looks exact.
DOUBTS_OF_FIGURE = {
    "VN-2022b": "ngày là giả định: nguồn chỉ ghi năm 2022 và nêu số khi đặt mục tiêu cho năm 2022, nên có thể là số đầu năm;"
    " theo quy ước đặt ở ngày cuối năm; tỷ lệ đã làm tròn",
    "VN-2024-04": "ngày là giả định: nguồn chỉ ghi tháng 4/2024, theo quy ước đặt ở ngày cuối tháng; tỷ lệ đã làm tròn",
    "DT-2024-12": "ngày chưa chắc: nguồn viết “ngày 21/12”, bản chép đăng 23/02/2025; tạm giữ tháng 12/2024",
}
DOUBTS_OF_MEASURE = {
    ("TH-2021", "start_2021"): "nguồn viết “đầu năm 2021”; theo quy ước đặt ở ngày cuối tháng 01",
    ("TH-2021", "subjects_start"): "nguồn viết “đầu năm 2021”; theo quy ước đặt ở ngày cuối tháng 01",
    ("TH-2021", "sept_2021"): "chưa gồm 1 sản phẩm cấp quốc gia mà nguồn nêu riêng",
    ("VN-2024-04", "products"): "gần đúng: nguồn viết “hơn 12.000”, là mức ít nhất",
    ("VN-2024-04", "pct_DN"): "gần đúng: làm tròn đến phần trăm",
    ("VN-2024-04", "pct_women"): "gần đúng: “khoảng 40 %”",
}

SHARES = {"cooperative_share", "sme_share"}
BATCH_NOTE = "số của một đợt, so với các quyết định đúng ngày đó"


def date_of(text):
    """Last day of the interval that the text names, and its precision; an interval of another kind has no day."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text, "day"
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = map(int, text.split("-"))
        return datetime.date(year, month, calendar.monthrange(year, month)[1]).isoformat(), "month"
    if re.fullmatch(r"\d{4}", text):
        return f"{text}-12-31", "year"
    return "", "unknown"


def number(text):
    """Decimal comma or point; empty when it is no number."""
    text = text.strip().replace(",", ".")
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


def totals_with_potential(rows):
    """Figures whose total counts potential five-star products: the total is the sum of all classes."""
    found = set()
    by_figure = {}
    for row in rows:
        by_figure.setdefault(row["figure_id"], {})[row["measure"]] = number(row["value"])
    for figure, values in by_figure.items():
        classes = [values.get(name) or 0 for name in ("star3", "star4", "star5", "potential5")]
        if values.get("potential5") and values.get("products") == sum(classes):
            found.add(figure)
    return found


def basis_of(row):
    basis = BASES.get(row["basis"], "")
    key = (row["figure_id"], row["measure"])
    if key in TOTALS_OF_A_DAY:
        return "cumulative", ""
    if key in YEAR_FLOW_OF_FIGURE or row["measure"] in YEAR_FLOW:
        return "flow", "year"
    if basis == "flow":
        return basis, "batch" if row["basis"].startswith("batch") else "year"
    return ("flow", "growth") if key in GROWTH_FROM else (basis, "")


def indicator_of(row, basis, with_potential):
    measure = row["measure"]
    key = (row["figure_id"], measure)
    if key in TOTALS_OF_A_DAY:
        return TOTALS_OF_A_DAY[key][1]
    if key in YEAR_FLOW_OF_FIGURE:
        return YEAR_FLOW_OF_FIGURE[key]
    if measure in YEAR_FLOW:
        return YEAR_FLOW[measure]
    if measure in DISTRICTS:
        return FLOW["products"]
    if basis == "flow":
        return FLOW.get(measure, ("", ""))
    if measure == "products" and row["figure_id"] in with_potential:
        return "products_total", "all_with_potential_5"
    return STOCK.get(measure, ("", ""))


def period_start(as_of, precision, span):
    if not as_of or not span:
        return ""
    if span == "year":
        return as_of[:4] + "-01-01"
    return as_of if precision == "day" else ""


def text_of(value):
    return "" if value is None else repr(round(value, 6))


def with_sources(rows):
    """Gives every row a source that can be read by itself; "same" means the source of the row before."""
    before = ""
    for row in rows:
        named = before if row["source"] == "same" else row["source"]
        named = SOURCES_OF_FIGURE.get(row["figure_id"], named)
        before = SOURCES_OF_MEASURE.get((row["figure_id"], row["measure"]), named)
        row["source"] = before


def convert(row, with_potential):
    key = (row["figure_id"], row["measure"])
    day = TOTALS_OF_A_DAY[key][0] if key in TOTALS_OF_A_DAY else DAY_OF_FIGURE.get(key, row["as_of"])
    as_of, precision = date_of(day)
    basis, span = basis_of(row)
    indicator, category = indicator_of(row, basis, with_potential)
    value = number(row["value"])
    if indicator in SHARES and value is not None:
        value = value / 100
    unit = DISTRICTS.get(row["measure"]) or UNITS.get(row["place"], "")
    note = row["note"]
    if span == "batch":
        note = f"{note}; {BATCH_NOTE}" if note else BATCH_NOTE
    doubts = [DOUBTS_OF_MEASURE.get(key), DOUBTS_OF_FIGURE.get(row["figure_id"])]
    note = "; ".join(text for text in (note, *doubts) if text)
    return {
        "figure_id": row["figure_id"], "measure": row["measure"], "place": row["place"], "unit_id": unit,
        "unit_code": unit.split("@")[0], "as_of": as_of,
        "period_from": GROWTH_FROM.get(key) or period_start(as_of, precision, span),
        "date_precision": precision, "basis": basis, "basis_raw": row["basis"], "indicator_code": indicator,
        "category": category, "published_value": text_of(value), "published_on": PUBLISHED_ON.get(row["source"], ""),
        "source": row["source"], "note": note,
    }


def main(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with_sources(rows)
    with_potential = totals_with_potential(rows)
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(convert(row, with_potential))


if __name__ == "__main__":
    main(sys.argv[1])
