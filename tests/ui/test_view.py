"""What the screen shows of a show: plain values, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.lines import lines_of
from kiosk.show.state import Language, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Telling, Tour
from kiosk.ui.language import written_for
from kiosk.ui.overview import CARDS_A_GROUP, FAREWELL, WELCOME, Overview, groups, overview
from kiosk.ui.sources import FALLBACK, Sources
from kiosk.ui.stop import Stop, said, stop
from tests.builders import a_station, a_tour, chapter_tour, long_tour, parts_tour, two_floor_tour
from tests.builders import said as said_as
from tests.ui.screen import CALM

SOURCES = Sources(
    picture=lambda tour, file: f"{tour}/{file}",
    code=lambda address: f"code of {address}",
    write=lambda text, language: f"«{text}»" if language is Language.TRADITIONAL and text else text,
)


def test_a_hall_without_tours_shows_its_welcome_picture_and_nothing_else() -> None:
    empty = opening((), CALM)
    assert overview(empty, SOURCES) == Overview(cover=f"/{WELCOME}")
    assert stop(empty, SOURCES) == Stop()


def test_the_overview_lists_the_stations_floor_by_floor() -> None:
    view, floors = overview(_show(two_floor_tour()), SOURCES), groups(_show(two_floor_tour()), SOURCES)
    assert [(group.header, [card.name for card in group.cards]) for group in floors] == [
        ("一楼", ["大厅", "书房"]),
        ("二楼", ["展厅"]),
    ]
    assert [card.number for group in floors for card in group.cards] == [1, 2, 3]
    assert (view.title, view.stations, view.seen, view.is_walk) == ("槐树院展馆", 3, 0, True)
    assert view.farewell == f"yard/{FAREWELL}"


def test_a_station_without_a_picture_borrows_the_room_s() -> None:
    cards = groups(_show(two_floor_tour()), SOURCES)[1].cards
    assert cards[0].picture == f"yard/{FALLBACK}"
    here = _at(two_floor_tour(), "展厅")
    assert [row.source for row in stop(here, SOURCES).pictures] == [f"yard/{FALLBACK}"]


def test_what_was_seen_is_marked_and_only_that_card_changes() -> None:
    before = groups(_show(two_floor_tour()), SOURCES)
    visited = step(_at(two_floor_tour(), "书房"), ev.HomeChosen())[0]
    after = groups(visited, SOURCES)
    assert after[1] == before[1]
    assert after[0].cards[0] == before[0].cards[0]
    assert after[0].cards[1] == replace(before[0].cards[1], seen=True, here=True)


def test_a_long_floor_comes_in_pieces_with_one_header() -> None:
    floors = groups(_show(long_tour(50)), SOURCES)
    assert [group.header for group in floors] == ["一楼", "", "", "", ""]
    assert all(len(group.cards) <= CARDS_A_GROUP for group in floors)
    assert [card.number for group in floors for card in group.cards] == list(range(1, 51))


def test_a_route_that_leaves_stations_out_counts_its_own() -> None:
    tour = two_floor_tour()
    tour = replace(tour, routes=(tour.routes[0], replace(tour.routes[1], stations=("大厅", "展厅"))))
    show = replace(_show(tour), route="quick")
    view = overview(show, SOURCES)
    assert (view.stations, [c.name for group in groups(show, SOURCES) for c in group.cards]) == (
        2,
        ["大厅", "展厅"],
    )
    assert [(choice.id, choice.chosen) for choice in view.routes] == [("full", False), ("quick", True)]
    skipped = replace(_at(tour, "书房"), route="quick")
    assert (stop(skipped, SOURCES).number, stop(skipped, SOURCES).next_name) == (0, "展厅")


def test_minutes_are_those_of_the_telling() -> None:
    text = "这一句话不多不少正好有二十个汉字请您听好。" * 18  # 360 hanzi: two minutes
    tour = a_tour(a_station("大厅", text), a_station("书房", "短。"))
    full, quick = overview(_show(tour), SOURCES).routes
    assert (full.minutes, quick.minutes) == (2, 1)
    assert tour.routes[1].telling is Telling.SHORT
    assert [c.minutes for c in groups(_show(tour), SOURCES)[0].cards] == [2, 1]


@pytest.mark.parametrize(
    ("station", "number", "next_name", "next_floor"),
    [("大厅", 1, "书房", ""), ("书房", 2, "展厅", "二楼"), ("展厅", 3, "", "")],
)
def test_a_stop_says_where_it_is_and_what_comes(
    station: str, number: int, next_name: str, next_floor: str
) -> None:
    view = stop(_at(two_floor_tour(), station), SOURCES)
    assert (view.name, view.number, view.next_name, view.next_floor) == (
        station,
        number,
        next_name,
        next_floor,
    )
    assert view.floor == ("二楼" if station == "展厅" else "一楼")


def test_there_is_no_stop_on_the_other_pages() -> None:
    home = step(_at(two_floor_tour(), "书房"), ev.HomeChosen())[0]
    assert stop(home, SOURCES) == Stop()


def test_lines_are_filled_in_and_know_where_paragraphs_begin() -> None:
    lines = stop(_at(two_floor_tour(), "大厅"), SOURCES).lines
    assert [(line.text, line.opens, line.leaving) for line in lines] == [
        ("各位来宾，上午好！", True, False),
        ("这里是大厅。", False, False),
        ("院里住着5547户人家。", True, False),
        ("请看墙上的照片。", False, False),
        ("请随我前往书房。", True, True),
    ]


def test_the_next_line_changes_nothing_but_the_line() -> None:
    here = _at(two_floor_tour(), "书房")
    before, after = (stop(step(here, ev.LineChosen(n))[0], SOURCES) for n in (0, 1))
    assert after == replace(before, line=1)


def test_a_part_has_its_own_name_within_its_station() -> None:
    first = _at(parts_tour(), "长廊")
    second = step(first, ev.ForwardChosen())[0]
    last = step(step(second, ev.ForwardChosen())[0], ev.ForwardChosen())[0]
    views = [stop(show, SOURCES) for show in (first, second, last)]
    assert [(v.name, v.station, v.part, v.parts, v.number, v.next_name) for v in views] == [
        ("长廊", "长廊", 0, 3, 2, "第1块"),
        ("第1块", "长廊", 1, 3, 2, "第2块"),
        ("第3块", "长廊", 3, 3, 2, "出口"),
    ]


def test_chapters_have_no_floor_and_no_way() -> None:
    show = _at(chapter_tour(), "由来")
    assert not overview(show, SOURCES).is_walk
    assert (stop(show, SOURCES).floor, stop(show, SOURCES).plan) == ("", "")
    assert not any(line.leaving for line in stop(show, SOURCES).lines)


def test_every_word_of_a_tour_is_written_for_its_reader() -> None:
    show = _at(two_floor_tour(), "大厅")
    show = step(show, ev.LanguageSet(Language.TRADITIONAL))[0]
    view, here = overview(show, SOURCES), stop(show, SOURCES)
    floors = groups(show, SOURCES)
    words = [view.title, *(g.header for g in floors), *(c.name for g in floors for c in g.cards)]
    words += [choice.name for choice in (*view.tours, *view.routes)]
    words += [here.name, here.station, here.floor, here.next_name, *(line.text for line in here.lines)]
    words += [row.caption for row in here.pictures]
    assert [word for word in words if not word.startswith("«")] == []


@pytest.mark.parametrize(("reached", "marked"), [(None, -1), (0, 0), (3, 3), (6, 6), (99, 6)])
def test_what_has_been_said_is_counted_in_the_characters_of_the_line(
    reached: int | None, marked: int
) -> None:
    assert said(_heard(_at(two_floor_tour(), "大厅", line=1), reached), SOURCES) == marked


def test_a_rare_character_counts_as_the_screen_counts_it() -> None:
    """QML counts in sixteen bits: a character beyond U+FFFF is two."""
    show = _at(a_tour(a_station("厅", "𠮷野先生。"), a_station("堂", "完。")), "厅")
    assert [said(_heard(show, n), SOURCES) for n in range(6)] == [0, 2, 3, 4, 5, 6]


def test_in_traditional_characters_the_same_characters_are_said() -> None:
    """By the shipped tables: 里 and 裡, 台 and 臺, with as many characters as before."""
    text = "这里的舞台，后面发生过头发的故事。"
    show = step(_at(a_tour(a_station("厅", text)), "厅"), ev.LanguageSet(Language.TRADITIONAL))[0]
    sources = replace(SOURCES, write=written_for)
    assert stop(show, sources).lines[0].text == "這裡的舞臺，後面發生過頭髮的故事。"
    assert [said(_heard(show, n), sources) for n in range(len(text) + 1)] == list(range(len(text) + 1))


@given(st.text("长句子。", min_size=1, max_size=60), st.sampled_from(("長長", "")), st.data())
def test_a_line_of_another_length_for_its_reader_is_followed_to_its_end(
    text: str, written_so: str, data: st.DataObject
) -> None:
    """A table that writes two characters for one, or drops one."""
    sources = replace(SOURCES, write=lambda told, language: told.replace("长", written_so))
    tour = replace(a_tour(a_station("厅")), stations=(replace(a_station("厅"), text=said_as(text)),))
    show = _at(tour, "厅")
    line = lines_of(show)[0].text
    reached = data.draw(st.integers(0, len(line)))
    written = sources.write(line, Language.TRADITIONAL)
    assert said(_heard(show, reached), sources) == len(sources.write(line[:reached], Language.TRADITIONAL))
    assert said(_heard(show, len(line)), sources) == len(written)


def test_a_hall_at_rest_has_nothing_said() -> None:
    assert said(_show(two_floor_tour()), SOURCES) == -1


def _heard(show: Show, reached: int | None) -> Show:
    return step(show, ev.Heard(show.utterance, 1.0, 9.0, reached))[0]


def _show(tour: Tour) -> Show:
    return opening((tour,), CALM)


def _at(tour: Tour, station: str, line: int = 0) -> Show:
    return step(step(_show(tour), ev.StationChosen(station))[0], ev.LineChosen(line))[0]
