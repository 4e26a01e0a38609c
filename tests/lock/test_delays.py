"""How long to wait after wrong tries, whatever the clock does."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.lock.delays import Tally, current, one_more, wait

NOW = 1_780_000_000.0
HOUR = 3600.0

seconds = st.floats(0, 400) | st.floats(0, 2 * HOUR) | st.sampled_from([0.0, 1.0, 30.0, 300.0, HOUR])
moments = st.floats(0, 1e10)
tallies = st.builds(Tally, st.integers(0, 60), moments)


def wrong_tries(steps: Sequence[tuple[float, float]], patient: bool) -> list[float]:
    """When wrong tries are taken, in true seconds, from one who tries after each step.

    A step is how long one waits, or when *patient* at least what one is told to, and by how much the clock
    is set back after that.
    """
    true, clock, tally, taken = 0.0, NOW, Tally(), []
    for pause, back in steps:
        pause = max(pause, wait(tally, clock)) if patient else pause
        true, clock = true + pause, clock + pause - back
        tally = current(tally, clock)
        if not wait(tally, clock):
            taken.append(true)
            tally = one_more(tally, clock)
    return taken


def most_in_an_hour(taken: Sequence[float]) -> int:
    return max((sum(start <= each <= start + HOUR for each in taken) for start in taken), default=0)


def test_four_wrong_tries_cost_nothing_and_each_more_costs_more() -> None:
    tally, waits = Tally(), []
    for _ in range(12):
        tally = one_more(tally, NOW)
        waits.append(wait(tally, NOW))
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 300, 300, 300, 300]


def test_the_wait_runs_down() -> None:
    tally = Tally(5, NOW)
    assert [wait(tally, NOW + passed) for passed in (0, 1, 29, 30, 31)] == [30, 29, 1, 0, 0]


def test_who_waited_as_long_as_was_told_is_not_told_to_wait_for_a_rounding_error() -> None:
    tallies = [Tally(5, tenths / 10) for tenths in range(1000)]
    assert [wait(tally, tally.last + wait(tally, tally.last)) for tally in tallies] == [0] * 1000


@pytest.mark.parametrize(("passed", "left"), [(0, 7), (HOUR - 1, 7), (HOUR, 0), (10 * HOUR, 0)])
def test_an_hour_without_a_wrong_try_forgets_them(passed: float, left: int) -> None:
    assert current(Tally(7, NOW), NOW + passed).count == left
    assert one_more(Tally(7, NOW), NOW + passed) == Tally(left + 1, NOW + passed)


def test_the_fastest_finger_has_nineteen_tries_in_the_first_hour() -> None:
    taken = wrong_tries([(0.0, 0.0)] * 40, patient=True)
    assert sum(each < HOUR for each in taken) == 19
    assert most_in_an_hour(taken) == 19


@given(st.lists(st.tuples(seconds, st.just(0.0) | seconds), max_size=80), st.booleans())
def test_nobody_has_more_than_twenty_tries_in_an_hour(
    steps: list[tuple[float, float]], patient: bool
) -> None:
    """Even who may set the clock back."""
    assert most_in_an_hour(wrong_tries(steps, patient)) <= 20


@given(tallies, moments)
def test_nobody_waits_more_than_five_minutes(tally: Tally, now: float) -> None:
    """Whatever time the clock was set to since, and when as long has passed as was told, the try is taken."""
    told = wait(tally, now)
    assert 0 <= told <= 300
    assert wait(current(tally, now), now + told) == 0


@given(st.integers(5, 60), moments, st.floats(0, 299), st.floats(0, 1e9))
def test_a_clock_set_back_frees_nobody(count: int, last: float, passed: float, back: float) -> None:
    tally, now = Tally(count, last), last + passed
    before = wait(tally, now)
    assert wait(tally, now - back) >= min(before, 300) - 1e-5
    assert current(tally, now - back).count == count


@given(tallies, moments)
def test_what_a_tally_amounts_to_is_the_same_when_asked_again(tally: Tally, now: float) -> None:
    once = current(tally, now)
    assert current(once, now) == once
    assert wait(once, now) == wait(tally, now)
