"""What a person must settle keeps a tour from being shown while its words stand there, and no longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.tour.problems import Severity
from kiosk.tour.reader import Reading
from kiosk.tour.review import unsettled
from kiosk.tour.tree import Tree

WAY = "请改好讲解词，或者确认可以这样公开以后，把这一条删去。"
TOUR = """schema: 1
title: 明苑
facts: {户数: {value: 5547, unit: 户}}
greeting: 您好，我是某某。
stations:
  - id: hall
    name: 某厅
    text: |
      这里住着{户数}，电话请打
      八一一。
  - {id: yard, name: 后院, text: 后院归某某管（下午）。, leave: 请跟好。}
closing: 再见。
"""


def asks(*records: str) -> str:
    """The tour with these records in its review."""
    return TOUR + "review:\n" + "".join(f"  - {record}\n" for record in records)


Told = Callable[[str], list[str]]
Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("record", "open_"),
    [
        ("{quote: 某某}", True),
        ("{quote: 某厅, station: hall}", True),
        ("{quote: 我是某某}", True),
        ("{quote: 再见}", True),
        ("{quote: 请跟好, station: yard}", True),
        ("{quote: 住着5547户}", True),
        ("{quote: 电话请打 八一一}", True),
        ("{quote: 管【下午】}", True),
        ("{quote: 某某, station: gone}", True),
        ("{quote: 八一二}", False),
        ("{quote: hall}", False),
        ("{quote: 5413户}", False),
    ],
)
def test_quote_is_found_wherever_a_visitor_could_meet_it(read: Read, record: str, open_: bool) -> None:
    """In names, greeting and closing too; through figures, broken lines and other brackets."""
    reading = read(asks(record))
    assert [problem.kind for problem in reading.problems] == (["review"] if open_ else [])
    assert (reading.tour is None) == open_


def test_record_is_reported_in_its_place_with_its_own_words(told: Told) -> None:
    assert told(asks("{quote: 某某, say: 这里还缺姓名。}")) == [
        f"第 14 行第 5 列：这一处还没有处理：这里还缺姓名。{WAY}"
    ]
    assert told(asks("{quote: 某某, say: 这里还缺姓名}")) == [
        f"第 14 行第 5 列：这一处还没有处理：这里还缺姓名。{WAY}"
    ]
    assert told(asks("{quote: 某某}")) == [f"第 14 行第 5 列：这一处还没有处理：“某某”。{WAY}"]


def test_tour_that_waits_only_for_a_person_can_be_looked_at_by_staff(read: Read) -> None:
    reading = read(asks("{quote: 某某}"))
    assert reading.tour is None
    assert reading.draft is not None
    assert reading.draft.title == "明苑"
    assert read(TOUR).draft == read(TOUR).tour
    assert read(asks("{quote: 某某}").replace("title", "titel")).draft is None


def test_editing_the_text_settles_it_and_so_does_taking_the_record_out(read: Read) -> None:
    assert read(asks("{quote: 我是某某, say: 缺姓名。}").replace("我是某某", "我是她", 1)).problems == ()
    assert read(TOUR).problems == ()


def test_each_station_is_settled_by_itself(read: Read) -> None:
    """某某 stands in the greeting, too: that is the first record's."""
    both = asks("{quote: 某某}", "{quote: 某某, station: yard}")
    assert [problem.line for problem in read(both).problems] == [14, 15]
    assert [problem.line for problem in read(both.replace("归某某管", "归小王管")).problems] == [14]


def test_words_that_were_moved_elsewhere_are_not_settled() -> None:
    tree: Tree = {
        "stations": [{"id": "a", "text": "甲。"}, {"id": "b", "text": "乙某某。"}],
        "review": [{"quote": "某某", "station": "a"}],
    }
    assert unsettled(tree) == [0]
    tree["review"].append({"quote": "某某", "station": "b"})
    assert unsettled(tree) == [1], "the other record has it in hand"


def test_review_is_a_note_among_staff_and_may_hold_any_marks(read: Read) -> None:
    reading = read(asks("{quote: 【走】, say: '请看{户数}'}"))
    assert [problem.kind for problem in reading.problems] == []


def test_record_needs_a_quote(told: Told) -> None:
    assert told(asks("{say: 缺姓名}")) == [
        "第 14 行第 5 列：待办缺少“quote”（原文）。请补上一行，例如：quote: 某某。"
    ]


@pytest.mark.parametrize("odd", ["review: 某某", "review: [某某]", "review: {quote: 某某}", "facts: [1]"])
def test_other_shapes_are_reported_and_break_nothing(read: Read, odd: str) -> None:
    reading = read(TOUR.replace("facts: {户数: {value: 5547, unit: 户}}", odd))
    assert reading.tour is None
    assert all(problem.kind != "review" for problem in reading.problems)


def test_advice_is_told_and_keeps_no_tour_back(read: Read) -> None:
    reading = read(asks("{quote: 某某, say: 请看看, rank: look}", "{quote: 八一二, rank: look}"))
    assert reading.tour is not None
    assert [(each.severity, each.say) for each in reading.problems] == [
        (Severity.WARNING, "请看一眼：请看看。")
    ]
    assert read(asks("{quote: 某某, rank: must}")).tour is None
