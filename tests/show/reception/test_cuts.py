"""The cut that a late guide is offered, held against every cut there could be and against the visit."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import chain, combinations, pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.lines import lines_of
from kiosk.show.reception import events as led
from kiosk.show.reception.cuts import Cut, proposal
from kiosk.show.reception.plan import FLIGHT, WALK
from kiosk.show.reception.times import GUIDE_RATE, Timed, Times
from kiosk.show.state import Narration, Page
from kiosk.tour.model import Floor, Telling, Tour
from tests.builders import a_station, a_tour
from tests.show.reception.hall import LET_IN, LET_OUT, LedHall

TALK = "这一句话不多不少正好有二十个汉字请您听好。"
FLOORS = tuple(Floor(str(number), f"{number}楼") for number in range(3))
WORTH = 5  # seconds that a short telling must save to be proposed


@dataclass(frozen=True)
class Stop:
    """A station as the judge knows it: whole seconds told in full and told short, and its floor."""

    full: int
    short: int
    floor: int = 0


def stops(floors: int) -> st.SearchStrategy[tuple[Stop, ...]]:
    """Two to six stations on so many floors, the first of them where she stands."""
    seconds, on = st.tuples(st.integers(2, 150), st.integers(2, 150)), st.integers(0, floors - 1)
    stop = st.builds(lambda both, floor: Stop(max(both), min(both), floor), seconds, on)
    return st.lists(stop, min_size=2, max_size=6).map(tuple)


def late_at(stops_: tuple[Stop, ...], late: int) -> LedHall:
    """A guide who stands at the first stop, nothing told yet, and is so late."""
    stations = (a_station(str(n), "一句话。", str(stop.floor)) for n, stop in enumerate(stops_))
    tour = a_tour(*stations, floors=FLOORS)
    both = (Telling.FULL, Telling.SHORT)
    timed = (
        Timed(str(n), how, float(stop.short if how is Telling.SHORT else stop.full), 0)
        for n, stop in enumerate(stops_)
        for how in both
    )
    hall = LedHall(tour)
    hall.on(led.TimesChanged(((tour.id, Times(timed=tuple(timed))),)), *LET_OUT, *LET_IN)
    hall.on(ev.Begun(), ev.PlayChosen()).wait(late, every=60.0)
    assert hall.clock.late == late
    return hall


class Judge:
    """Every cut of a way, weighed by adding up the whole way anew."""

    def __init__(self, stops_: tuple[Stop, ...]) -> None:
        self.stops = stops_
        coming = range(1, len(stops_))
        self.may_short = [n for n in coming if stops_[n].full - stops_[n].short >= WORTH]
        self.may_skip = list(coming)[:-1]

    def saves(self, short: tuple[int, ...], skip: tuple[int, ...]) -> float:
        """Seconds that a cut saves."""
        return self._takes((), ()) - self._takes(short, skip)

    def fewest(self, late: float) -> tuple[int, int]:
        """How many stations have to be skipped at least, and then told short, so that it is enough."""
        enough = [
            (len(skip), len(short))
            for skip in _subsets(self.may_skip)
            for short in _subsets([n for n in self.may_short if n not in skip])
            if self.saves(short, skip) >= late
        ]
        return min(enough)

    @property
    def most(self) -> float:
        """The most that can be saved."""
        return max(self.saves(tuple(self.may_short), skip) for skip in _subsets(self.may_skip))

    def _takes(self, short: tuple[int, ...], skip: tuple[int, ...]) -> float:
        way = [n for n in range(len(self.stops)) if n not in skip]
        told = sum(self.stops[n].short if n in short else self.stops[n].full for n in way[1:])
        flights = sum(abs(self.stops[a].floor - self.stops[b].floor) for a, b in pairwise(way))
        return told + WALK * (len(way) - 1) + FLIGHT * flights


def _subsets(of: list[int]) -> list[tuple[int, ...]]:
    return list(chain.from_iterable(combinations(of, size) for size in range(len(of) + 1)))


def _numbers(cut: Cut) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(map(int, cut.short)), tuple(map(int, cut.skip))


@settings(deadline=None, max_examples=150)
@given(stops(floors=1), st.integers(90, 700))
def test_on_one_floor_no_cut_is_smaller_and_still_enough(stops_: tuple[Stop, ...], late: int) -> None:
    """Skipped as few as will do, then told short as few as will do, of all cuts that there are."""
    judge = Judge(stops_)
    proposed = proposal(late_at(stops_, late).show)
    if proposed is None:
        assert judge.most < WORTH
        return
    short, skip = _numbers(proposed)
    assert judge.saves(short, skip) == proposed.regains
    if judge.most < late:
        assert proposed.regains == judge.most
        return
    assert proposed.regains >= late
    fewest_skipped, fewest_short = judge.fewest(late)
    assert len(skip) == fewest_skipped
    if not skip:
        assert len(short) == fewest_short
        *kept, least = sorted(short, key=lambda n: judge.saves((n,), ()))[::-1]
        swapped = [judge.saves((*kept, n), ()) for n in judge.may_short if n not in short]
        assert not any(late <= saved < proposed.regains for saved in swapped), f"{least} loses too much"
    assert not any(judge.saves(other, skip) >= late for other in _subsets(list(short))[:-1])


@settings(deadline=None, max_examples=150)
@given(stops(floors=3), st.integers(90, 700))
def test_across_floors_a_cut_is_enough_and_nothing_in_it_is_needless(
    stops_: tuple[Stop, ...], late: int
) -> None:
    judge = Judge(stops_)
    proposed = proposal(late_at(stops_, late).show)
    if proposed is None:
        assert judge.most < WORTH
        return
    short, skip = _numbers(proposed)
    assert judge.saves(short, skip) == proposed.regains
    assert len(stops_) - 1 not in skip, "there the visit says goodbye"
    assert proposed.regains >= min(late, judge.most)
    if judge.saves(tuple(judge.may_short), ()) >= late:
        assert skip == (), "telling short comes first"
    if judge.most >= late:
        for one in skip:
            all_short = tuple(n for n in judge.may_short if n not in skip or n == one)
            assert judge.saves(all_short, tuple(n for n in skip if n != one)) < late
        assert not any(judge.saves(other, skip) >= late for other in _subsets(list(short))[:-1])


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(2, 12), min_size=4, max_size=8), st.integers(90, 600), st.data())
def test_what_is_promised_is_what_the_rest_of_the_visit_takes_less(
    sentences: list[int], late: int, data: st.DataObject
) -> None:
    """By a clock of the test's own: the rest is led twice at constant speed, with the cut and without."""
    floors = data.draw(st.lists(st.sampled_from(FLOORS), min_size=len(sentences), max_size=len(sentences)))
    tour = a_tour(
        *(
            a_station(f"{n}号", TALK * count, floor.id, short=a_station("", TALK).text, leave="请随我来。")
            for n, (count, floor) in enumerate(zip(sentences, floors, strict=True))
        ),
        floors=FLOORS,
    )
    hall = LedHall(tour)
    hall.on(ev.Begun(), ev.PlayChosen()).wait(late, every=60.0)
    proposed = proposal(hall.show)
    assume(proposed is not None)
    assert proposed is not None
    uncut, cut = LedHall(tour), hall
    uncut.show = hall.show
    cut.on(led.CutTaken())
    late_then = cut.clock.late
    saved = lead_on(uncut, tour) - lead_on(cut, tour)
    assert saved == pytest.approx(proposed.regains, abs=2.0 * len(sentences))
    assert cut.clock.elapsed - cut.clock.limit == pytest.approx(late_then, abs=2.0 * len(sentences))


def lead_on(hall: LedHall, tour: Tour) -> float:
    """Lead the rest at constant speed; the seconds that it took."""
    seconds, begun, floors = 0.0, hall.show.now, [floor.id for floor in FLOORS]
    for _ in range(100):
        station = hall.show.station
        for number, line in enumerate(lines_of(hall.show)):
            hall.on(ev.LineChosen(number), ev.PlayChosen())
            assert hall.show.narration is not Narration.PLAYING
            seconds += max(pace.SHORTEST, len(line.text.replace("。", "")) * 60.0 / GUIDE_RATE)
            hall.on(ev.Tick(begun + seconds, 12.0))
        hall.on(ev.ForwardChosen())
        if hall.show.page is Page.GOODBYE:
            return seconds
        a, b = (floors.index(str(tour.station(one).floor)) for one in (station, hall.show.station))
        seconds += WALK + FLIGHT * abs(a - b)
        hall.on(ev.Tick(begun + seconds, 12.0))
    raise AssertionError("the visit does not end")


@pytest.mark.parametrize(("stations", "seconds"), [(40, 0.05), (100, 0.2)])
def test_a_proposal_does_not_hold_up_the_screen(stations: int, seconds: float) -> None:
    """Ten times what it takes on a machine at rest; each gain weighed anew, a hundred stations took 7 s."""
    hall = late_at(tuple(Stop(60 + n % 7, 20 + n % 5, n // 7 % 3) for n in range(stations)), 90)
    hall.on(led.TimeLeft(10.0 * stations))
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        proposed = proposal(hall.show)
        took.append(time.perf_counter() - begun)
    assert proposed is not None
    assert proposed.skip
    assert min(took) < seconds
