"""The ways in which people number and head passages, one line each."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.body import body_of
from kiosk.intake.outline.mark import Family
from kiosk.intake.outline.markers import marks
from tests.intake.drafted import written


@pytest.mark.parametrize(
    ("line", "family", "title", "ordinal"),
    [
        ("第三站：书画室", Family.STOP, "书画室", 3),
        ("点位二 书画室", Family.STOP, "书画室", 2),
        ("Stop 3: The Laundry", Family.STOP, "The Laundry", 3),
        ("最后一站：书画室", Family.STOP, "书画室", None),
        ("（青年夜校）：", Family.STOP, "青年夜校", None),
        ("第一部分：缘起", Family.UNIT, "缘起", 1),
        ("一、组织建设", Family.HANZI, "组织建设", 1),
        ("（二）书画室", Family.HANZI_IN, "书画室", 2),
        ("1、书画室", Family.DIGIT, "书画室", 1),
        ("3-1 书画室", Family.DOTTED, "书画室", 3),
        ("① 书画室", Family.CIRCLED, "书画室", 1),
        ("Ⅱ. 书画室", Family.ROMAN, "书画室", 2),
        ("【1】书画室", Family.BRACKETED, "书画室", 1),
        ("T1 书画室", Family.CODED, "书画室", 1),
        ("09:00–09:05 书画室", Family.TIMED, "书画室", 9),
        ("★书画室", Family.BULLET, "书画室", None),
        ("书画室", Family.TITLE, "书画室", None),
    ],
)
def test_a_line_is_marked(line: str, family: Family, title: str, ordinal: int | None) -> None:
    (mark,) = marks(body_of(written(line).lines))
    assert (mark.family, mark.title, mark.ordinal) == (family, title, ordinal)


def test_a_number_on_a_line_of_its_own_takes_the_title_below() -> None:
    mark, *_ = marks(body_of(written("02\n书画室\n椅子摆成一圈，人来了就坐下。").lines))
    assert (mark.family, mark.title, mark.ordinal) == (Family.ALONE, "书画室", 2)


@pytest.mark.parametrize(
    "line", ["第三处窗口是去年修的。", "3.5万元用在这里。", "（走向展柜）", "大家好", "联系人：小林"]
)
def test_a_line_that_only_looks_marked_is_not(line: str) -> None:
    assert list(marks(body_of(written(line).lines))) == []
