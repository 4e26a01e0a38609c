"""Texts that somebody made to hang an importer, or that broke one: each is over in a moment, and whole.

What takes ever longer is stopped by the time limit of all tests; no time is asserted here.
"""

from __future__ import annotations

import pytest

from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.outline.outline import outlined
from tests.intake.drafted import hanzi, hanzi_kept, written

SAID = "这里很好，大家都来看书写字画画。" * 20


@pytest.mark.parametrize(
    "text",
    [
        f"解说词{'1' * 50}x\n{SAID}",
        f"==={' ' * 50_000}x\n{SAID}",
        f"各位领导，请随我参观。{'走' * 5_000}。",
        "各位领导，" * 8_000,
        "您好" * 20_000,
        "（走）" * 10_000,
        "01\n" * 6_000,
        "。第一部分：" * 6_000,
        "这里是警务室，" + "居民很多，" * 10_000 + "大家看到的是茶室。",
        "各位来宾，请随我参观。\n" + "first floor " * 6_000,
        "【" * 30_000,
    ],
    ids=lambda text: text[:8].strip(),
)
def test_a_hostile_text_is_divided_at_once(text: str) -> None:
    tours = outlined(written(text))
    assert "".join(hanzi_kept(tour) for tour in tours) == hanzi(text)


@pytest.mark.parametrize(
    "words", ["（" + " " * 50_000 + "x", "（" + "分钟" * 20_000, "a" + " " * 50_000 + "x"]
)
def test_a_hostile_heading_is_named_at_once(words: str) -> None:
    lines = (Line(words, 1, level=1), Line(SAID, 2), Line(words, 3, level=1), Line(SAID, 4))
    (tour,) = outlined(Manuscript("hall.docx", "docx", lines))
    assert hanzi_kept(tour) == hanzi("".join(line.text for line in lines))


def test_a_list_that_counts_beyond_all_numbers_is_none() -> None:
    lines = tuple(Line(SAID, number, marker="9" * 5_000) for number in (1, 2))
    (tour,) = outlined(Manuscript("hall.docx", "docx", lines))
    assert hanzi_kept(tour) == hanzi(SAID * 2)


@pytest.mark.parametrize("storey", ["²", "9" * 5_000, "0"])
def test_a_storey_that_is_none_gives_no_floor(storey: str) -> None:
    rows = [("序号", "楼层", "解说词"), *((str(n), storey, SAID) for n in (1, 2, 3))]
    lines = tuple(Line("\t".join(cells), n, cells=cells) for n, cells in enumerate(rows, 1))
    (tour,) = outlined(Manuscript("hall.xlsx", "xlsx", lines))
    assert [station.floor for station in tour.stations] == [None, None, None]
