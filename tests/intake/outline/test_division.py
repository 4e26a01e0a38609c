"""Which numbers and headings divide a script, and which are a list inside one of its passages."""

from __future__ import annotations

import pytest

from kiosk.intake.outline.body import body_of
from kiosk.intake.outline.division import division
from kiosk.intake.outline.markers import marks
from kiosk.intake.outline.openings import openings
from tests.intake.drafted import written

SAID = "椅子摆成一圈，人来了就坐下，谁都不用让谁，说到天黑也没人催。"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"1、书画室\n{SAID}\n2、茶室\n{SAID}\n3、阳台\n{SAID}", ["书画室", "茶室", "阳台"]),
        (f"一、书画室\n{SAID}\n二、茶室\n{SAID}\n四、阳台\n{SAID}", ["书画室", "茶室", "阳台"]),
        (f"01\n书画室\n{SAID}\n02\n茶室\n{SAID}\n02\n阳台\n{SAID}", ["书画室", "茶室", "阳台"]),
        (f"★书画室\n{SAID}\n★茶室\n{SAID}", ["书画室", "茶室"]),
        (f"书画室\n{SAID}\n\n茶室\n{SAID}\n\n阳台\n{SAID}", ["书画室", "茶室", "阳台"]),
        (f"第一站：书画室\n{SAID}1、纸；\n2、墨；\n第二站：茶室\n{SAID}", ["书画室", "茶室"]),
    ],
    ids=["numbers", "one left out", "one written twice", "signs", "titles", "a list in a stop"],
)
def test_a_row_divides_the_script(text: str, titles: list[str]) -> None:
    assert _titles(text) == titles


def test_storeys_only_gather_the_rooms_below_them() -> None:
    below = "\n".join(
        f"{storey}楼\n{room}、{name}\n{SAID}\n{room + 1}、{other}\n{SAID}"
        for storey, room, name, other in (("一", 1, "书画室", "茶室"), ("二", 3, "阳台", "菜园"))
    )
    assert _titles(below) == ["书画室", "茶室", "阳台", "菜园"]


@pytest.mark.parametrize(
    "text",
    [
        SAID * 8 + "\n1、纸要宣纸，一刀裁成四张。\n2、墨要现磨，磨到看得见光。\n3、笔要洗净，挂起来再走。",
        f"1、轻声\n2、慢走\n{SAID * 10}",
        f"1、书画室\n{SAID}",
    ],
    ids=["a list at the end", "notices above the text", "one alone"],
)
def test_a_list_divides_nothing(text: str) -> None:
    assert _titles(text) == []


def _titles(text: str) -> list[str]:
    body = body_of(written(text).lines)
    opened = [one for one in openings(body, 0, len(body.text)) if one.name and not one.part]
    return [mark.title for mark in division(body, list(marks(body)), opened)]
