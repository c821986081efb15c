#!/usr/bin/env python3
"""Lays the lists of samples/csv out again as workbooks, the way offices send them.

The cells are those of the CSV files; the layout is rebuilt and every workbook says so at its foot.

    python3 -m venv .venv && .venv/bin/pip install -r samples/requirements.txt
    .venv/bin/python samples/make_workbooks.py            # writes samples/inbox/…
    .venv/bin/python samples/make_workbooks.py --check    # builds aside and compares the bytes
"""

import argparse
import csv
import hashlib
import itertools
import pathlib
import sys
import tempfile
from dataclasses import dataclass

from layouts import LAYOUTS, REBUILT
from office_sheet import Sheet, save

HERE = pathlib.Path(__file__).resolve().parent
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
STARS = ["3 sao", "4 sao", "5 sao"]


@dataclass
class Printed:
    """One column of the table: its heading, and how a row gives its text."""

    head: str
    group: str
    width: int
    hidden: bool
    merged: bool
    text: object


def read_rows(layout):
    path = HERE / "csv" / f"{layout.source}.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def printed_columns(layout):
    result = []
    for column in layout.columns:
        if column.star:
            result += [star_column(column, star) for star in STARS]
        else:
            take = column.text or (lambda row, name=column.name: row[name])
            result.append(
                Printed(
                    column.head or column.name,
                    column.group,
                    column.width,
                    column.hidden,
                    column.merged,
                    take,
                )
            )
    return result


def star_column(column, star):
    def mark(row):
        return "x" if row[column.name] == star else None

    return Printed(star, column.group, 7, False, False, mark)


def build(layout):
    rows = read_rows(layout)
    columns = printed_columns(layout)
    sheet = Sheet("Danh sách", layout.font)
    sheet.widths = [6] + [c.width for c in columns]
    sheet.hidden = {i + 1 for i, c in enumerate(columns) if c.hidden}
    row = put_title(sheet, layout, len(columns))
    row = put_header(sheet, layout, columns, row)
    row = put_body(sheet, layout, columns, rows, row)
    row = put_total(sheet, layout, columns, rows, row)
    put_foot(sheet, layout, len(columns), row)
    return [sheet] + extra_sheets(layout)


def put_title(sheet, layout, last):
    middle = sheet.middle()
    for i, line in enumerate(layout.office):
        sheet.put(i, 0, line, "office", last_column=middle)
    if layout.motto:
        sheet.put(0, middle + 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "office", last_column=last)
        sheet.put(1, middle + 1, "Độc lập - Tự do - Hạnh phúc", "office", last_column=last)
    row = max(len(layout.office), 2) + 1
    for line in layout.title:
        sheet.put(row, 0, line, "title", last_column=last)
        row += 1
    if layout.attached:
        sheet.put(row, 0, layout.attached, "attached", last_column=last)
        row += 1
    return row + 1


def put_header(sheet, layout, columns, row):
    sheet.put(row, 0, "STT", "head", last_row=row + 1)
    position = 1
    for group, members in itertools.groupby(columns, key=lambda c: c.group or c.head):
        members = list(members)
        if members[0].group:
            sheet.put(row, position, group, "head", last_column=position + len(members) - 1)
            for i, member in enumerate(members):
                sheet.put(row + 1, position + i, member.head, "head")
        else:
            sheet.put(row, position, group, "head", last_row=row + 1)
        position += len(members)
    if not layout.numbered_columns:
        return row + 2
    for i in range(len(columns) + 1):
        sheet.put(row + 2, i, f"({i + 1})", "head")
    return row + 3


def put_body(sheet, layout, columns, rows, row):
    if not layout.section:
        return put_rows(sheet, layout, columns, rows, row)
    places = list(dict.fromkeys(r[layout.section] for r in rows))
    for number, place in zip(ROMAN, places):
        label = layout.section_label(place)
        members = [r for r in rows if r[layout.section] == place]
        sheet.put(row, 0, f"{number}. {label}", "section", last_column=len(columns))
        row = put_rows(sheet, layout, columns, members, row + 1)
        if layout.subtotal:
            row = layout.subtotal(sheet, row, label, len(members), len(columns))
    return row


def put_rows(sheet, layout, columns, rows, row):
    """The data rows; a counter runs by row, or by producer where the layout counts producers."""
    numbers = counters(layout, rows)
    for i, record in enumerate(rows):
        for c, column in enumerate(columns):
            text = column.text(record) or None
            sheet.put(row + i, c + 1, text, "number" if text == "x" else "text")
        sheet.put(row + i, 0, numbers[i], "number")
    for c, column in enumerate(columns):
        if column.merged:
            merge_runs(sheet, row, c + 1, rows, column.text, "text")
    if layout.count_by:
        merge_runs(sheet, row, 0, rows, lambda r: r[layout.count_by], "number")
    return row + len(rows)


def counters(layout, rows):
    if not layout.count_by:
        return list(range(1, len(rows) + 1))
    order = list(dict.fromkeys(r[layout.count_by] for r in rows))
    return [order.index(r[layout.count_by]) + 1 for r in rows]


def merge_runs(sheet, row, column, rows, text, style):
    """Merges equal neighbours. An empty cell is never merged: it stays 'not stated'."""
    for value, run in itertools.groupby(range(len(rows)), key=lambda i: text(rows[i])):
        run = list(run)
        if value and len(run) > 1:
            first = sheet.cells[row + run[0], column][0]
            sheet.put(row + run[0], column, first, style, last_row=row + run[-1])


def put_total(sheet, layout, columns, rows, row):
    if not layout.total:
        return row
    last = len(columns)
    marks = [i + 1 for i, c in enumerate(columns) if c.head in STARS]
    if not marks:
        sheet.put(row, 0, layout.total, "sum", last_column=last)
        return row + 1
    sheet.put(row, 0, layout.total, "sum", last_column=marks[0] - 1)
    for i in marks:
        count = sum(1 for r in rows if columns[i - 1].text(r))
        sheet.put(row, i, count or None, "sum_number")
    return row + 1


def put_foot(sheet, layout, last, row):
    row += 1 + layout.blank_rows
    if layout.sign:
        middle = sheet.middle()
        sheet.put(row, 0, "Nơi nhận:", "note", last_column=middle)
        sheet.put(row + 1, 0, "- Như trên;", "note", last_column=middle)
        sheet.put(row + 2, 0, "- Lưu: VT.", "note", last_column=middle)
        for i, line in enumerate(layout.sign):
            sheet.put(row + i, middle + 1, line, "sign", last_column=last)
        row += 5
    sheet.put(row, 0, REBUILT, "note", last_column=last)
    if layout.trailing_blanks:
        sheet.put(row + 2, 1, " ", "note")
        sheet.put(row + 3, last + 2, "  ", "note")


def extra_sheets(layout):
    if not layout.notes:
        return []
    sheet = Sheet("Ghi chú", layout.font)
    sheet.widths = [90]
    for i, line in enumerate((*layout.notes, REBUILT)):
        sheet.put(i, 0, line, "note")
    return [sheet]


def build_all(folder):
    paths = []
    for layout in LAYOUTS:
        path = folder / layout.target
        save(build(layout), path)
        paths.append(path)
    return paths


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check(inbox):
    """Builds aside; says which committed workbooks differ. Returns their number."""
    with tempfile.TemporaryDirectory() as folder:
        aside = pathlib.Path(folder)
        different = 0
        for path in build_all(aside):
            name = path.relative_to(aside)
            same = (inbox / name).exists() and sha256(path) == sha256(inbox / name)
            different += not same
            print(f"{'same' if same else 'DIFFERENT'}  {sha256(path)[:16]}  {name}")
    return different


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed workbooks")
    arguments = parser.parse_args()
    inbox = HERE / "inbox"
    if arguments.check:
        sys.exit(1 if check(inbox) else 0)
    for path in build_all(inbox):
        print(path.relative_to(HERE))


if __name__ == "__main__":
    main()
