"""Entities, tags, unseen and wide characters."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import RepairKind
from tests.intake.repair.writing import mended, pairs


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("大厅&nbsp;有八个窗口。", "大厅有八个窗口。"),
        ("&nbsp;&nbsp;&nbsp;&nbsp;大厅有八个窗口。", "大厅有八个窗口。"),
        ("Room&nbsp;12 is open.", "Room 12 is open."),
        ("&#8220;一站式&#8221;服务", "“一站式”服务"),
        ("张家&amp;李家", "张家&李家"),
        ("大厅有八个窗口。<br>", "大厅有八个窗口。"),
        ('<p class="x">大厅</p>有八个<strong>窗口</strong>。', "大厅有八个窗口。"),
        ("one<br/>two", "one two"),
        ("服\u00ad务大厅，\u200b欢迎\ufeff您。", "服务大厅，欢迎您。"),
        ("\uf0b7八个窗口", "八个窗口"),
        ("大厅有８个窗口，ＬＥＤ屏２块。", "大厅有8个窗口，LED屏2块。"),
        ("⼯作⼈员都在⼀楼。", "工作人员都在一楼。"),
    ],
)
def test_what_copying_left_behind_goes(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "AT&T 和 R&D 中心",
        "《<会议室>》的牌子",
        "3<5，5>3",
        "读不出来的\ufffd字留给人看",
        "一家人👨\u200d👩\u200d👧都来了",
        "满意率９８％".replace("９８", "98"),
        "标点：，。！？（）",
        "地址&电话;请看背面",
    ],
)
def test_what_was_written_on_purpose_stays(text: str) -> None:
    assert mended(text) == text


def test_wide_letters_are_listed_run_by_run() -> None:
    assert pairs("８个窗口，ＬＥＤ屏。", RepairKind.NOISE) == [("８", "8"), ("ＬＥＤ", "LED")]
