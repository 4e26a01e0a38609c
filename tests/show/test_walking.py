"""Walking by itself: from station to station, to goodbye and to rest."""

from __future__ import annotations

from kiosk.show import events as ev
from kiosk.show.state import House, Page, Sheet
from tests.builders import (
    a_station,
    a_tour,
    two_floor_tour,
    wordless_tour,
)
from tests.show.hall import Hall


def test_walking_by_itself_goes_on_to_goodbye_and_to_rest() -> None:
    hall = Hall(two_floor_tour(), house=House(walking=True)).on(ev.Begun()).say(5)
    hall.wait(1.0)
    assert hall.show.station == "大厅"
    hall.wait(1.0)
    assert hall.spoken == "书房里有三千册书。"
    hall.say(4).wait(2.0).say(2).wait(2.0)
    assert hall.show.page is Page.GOODBYE
    assert hall.wait(20.0).show.page is Page.ATTRACT


def test_waiting_for_a_tap_stays_at_the_station() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun()).say(5).wait(30.0)
    assert hall.show.station == "大厅"
    hall.on(ev.WalkingSet(True)).wait(1.0)
    assert hall.show.station == "大厅"
    assert hall.wait(1.0).show.station == "书房"


def test_walking_waits_for_whoever_turns_the_pictures() -> None:
    hall = Hall(wordless_tour(), house=House(walking=True)).on(ev.StationChosen("照片墙")).say()
    for picture in (1, 2, 0):
        hall.wait(1.5, every=0.5).on(ev.PictureChosen(picture))
    assert hall.show.station == "照片墙"
    assert hall.wait(2.0).show.station == "休息角"


def test_walking_waits_under_an_open_sheet_and_a_breath_after_it() -> None:
    hall = Hall(two_floor_tour(), house=House(walking=True)).on(ev.Begun()).say(5)
    hall.on(ev.SheetOpened(Sheet.PLAN)).wait(10.0).on(ev.SheetClosed()).wait(1.0)
    assert hall.show.station == "大厅"
    assert hall.wait(1.0).show.station == "书房"


def test_setting_the_walk_does_not_hold_a_lit_line() -> None:
    tour = a_tour(a_station("厅", "一二三四五六七八九十百千。第二句。"))
    hall = Hall(tour).on(ev.SoundChanged(False), ev.Begun()).wait(3.0).on(ev.WalkingSet(True)).wait(1.0)
    assert hall.lit == "第二句。"
