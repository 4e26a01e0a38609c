"""Opening hours, the volume by the hour and the tour of the day: what the clock on the wall does."""

from __future__ import annotations

from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.effects import SetVolume, Speak
from kiosk.show.hours import NextOpening, is_open, next_opening, volume_at
from kiosk.show.state import House, Language, Page
from kiosk.week import Span, Week, parse_week
from tests.builders import one_station_tour, two_floor_tour
from tests.show.hall import Hall
from tests.show.reception.hall import LET_IN, LET_OUT

WEEK = parse_week("周一至周五 8:30-12:00 14:00-17:30，周六 9:00-12:00")
BY_HOURS = House(hours=WEEK)
MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


class ByClock(Hall):
    """A hall with opening hours and a clock on the wall."""

    def __init__(self, house: House = BY_HOURS) -> None:
        super().__init__(two_floor_tour(), one_station_tour(), house=house)
        self.turn_to(MONDAY, 10.0)

    def turn_to(self, weekday: int, hour: float) -> Self:
        """Set the clock on the wall, to earlier or later."""
        return self.on(ev.Tick(self.show.now + 0.2, hour, weekday))

    def stand_by(self, seconds: float = 100.0) -> Self:
        """Let time pass on the clock that only goes on."""
        end = self.show.now + seconds
        while self.show.now < end:
            self.on(ev.Tick(self.show.now + 1.0, self.show.hour, self.show.weekday))
        return self


@pytest.mark.parametrize(
    ("weekday", "hour", "opens"),
    [
        (MONDAY, 8.4, NextOpening(0, MONDAY, 8.5)),
        (MONDAY, 8.5, None),
        (MONDAY, 12.0, NextOpening(0, MONDAY, 14.0)),
        (MONDAY, 17.5, NextOpening(1, 1, 8.5)),
        (FRIDAY, 23.0, NextOpening(1, SATURDAY, 9.0)),
        (SATURDAY, 13.0, NextOpening(2, MONDAY, 8.5)),
        (SUNDAY, 0.0, NextOpening(1, MONDAY, 8.5)),
    ],
)
def test_next_opening(weekday: int, hour: float, opens: NextOpening | None) -> None:
    assert next_opening(WEEK, weekday, hour) == opens


def test_hall_that_opens_once_a_week_opens_in_a_week() -> None:
    once: Week = ((Span(9.0, 10.0),), *((),) * 6)
    assert next_opening(once, MONDAY, 11.0) == NextOpening(7, MONDAY, 9.0)
    assert next_opening(((),) * 7, MONDAY, 11.0) is None
    assert is_open((), SUNDAY, 3.0)


@pytest.mark.parametrize(
    "event",
    [
        ev.Begun(),
        ev.HomeChosen(),
        ev.TourChosen("lone"),
        ev.StationChosen("书房"),
        ev.ForwardChosen(),
        ev.PlayChosen(),
    ],
)
def test_closed_hall_starts_no_tour(event: ev.Event) -> None:
    hall = ByClock().turn_to(MONDAY, 20.0)
    assert hall.show.closed
    hall.on(event, ev.LeaveChosen(), event).stand_by()
    assert (hall.show.page, hall.show.closed) == (Page.ATTRACT, True)
    assert hall.speeches == []


def test_clock_that_is_changed_at_night_starts_no_tour() -> None:
    hall = ByClock(House(hours=WEEK, walking=True)).turn_to(MONDAY, 23.0)
    for weekday, hour in (
        (MONDAY, 10.0),
        (SUNDAY, 3.0),
        (MONDAY, 8.5),
        (3, 0.0),
        (3, 16.9),
        (SATURDAY, 24.0),
    ):
        hall.turn_to(weekday, hour).stand_by()
        assert hall.show.page is Page.ATTRACT
    assert not any(isinstance(effect, Speak) for effect in hall.effects)


def test_visit_at_closing_time_goes_on_until_it_ends() -> None:
    hall = ByClock().on(ev.Begun())
    hall.turn_to(MONDAY, 12.1).on(ev.ForwardChosen(), ev.PlayChosen())
    assert (hall.show.page, hall.show.station, hall.show.closed) == (Page.STATION, "书房", False)
    hall.stand_by()
    assert (hall.show.page, hall.show.closed) == (Page.ATTRACT, True)
    assert hall.turn_to(MONDAY, 14.0).on(ev.Begun()).show.page is Page.STATION


def test_guide_may_come_at_night() -> None:
    hall = ByClock().turn_to(SUNDAY, 21.0).on(*LET_IN, ev.Begun(), ev.ForwardChosen())
    assert (hall.show.page, hall.show.station) == (Page.STATION, "书房")
    assert hall.on(*LET_OUT).show.closed


def test_comfort_that_somebody_set_at_night_is_the_halls_again() -> None:
    hall = ByClock().turn_to(MONDAY, 20.0).on(ev.LanguageSet(Language.ENGLISH))
    assert hall.stand_by().show.comfort.language is Language.SIMPLIFIED


def test_volume_goes_by_the_hour_where_nobody_has_set_his_own() -> None:
    hall = ByClock(House(volumes=((Span(12.0, 14.0), 0.3), (Span(13.0, 13.5), 0.1))))
    assert hall.show.comfort.volume == 0.8
    hall.turn_to(MONDAY, 12.0).stand_by()
    assert hall.show.comfort.volume == 0.3
    assert SetVolume(0.3) in hall.effects
    hall.on(ev.Begun(), ev.VolumeSet(0.9))
    hall.turn_to(MONDAY, 15.0).stand_by(10.0)
    assert hall.show.comfort.volume == 0.9, "a visitor's own stays for his visit"
    hall.on(ev.LeaveChosen(), ev.LeaveChosen())
    assert hall.show.comfort.volume == 0.8
    assert volume_at(hall.show.house.volumes, 13.2, 0.8) == 0.1, "the last that holds counts"


def test_tour_of_the_day_is_shown_from_midnight_and_never_in_a_visit() -> None:
    hall = ByClock(House(tours=("", "lone", "gone", "", "", "", "")))
    assert hall.show.tour == "yard"
    hall.on(ev.Begun())
    hall.turn_to(1, 0.0).stand_by(10.0)
    assert (hall.show.tour, hall.show.page) == ("yard", Page.STATION)
    hall.on(ev.LeaveChosen(), ev.LeaveChosen())
    assert (hall.show.tour, hall.show.route) == ("lone", "full")
    assert hall.turn_to(2, 0.0).stand_by().show.tour == "yard", "one that is gone is as if none were named"
    assert hall.turn_to(1, 9.0).stand_by().show.tour == "lone"


spans = (
    st.tuples(st.integers(0, 47), st.integers(1, 48))
    .filter(lambda s: s[0] < s[1])
    .map(lambda s: Span(s[0] / 2, s[1] / 2))
)
weeks = st.tuples(
    *[st.lists(spans, max_size=3).map(lambda day: tuple(sorted(day, key=lambda s: s.start)))] * 7
)


@given(weeks, st.integers(0, 6), st.floats(0, 24, exclude_max=True))
def test_next_opening_is_open_and_none_comes_before(week: Week, weekday: int, hour: float) -> None:
    opens = next_opening(week, weekday, hour)
    if opens is None:
        assert is_open(week, weekday, hour) or not any(week)
        return
    assert not is_open(week, weekday, hour)
    assert is_open(week, opens.weekday, opens.hour)
    assert opens.weekday == (weekday + opens.days) % 7
    moment = weekday * 48 + int(hour * 2) + 1
    until = (weekday + opens.days) * 48 + int(opens.hour * 2)
    assert not any(is_open(week, half // 48 % 7, half % 48 / 2) for half in range(moment, until))
