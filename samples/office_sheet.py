"""A sheet as an office lays it out, written as xlsx or xls with the same bytes at every run."""

import datetime
import io
import itertools
import re
import zipfile
from dataclasses import dataclass, field

import openpyxl
import xlwt
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

# The only time that stands in a workbook: neither the clock nor a fact of the list.
FIXED_TIME = datetime.datetime(2000, 1, 1)

# style -> (bold, italic, size, horizontal, bordered)
STYLES = {
    "office": (True, False, 11, "center", False),
    "title": (True, False, 14, "center", False),
    "attached": (False, True, 12, "center", False),
    "head": (True, False, 11, "center", True),
    "number": (False, False, 11, "center", True),
    "text": (False, False, 11, "left", True),
    "section": (True, False, 11, "left", True),
    "sum": (True, True, 11, "left", True),
    "sum_number": (True, True, 11, "center", True),
    "note": (False, True, 10, "left", False),
    "sign": (True, False, 12, "center", False),
}


@dataclass
class Sheet:
    """Cells by (row, column) from 0, each a value with the name of its style."""

    name: str
    font: str
    cells: dict = field(default_factory=dict)
    merges: list = field(default_factory=list)
    widths: list = field(default_factory=list)
    hidden: set = field(default_factory=set)

    def middle(self):
        """The last column of the left half of the page, by visible width."""
        shown = [0 if i in self.hidden else w for i, w in enumerate(self.widths)]
        reached = list(itertools.accumulate(shown))
        nearest = min(range(len(shown) - 1), key=lambda i: abs(reached[i] - reached[-1] / 2))
        return max(1, nearest)

    def heights(self):
        """Row -> height in points, enough for the longest wrapped text of its unmerged cells."""
        tops = {(top, left): (bottom, right) for top, left, bottom, right in self.merges}
        result = {}
        for (row, column), (value, style) in self.cells.items():
            bottom, right = tops.get((row, column), (row, column))
            width = sum(self.widths[column : right + 1]) or 10
            lines = -(-len(str(value or "")) * 11 // (width * 10)) if STYLES[style][4] else 1
            need = max(1, -(-lines // (bottom - row + 1))) * (STYLES[style][2] + 5)
            result[row] = max(result.get(row, 0), need)
        return result

    def put(self, row, column, value, style, last_row=None, last_column=None):
        """Writes a value; with a last row or column the cell is merged up to there."""
        bottom = row if last_row is None else last_row
        right = column if last_column is None else last_column
        for r in range(row, bottom + 1):
            for c in range(column, right + 1):
                self.cells[r, c] = (None, style)
        self.cells[row, column] = (value, style)
        if (bottom, right) != (row, column):
            self.merges.append((row, column, bottom, right))


def save(sheets, path):
    """Writes the sheets to the path; the suffix says which format."""
    data = xls_bytes(sheets) if path.suffix == ".xls" else xlsx_bytes(sheets)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def xlsx_bytes(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = ""
    book.properties.created = FIXED_TIME
    for sheet in sheets:
        fill_xlsx(book.create_sheet(sheet.name), sheet)
    raw = io.BytesIO()
    book.save(raw)
    return with_fixed_times(raw)


def fill_xlsx(target, sheet):
    for (row, column), (value, style) in sorted(sheet.cells.items()):
        bold, italic, size, horizontal, bordered = STYLES[style]
        cell = target.cell(row + 1, column + 1, value)
        cell.font = Font(name=sheet.font, size=size, bold=bold, italic=italic)
        cell.alignment = Alignment(horizontal=horizontal, vertical="center", wrap_text=bordered)
        if bordered:
            thin = Side(style="thin")
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for top, left, bottom, right in sheet.merges:
        target.merge_cells(
            start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
        )
    for column, width in enumerate(sheet.widths):
        letter = get_column_letter(column + 1)
        target.column_dimensions[letter].width = width
        target.column_dimensions[letter].hidden = column in sheet.hidden
    for row, height in sheet.heights().items():
        target.row_dimensions[row + 1].height = height
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr.fitToPage = True


def with_fixed_times(raw):
    """The same package with one time for every entry and for the document's last change."""
    stamp = FIXED_TIME.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return out.getvalue()


def xls_bytes(sheets):
    book = xlwt.Workbook(encoding="utf-8")
    for sheet in sheets:
        fill_xls(book.add_sheet(sheet.name), sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fill_xls(target, sheet):
    styles = {name: xls_style(sheet.font, *look) for name, look in STYLES.items()}
    merged = {}
    for top, left, bottom, right in sheet.merges:
        merged[top, left] = (bottom, right)
    covered = {
        (r, c)
        for (top, left), (bottom, right) in merged.items()
        for r in range(top, bottom + 1)
        for c in range(left, right + 1)
        if (r, c) != (top, left)
    }
    for (row, column), (value, style) in sorted(sheet.cells.items()):
        if (row, column) in merged:
            bottom, right = merged[row, column]
            target.write_merge(row, bottom, column, right, value, styles[style])
        elif (row, column) not in covered:
            target.write(row, column, value, styles[style])
    for column, width in enumerate(sheet.widths):
        target.col(column).width = width * 256
        target.col(column).hidden = column in sheet.hidden
    for row, height in sheet.heights().items():
        target.row(row).height_mismatch = True
        target.row(row).height = height * 20
    target.header_str = b""
    target.footer_str = b""
    target.portrait = False
    target.paper_size_code = 9
    target.fit_num_pages = 1
    target.fit_width_to_pages = 1
    target.fit_height_to_pages = 0


def xls_style(font, bold, italic, size, horizontal, bordered):
    parts = [
        f"font: name {font}, height {size * 20}, bold {str(bold).lower()}, italic {str(italic).lower()}",
        f"align: horiz {horizontal}, vert center, wrap {str(bordered).lower()}",
    ]
    if bordered:
        parts.append("borders: left thin, right thin, top thin, bottom thin")
    return xlwt.easyxf("; ".join(parts))
