"""What the notebooks share: the published file, the unit looked at, Vietnamese numbers, charts in the common palette, results that are checked."""

import os
import pathlib
import textwrap

import duckdb
import matplotlib.pyplot as plt
import pandas
import yaml
from IPython.display import HTML, Markdown, display
from matplotlib.ticker import FuncFormatter

#: Mime type under which `keep` leaves the main results in an executed notebook.
RESULTS = "application/vnd.ocop.results+json"

STARS = {
    "3": "3 sao",
    "4": "4 sao",
    "5": "5 sao",
    "5_province": "5 sao cấp tỉnh (2018–2019)",
    "potential_5": "Tiềm năng 5 sao",
}
PRODUCER_TYPES = {
    "cooperative": "Hợp tác xã",
    "cooperative_group": "Tổ hợp tác",
    "enterprise": "Doanh nghiệp",
    "household": "Hộ",
    "farm": "Trang trại",
    "association": "Hội, hiệp hội",
    "unknown": "Chưa xác định",
}
BASES = {"cumulative": "Lũy kế", "cumulative_net": "Lũy kế trừ đã rút", "valid": "Còn hiệu lực", "flow": "Trong kỳ"}


def _folder(variable):
    value = os.environ.get(variable)
    if not value:
        raise SystemExit(
            f"Thiếu biến môi trường {variable}. Hãy mở sổ tính bằng ./ocop notebooks open. / Open the notebooks by that command."
        )
    return pathlib.Path(value)


def published():
    """The folder of the publication that readers see."""
    return _folder("OCOP_HOME") / "published" / "current"


def palette():
    """Colour names of `conf/palette.yaml` to hex values."""
    return yaml.safe_load((_folder("OCOP_CONF") / "palette.yaml").read_text(encoding="utf-8"))


def connect():
    """The published file, read-only: several notebooks and a dashboard may look at it at once."""
    file = published() / "ocop.duckdb"
    if not file.exists():
        raise SystemExit(
            f"Chưa có bản công bố: {file}. Hãy chạy ./ocop run. / Nothing is published yet: run ./ocop run."
        )
    return duckdb.connect(str(file.resolve()), read_only=True)


database = connect()
colours = palette()


def ask(sql, *values):
    """The rows of a select as a data frame; `?` in the select stands for a value."""
    return database.execute(sql, list(values)).df()


def one(sql, *values):
    """The one value that a select gives, None when it gives no row."""
    row = database.execute(sql, list(values)).fetchone()
    return None if row is None else row[0]


def chosen_unit():
    """`OCOP_UNIT` where it is set, else the province with the most decisions in the lists received."""
    wanted = os.environ.get("OCOP_UNIT")
    if not wanted:
        return one(
            """select province_id from recognition where decision_date is not null and not contains(province_id, 'unknown')
            group by province_id order by count(distinct decision_date) desc, count(*) desc, province_id limit 1"""
        )
    found = one("select unit_id from unit where unit_id = ? and level = 'province'", wanted)
    if found is None:
        raise SystemExit(
            f"Không có tỉnh nào mang định danh {wanted}; ví dụ đúng: 20@63. / No province has this unit_id."
        )
    return found


def unit_name(unit_id):
    """The Vietnamese name of a unit, without the word for its kind."""
    name = one("select name_vi from unit where unit_id = ?", unit_id) or unit_id
    return name.removeprefix("Tỉnh ").removeprefix("Thành phố ")


def number(value, digits=0):
    """1.234,5"""
    if value is None or pandas.isna(value):
        return "–"
    text = f"{value:,.{digits}f}".translate(str.maketrans(",.-", ".,−"))
    return text.removeprefix("−") if not text.strip("−0,") else text


def percent(value, digits=1):
    """A ratio as 32,5 %"""
    return "–" if value is None or pandas.isna(value) else number(100 * value, digits) + " %"


def change(value, digits=1):
    """A change in percentage points of a ratio: +0,5 or −5,6"""
    text = number(100 * value, digits)
    return f"+{text}" if value > 0 and text.strip("0,") else text


def day(date):
    """31/12/2023"""
    return "–" if date is None or pandas.isna(date) else pandas.Timestamp(date).strftime("%d/%m/%Y")


def say(text):
    """A sentence whose numbers were just computed."""
    display(Markdown(text))


def table(frame, caption=None, formats=None):
    """A data frame for readers: Vietnamese numbers, no index; `formats` gives the writer of a column, such as `percent`."""
    formats = dict(formats or {})
    for column in frame.columns:
        if column in formats:
            continue
        if pandas.api.types.is_datetime64_any_dtype(frame[column]):
            formats[column] = day
        elif pandas.api.types.is_bool_dtype(frame[column]):
            formats[column] = lambda yes: "có" if yes else "không"
        elif pandas.api.types.is_numeric_dtype(frame[column]):
            formats[column] = number
        else:
            formats[column] = lambda text: "–" if text is None or text is pandas.NaT or text != text else str(text)
    style = frame.style.hide(axis="index").format(formats)
    style = style.set_table_styles(
        [
            {
                "selector": "caption",
                "props": "caption-side: top; text-align: left; font-weight: 600; padding: 4px 0; white-space: nowrap",
            },
            {"selector": "th", "props": "text-align: left; vertical-align: bottom"},
            {"selector": "td", "props": "text-align: left; vertical-align: top; max-width: 34em"},
            {"selector": "td.number", "props": "text-align: right; font-variant-numeric: tabular-nums"},
        ]
    )
    numeric = [
        c
        for c in frame.columns
        if pandas.api.types.is_numeric_dtype(frame[c]) and not pandas.api.types.is_bool_dtype(frame[c])
    ]
    classes = pandas.DataFrame("", index=frame.index, columns=frame.columns)
    classes[numeric] = "number"
    style = style.set_td_classes(classes)
    if caption:
        style = style.set_caption(caption)
    display(HTML(style.to_html()))


def chart(rows=1, columns=1, height=3.6, **options):
    """A figure as wide as the text of an A4 page and its axes."""
    return plt.subplots(rows, columns, figsize=(7.2, height), layout="constrained", **options)


def title(figure, text):
    """The title of a whole figure, at its left edge."""
    figure.suptitle(text, x=0.01, ha="left", weight="bold", fontsize=11)


def _add_below(figure, text, inches):
    """Makes a figure so much higher and writes into the room below all that it holds."""
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    figure.set_figheight(figure.get_figheight() + inches)
    room = inches / figure.get_figheight()
    for axes in figure.axes:
        place = axes.get_position()
        axes.set_position([place.x0, room + place.y0 * (1 - room), place.width, place.height * (1 - room)])
    for legend in figure.legends:
        legend.set_bbox_to_anchor((0, room, 1, 1 - room), figure.transFigure)
    for heading in figure.texts:
        heading.set_y(room + heading.get_position()[1] * (1 - room))
    figure.text(0.01, room, text, va="top", fontsize=7)


def show(figure, name, note):
    """Shows a figure and keeps it as `figures/<name>.png` (for Word) and `.svg` beside the executed notebook.

    The note says below it what is counted, on which basis and day, and where it comes from.
    """
    edition = f"Bản công bố {version}, tính đến {day(as_of)}."
    lines = textwrap.wrap(f"{note} {edition}", 135)
    _add_below(figure, "\n".join(lines), 0.13 * len(lines) + 0.04)
    folder = (
        pathlib.Path(os.environ.get("OCOP_NOTEBOOK_OUTPUT", _folder("OCOP_HOME") / "notebooks" / "mine")) / "figures"
    )
    folder.mkdir(parents=True, exist_ok=True)
    figure.savefig(folder / f"{name}.png", dpi=200)
    figure.savefig(folder / f"{name}.svg", metadata={"Date": None})
    display(figure)
    plt.close(figure)


class _Results:
    def __init__(self, values):
        self.values = values

    def _repr_mimebundle_(self, include=None, exclude=None):
        rows = "".join(f"<tr><td><code>{key}</code></td><td>{value}</td></tr>" for key, value in self.values.items())
        return {
            RESULTS: self.values,
            "text/html": f"<table><caption style='text-align:left'>Kết quả chính · Main results</caption>{rows}</table>",
            "text/plain": str(self.values),
        }


def keep(**values):
    """The main results of a notebook, as plain values, for the check that compares them with what is expected of the samples."""
    plain = {}
    for key, value in values.items():
        value = value.item() if hasattr(value, "item") else value
        plain[key] = round(value, 6) if isinstance(value, float) else value
    display(_Results(plain))


def _vietnamese_axis(value, _position=None):
    return number(value, 0 if float(value).is_integer() else 1)


vietnamese = FuncFormatter(_vietnamese_axis)
percent_axis = FuncFormatter(lambda value, _position=None: percent(value, 0))

plt.rcParams.update(
    {
        "font.family": "DejaVu Sans",  # comes with Matplotlib and has every Vietnamese letter
        "font.size": 9,
        "axes.titlesize": 10,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": colours["ink_soft"],
        "axes.labelcolor": colours["ink"],
        "axes.grid": True,
        "axes.axisbelow": True,
        "grid.color": colours["line"],
        "grid.linewidth": 0.6,
        "text.color": colours["ink"],
        "xtick.color": colours["ink"],
        "ytick.color": colours["ink"],
        "figure.facecolor": colours["card"],
        "axes.facecolor": colours["card"],
        "legend.frameon": False,
        "svg.hashsalt": "ocop",
        "figure.dpi": 110,
    }
)

unit = chosen_unit()
nation = "VN@63"
as_of = one("select as_of from publication")
version = one("select version from publication")
