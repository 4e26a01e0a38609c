"""The nightly round: once a day, in the dark hours, and never while anybody is there."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import MakeRounds
from kiosk.show.nightly import APART
from kiosk.show.state import House, Page
from kiosk.week import parse_week
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN as STAFF_IN
from tests.show.hall import Hall
from tests.show.reception.hall import LET_IN as GUIDE_IN

BY_HOURS = House(hours=parse_week("每天 8:30-17:30"))


def rounds(hall: Hall) -> int:
    """How many were asked for so far."""
    return hall.effects.count(MakeRounds())


def standing_at(hour: float, house: House | None = None) -> Hall:
    """A hall where nobody is at that hour."""
    return Hall(two_floor_tour(), house=house).on(ev.Tick(100.0, hour))


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
    ],
)
def test_it_is_made_at_night_or_while_the_hall_is_closed(hour: float, house: House | None, made: int) -> None:
    assert rounds(standing_at(hour, house)) == made


def test_there_is_one_a_day_whoever_comes_meanwhile() -> None:
    hall = standing_at(3.0)
    for passed in range(0, 6000, 600):
        hall.on(ev.Begun(), ev.LeaveChosen(), ev.LeaveChosen(), ev.Tick(100.0 + passed, 4.0))
    assert (hall.show.page, rounds(hall)) == (Page.ATTRACT, 1)
    hall.on(ev.Tick(100.0 + APART, 3.0))
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
