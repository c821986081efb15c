"""The fourteen layouts: which list becomes which workbook, and how it looks.

Every line of a title states only what the list or its source file states; a title without a decision
line means that the source names no decision. Offices, mottoes and signatures are rebuilt layout.
"""

from dataclasses import dataclass
from typing import Callable, Optional

REBUILT = "Bố cục dựng lại từ danh sách trong nguồn"


@dataclass(frozen=True)
class Column:
    """A column of the list: its name in the CSV and how it is printed."""

    name: str
    width: int = 20
    head: Optional[str] = None
    group: Optional[str] = None
    hidden: bool = False
    merged: bool = False
    star: bool = False
    text: Optional[Callable] = None


@dataclass(frozen=True)
class Layout:
    source: str
    target: str
    office: tuple
    title: tuple
    columns: tuple
    attached: Optional[str] = None
    font: str = "Times New Roman"
    motto: bool = True
    section: Optional[str] = None
    section_label: Callable = lambda place: place[0].upper() + place[1:]
    subtotal: Optional[Callable] = None
    count_by: Optional[str] = None
    numbered_columns: bool = False
    total: Optional[str] = None
    sign: tuple = ("TM. ỦY BAN NHÂN DÂN", "(Ký tên, đóng dấu)")
    blank_rows: int = 0
    trailing_blanks: bool = False
    notes: tuple = ()


def said_subtotal(sheet, row, label, count, last):
    """One merged cell: 'Cộng huyện Chi Lăng: 3 sản phẩm'."""
    text = f"Cộng {label[0].lower()}{label[1:]}: {count} sản phẩm"
    sheet.put(row, 0, text, "sum", last_column=last)
    return row + 1


def counted_subtotal(sheet, row, label, count, last):
    """The word in one cell, the number in the next: 'Cộng' | 3."""
    sheet.put(row, 0, None, "sum")
    sheet.put(row, 1, "Cộng", "sum")
    sheet.put(row, 2, count, "sum_number", last_column=last)
    return row + 1


def huyen(place):
    return f"Huyện {place}"


HISTORY_4_SAO = "Trà tôm nõn hương quê"


def earlier(value):
    """First block of the history: the one product with an earlier recognition in another list."""
    return lambda row: value if row["Tên sản phẩm"] == HISTORY_4_SAO else None


def first_block(name):
    return lambda row: None if row["Tên sản phẩm"] == HISTORY_4_SAO else row[name]


def both(name, value):
    return lambda row: earlier(value)(row) or first_block(name)(row)


def second_block(name):
    return lambda row: row[name] if row["Tên sản phẩm"] == HISTORY_4_SAO else None


LAYOUTS = (
    Layout(
        source="langson_2020-09-04_dot1",
        target="lang-son/langson_2020-09-04_dot1.xls",
        office=("UBND TỈNH LẠNG SƠN", "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP"),
        title=("DANH SÁCH", "sản phẩm OCOP được đánh giá, phân hạng"),
        columns=(Column("Tên sản phẩm", 50), Column("Xếp hạng", 24), Column("Tỉnh", 28)),
        section="Huyện",
        subtotal=said_subtotal,
        total="Tổng cộng: 11 sản phẩm",
        sign=("TM. HỘI ĐỒNG", "(Ký tên)"),
    ),
    Layout(
        source="langson_2022-12-07_dot2",
        target="lang-son/langson_2022-12-07_dot2.xlsx",
        office=("UBND TỈNH LẠNG SƠN", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        title=("DANH SÁCH", "kết quả đánh giá, phân hạng 8 sản phẩm OCOP"),
        columns=(
            Column("Tên sản phẩm", 38),
            Column("Hạng", 16, group="Kết quả"),
            Column("Hình thức", 32, group="Kết quả"),
        ),
        section="Huyện",
        subtotal=said_subtotal,
        total="Tổng cộng: 8 sản phẩm",
        sign=("TL. GIÁM ĐỐC SỞ", "(Ký tên, đóng dấu)"),
    ),
    Layout(
        source="caobang_hoaan_2023",
        target="cao-bang/caobang_hoaan_2023.xlsx",
        office=("UBND TỈNH CAO BẰNG", "UBND HUYỆN HÒA AN"),
        title=("DANH SÁCH", "sản phẩm OCOP cấp tỉnh của huyện Hòa An"),
        columns=(
            Column("Hạng", 18),
            Column("Huyện", 18, hidden=True),
            Column("Tên sản phẩm", 52),
        ),
        font="Calibri",
        total="Tổng cộng: 14 sản phẩm",
        blank_rows=3,
        notes=("14 sản phẩm: 3 sản phẩm 4 sao, 11 sản phẩm 3 sao",),
    ),
    Layout(
        source="thainguyen_donghy_2023",
        target="thai-nguyen/thainguyen_donghy_2023.xls",
        office=("UBND TỈNH THÁI NGUYÊN", "UBND HUYỆN ĐỒNG HỶ"),
        title=("DANH SÁCH", "sản phẩm OCOP được công nhận"),
        columns=(
            Column("Chủ thể", 40, merged=True),
            Column("Địa chỉ", 24, merged=True),
            Column("Tỉnh", 14, hidden=True),
            Column("Tên sản phẩm", 34),
            Column("Hạng", 16),
        ),
        font="Arial",
        total="Tổng cộng: 8 sản phẩm của 7 chủ thể",
    ),
    Layout(
        source="thainguyen_5sao",
        target="thai-nguyen/thainguyen_5sao.xlsx",
        office=("UBND TỈNH THÁI NGUYÊN", "SỞ NÔNG NGHIỆP"),
        title=("BẢNG THEO DÕI", "sản phẩm OCOP 5 sao cấp quốc gia"),
        columns=(
            Column("Tên sản phẩm", 32),
            Column("Chủ thể", 28),
            Column("Địa chỉ", 30),
            Column("Điểm", 8, group="Công nhận lần 1", text=first_block("Điểm")),
            Column("Hạng", 18, group="Công nhận lần 1", text=both("Hạng", "4 sao")),
            Column(
                "Quyết định / thời điểm",
                28,
                group="Công nhận lần 1",
                text=both("Quyết định / thời điểm", "2023"),
            ),
            Column("Điểm", 8, group="Công nhận lần 2", text=second_block("Điểm")),
            Column("Hạng", 18, group="Công nhận lần 2", text=second_block("Hạng")),
            Column(
                "Quyết định / thời điểm",
                28,
                group="Công nhận lần 2",
                text=second_block("Quyết định / thời điểm"),
            ),
        ),
        font="Arial",
        sign=(),
    ),
    Layout(
        source="quangtri_2019_qd136",
        target="quang-tri/quangtri_2019_qd136.xlsx",
        office=("UBND TỈNH QUẢNG TRỊ", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        title=("DANH SÁCH", "sản phẩm OCOP được công nhận năm 2019"),
        attached="(Kèm theo Quyết định số 136/QĐ-UBND ngày 15 tháng 01 năm 2020)",
        columns=(
            Column("Tên sản phẩm", 40),
            Column("Chủ thể", 44, merged=True),
            Column("Mức phân hạng", group="Mức phân hạng", star=True),
        ),
        total="Tổng cộng: 19 sản phẩm",
    ),
    Layout(
        source="thanhhoa_2021_dot3_qd2942",
        target="thanh-hoa/thanhhoa_2021_dot3_qd2942.xls",
        office=("UBND TỈNH THANH HÓA", "SỞ NÔNG NGHIỆP VÀ PTNT"),
        title=("DANH SÁCH", "sản phẩm OCOP cấp tỉnh được công nhận đợt 3, năm 2021"),
        attached="(Kèm theo Quyết định số 2942/QĐ-UBND ngày 5/8/2021)",
        columns=(
            Column("Tên sản phẩm", 40),
            Column("Chủ thể", 30),
            Column("Địa bàn", 20, merged=True),
            Column("Hạng", group="Hạng sao", star=True),
        ),
        total="Tổng cộng",
    ),
    Layout(
        source="haiphong_2019",
        target="hai-phong/haiphong_2019.xlsx",
        office=("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        title=("DANH SÁCH", "sản phẩm OCOP được công nhận năm 2019"),
        columns=(
            Column("Tên sản phẩm", 30),
            Column("Chủ thể", 46, merged=True, group="Chủ thể sản xuất", head="Tên chủ thể"),
            Column("Địa chỉ", 32, merged=True, group="Chủ thể sản xuất"),
            Column("Hạng", 10),
            Column("Năm", 8, hidden=True),
        ),
        font="Cambria",
        total="Tổng cộng: 12 sản phẩm",
    ),
    Layout(
        source="laocai_2021_dot2_qd4261",
        target="lao-cai/laocai_2021_dot2_qd4261.xlsx",
        office=("UBND TỈNH LÀO CAI", "SỞ NÔNG NGHIỆP VÀ PTNT"),
        title=("DANH SÁCH", "sản phẩm OCOP được công nhận đợt 2 năm 2021"),
        attached="(Kèm theo Quyết định số 4261/QĐ-UBND)",
        columns=(
            Column("Chủ thể", 46, merged=True),
            Column("Tên sản phẩm", 40),
            Column("Tiêu chuẩn", 14),
        ),
        total="Tổng cộng: 22 sản phẩm của 16 chủ thể",
    ),
    Layout(
        source="hatinh_huyen_2023_2024",
        target="ha-tinh/hatinh_huyen_2023_2024.xlsx",
        office=("TỈNH HÀ TĨNH",),
        title=("DANH SÁCH", "sản phẩm OCOP được công nhận ở cấp huyện"),
        columns=(
            Column("Tên sản phẩm", 36),
            Column("Chủ thể", 38, merged=True),
            Column("Thôn, xã", 32),
            Column("Hạng", 10, group="Kết quả đánh giá"),
            Column("Hình thức", 18, group="Kết quả đánh giá"),
            Column("Đợt", 20, group="Kết quả đánh giá"),
            Column("Nguồn", 8, hidden=True),
        ),
        motto=False,
        section="Huyện",
        section_label=huyen,
        subtotal=counted_subtotal,
        total="Tổng cộng: 36 sản phẩm",
        sign=(),
        trailing_blanks=True,
    ),
    Layout(
        source="quangnam_2019_4sao",
        target="quang-nam/quangnam_2019_4sao.xls",
        office=("UBND TỈNH QUẢNG NAM", "SỞ NÔNG NGHIỆP VÀ PTNT"),
        title=("DANH SÁCH", "sản phẩm OCOP đạt hạng 4 sao năm 2019"),
        columns=(
            Column("Tên sản phẩm", 36),
            Column("Chủ thể", 48, merged=True),
            Column("Xã", 18),
            Column("Hạng", 10),
            Column("Năm", 8),
        ),
        section="Huyện, thành phố",
        total="Tổng cộng: 12 sản phẩm",
    ),
    Layout(
        source="binhdinh_tayson_2022",
        target="binh-dinh/binhdinh_tayson_2022.xlsx",
        office=("UBND TỈNH BÌNH ĐỊNH", "UBND HUYỆN TÂY SƠN"),
        title=("DANH SÁCH", "sản phẩm OCOP 3 sao của huyện Tây Sơn"),
        columns=(
            Column("Chủ thể", 44, merged=True, group="Chủ thể", head="Tên chủ thể"),
            Column("Địa chỉ", 34, merged=True, group="Chủ thể"),
            Column("Tên sản phẩm", 30, group="Sản phẩm"),
            Column("Hạng", 14, group="Sản phẩm"),
        ),
        count_by="Chủ thể",
        total="Tổng cộng: 9 sản phẩm",
        trailing_blanks=True,
    ),
    Layout(
        source="hue_2020_dot2_qd2919",
        target="thua-thien-hue/hue_2020_dot2_qd2919.xlsx",
        office=("UBND TỈNH THỪA THIÊN HUẾ", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        title=("DANH SÁCH", "sản phẩm OCOP cấp tỉnh được công nhận đợt 2 năm 2020"),
        attached="(Kèm theo Quyết định số 2919/QĐ-UBND)",
        columns=(
            Column("Tên sản phẩm", 32),
            Column("Hạng sao", 10),
            Column("Địa chỉ", 44),
            Column("Chủ thể", 44),
        ),
        numbered_columns=True,
        total="Tổng cộng: 11 sản phẩm",
    ),
    Layout(
        source="laichau_2024_dot1",
        target="lai-chau/laichau_2024_dot1.xlsx",
        office=("UBND TỈNH LAI CHÂU", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        title=("DANH SÁCH", "sản phẩm OCOP được công nhận đợt 1 năm 2024"),
        columns=(
            Column("Tên sản phẩm", 36),
            Column("Nhóm", 24),
            Column("Chủ thể", 32, merged=True),
            Column("Địa chỉ", 30),
            Column("Hạng sao", 10, group="Kết quả"),
            Column("Ghi chú", 36, group="Kết quả"),
        ),
        font="Calibri",
        section="Huyện",
        section_label=huyen,
        subtotal=said_subtotal,
        total="Tổng cộng: 11 sản phẩm",
        blank_rows=2,
    ),
)
