"""What a visit adds to the counts: each station once, each visit once, and a guide's never among them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.journal.counting import STATIONS, Tally, What, closing, counted
from kiosk.show import events as ev
from kiosk.show.reception import events as led
from kiosk.show.state import Comfort, House, Language, Page, Sheet, opening
from kiosk.show.step import step
from kiosk.tour.model import Form, Tour
from tests.builders import a_station, a_tour, one_station_tour, parts_tour, two_floor_tour, wordless_tour
from tests.journal.tallies import CountedHall
from tests.show.reception.hall import LET_IN, LET_OUT
from tests.show.strategies import Happening, event_of, halls, houses, stories

IDLE = 75.0
ENGLISH = Comfort(language=Language.ENGLISH)


@pytest.fixture
def hall() -> CountedHall:
    """A hall with the stations 大厅, 书房 and 展厅."""
    return CountedHall(two_floor_tour())


def test_visit_from_the_first_station_to_the_goodbye(hall: CountedHall) -> None:
    hall.on(ev.Begun()).hear().on(ev.ForwardChosen()).hear().on(ev.ForwardChosen()).hear()
    hall.on(ev.ForwardChosen()).wait(21)
    assert hall.show.page is Page.ATTRACT
    assert hall.stations == [
        *("opened 大厅", "heard 大厅", "opened 书房", "heard 书房", "opened 展厅", "heard 展厅")
    ]
    assert hall.visits == [What.BEGUN, What.GOODBYE]


def test_station_that_is_left_before_its_end_is_skipped(hall: CountedHall) -> None:
    hall.on(ev.Begun()).say(2)
    hall.on(ev.ForwardChosen(), ev.StationChosen("展厅"), ev.HomeChosen())
    assert hall.stations == [
        *("opened 大厅", "skipped 大厅", "opened 书房", "skipped 书房", "opened 展厅", "skipped 展厅")
    ]


def test_station_that_is_told_again_is_counted_once(hall: CountedHall) -> None:
    hall.on(ev.Begun()).hear().on(ev.PlayChosen()).say()
    hall.on(ev.StationRepeated()).hear().on(
        ev.StationChosen("大厅"), ev.LineRepeated(), ev.LineChosen(0)
    ).say()
    hall.on(ev.ForwardChosen())
    assert hall.stations == ["opened 大厅", "heard 大厅", "opened 书房"]


def test_who_comes_back_to_a_station_opens_it_again(hall: CountedHall) -> None:
    hall.on(ev.Begun()).hear().on(ev.ForwardChosen(), ev.BackChosen()).hear()
    hall.on(ev.HomeChosen(), ev.StationChosen("大厅"), ev.HomeChosen())
    assert hall.stations == [
        *("opened 大厅", "heard 大厅", "opened 书房", "skipped 书房"),
        *("opened 大厅", "heard 大厅", "opened 大厅", "skipped 大厅"),
    ]


def test_pause_sheet_and_picture_leave_a_station_open(hall: CountedHall) -> None:
    hall.on(ev.Begun(), ev.PlayChosen(), ev.SheetOpened(Sheet.COMFORT), ev.SheetClosed(), ev.PictureChosen(1))
    assert hall.stations == ["opened 大厅"]
    hall.on(ev.PlayChosen()).hear()
    assert hall.stations == ["opened 大厅", "heard 大厅"]


def test_station_with_parts_is_heard_at_the_end_of_its_last_part() -> None:
    hall = CountedHall(parts_tour()).on(ev.StationChosen("长廊"))
    for _ in range(3):
        hall.hear()
        assert hall.stations == ["opened 长廊"]
        hall.on(ev.ForwardChosen())
    assert hall.hear().stations == ["opened 长廊", "heard 长廊"]
    other = CountedHall(parts_tour()).on(ev.StationChosen("长廊")).hear()
    assert other.on(ev.ForwardChosen(), ev.StationChosen("出口")).stations[1] == "skipped 长廊"


def test_what_is_read_without_a_voice_is_heard(hall: CountedHall) -> None:
    hall.on(ev.SoundChanged(works=False), ev.Begun()).wait(120.0)
    assert hall.stations[:2] == ["opened 大厅", "heard 大厅"]


def test_words_for_the_way_on_need_not_be_heard(hall: CountedHall) -> None:
    hall.on(ev.Begun()).say(4)
    assert hall.lit == "请随我前往书房。"
    assert hall.stations == ["opened 大厅", "heard 大厅"]
    hall.on(ev.ForwardChosen())
    assert hall.stations == ["opened 大厅", "heard 大厅", "opened 书房"]


def test_station_without_words_is_heard_when_it_is_seen() -> None:
    hall = CountedHall(wordless_tour()).on(ev.StationChosen("照片墙"), ev.ForwardChosen())
    assert hall.stations == ["opened 照片墙", "heard 照片墙", "opened 休息角"]
    quiet = CountedHall(a_tour(a_station("话", "一。"), a_station("默"), form=Form.CHAPTERS))
    assert quiet.on(ev.StationChosen("默"), ev.LeaveChosen()).stations == ["opened 默", "heard 默"]


def test_film_ends_no_station() -> None:
    tour = a_tour(a_station("影厅", "先看一段片子。再往里走。", film="film.mp4"), a_station("门外", "到了。"))
    hall = CountedHall(tour).on(ev.Begun(), ev.FilmOpened(), ev.FilmSeen(3.0, 60.0))
    assert hall.stations == ["opened 影厅"]
    hall.on(ev.FilmClosed()).hear()
    assert hall.stations == ["opened 影厅", "heard 影厅"]
    left = CountedHall(tour).on(ev.Begun(), ev.FilmOpened(), ev.LeaveChosen())
    assert left.stations == ["opened 影厅", "skipped 影厅"]


def test_visit_that_nobody_follows_ends_idle(hall: CountedHall) -> None:
    hall.on(ev.HomeChosen()).wait(IDLE)
    assert hall.visits == [What.BEGUN, What.IDLE]
    hall.on(ev.Begun(), ev.PlayChosen()).wait(IDLE)
    assert hall.visits == [What.BEGUN, What.IDLE] * 2
    assert hall.stations == ["opened 大厅", "skipped 大厅"]


def test_who_comes_back_from_the_goodbye_goes_on_with_the_same_visit(hall: CountedHall) -> None:
    hall.on(ev.Begun(), ev.LeaveChosen(), ev.BackChosen(), ev.LeaveChosen(), ev.HomeChosen())
    hall.on(ev.LeaveChosen(), ev.LeaveChosen())
    assert hall.visits == [What.BEGUN, What.GOODBYE]


def test_touch_on_the_attract_page_alone_is_no_visit(hall: CountedHall) -> None:
    hall.on(ev.Touched(), ev.BigTextSet(True), ev.LanguageSet(Language.ENGLISH), ev.LeaveChosen()).wait(IDLE)
    assert hall.tallies == []


def test_fault_is_counted_and_cuts_a_visit_short(hall: CountedHall) -> None:
    hall.on(ev.Faulted())
    assert hall.visits == [What.FAULT]
    hall.on(ev.Begun(), ev.Faulted())
    assert hall.visits == [What.FAULT, What.BEGUN, What.FAULT, What.CUT_SHORT]
    assert hall.stations == ["opened 大厅", "skipped 大厅"]
    hall.on(ev.Begun()).wait(1.0)
    assert hall.visits[4:] == [What.BEGUN], "the fault before is not counted again"


def test_other_tour_is_the_same_visit_and_its_own_stations() -> None:
    hall = CountedHall(two_floor_tour(), one_station_tour())
    hall.on(ev.Begun(), ev.TourChosen("lone"), ev.Begun()).hear()
    assert hall.visits == [What.BEGUN]
    assert [(each.tour, each.station, each.what) for each in hall.tallies if each.what in STATIONS] == [
        ("yard", "大厅", What.OPENED),
        ("yard", "大厅", What.SKIPPED),
        ("lone", "门厅", What.OPENED),
        ("lone", "门厅", What.HEARD),
    ]


def test_station_and_visit_are_counted_as_the_visitor_has_set_it(hall: CountedHall) -> None:
    hall.on(ev.Begun(), ev.BigTextSet(True), ev.LanguageSet(Language.ENGLISH)).hear()
    hall.on(ev.ForwardChosen(), ev.BigTextSet(False)).wait(400.0)
    big_english = Comfort(big=True, language=Language.ENGLISH)
    assert hall.show.comfort == Comfort(), "the hall's own again"
    assert hall.tallies == [
        Tally(What.BEGUN),
        Tally(What.OPENED, "yard", "大厅", Comfort()),
        Tally(What.HEARD, "yard", "大厅", big_english),
        Tally(What.OPENED, "yard", "书房", big_english),
        Tally(What.HEARD, "yard", "书房", ENGLISH),
        Tally(What.IDLE, comfort=ENGLISH),
    ]


def test_reception_is_counted_once_and_nothing_she_shows(hall: CountedHall) -> None:
    hall.on(*LET_IN).wait(5.0)
    assert hall.tallies == [], "she has not set out yet"
    hall.on(ev.Begun()).wait(5.0)
    hall.on(ev.ForwardChosen(), ev.StationChosen("展厅"), ev.LeaveChosen(), ev.BackChosen(), *LET_OUT)
    assert hall.tallies == [Tally(What.RECEIVED, "yard")]


def test_rehearsal_is_no_reception_and_who_only_looks_in_neither(hall: CountedHall) -> None:
    hall.on(*LET_IN, led.RehearsalSet(True), ev.Begun(), ev.ForwardChosen(), *LET_OUT)
    hall.on(*LET_IN, *LET_OUT)
    assert hall.tallies == []


def test_reception_that_goes_on_after_a_power_cut_is_counted_once(hall: CountedHall) -> None:
    saved = CountedHall(two_floor_tour()).on(*LET_IN, ev.Begun()).show
    hall.on(led.ReceptionFound(saved, 60.0), led.ReceptionResumed(), ev.ForwardChosen())
    assert hall.show.reception is not None
    assert hall.tallies == []


def test_guide_and_a_reception_that_was_cut_off_cut_a_visit_short(hall: CountedHall) -> None:
    saved = CountedHall(two_floor_tour()).on(*LET_IN, ev.Begun()).show
    hall.on(ev.Begun(), led.ReceptionFound(saved, 60.0), led.ReceptionForgotten(), ev.HomeChosen(), *LET_IN)
    assert hall.visits == [What.BEGUN, What.CUT_SHORT] * 2
    hall.assert_balanced()


def test_visit_open_at_closing_time_is_settled(hall: CountedHall) -> None:
    hall.on(ev.Begun()).close()
    assert hall.stations == ["opened 大厅", "skipped 大厅"]
    assert hall.visits == [What.BEGUN, What.CUT_SHORT]
    told = CountedHall(two_floor_tour()).on(ev.Begun()).hear().on(ev.LeaveChosen()).close()
    assert told.visits == [What.BEGUN, What.GOODBYE]
    assert told.stations == ["opened 大厅", "heard 大厅"]
    assert closing(opening((), House()), heard=False) == ()
    assert closing(CountedHall(two_floor_tour()).on(*LET_IN, ev.Begun()).show, heard=False) == ()


quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@settings(quick, max_examples=150)
@given(halls(), houses(), stories(0, 8) | stories(25, 40))
def test_every_station_opened_is_heard_or_skipped_once_and_every_visit_ends_once(
    tours: tuple[Tour, ...], house: House, story: list[Happening]
) -> None:
    show, heard, so_far = opening(tours, house), False, Counter[tuple[What, str, str]]()
    for happening in story:
        before = show
        show, _ = step(show, event_of(happening, show))
        tallies, heard = counted(before, show, heard)
        so_far.update((each.what, each.tour, each.station) for each in tallies)
        assert len(tallies) <= 6
        if before.reception is not None and show.reception is not None:
            assert {each.what for each in tallies} <= {What.RECEIVED, What.FAULT}
        visiting = show.page in (Page.HOME, Page.STATION, Page.GOODBYE) and show.reception is None
        ended = so_far[What.GOODBYE, "", ""] + so_far[What.IDLE, "", ""] + so_far[What.CUT_SHORT, "", ""]
        assert so_far[What.BEGUN, "", ""] == ended + visiting
        here = (show.tour, show.station) if visiting and show.page is Page.STATION else None
        for place in {(tour, station) for _, tour, station in so_far if station}:
            settled = so_far[What.HEARD, *place] + so_far[What.SKIPPED, *place]
            assert so_far[What.OPENED, *place] == settled + (place == here and not heard)
    so_far.update((each.what, each.tour, each.station) for each in closing(show, heard))
    opened, settled = (
        sum(number for (what, _, _), number in so_far.items() if what in whats)
        for whats in ((What.OPENED,), (What.HEARD, What.SKIPPED))
    )
    assert opened == settled
    assert so_far[What.FAULT, "", ""] == sum(isinstance(each, ev.Faulted) for each in story) == show.faults


@settings(quick, max_examples=50)
@given(halls(), stories(5, 30))
def test_time_alone_adds_nothing(tours: tuple[Tour, ...], story: list[Happening]) -> None:
    show = opening(tours, House())
    for happening in story:
        show, _ = step(show, event_of(happening, show))
    for heard in (True, False):
        assert counted(show, replace(show, now=show.now + 0.2), heard) == ((), heard)
