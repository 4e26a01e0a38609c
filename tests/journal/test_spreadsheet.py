"""The table for Excel: read back cell for cell, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal.spreadsheet import cell, length, rows, table
from tests.receptions import ENDED, a_record, a_stay


def test_table_is_what_a_chinese_excel_opens() -> None:
    stays = (
        a_stay(1, "门厅", short=True),
        a_stay(2, "长廊", told=False, skipped=True, seconds=0.0),
        a_stay(0, "花园"),
    )
    content = table(a_record(stays=stays, seconds=3725.0), ENDED)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").split("\r\n") == [
        "导览,望禾社区党群服务中心",
        "来宾,参观团",
        "日期,2026年11月22日 星期日 13:28–14:30",
        "总用时,1:02:05,各站计划,0:05:00",
        "提问,2,用时,0:03:05",
        "",
        "序号,站名,楼层,计划,实际,说明",
        "1,门厅,一楼,0:02:30,0:02:00,压缩",
        "2,长廊,一楼,0:02:30,0:00:00,跳过",
        ",花园,一楼,0:02:30,0:02:00,路线外",
        "",
    ]


def test_rehearsal_says_that_it_is_one() -> None:
    assert ["性质", "演练"] in rows(a_record(rehearsal=True), ENDED)
    assert ["性质", "演练"] not in rows(a_record(), ENDED)


def test_what_was_promised_stands_beside_what_it_took() -> None:
    told = rows(a_record(limit=2700.0), ENDED)
    assert ["总用时", "0:16:00", "各站计划", "0:07:30", "约定", "0:45:00"] in told


@given(st.text(), st.text(), st.lists(st.text(), max_size=4))
def test_reader_gets_the_same_cells(title: str, guest: str, names: list[str]) -> None:
    stays = tuple(a_stay(number, floor=name) for number, name in enumerate(names, 1))
    record = a_record(title=title, guest=guest, stays=stays)
    read = list(csv.reader(io.StringIO(table(record, ENDED).decode("utf-8-sig"), newline="")))
    assert read == rows(record, ENDED)
    assert len(read) == 7 + len(names)


@given(st.text())
def test_no_cell_begins_as_a_formula(text: str) -> None:
    made = cell(text)
    assert not made.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", " "))
    assert "\n" not in made


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("=1+1", "'=1+1"),
        ("  =HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("\u200b@SUM(A1)", "'@SUM(A1)"),
        ("\r\n-2", "'-2"),
        ("＝1", "'＝1"),
        ("参观团 A-B", "参观团 A-B"),
        ("", ""),
    ],
)
def test_what_a_person_typed_is_no_formula(typed: str, made: str) -> None:
    assert cell(typed) == made


@given(st.integers(0, 200_000))
def test_length_is_read_as_hours_minutes_and_seconds(seconds: int) -> None:
    """What a spreadsheet makes of two colons is the same everywhere; of one it is a time of day."""
    hours, minutes, rest = map(int, length(seconds).split(":"))
    assert timedelta(hours=hours, minutes=minutes, seconds=rest) == timedelta(seconds=seconds)
    assert minutes < 60
    assert rest < 60
