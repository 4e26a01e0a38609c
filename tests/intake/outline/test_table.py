"""A table as a script: its columns, its rows, and the tour that comes of them."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import DraftTour
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.outline.columns import Column, column_of
from kiosk.intake.outline.outline import outlined
from kiosk.intake.outline.rows import columns, header_of, is_table, row_of

SAID = "椅子摆成一圈，人来了就坐下，说到天黑也没人催。"


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("序号", Column.NUMBER),
        ("站点名称", Column.NAME),
        ("讲解词", Column.TEXT),
        ("讲解提示", Column.CUE),
        ("时长", Column.MINUTES),
        ("楼层", Column.FLOOR),
        ("位置", Column.PLACE),
        ("关键词", Column.KEYWORDS),
        ("Script", Column.TEXT),
        ("负责人", None),
        ("这一格写了很长的一句话所以不是表头", None),
    ],
)
def test_what_a_column_holds_is_said_above_it(words: str, column: Column | None) -> None:
    assert column_of(words) is column


def test_without_a_header_what_stands_in_a_column_tells_what_it_is() -> None:
    lines = _lines(("1", "书画室", SAID, "3分钟"), ("2", "茶室", SAID, "2分钟"), ("3", "阳台", SAID, "90秒"))
    assert header_of(lines) is None
    assert columns(lines, None) == (Column.NUMBER, Column.NAME, Column.TEXT, Column.MINUTES)


def test_three_rows_that_hold_most_of_the_text_are_a_table() -> None:
    rows = _lines(("1", SAID), ("2", SAID), ("3", SAID))
    assert is_table(rows)
    assert not is_table(rows[:2])
    assert not is_table([*rows, Line(SAID * 9, 4)])


def test_a_row_that_holds_one_word_heads_others() -> None:
    held = (Column.NUMBER, Column.NAME, Column.TEXT)
    section = row_of(_lines(("二楼", "", ""))[0], held)
    assert section is not None
    assert (section.section, section.floor) == (True, 2)
    assert row_of(_lines(("", " ", ""))[0], held) is None


def test_a_sub_stop_is_a_part_and_a_row_without_a_number_goes_on() -> None:
    (hall, tea) = _tour(
        ("序号", "名称", "讲解词"),
        ("1", "大厅", "六个窗口。"),
        ("1-1", "叫号机", "先取号。"),
        ("", "", "再等叫号，号到了屏上有字。"),
        ("2", "茶室", SAID),
    ).stations
    assert [(part.name, part.text) for part in hall.parts] == [
        ("叫号机", "先取号。\n\n再等叫号，号到了屏上有字。")
    ]
    assert (tea.name, tea.parts) == ("茶室", ())


def test_cues_stand_on_the_side_of_the_text_where_their_column_stands() -> None:
    (station, _) = _tour(
        ("提示", "名称", "讲解词", "动作"), ("指窗口", "大厅", SAID, "停顿"), ("指茶壶", "茶室", SAID, "停顿")
    ).stations
    assert station.text == f"【指窗口】{SAID}【停顿】"
    assert [cue.text for cue in station.cues] == ["指窗口", "停顿"]


def test_greeting_closing_and_totals_are_no_stations() -> None:
    tour = _tour(
        ("序号", "名称", "讲解词", "时长"),
        ("", "开场白", "大家好！", "1分钟"),
        ("1", "大厅", SAID, "3分钟"),
        ("2", "茶室", SAID, "90秒"),
        ("", "结束语", "谢谢大家！", "1分钟"),
        ("", "合计", "", "6分半"),
    )
    assert [(station.name, station.minutes) for station in tour.stations] == [("大厅", 3), ("茶室", 1.5)]
    assert tour.greeting.endswith("大家好！")
    assert tour.closing.endswith("谢谢大家！")
    assert "合计" in tour.heading


@pytest.mark.parametrize("words", ["合计：6分半", "共计六分半", "制表：服务站"])
def test_a_last_row_that_sums_up_is_not_told(words: str) -> None:
    tour = _tour(("序号", "讲解词", "时长"), ("1", SAID, "3"), ("2", SAID, "3"), (words, "", ""))
    assert (tour.closing, len(tour.stations)) == ("", 2)
    assert words in tour.heading


def test_one_goes_down_from_the_ground_to_the_cellar() -> None:
    stations = _tour(
        ("序号", "楼层", "名称", "讲解词"),
        ("1", "一楼", "大厅", SAID),
        ("2", "", "库房", f"请随我下楼。{SAID}"),
        ("3", "", "茶室", f"请随我上楼。{SAID}"),
    ).stations
    assert [station.floor for station in stations] == ["1F", "B1", "1F"]


def _lines(*rows: tuple[str, ...]) -> list[Line]:
    return [Line("\t".join(cells), number, cells=cells) for number, cells in enumerate(rows, 1)]


def _tour(*rows: tuple[str, ...]) -> DraftTour:
    (tour,) = outlined(Manuscript("hall.xlsx", "xlsx", tuple(_lines(*rows))))
    return tour
