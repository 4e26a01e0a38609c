"""A table's rows are what a person sees in it, whatever program keeps it."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.errors import KioskError
from kiosk.intake.manuscript import Line
from kiosk.intake.reading.delimited import read_delimited
from kiosk.intake.reading.office_open import read_package
from kiosk.intake.reading.plain import read_plain
from kiosk.intake.reading.read import read
from tests.intake.documents import put, workbook_bytes

_Value = int | float | bool | str | date | datetime | time


def test_rows_keep_their_numbers_and_merged_cells_stand_once(tmp_path: Path) -> None:
    book, sheet = _book("导览")
    for row in (["序号", "站名", "词"], ["一楼", None, None], ["3-1", "大厅", "欢迎。\n请进。"]):
        sheet.append(row)
    sheet.merge_cells("A2:C2")
    sheet["A6"] = "2"
    found = read(put(tmp_path, "表.xlsx", workbook_bytes(book)))
    assert (found.kind, found.encoding) == ("xlsx", "")
    assert [(line.number, line.cells) for line in found.lines] == [
        (1, ("序号", "站名", "词")),
        (2, ("一楼", "", "")),
        (3, ("3-1", "大厅", "欢迎。\n请进。")),
        (4, ()),
        (6, ("2", "", "")),
    ]


def test_sheets_have_headings_when_several_hold_text() -> None:
    book, sheet = _book("一楼")
    sheet.append(["大厅", "欢迎。"])
    book.create_sheet("空的")
    book.create_sheet("二楼").append(["警务室", "请进。"])
    hidden = book.create_sheet("内部")
    hidden.append(["电话", "1"])
    hidden.sheet_state = "hidden"
    found = read_package(workbook_bytes(book))
    assert [(line.text, line.level) for line in found.lines] == [
        ("一楼", 1),
        ("大厅\t欢迎。", 0),
        ("二楼", 1),
        ("警务室\t请进。", 0),
    ]
    assert found.left_out == ("隐藏的工作表“内部”没有导入，需要的话请取消隐藏后再导入。",)


def test_hidden_rows_and_columns_are_set_aside_and_told() -> None:
    book, sheet = _book("导览")
    for row in (["大厅", "内部备注", "欢迎。"], ["旧站", "", "不用了。"]):
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[2].hidden = True
    found = read_package(workbook_bytes(book))
    assert [line.cells for line in found.lines] == [("大厅", "欢迎。")]
    assert len(found.left_out) == 1


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (3, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (5547, "#,##0", "5,547"),
        (5547, '#,##0"户"', "5,547户"),
        (0.985, "0.0%", "98.5%"),
        (2.5, "0.00", "2.50"),
        (7, "000", "007"),
        (date(2026, 5, 1), "yyyy-mm-dd", "2026-05-01"),
        (date(2026, 5, 1), 'yyyy"年"m"月"d"日"', "2026年5月1日"),
        (date(2026, 5, 1), "[$-804]yyyy/m/d;@", "2026/5/1"),
        (datetime.fromisoformat("2026-05-01T14:05"), "yyyy/m/d h:mm", "2026/5/1 14:05"),
        (time(8, 30), "h:mm", "8:30"),
        (time(14, 5), "上午/下午h:mm", "下午2:05"),
        (1.5, "[h]:mm", "36:00"),
        (True, "General", "是"),
        ("=1+2", "General", ""),
        ("'0101", "General", "'0101"),
    ],
)
def test_values_stand_as_the_sheet_shows_them(value: _Value, form: str, shown: str) -> None:
    book, sheet = _book("导览")
    sheet["A1"], sheet["B1"] = value, "站"
    sheet["A1"].number_format = form
    assert read_package(workbook_bytes(book)).lines[0].cells == (shown, "站")


def test_a_sheet_of_one_column_is_text() -> None:
    book, sheet = _book("导览")
    for text in ("第一站：大厅", "欢迎。\n请进。"):
        sheet.append([text])
    found = read_package(workbook_bytes(book)).lines
    assert [(line.text, line.number, line.cells) for line in found] == [
        ("第一站：大厅", 1, ()),
        ("欢迎。", 2, ()),
        ("请进。", 2, ()),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_what_stands_between_the_cells_is_found_out(sign: str) -> None:
    rows = [["站", "词", "分钟"], ["大厅", f"你好{sign}请进", "3"], ["警务室", "二楼的\n民警“小张”", "2"]]
    text = "\r\n".join(
        sign.join(f'"{cell}"' if sign in cell or "\n" in cell else cell for cell in row) for row in rows
    )
    found = read_delimited(text).lines
    inside = f"你好{sign}请进".replace("\t", " ")
    assert [line.cells for line in found] == [
        ("站", "词", "分钟"),
        ("大厅", inside, "3"),
        ("警务室", "二楼的\n民警“小张”", "2"),
    ]
    assert [line.number for line in found] == [1, 2, 3]


def test_rows_are_found_by_the_line_they_begin_on() -> None:
    found = read_delimited('sep=;\n站;词\n大厅;"一\n二"\n\n警务室;三\n').lines
    assert [(line.number, line.cells) for line in found] == [
        (2, ("站", "词")),
        (3, ("大厅", "一\n二")),
        (5, ()),
        (6, ("警务室", "三")),
    ]


def test_text_in_a_csv_stays_text() -> None:
    assert read_delimited("各位来宾，大家好！\n请随我来。\n").lines == (
        Line("各位来宾，大家好！", 1),
        Line("请随我来。", 2),
    )


def test_a_million_columns_are_refused() -> None:
    with pytest.raises(KioskError, match="列"):
        read_delimited("," * 1_000_000)


def test_rows_pasted_into_text_become_cells() -> None:
    text = '导览词\n站名\t词\t分钟\n大厅\t"第一句\n第二句"\t3\n\t续\t\n结束语\n\t缩进的一段\n\t又一段\n'
    found = read_plain(text).lines
    assert [(line.number, line.text, line.cells) for line in found] == [
        (1, "导览词", ()),
        (2, "站名\t词\t分钟", ("站名", "词", "分钟")),
        (3, "大厅\t第一句\n第二句\t3", ("大厅", "第一句\n第二句", "3")),
        (5, "\t续\t", ("", "续", "")),
        (6, "结束语", ()),
        (7, "\t缩进的一段", ()),
        (8, "\t又一段", ()),
    ]


def _book(title: str) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    return book, sheet
