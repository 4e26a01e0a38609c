"""The words that fit this visit: greeting, figures, the way on, and care on the stairs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.lines import LONGEST_LINE, breaths, following, greeting, lines_of, preceding, stop_lines
from kiosk.tour.model import Fact, Form, Route, Tour
from kiosk.tour.text import parse
from tests.builders import a_part, a_station, a_tour, chapter_tour, parts_tour, two_floor_tour
from tests.show.hall import Hall


def words(tour: Tour, station: str, part: int = 0, route: int = 0, hour: float = 10.0) -> list[str]:
    """What is told at one stop."""
    stop = stop_lines(tour, tour.routes[route], tour.station(station), part, hour)
    return [line.text for line in stop]


@pytest.mark.parametrize(
    ("hour", "words_said"),
    [
        (0.0, "早上好"),
        (8.99, "早上好"),
        (9.0, "上午好"),
        (11.99, "上午好"),
        (12.0, "下午好"),
        (17.99, "下午好"),
        (18.0, "晚上好"),
        (24.0, "晚上好"),
    ],
)
def test_greeting_follows_the_clock(hour: float, words_said: str) -> None:
    """G9."""
    assert greeting(hour, "zh-Hans") == words_said
    assert Hall(two_floor_tour()).at(hour).on(ev.Begun()).spoken == f"各位来宾，{words_said}！"


def test_english_tour_greets_in_english() -> None:
    assert [greeting(hour, "en") for hour in (8, 10, 15, 20)] == [
        "good morning",
        "good morning",
        "good afternoon",
        "good evening",
    ]


def test_form_of_address_is_the_tours() -> None:
    """G8."""
    assert words(replace(two_floor_tour(), address="各位老师"), "大厅")[0] == "各位老师，上午好！"


def test_figures_are_put_in_with_their_unit_and_unknown_names_stay() -> None:
    tour = a_tour(a_station("厅", "有{户数}。有{人口}。"), facts=(Fact("户数", "5547", "户"),))
    assert words(tour, "厅") == ["有5547户。", "有{人口}。"]


def test_cues_are_neither_shown_nor_spoken() -> None:
    """V15."""
    assert not any("指" in text for text in words(two_floor_tour(), "大厅"))


def test_way_on_names_the_next_station_of_this_route() -> None:
    """G7: the sentence fits whichever station really follows."""
    tour = two_floor_tour()
    assert words(tour, "大厅")[-1] == "请随我前往书房。"
    skipping = replace(tour, routes=(Route("ends", "两头", ("大厅", "展厅")),))
    assert words(skipping, "大厅")[-2:] == ["请随我前往展厅。", "上下楼请小心台阶。"]
    turned = replace(tour, routes=(Route("turned", "倒着", ("展厅", "书房", "大厅")),))
    assert words(turned, "大厅")[-1] == "请看墙上的照片。", "after the last station there is no next one"


def test_name_of_the_next_station_may_stand_in_the_text_too() -> None:
    tour = a_tour(a_station("甲", "这里是甲。看完去{下一站}。"), a_station("乙", "这里是乙。再去{下一站}。"))
    assert words(tour, "甲")[1] == "看完去乙。"
    assert words(tour, "乙") == ["这里是乙。"]


def test_way_on_is_told_where_the_writer_left_it_out() -> None:
    """V19: the name, the floor, and care before the stairs."""
    assert words(two_floor_tour(), "书房")[-2:] == ["下一站是展厅，在二楼。", "上下楼请小心台阶。"]


def test_way_on_is_marked_as_such() -> None:
    stop = lines_of(Hall(two_floor_tour()).on(ev.StationChosen("书房")).show)
    assert [line.leaving for line in stop] == [False, False, True, True]
    assert stop[2].paragraph > stop[1].paragraph


@pytest.mark.parametrize(
    ("leave", "warned"),
    [
        ("请随我上楼。", True),
        ("请随我上楼，小心台阶。", False),
        ("请走右边的楼梯。", False),
        ("我们乘电梯上去。", False),
    ],
)
def test_care_on_the_stairs_is_said_once(leave: str, warned: bool) -> None:
    """V19: by us only when the writer did not."""
    tour = a_tour(a_station("下", "楼下。", "1F", leave=leave), a_station("上", "楼上。", "2F"))
    assert words(tour, "下") == ["楼下。", leave] + (["上下楼请小心台阶。"] if warned else [])


@pytest.mark.parametrize(("here", "there"), [("1F", None), (None, "2F"), (None, None)])
def test_no_stairs_are_announced_where_no_floor_is_known(here: str | None, there: str | None) -> None:
    """V19: a station whose floor the writer left out may be next door."""
    tour = a_tour(a_station("此", "这里。", here, leave="请随我来。"), a_station("彼", "那里。", there))
    assert words(tour, "此") == ["这里。", "请随我来。"]


def test_no_care_is_asked_for_on_one_floor() -> None:
    assert words(two_floor_tour(), "大厅") == [
        "各位来宾，上午好！",
        "这里是大厅。",
        "院里住着5547户人家。",
        "请看墙上的照片。",
        "请随我前往书房。",
    ]


def test_english_tour_leads_on_in_english() -> None:
    tour = replace(
        a_tour(a_station("Yard", "The yard.", "1F"), a_station("Loft", "The loft.", "2F")), language="en"
    )
    assert words(tour, "Yard")[1:] == ["Next: Loft, 二楼.", "Please mind the steps."]


def test_way_on_is_told_after_the_last_board_only() -> None:
    tour = parts_tour()
    assert words(tour, "长廊") == ["长廊里有三块图版。"]
    assert words(tour, "长廊", part=2) == ["这是第2块图版。", "它讲第2年的事。"]
    assert words(tour, "长廊", part=3)[-1] == "请随我前往出口。"


def test_chapters_are_told_at_one_place() -> None:
    """V25: no way on, no stairs."""
    tour = chapter_tour()
    assert words(tour, "由来") == ["各位来宾，上午好！", "先说说由来。"]
    assert tour.form is Form.CHAPTERS


def test_short_route_tells_the_short_text() -> None:
    """G3."""
    assert words(two_floor_tour(), "大厅", route=1) == ["这里是大厅。", "请随我前往书房。"]


def test_neighbours_of_a_station_off_the_route_follow_the_building() -> None:
    tour = two_floor_tour()
    ends = Route("ends", "两头", ("大厅", "展厅"))
    after, before = following(tour, ends, "书房"), preceding(tour, ends, "书房")
    assert (after and after.id, before and before.id) == ("展厅", "大厅")
    assert following(tour, Route("first", "头", ("大厅",)), "书房") is None
    assert preceding(tour, Route("last", "尾", ("展厅",)), "书房") is None


def test_nothing_is_told_before_the_first_station() -> None:
    assert lines_of(Hall(two_floor_tour()).show) == ()
    assert lines_of(Hall().show) == ()


@given(st.text(alphabet="社区，。、a b1；", max_size=400))
def test_a_long_sentence_is_told_in_breaths_and_loses_nothing(sentence: str) -> None:
    pieces = breaths(sentence)
    assert "".join(pieces) == sentence
    assert all(len(piece) <= LONGEST_LINE * (2 if sentence.isascii() else 1) for piece in pieces)


def test_a_sentence_of_232_characters_is_cut_behind_its_commas() -> None:
    sentence = "社区的事情大家一起商量着办，" * 16 + "这样大家都放心了。"
    pieces = breaths(sentence)
    assert len(sentence) == 233
    assert len(pieces) > 3
    assert all(piece.endswith(("，", "。")) for piece in pieces)


def framed(tour: Tour) -> Tour:
    """The tour with a greeting and a closing of two paragraphs each."""
    return replace(
        tour,
        greeting=parse("{称呼}，{问候}！【面向来宾】\n\n欢迎来到院里。"),
        closing=parse("院子就看到这里。\n\n谢谢{称呼}！"),
    )


def test_greeting_comes_before_the_first_station_of_whichever_route() -> None:
    tour = framed(two_floor_tour())
    short = replace(tour.routes[1], stations=("书房", "展厅"))
    tour = replace(tour, routes=(tour.routes[0], short))
    greets = ["各位来宾，上午好！", "欢迎来到院里。"]
    assert words(tour, "大厅")[:2] == greets
    assert words(tour, "大厅", route=1)[:2] != greets
    assert words(tour, "书房")[:1] == ["书房里有三千册书。"]
    assert words(tour, "书房", route=1)[:3] == [*greets, "书房里有三千册书。"], "the short telling greets too"


def test_closing_comes_after_the_last_station_instead_of_the_way_on() -> None:
    tour = framed(
        a_tour(a_station("东", "东。", leave="请随我来。"), a_station("西", "西。", leave="请下楼。"))
    )
    farewell = ["院子就看到这里。", "谢谢各位来宾！"]
    assert words(tour, "西") == ["西。", *farewell]
    assert words(tour, "东")[-1] == "请随我来。"
    back = replace(tour, routes=(Route("back", "倒着走", ("西", "东")),))
    assert words(back, "东") == ["东。", *farewell]
    assert words(back, "西")[-1] == "请下楼。"


def test_greeting_and_closing_frame_the_parts_of_a_station_too() -> None:
    tour = framed(a_tour(a_station("廊", "长廊。", parts=(a_part("甲", "甲板。"), a_part("乙", "乙板。")))))
    assert [words(tour, "廊", part)[0] for part in (0, 1, 2)] == ["各位来宾，上午好！", "甲板。", "乙板。"]
    assert [words(tour, "廊", part)[-1] for part in (0, 1, 2)] == ["长廊。", "甲板。", "谢谢各位来宾！"]


def test_chapters_are_greeted_and_bidden_farewell() -> None:
    tour = framed(chapter_tour())
    assert words(tour, "由来")[:2] == ["各位来宾，上午好！", "欢迎来到院里。"]
    assert words(tour, "以后")[-2:] == ["院子就看到这里。", "谢谢各位来宾！"]


def test_each_piece_of_a_framed_stop_opens_a_paragraph() -> None:
    tour = framed(a_tour(a_station("门", "一。\n\n二。")))
    lines = stop_lines(tour, tour.routes[0], tour.station("门"), 0, 10.0)
    assert [line.paragraph for line in lines] == [0, 1, 2, 3, 4, 5]
    assert [line.own for line in lines] == [False, False, True, True, False, False]
    assert not any(line.leaving for line in lines)


def test_cues_of_a_greeting_are_the_guides_and_never_told() -> None:
    tour = framed(two_floor_tour())
    assert [cue.text for sentence in tour.greeting for cue in sentence.cues] == ["面向来宾"]
    assert not any("面向来宾" in line for line in words(tour, "大厅"))
