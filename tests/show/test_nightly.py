"""The nightly round: once a night, after the hall has closed, and never while anybody is there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.effects import MakeRounds
from kiosk.show.nightly import NIGHT, night_of
from kiosk.show.state import House, Page
from kiosk.week import Span, Week, parse_week
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN as STAFF_IN
from tests.show.hall import Hall
from tests.show.reception.hall import LET_IN as GUIDE_IN

BY_HOURS = House(hours=parse_week("每天 8:30-17:30"))
LUNCH = House(hours=parse_week("每天 8:30-12:00 14:00-17:30"))
WORKDAYS = House(hours=parse_week("周一至周五 8:30-17:30"))
LATE = House(hours=parse_week("每天 18:00-24:00"))
MONDAY, SUNDAY = 0, 6
EVERY = 5.0  # minutes between ticks


def rounds(hall: Hall) -> int:
    """How many were asked for so far."""
    return hall.effects.count(MakeRounds())


def standing_at(hour: float, house: House | None = None, weekday: int = MONDAY) -> Hall:
    """A hall where nobody is at that hour, and nobody was since noon."""
    hall = Hall(two_floor_tour(), house=house)
    return hall.on(ev.Tick(10.0, 10.0, weekday), ev.Tick(100.0, hour, weekday))


def begun(hall: Hall, start: float, days: float) -> list[tuple[int, float]]:
    """The days and hours at which rounds began, from that hour of the first Monday, nobody being there."""
    found: list[tuple[int, float]] = []
    for count in range(int(days * 24 * 60 / EVERY)):
        day, hour = divmod(start + count * EVERY / 60, 24.0)
        before = rounds(hall)
        hall.on(ev.Tick(hall.show.now + EVERY * 60, hour, int(day) % 7))
        found += [(int(day), hour)] * (rounds(hall) - before)
    return found


@pytest.mark.parametrize(
    ("hour", "house", "made"),
    [
        (9.0, None, 0),
        (2.9, None, 0),
        (3.0, None, 1),
        (4.9, None, 1),
        (5.0, None, 0),
        (17.4, BY_HOURS, 0),
        (17.6, BY_HOURS, 1),
        (3.0, BY_HOURS, 0),
        (8.4, BY_HOURS, 0),
        (12.5, LUNCH, 0),
        (17.6, LUNCH, 1),
        (1.0, LATE, 0),
        (3.5, LATE, 1),
    ],
)
def test_it_is_made_when_the_day_is_over_and_in_no_break(hour: float, house: House | None, made: int) -> None:
    assert rounds(standing_at(hour, house)) == made


@pytest.mark.parametrize(("hour", "made"), [(3.5, 1), (12.0, 0), (18.0, 0)])
def test_on_a_day_when_the_hall_stays_closed_it_is_made_in_the_small_hours(hour: float, made: int) -> None:
    assert rounds(standing_at(hour, WORKDAYS, SUNDAY)) == made


def test_there_is_one_a_night_whoever_comes_meanwhile() -> None:
    hall = standing_at(3.0)
    for passed in range(0, 6000, 600):
        hall.on(ev.Begun(), ev.LeaveChosen(), ev.LeaveChosen(), ev.Tick(100.0 + passed, 4.0))
    assert (hall.show.page, rounds(hall)) == (Page.ATTRACT, 1)
    hall.on(ev.Tick(50_000.0, 14.0), ev.Tick(90_000.0, 3.0))
    assert rounds(hall) == 2


@pytest.mark.parametrize("come", [(ev.Begun(),), STAFF_IN, GUIDE_IN])
def test_while_somebody_is_there_it_waits(come: tuple[ev.Event, ...]) -> None:
    hall = standing_at(9.0).on(*come, ev.Tick(101.0, 3.5))
    assert rounds(hall) == 0
    hall = standing_at(9.0).on(ev.Tick(101.0, 3.5))
    assert rounds(hall) == 1


def test_a_clock_that_was_put_back_makes_no_second_round() -> None:
    hall = standing_at(4.0)
    assert rounds(hall.on(ev.Tick(200.0, 3.0), ev.Tick(50.0, 3.5))) == 1


def test_a_hall_with_a_noon_break_has_its_rounds_when_it_closes_and_at_no_other_hour() -> None:
    found = begun(Hall(two_floor_tour(), house=LUNCH), start=8.0, days=10)
    assert [hour for _, hour in found] == [pytest.approx(17.5, abs=EVERY / 60)] * 10


@pytest.mark.parametrize("house", [House(), BY_HOURS, LUNCH, WORKDAYS, LATE])
@given(hour=st.floats(0.0, 23.9))
def test_a_kiosk_that_starts_over_and_over_makes_no_round_for_that(house: House, hour: float) -> None:
    for _ in range(5):
        hall = Hall(two_floor_tour(), house=house)
        hall.on(*(ev.Tick(float(second), hour) for second in range(1, 60, 10)))
        assert rounds(hall) == 0


def _days() -> st.SearchStrategy[tuple[Span, ...]]:
    """The open hours of a day: none, one span or two, in quarters."""
    quarters = st.lists(st.integers(0, 96), min_size=4, max_size=4, unique=True).map(sorted)
    two = quarters.map(lambda at: (Span(at[0] / 4, at[1] / 4), Span(at[2] / 4, at[3] / 4)))
    return st.just(()) | two | two.map(lambda spans: spans[:1]) | st.just((Span(0.0, 24.0),))


@settings(max_examples=25)
@given(week=st.just(()) | st.tuples(*[_days()] * 7), start=st.floats(0.0, 23.9))
def test_any_week_has_one_round_a_day_at_its_hour(week: Week, start: float) -> None:
    found = begun(Hall(two_floor_tour(), house=House(hours=week)), start, days=8)
    for day, hour in found:
        hours = week[day % 7] if week else ()
        late = hour - max((span.end for span in hours), default=24.0)
        assert NIGHT.holds(hour) or late >= 0.0, "it is small hours, or the last span of the day is over"
        assert night_of(hours).holds(hour)
    days = [day for day, _ in found]
    assert all(later - earlier == 1 for earlier, later in pairwise(days))
    assert len(days) in (7, 8), "of eight days, a start amid a night costs that night's"
