"""The guide's freedom: any station, back to the way, skipped and come back to, moved, another route."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.show import events as ev
from kiosk.show.lines import lines_of
from kiosk.show.reception import events as led
from kiosk.show.reception.state import HoldKind
from kiosk.show.state import Narration, Page
from kiosk.tour.model import Route, Telling, Tour
from tests.builders import a_station, a_tour, parts_tour, two_floor_tour
from tests.show.reception.hall import LET_OUT, LedHall

NAMES = tuple("甲乙丙丁戊己")


def six_stations() -> Tour:
    """Six stations in a row, 甲 to 己, the way on told with the next one's name; a quick route of three."""
    tour = a_tour(
        *(
            a_station(name, f"这里是{name}。说一句。再说一句。", "1F", leave="请随我前往{下一站}。")
            for name in NAMES
        )
    )
    quick = Route("quick", "压缩版", ("甲", "丙", "己"), Telling.SHORT)
    return a_tour(*tour.stations, routes=(Route("full", "完整版", NAMES), quick))


@pytest.fixture
def hall() -> LedHall:
    return LedHall(six_stations()).on(ev.Begun())


def leave_of(hall: LedHall) -> str:
    """What is told on the way on."""
    return "".join(line.text for line in lines_of(hall.show) if line.leaving)


def route_to_the_end(hall: LedHall) -> list[str]:
    """The stations that forward leads to, until goodbye."""
    seen: list[str] = []
    for _ in range(50):
        hall.on(ev.ForwardChosen())
        if hall.show.page is Page.GOODBYE:
            return seen
        seen.append(hall.show.station)
    raise AssertionError("the way does not end")


def test_a_reception_begins_with_the_welcome_page_and_the_voice_off() -> None:
    hall = LedHall(six_stations())
    assert (hall.show.page, hall.show.guide.whole, hall.show.sheet) == (Page.WELCOME, True, None)
    assert hall.reception.began is None
    hall.on(ev.ForwardChosen())
    assert (hall.show.page, hall.show.station, hall.spoken) == (Page.STATION, "甲", "")


def test_the_way_leads_through_every_station_once(hall: LedHall) -> None:
    assert route_to_the_end(hall) == list("乙丙丁戊己")


def test_a_leap_comes_back_to_the_line_where_it_left(hall: LedHall) -> None:
    """G2: a leader asks for 戊 now; afterwards she goes on where she was."""
    hall.on(ev.ForwardChosen(), ev.LineChosen(1))
    hall.on(ev.StationChosen("戊"))
    assert hall.show.station == "戊"
    hall.on(led.WayResumed())
    assert (hall.show.station, hall.show.line, hall.show.narration) == ("乙", 1, Narration.PLAYING)
    assert route_to_the_end(hall) == list("丙丁己"), "戊 was seen"


def test_forward_from_a_leap_comes_back_to_the_way(hall: LedHall) -> None:
    hall.on(ev.ForwardChosen(), ev.StationChosen("戊"), ev.ForwardChosen())
    assert hall.show.station == "乙"


def test_after_a_station_that_was_told_a_leap_goes_on_behind_it(hall: LedHall) -> None:
    hall.tell()
    hall.on(ev.StationChosen("丁"))
    assert "乙" in leave_of(hall)
    assert route_to_the_end(hall) == list("乙丙戊己")


def test_a_second_leap_keeps_the_first_place(hall: LedHall) -> None:
    hall.on(ev.StationChosen("丙"), ev.StationChosen("己"), led.WayResumed())
    assert hall.show.station == "甲"


def test_back_from_a_leap_leads_to_the_way_too(hall: LedHall) -> None:
    hall.on(ev.ForwardChosen(), ev.StationChosen("己"), ev.BackChosen())
    assert hall.show.station == "乙"
    hall.on(ev.BackChosen())
    assert hall.show.station == "己", "the stop that she really came from"


def test_one_back_and_forward_again_loses_nothing(hall: LedHall) -> None:
    hall.on(ev.ForwardChosen(), ev.ForwardChosen(), ev.BackChosen())
    assert hall.show.station == "乙"
    assert route_to_the_end(hall) == list("丙丁戊己")


def test_skipped_stations_are_marked_and_can_be_come_back_to(hall: LedHall) -> None:
    """G4: skipped is not lost, and the number of stations stays."""
    hall.on(led.StationSkipped("乙"))
    assert "丙" in leave_of(hall), "G7: the transition fits the station that really comes"
    assert len(hall.show.counted) == 6
    hall.on(ev.ForwardChosen())
    assert hall.show.station == "丙"
    hall.on(ev.StationChosen("乙"))
    assert "乙" not in hall.reception.skipped
    hall.on(led.WayResumed())
    assert route_to_the_end(hall) == list("丁戊己")


def test_the_station_where_she_stands_is_left_when_it_is_skipped(hall: LedHall) -> None:
    hall.on(led.StationSkipped("甲"))
    assert hall.show.station == "乙"
    assert hall.reception.skipped == ("甲",)


def test_a_dropped_station_does_not_count(hall: LedHall) -> None:
    """G14: for this visit only."""
    hall.on(led.StationDropped("丙"))
    assert len(hall.show.counted) == 5
    hall.on(led.StationDropped("丙"))
    assert len(hall.show.counted) == 6
    assert hall.show.tours == (six_stations(),), "the stored script stays as it is"


def test_stations_are_moved_for_this_visit(hall: LedHall) -> None:
    hall.on(led.StationMoved("己", -4))
    assert route_to_the_end(hall) == list("己乙丙丁戊")


def test_the_route_changes_in_mid_tour(hall: LedHall) -> None:
    """G3: what is not on the shorter way is not gone to, what was seen stays seen, and back again."""
    hall.on(ev.ForwardChosen())
    long = hall.clock.needed
    hall.on(ev.RouteChosen("quick"))
    assert hall.show.station == "乙"
    assert hall.clock.needed < long / 2
    assert abs(hall.clock.late) < 1, "another route is another plan"
    assert hall.show.to_come == ("丙", "己")
    assert len(hall.show.counted) == 4, "three of the route, and the one she has been to"
    hall.on(ev.RouteChosen("full"))
    assert hall.show.to_come == tuple("丙丁戊己")


def test_a_time_she_was_given_outlives_the_change_of_route(hall: LedHall) -> None:
    hall.on(led.TimeLeft(600.0), ev.RouteChosen("quick"))
    assert hall.clock.limit == pytest.approx(600.0)


def test_boards_in_a_row_are_one_station(hall: LedHall) -> None:
    """G21."""
    hall = LedHall(parts_tour())
    hall.on(ev.Begun(), ev.ForwardChosen())
    places = []
    for _ in range(4):
        places.append((hall.show.station, hall.show.part, len(hall.show.counted)))
        hall.on(ev.ForwardChosen())
    assert places == [("长廊", 0, 3), ("长廊", 1, 3), ("长廊", 2, 3), ("长廊", 3, 3)]
    assert hall.show.station == "出口"
    hall.on(ev.StationChosen("长廊"), led.StationSkipped("长廊"))
    assert hall.show.station == "出口", "a skipped station is passed over with all of its boards"


def test_words_of_the_visit_are_told_everywhere() -> None:
    """G8, G9."""
    hall = LedHall(two_floor_tour())
    hall.on(led.WordsSet("各位  领导\n", "某地参观团"), ev.Begun()).at(15.0)
    assert lines_of(hall.show)[0].text == "各位 领导，下午好！"
    assert hall.reception.guest == "某地参观团"
    hall.on(led.WordsSet("", ""))
    assert lines_of(hall.show)[0].text.startswith("各位来宾")


def test_question_time_holds_what_the_public_sees(hall: LedHall) -> None:
    """G22: the visit's clock goes on, the station's does not, and the telling waits."""
    hall.wait(4.0, every=0.2)
    spent, line = hall.reception.spent_at("甲"), hall.show.line
    hall.on(led.ScreenHeld(HoldKind.WELCOME))
    assert hall.show.narration is Narration.PAUSED
    hall.wait(60.0)
    assert hall.reception.spent_at("甲") == pytest.approx(spent)
    assert hall.reception.held == pytest.approx(60.0)
    assert hall.reception.questions == 1
    assert hall.clock.elapsed == pytest.approx(64.0)
    told = []
    for event in (ev.ForwardChosen(), ev.BackChosen(), led.ScreenHeld(HoldKind.WELCOME)):
        hall.on(event)
        told.append(hall.show.narration)
    assert told == [Narration.PAUSED, Narration.PAUSED, Narration.PLAYING], "held, nothing is told"
    assert hall.reception.hold is None
    assert line > 0


def test_the_key_that_pauses_also_ends_question_time(hall: LedHall) -> None:
    hall.on(led.ScreenHeld(HoldKind.FREEZE), ev.PlayChosen())
    assert (hall.reception.hold, hall.show.narration) == (None, Narration.PLAYING)


def test_whoever_asks_for_a_line_has_done_with_the_question(hall: LedHall) -> None:
    hall.on(ev.Begun(), ev.VoiceSet(True), led.ScreenHeld(HoldKind.WELCOME))
    assert hall.reception.hold is not None
    hall.on(ev.LineChosen(1))
    assert hall.reception.hold is None
    assert (hall.show.line, hall.show.narration) == (1, Narration.PLAYING)


def test_a_film_does_not_play_on_behind_a_held_screen() -> None:
    hall = LedHall(a_tour(replace(a_station("厅", "一。二。"), film="f.mp4"), a_station("门")))
    hall.on(ev.Begun(), ev.FilmOpened())
    assert hall.show.film
    hall.on(led.ScreenHeld(HoldKind.FREEZE))
    assert not hall.show.film
    hall.on(ev.PlayChosen())
    assert hall.show.narration is Narration.PLAYING, "what the film broke off goes on after the question"
    hall.on(led.ScreenHeld(HoldKind.FREEZE), ev.FilmOpened())
    assert hall.show.film
    assert hall.reception.hold is None


def test_nothing_interrupts_a_reception(hall: LedHall) -> None:
    """G19: no idle reset, no new edition, no goodbye that goes away by itself."""
    hall.on(ev.PlayChosen()).wait(3600.0, every=10.0)
    assert (hall.show.page, hall.show.station) == (Page.STATION, "甲")
    hall.on(ev.ToursChanged((two_floor_tour(),)), ev.LeaveChosen()).wait(3600.0, every=10.0)
    assert (hall.show.page, hall.show.tours) == (Page.GOODBYE, (six_stations(),))
    hall.on(*LET_OUT)
    assert (hall.show.page, hall.show.reception) == (Page.ATTRACT, None)
    assert hall.show.tours == (two_floor_tour(),)


def test_a_fault_does_not_end_the_reception(hall: LedHall) -> None:
    hall.on(ev.ForwardChosen(), ev.Faulted())
    assert hall.show.page is Page.WELCOME
    hall.on(ev.Begun())
    assert (hall.show.page, hall.show.station) == (Page.STATION, "乙")


def test_orders_without_a_reception_change_nothing() -> None:
    from tests.show.hall import Hall

    hall = Hall(six_stations()).on(ev.Begun())
    before = hall.show
    hall.on(led.StationSkipped("乙"), led.CutTaken(), led.WayResumed(), led.TimeLeft(60.0))
    assert hall.show == before
