"""Passages are known again by their words, their names and what is alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.intake.drafting.matching import likeness, matched, tours_alike
from kiosk.tour.tree import Tree

LONG = "这里是大厅。八个窗口一字排开，办事的人坐着等，灯到晚上才关。"


def rooms(*pairs: tuple[str, str]) -> list[Tree]:
    return [{"name": name, "text": text} for name, text in pairs]


def test_equal_texts_equal_names_and_then_likeness() -> None:
    old = rooms(("大厅", LONG), ("书房", "书房的书。"), ("后院", "后院有一棵很老的槐树，夏天凉快。"))
    new = rooms(
        ("院子", "后院有一棵很老的槐树，夏天更凉快。"),
        ("大堂", LONG),
        ("书房", "全都改了的话。"),
        ("井", "井。"),
    )
    assert matched(new, old) == {1: 0, 2: 1, 0: 2}


def test_cues_brackets_and_breaks_make_no_other_passage() -> None:
    (pair,) = matched(rooms(("", "一二三四【指】五六七")), rooms(("", "一二三四\n五六七"))).items()
    assert pair == (0, 0)


def test_nothing_in_common_is_no_match() -> None:
    assert matched(rooms(("甲", LONG)), rooms(("乙", "井绳在石头上磨出了沟。"))) == {}
    assert likeness("一二三", "四五六") == 0.0
    assert likeness(LONG, LONG) == 1.0


def test_hundreds_of_one_name_are_matched_in_their_row() -> None:
    """What would take a million comparisons is looked for nearby."""
    old = rooms(*(("展板", f"第{n}块讲第{n}年的事。") for n in range(600)))
    new = rooms(*(("展板", f"第{n}块讲第{n}年的好事。") for n in range(600)))
    assert matched(new, old) == {n: n for n in range(600)}
    assert matched(old, [dict(old[0]) for _ in range(600)])[0] == 0


def test_tours_are_alike_by_the_share_of_their_stations() -> None:
    one: Tree = {"stations": rooms(("大厅", LONG), ("井", "井绳在石头上磨出了沟。"))}
    other: Tree = {"stations": rooms(("大厅", LONG), ("后院", "后院有一棵很老的槐树，夏天凉快。"))}
    assert tours_alike(one, one) == (1.0, 1.0)
    assert tours_alike(one, other) == (0.5, 0.5)
    assert tours_alike(one, {}) == (0.0, 0.0)


_ROOMS = st.lists(
    st.tuples(st.sampled_from("甲乙丙"), st.sampled_from(["", "好。", LONG, LONG + "请进。"])), max_size=6
)


@given(_ROOMS, _ROOMS)
def test_no_place_is_taken_twice(new: list[tuple[str, str]], old: list[tuple[str, str]]) -> None:
    found = matched(rooms(*new), rooms(*old))
    assert len(set(found.values())) == len(found)
    assert all(0 <= n < len(new) and 0 <= o < len(old) for n, o in found.items())
    assert matched(rooms(*new), rooms(*new)).keys() == {
        place for place, (name, text) in enumerate(new) if name or text
    }
