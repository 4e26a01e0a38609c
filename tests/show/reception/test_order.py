"""What holds when a visit is disordered: held too early, broken off, changed behind the public's back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import KeepRecord
from kiosk.show.gate import Asking, Purpose
from kiosk.show.lines import lines_of
from kiosk.show.reception import events as led
from kiosk.show.reception.public import public
from kiosk.show.reception.record import record
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.state import House, Narration, Page, Sheet
from kiosk.tour.model import Route, Telling
from tests.builders import a_part, a_station, a_tour
from tests.show.reception.hall import LET_OUT, LedHall

LONG = "这一句话不多不少正好有二十个汉字请您听好。" * 6


@pytest.fixture
def hall() -> LedHall:
    """Four rooms of a dozen sentences; the third has two boards, the last two pictures."""
    boards = (a_part("第一块", LONG), a_part("第二块", LONG))
    return LedHall(
        a_tour(
            a_station("甲", LONG, "1F", keywords=("二十个汉字",), leave="请随我去{下一站}。"),
            a_station("乙", LONG, "1F", keywords=("二十个汉字",), leave="请随我去{下一站}。"),
            a_station("丙", LONG, "1F", parts=boards, keywords=("二十个汉字",)),
            a_station("丁", LONG, "2F", pictures=2, keywords=("二十个汉字",)),
        )
    )


def test_a_hold_of_the_preparation_ends_when_she_sets_out(hall: LedHall) -> None:
    hall.on(led.ScreenHeld(HoldKind.WELCOME), ev.Begun())
    assert hall.reception.hold is None
    assert hall.wait(10).show.narration is Narration.PLAYING
    assert hall.reception.spent_at("甲") == pytest.approx(10, abs=1)


def test_nothing_is_held_at_the_goodbye(hall: LedHall) -> None:
    hall.on(ev.Begun(), led.ScreenHeld(HoldKind.FREEZE), ev.LeaveChosen())
    assert hall.reception.hold is None
    assert public(hall.show).page is Page.GOODBYE


def test_the_frozen_screen_stays_as_it_was_whatever_is_changed_behind_it(hall: LedHall) -> None:
    hall.on(ev.Begun(), led.Enlarged(Focus(2.0, 0.3, 0.4)), led.ScreenHeld(HoldKind.FREEZE))
    before = public(hall.show)
    for change in (
        led.StationSkipped("乙"),
        ev.RouteChosen("quick"),
        led.StationMoved("丁", -2),
        ev.ForwardChosen(),
        ev.StationChosen("丙"),
    ):
        now = public(hall.on(change).show)
        assert (now.page, now.station, lines_of(now)) == (before.page, before.station, lines_of(before)), (
            change
        )
        assert now.reception is not None
        assert now.reception.focus == Focus(2.0, 0.3, 0.4)


def test_a_frozen_goodbye_is_a_goodbye(hall: LedHall) -> None:
    hall.on(ev.Begun(), ev.LeaveChosen(), led.ScreenHeld(HoldKind.FREEZE))
    assert public(hall.show).page is Page.GOODBYE


def test_a_station_reached_in_question_time_is_told_after_it(hall: LedHall) -> None:
    hall.on(ev.Begun())
    hall.wait_until_told()
    hall.on(led.ScreenHeld(HoldKind.WELCOME), ev.ForwardChosen())
    assert hall.show.narration is Narration.PAUSED
    hall.on(led.ScreenHeld(HoldKind.WELCOME))
    assert (hall.show.station, hall.show.narration) == ("乙", Narration.PLAYING)


@pytest.mark.parametrize("nothing", [ev.LineChosen(-1), ev.LineChosen(99), ev.FilmOpened()])
def test_what_is_not_there_lets_nothing_go(hall: LedHall, nothing: ev.Event) -> None:
    hall.on(ev.Begun(), led.ScreenHeld(HoldKind.FREEZE), nothing)
    assert hall.reception.hold is not None


def test_she_points_at_one_picture_and_not_at_the_next(hall: LedHall) -> None:
    hall.on(ev.Begun(), ev.StationChosen("丁"), led.Pointed((0.2, 0.2)), led.Enlarged(Focus(3.0)))
    hall.on(ev.PictureChosen(1))
    assert (hall.reception.pointing, hall.reception.focus) == (None, Focus())


def test_a_station_is_told_to_its_end_as_it_was_begun(hall: LedHall) -> None:
    hall.on(ev.Begun(), ev.LineChosen(4))
    before = lines_of(hall.show)
    hall.on(ev.RouteChosen("quick"))
    assert lines_of(hall.show)[:6] == before[:6]
    assert hall.show.line == 4
    assert hall.show.current_route is not None
    assert hall.show.current_route.telling_at("乙") is Telling.SHORT
    hall.wait_until_told()
    hall.on(ev.ForwardChosen(), ev.RouteChosen("full"))
    assert hall.show.current_route.telling_at("乙") is Telling.SHORT, "and one that was begun short"
    kept = record(hall.show)
    assert kept is not None
    assert [stay.short for stay in kept.stays] == [False, True, False, False]


def test_who_is_told_after_all_was_not_skipped(hall: LedHall) -> None:
    hall.on(ev.Begun(), led.StationSkipped("甲"), ev.BackChosen())
    assert hall.show.station == "甲"
    assert hall.reception.skipped == ()


def test_the_visit_is_over_at_the_goodbye_however_late_she_signs_off(hall: LedHall) -> None:
    hall.on(ev.Begun()).wait(60)
    hall.on(ev.LeaveChosen()).wait(3600)
    assert hall.clock.elapsed == pytest.approx(60, abs=1)
    hall.on(*LET_OUT)
    (kept,) = [effect for effect in hall.latest if isinstance(effect, KeepRecord)]
    assert kept.record.seconds == pytest.approx(60, abs=1)
    assert kept.ago == pytest.approx(3600, abs=1)


def test_back_from_the_goodbye_the_clock_goes_on(hall: LedHall) -> None:
    hall.on(ev.Begun()).wait(60)
    hall.on(ev.LeaveChosen()).wait(30)
    hall.on(ev.BackChosen()).wait(30)
    assert hall.clock.elapsed == pytest.approx(120, abs=1)


def test_a_visitors_finger_leads_nowhere(hall: LedHall) -> None:
    hall.on(ev.Begun()).wait(20)
    before = hall.show
    assert hall.on(ev.HomeChosen()).show == replace(before, touched=hall.show.touched)


def test_by_the_script_means_the_script_of_the_route_she_sets_out_on(hall: LedHall) -> None:
    hall.on(led.TimeLeft(0.0), ev.RouteChosen("quick"), ev.Begun())
    assert hall.clock.late == pytest.approx(0, abs=1)


def test_another_tour_keeps_her_words_and_her_time() -> None:
    yard = a_tour(a_station("甲", LONG), address="各位来宾")
    other = a_tour(a_station("乙", LONG), id="other", address="各位街坊")
    hall = LedHall(yard, other)
    hall.on(
        led.WordsSet("各位老师", "考察组"), led.TimeLeft(600.0), ev.VoiceSet(True), ev.TourChosen("other")
    )
    assert (hall.reception.address, hall.reception.guest) == ("各位老师", "考察组")
    assert (hall.reception.limit, hall.reception.promised, hall.show.guide.whole) == (600.0, True, False)
    fresh = LedHall(yard, other).on(ev.TourChosen("other")).show.reception
    assert fresh is not None
    assert fresh.address == "各位街坊"


def test_to_stand_between_two_boards_is_not_to_walk(hall: LedHall) -> None:
    hall.on(ev.Begun(), ev.StationChosen("丙"))
    hall.wait_until_told()
    late = hall.clock.late
    hall.wait(40)
    assert hall.clock.late == pytest.approx(late + 40, abs=1)


def test_the_gate_shuts_when_nobody_stands_there_though_the_telling_goes_on() -> None:
    hall = LedHall(a_tour(a_station("甲", LONG * 9)), house=House(idle=60.0))
    hall.on(ev.Begun(), led.GateOpened(Purpose.END)).wait(30)
    assert hall.show.sheet is Sheet.GATE
    hall.wait(40)
    assert hall.show.gate is None


def test_the_gate_that_is_open_keeps_what_it_has_come_to(hall: LedHall) -> None:
    hall.on(led.GateOpened(Purpose.END), led.PinEntered("1"), led.PinChecked(False, Asking.WRONG, 30.0))
    before = hall.show.gate
    assert hall.on(led.GateOpened(Purpose.END)).show.gate == before


def test_a_route_of_two_is_told_as_each_of_them_says() -> None:
    route = Route("r", "线", ("甲", "乙"), Telling.SHORT, short=("乙",), full=("甲",))
    assert [route.telling_at(one) for one in ("甲", "乙", "丙")] == [
        Telling.FULL,
        Telling.SHORT,
        Telling.SHORT,
    ]
