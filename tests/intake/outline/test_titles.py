"""Short lines that head a passage, those that do not, and the numbers before them."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.titles import is_about_paper, is_title, ordinal_in


@pytest.mark.parametrize("line", ["书画室", "【书画室】", "一楼：书画室", "**书画室**", "The Repair Shop"])
def test_a_title(line: str) -> None:
    assert is_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "（指墙上图版）",
        "【镜头：航拍】",
        "各位来宾，大家好",
        "这里是书画室。",
        "联系人：小林",
        "80岁以上　8元",
        "12",
        "书画、棋牌、",
        "甲，乙，丙，丁",
        "很长的一行字" * 5,
    ],
)
def test_no_title(line: str) -> None:
    assert not is_title(line)


def test_a_number_before_it_lets_a_title_begin_as_a_greeting_does() -> None:
    assert is_title("The Welcome Desk", True)
    assert not is_title("The Welcome Desk")


@pytest.mark.parametrize(
    ("words", "ordinal"),
    [
        ("第十二站", 12),
        ("二十", 20),
        ("①", 1),
        ("Ⅳ.", 4),
        ("Stop three", 3),
        ("C区", 3),
        ("03", 3),
        ("A、", 1),
        ("第站", None),
        ("9" * 5000, None),
    ],
)
def test_which_one_a_marker_says_it_is(words: str, ordinal: int | None) -> None:
    assert ordinal_in(words) == ordinal


@pytest.mark.parametrize(
    ("line", "about"),
    [("第 3 页", True), ("日期：今天", True), ("2025年6月", True), ("撰稿：小林", True), ("书画室", False)],
)
def test_lines_about_the_paper(line: str, about: bool) -> None:
    assert is_about_paper(line) is about
