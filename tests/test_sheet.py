"""What the record of a reception says: times that nobody misreads, and remarks that are true."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sheet import aloud, began, day, minutes, one_line, planned, remark, span
from tests.receptions import ENDED, a_record, a_stay


@pytest.mark.parametrize(
    ("seconds", "table", "words"),
    [
        (0.0, "0:00", "0 分"),
        (7.4, "0:07", "7 秒"),
        (59.6, "1:00", "1 分"),
        (185.0, "3:05", "3 分 5 秒"),
        (3599.6, "1:00:00", "1 小时"),
        (3725.0, "1:02:05", "1 小时 2 分"),
        (7199.0, "1:59:59", "2 小时"),
        (-0.2, "0:00", "0 分"),
    ],
)
def test_times_in_a_table_and_in_words(seconds: float, table: str, words: str) -> None:
    assert (minutes(seconds), aloud(seconds)) == (table, words)


@pytest.mark.parametrize(
    ("peculiar", "says"),
    [
        ({}, ""),
        ({"short": True}, "压缩"),
        ({"told": False, "skipped": True}, "跳过"),
        ({"told": False, "skipped": True, "short": True}, "跳过"),
        ({"told": False}, "未讲"),
        ({"number": 0}, "路线外"),
        ({"number": 0, "short": True}, "压缩、路线外"),
        ({"number": 0, "told": False, "skipped": True}, "跳过、路线外"),
    ],
)
def test_remark_tells_what_was_out_of_the_ordinary(peculiar: dict[str, Any], says: str) -> None:
    assert remark(replace(a_stay(1), **peculiar)) == says


def test_plan_is_of_the_way_with_what_was_skipped_and_without_what_was_added() -> None:
    stays = (a_stay(1), a_stay(2, told=False, skipped=True), a_stay(0))
    assert planned(a_record(stays=stays)) == 300.0


def test_visit_over_midnight_says_so() -> None:
    record = a_record(seconds=1800.0)
    past_midnight = ENDED.replace(hour=0, minute=10)
    assert span(record, ENDED) == "14:00–14:30"
    assert span(record, past_midnight) == "23:40–次日00:10"
    assert day(began(record, past_midnight)) == "2026年11月21日 星期六"
    assert began(record, ENDED) == ENDED - timedelta(minutes=30)


@given(st.text())
def test_one_line_is_one_line_and_settled(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip() == one_line(line)
    assert line.encode() == line.encode("utf-8", "replace")


def test_letters_of_rare_names_stay() -> None:
    """The newest hanzi are not in Python's tables yet, older ones lie where each vendor put its own."""
    rare = "\U000323a0\ue000\U00020bb7"
    assert one_line(f" {rare}\u202e\n一行\x00 ") == f"{rare} 一行"
