"""The guide's clock: where she should be, how late she is, the cut that regains it, and what she learns."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.effects import KeepTimes
from kiosk.show.lines import lines_of
from kiosk.show.reception import events as led
from kiosk.show.reception.clock import LATE, TOO_LATE
from kiosk.show.reception.cuts import proposal
from kiosk.show.reception.plan import RATES, hanzi, learned, walk, weigh
from kiosk.show.reception.state import HoldKind
from kiosk.show.reception.times import GUIDE_RATE, Timed, Times
from kiosk.show.state import Comfort, House, Narration, Page
from kiosk.tour.model import Telling, Tour
from kiosk.tour.reader import read_tours
from tests.builders import a_station, a_tour, recorded_tour, two_floor_tour
from tests.show.reception.hall import LET_IN, LET_OUT, LedHall

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = tuple(reading.tour for reading in read_tours(ROOT / "tours", ROOT / "media") if reading.tour)
TALK = "这一句话不多不少正好有二十个汉字请您听好。"


def step_on(hall: LedHall) -> None:
    """Walk to the next station; the boards of a row stand side by side."""
    tour, show = hall.show.current_tour, hall.show
    assert tour is not None
    station = show.current_station
    assert station is not None
    if show.part == len(station.parts) and show.to_come:
        hall.on(ev.Tick(show.now + walk(tour, station.id, show.to_come[0]), 12.0))
    hall.on(ev.ForwardChosen())


@pytest.mark.parametrize("tour", SHIPPED, ids=lambda tour: tour.id)
@pytest.mark.parametrize("route", [0, -1], ids=["full", "short"])
def test_the_position_is_right_within_ten_seconds_at_constant_speed(tour: Tour, route: int) -> None:
    """G5: at every station of every shipped tour."""
    hall = LedHall(tour)
    hall.on(ev.RouteChosen(tour.routes[route].id))
    late = [abs(one) for one in arrivals(hall, GUIDE_RATE)]
    assert max(late) < 10.0
    assert len(late) >= len(tour.routes[route].stations)


@pytest.mark.parametrize("tour", SHIPPED, ids=lambda tour: tour.id)
@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_the_position_is_right_where_the_voice_tells_all(tour: Tour, big: bool) -> None:
    """The voice is slower than a guide, makes pauses, and in 大字 is slower still: none of that is late."""
    hall = LedHall(tour, house=House(comfort=Comfort(big=big)))
    hall.on(ev.VoiceSet(True), ev.Begun())
    late: list[float] = []
    while hall.show.page is not Page.GOODBYE:
        assert len(late) < 500
        late.append(abs(hall.clock.late))
        while hall.show.narration is Narration.PLAYING:
            assert hall.voice is not None
            said, length = 0.0, pace.reading_seconds(hall.voice.text, hall.voice.speed) + hall.voice.pause
            while said < length:  # with signs of life, or the voice would count as lost
                hall.on(ev.Heard(hall.voice.utterance, said, length))
                hall.wait(min(5.0, length - said), every=5.0)
                said += 5.0
            hall.say()
        step_on(hall)
    assert max(late) < 10.0
    assert len(late) >= len(tour.routes[0].stations)


@pytest.mark.parametrize("rate", [150.0, 240.0])
def test_after_a_rehearsal_the_plan_is_hers(rate: float) -> None:
    """G25: a guide slower or faster than the plan rehearses once; then her clock is right."""
    tour = SHIPPED[0]
    hall = LedHall(tour)
    hall.on(led.RehearsalSet(True))
    late = arrivals(hall, rate)
    assert max(map(abs, late)) > 60.0, "by the old plan she was nowhere near it"
    hall.on(led.PlanKept())
    kept = hall.latest[0]
    assert isinstance(kept, KeepTimes)
    assert kept.times.rate == pytest.approx(rate, rel=0.05)
    again = LedHall(tour)
    again.on(led.TimesChanged(((tour.id, kept.times),)))
    again.on(*LET_OUT, *LET_IN)
    assert max(map(abs, arrivals(again, rate))) < 10.0


def arrivals(hall: LedHall, rate: float) -> list[float]:
    """How late her clock says she is at each stop, when she tells at that rate and walks as groups do."""
    late: list[float] = []
    hall.on(ev.Begun())
    while hall.show.page is not Page.GOODBYE:
        assert len(late) < 500
        late.append(hall.clock.late)
        for number, line in enumerate(lines_of(hall.show)):
            hall.on(ev.LineChosen(number))
            took = pace.reading_seconds(line.text, rate / pace.HANZI_A_MINUTE)
            while took > 0:  # in small steps, or the light would run ahead of a slow speaker
                hall.on(ev.Tick(hall.show.now + min(took, 0.2), 12.0))
                took -= 0.2
                if hall.show.line > number or hall.show.narration is Narration.FINISHED:
                    hall.on(ev.LineChosen(number), ev.PlayChosen())
        step_on(hall)
    return late


def test_each_station_weighs_what_it_takes() -> None:
    tour = a_tour(a_station("短", TALK), a_station("长", TALK * 5))
    short, long = weigh(tour, Times(rate=240.0)).weights
    way_on = pace.SHORTEST  # “下一站是长。”
    assert short.full == pytest.approx(20 * 60 / 240 + way_on)
    assert long.full == pytest.approx(5 * 20 * 60 / 240)


def test_a_recording_weighs_its_length_and_a_rehearsal_more_than_it() -> None:
    tour = recorded_tour()
    recorded = Times(recorded=(("voice.opus", 100.0),))
    weights = {one.station: one.full for one in weigh(tour, recorded).weights}
    assert 100.0 < weights["戏台"] < 110.0, "and the words on the way"
    timed = Times(timed=(Timed("戏台", Telling.FULL, 33.0, 43),), recorded=recorded.recorded)
    weight = weigh(tour, timed).weights[0]
    assert weight.measured
    assert weight.full == pytest.approx(33.0)


@pytest.mark.parametrize("passed", [0, 1, 3], ids=["first", "middle", "last"])
def test_a_station_she_only_passed_through_teaches_nothing(passed: int) -> None:
    """306 hanzi are not told in two seconds: what was known of that station stays, and so does her rate."""
    framing = a_station("", TALK).text
    tour = a_tour(*(a_station(f"{n}号", TALK * 15) for n in range(4)), greeting=framing, closing=framing)
    long = 300 * 60.0 / 150.0
    route = tour.routes[0]
    on = walk(tour, "0号", "1号")
    rehearsed = [(f"{n}号", (2.0 if n == passed else long) + (on if n < 3 else 0.0)) for n in range(4)]
    known = Timed(f"{passed}号", Telling.FULL, 77.0, 300)
    times = learned(tour, route, rehearsed, Times(timed=(known,)))
    timed = {one.station: one for one in times.timed}
    assert timed.pop(f"{passed}号") == known
    assert sorted(timed) == sorted(f"{n}号" for n in range(4) if n != passed)
    assert times.rate == pytest.approx(150.0, rel=0.1)
    only = learned(tour, route, [(f"{passed}号", 2.0)], Times())
    assert only == Times(), "nor does a rehearsal in which nothing was told"


@settings(deadline=None, max_examples=60)
@given(st.lists(st.floats(0.0, 400.0), min_size=4, max_size=4))
def test_no_rehearsal_teaches_what_nobody_can_say(spent: list[float]) -> None:
    tour = a_tour(*(a_station(f"{n}号", TALK * 5 * n) for n in range(4)))
    rehearsed = [(f"{n}号", seconds) for n, seconds in enumerate(spent)]
    times = learned(tour, tour.routes[0], rehearsed, Times())
    assert RATES[0] <= times.rate <= RATES[1]
    for one in times.timed:
        assert one.hanzi == hanzi(tour, tour.station(one.station), one.telling)
        assert one.hanzi * 60.0 / one.seconds <= RATES[1] + 1e-9


def test_a_text_that_grew_since_the_rehearsal_takes_longer() -> None:
    timed = Times(timed=(Timed("厅", Telling.FULL, 60.0, 20),))
    (weight,) = weigh(a_tour(a_station("厅", TALK * 2)), timed).weights
    assert weight.full == pytest.approx(120.0)


def test_stairs_take_longer_than_a_door() -> None:
    tour = two_floor_tour()
    assert walk(tour, "书房", "展厅") > walk(tour, "大厅", "书房") + 20


def long_tour() -> Tour:
    """Eight stations of a minute and more, each with a short text of one sentence."""
    stations = (a_station(f"{n}号", TALK * 15, short=a_station("", TALK).text) for n in range(8))
    return a_tour(*stations)


def test_late_is_said_from_half_a_minute_and_a_cut_proposed_from_one_and_a_half() -> None:
    hall = LedHall(long_tour())
    hall.on(ev.Begun(), ev.PlayChosen())
    hall.wait(LATE - 1)
    assert hall.clock.late < LATE
    hall.wait(2)
    assert hall.clock.late >= LATE
    assert proposal(hall.show) is None
    hall.wait(TOO_LATE - LATE)
    assert proposal(hall.show) is not None


def test_a_cut_regains_the_time_with_short_texts_before_it_skips() -> None:
    hall = LedHall(long_tour())
    hall.on(ev.Begun(), ev.PlayChosen()).wait(100.0)
    proposed = proposal(hall.show)
    assert proposed is not None
    assert len(proposed.short) == 2
    assert proposed.skip == ()
    late = hall.clock.late
    hall.on(led.CutTaken())
    assert late - hall.clock.late == pytest.approx(proposed.regains)
    assert hall.clock.late <= 0.0
    assert proposal(hall.show) is None


def test_ten_minutes_become_three_and_a_half() -> None:
    """G3: when short texts are not enough stations are skipped, never the last."""
    hall = LedHall(long_tour())
    hall.on(ev.Begun()).wait(3.0)
    hall.on(led.TimeLeft(210.0))
    proposed = proposal(hall.show)
    assert proposed is not None
    assert proposed.skip
    hall.on(led.CutTaken())
    assert hall.clock.late <= 0.0
    assert hall.show.to_come[-1] == "7号"


def test_a_refused_cut_comes_again_only_when_she_falls_further_behind() -> None:
    hall = LedHall(long_tour())
    hall.on(ev.Begun(), ev.PlayChosen()).wait(100.0)
    hall.on(led.CutRefused())
    assert proposal(hall.show) is None
    hall.wait(50.0)
    assert proposal(hall.show) is None
    hall.wait(15.0)
    assert proposal(hall.show) is not None


def test_question_time_makes_late_but_proposes_nothing_meanwhile() -> None:
    hall = LedHall(long_tour())
    hall.on(ev.Begun(), led.ScreenHeld(HoldKind.WELCOME)).wait(120.0)
    assert hall.clock.late > TOO_LATE
    assert proposal(hall.show) is None
    hall.on(led.ScreenHeld(HoldKind.WELCOME))
    assert proposal(hall.show) is not None


def test_before_setting_out_the_clock_stands() -> None:
    hall = LedHall(long_tour()).wait(500.0)
    assert isinstance(hall, LedHall)
    assert (hall.clock.elapsed, hall.clock.late) == (0.0, 0.0)
    hall.on(led.TimeLeft(300.0))
    assert hall.clock.limit == 300.0
    hall.on(ev.Begun())
    assert (hall.clock.elapsed, hall.clock.limit) == (0.0, 300.0)


@pytest.mark.parametrize("seconds", [-1.0, float("nan"), float("inf"), 1e9])
def test_a_time_that_cannot_be_is_not_taken(seconds: float) -> None:
    hall = LedHall(long_tour()).on(ev.Begun())
    assert isinstance(hall, LedHall)
    before = hall.reception
    hall.on(led.TimeLeft(seconds))
    assert hall.reception == before


@settings(deadline=None, max_examples=60)
@given(st.floats(90.0, 3000.0), st.integers(0, 6), st.integers(1, 8))
def test_a_proposal_regains_at_least_what_it_promises(late: float, station: int, skipped: int) -> None:
    hall = LedHall(long_tour())
    hall.on(ev.Begun(), ev.StationChosen(f"{station}号"), ev.PlayChosen())
    hall.on(led.StationSkipped(f"{skipped}号")).wait(late, every=50.0)
    proposed = proposal(hall.show)
    if proposed is None:
        return
    before = hall.clock
    hall.on(led.CutTaken())
    assert before.needed - hall.clock.needed >= proposed.regains - 1e-6
    assert hall.clock.needed >= 0.0
    enough = before.late <= proposed.regains
    assert enough or hall.show.to_come[1:] == (), "less is promised only when nothing more can go"
