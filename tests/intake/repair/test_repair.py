"""How repairs are numbered, listed and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.repair import repaired
from tests.intake.repair.writing import manuscript, mended, text_of

DAMAGED = "云阶社區(qū)便民服務(wù)大廳。\n\n- 2 -\n\n返回頂部"


def test_numbers_are_those_of_the_reading_order() -> None:
    _, found = repaired(manuscript(DAMAGED))
    assert [(repair.number, repair.kind, repair.line, repair.before, repair.after) for repair in found] == [
        (1, RepairKind.TRADITIONAL, 1, "區", "区"),
        (2, RepairKind.PINYIN, 1, "區(qū)", "區"),
        (3, RepairKind.TRADITIONAL, 1, "務", "务"),
        (4, RepairKind.PINYIN, 1, "務(wù)", "務"),
        (5, RepairKind.TRADITIONAL, 1, "廳", "厅"),
        (6, RepairKind.PAGE_NUMBER, 3, "- 2 -", ""),
        (7, RepairKind.BOILERPLATE, 5, "返回頂部", ""),
        (8, RepairKind.TRADITIONAL, 5, "頂", "顶"),
    ]


@pytest.mark.parametrize(
    ("undone", "text"),
    [
        ((), "云阶社区便民服务大厅。\n\n"),
        ((1,), "云阶社區便民服务大厅。\n\n"),
        ((2,), "云阶社区(qū)便民服务大厅。\n\n"),
        ((1, 2), "云阶社區(qū)便民服务大厅。\n\n"),
        ((6,), "云阶社区便民服务大厅。\n\n- 2 -\n"),
        ((7,), "云阶社区便民服务大厅。\n\n\n返回顶部"),
        ((99,), "云阶社区便民服务大厅。\n\n"),
        (tuple(range(1, 9)), DAMAGED),
    ],
)
def test_each_is_undone_by_its_number(undone: tuple[int, ...], text: str) -> None:
    assert text_of(repaired(manuscript(DAMAGED), frozenset(undone))[0]) == text


def test_an_empty_manuscript_is_fine() -> None:
    nothing = Manuscript("a.txt", "txt", ())
    assert repaired(nothing) == (nothing, ())


def test_what_the_document_says_of_itself_is_kept() -> None:
    script = replace(
        manuscript(DAMAGED), encoding="gb18030", doubt=("big5",), left_out=("有一段录音没有读入。",)
    )
    new, _ = repaired(script)
    assert (new.source, new.encoding, new.doubt, new.left_out) == (
        "稿子.txt",
        "gb18030",
        ("big5",),
        ("有一段录音没有读入。",),
    )


def test_what_is_lost_is_not_made_up() -> None:
    for damaged in (
        "现有居民楼幢，全部装了报警器。",
        "丰富四是要换个办法。",
        "()左侧是办公区。",
        "修路灯、，各项小事",
        "路面、等；",
    ):
        assert mended(damaged) == damaged
