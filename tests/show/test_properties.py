"""What holds at every moment of every visit, whatever anybody does in whatever order."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show import pace
from kiosk.show.effects import CheckPin, Effect, Hush, KeepRecord, KeepTimes, Prepare, SetVolume, Speak
from kiosk.show.film import film_of
from kiosk.show.lines import lines_of, stop_lines, told_at
from kiosk.show.memory import dump, restore
from kiosk.show.narration import plays_recording
from kiosk.show.passing import countdown
from kiosk.show.reception import events as led
from kiosk.show.reception.lead import LONGEST, OFFERED
from kiosk.show.state import SPEEDS, Guide, House, Narration, Page, Sheet, Show, Silence, opening
from kiosk.show.step import step
from kiosk.tour.model import Form, Telling, Tour
from tests.builders import a_station, a_tour, parts_tour, recorded_tour, two_floor_tour
from tests.show.reception.hall import LET_OUT
from tests.show.reception.strategies import AtGate, CutOff
from tests.show.strategies import Happening, event_of, halls, houses, stories, voices

quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
story = stories(0, 8) | stories(25, 40)
anything = given(halls(), houses(), story)

# Rare among generated tours: from a sentence in mid-speech straight to a stop that has nothing to tell.
QUIET_END = a_tour(a_station("话", "一。二。"), a_station("默"), form=Form.CHAPTERS)

_KNOCKS = [AtGate(right=True)] * 3  # a guide comes in, or goes

_SILENCING = (ev.LeaveChosen, ev.HomeChosen, ev.Faulted)


def run(tours: tuple[Tour, ...], house: House, story: list[Happening]) -> Show:
    """The show after a story."""
    show = opening(tours, house)
    for happening in story:
        show, _ = step(show, event_of(happening, show))
    return show


@settings(quick, max_examples=100)
@anything
@example((QUIET_END,), House(), [ev.Begun(), ev.LineChosen(1), ev.ForwardChosen()])
@example((QUIET_END,), House(), [ev.Begun(), ev.ToursChanged(()), *_KNOCKS])
@example(
    (QUIET_END,),
    House(),
    [CutOff(20.0), ev.ToursChanged((two_floor_tour(),)), led.ReceptionResumed(), *_KNOCKS],
)
def test_every_event_in_every_state_gives_a_valid_state_and_one_voice(
    tours: tuple[Tour, ...], house: House, story: list[Happening]
) -> None:
    show = opening(tours, house)
    heard, last, newest = 0, 0, tours
    for happening in story:
        event = event_of(happening, show)
        before = show
        show, effects = step(show, event)
        newest = event.tours if isinstance(event, ev.ToursChanged) else newest
        assert show.page is not Page.ATTRACT or show.tours == newest, "nobody is shown what is old"
        check_place(show)
        check_narration(show)
        check_comfort(show)
        check_reached(before, show)
        check_clock(before, show)
        check_effects(show, effects)
        if isinstance(event, ev.Said) and event.utterance == heard:
            heard = 0
        heard, last = listen(effects, heard, last)
        assert show.utterance == heard, "what the visitor hears is what the show believes"
        assert show.asked == last, "ids of utterances strictly grow"
        let_in = before.reception is None and show.reception is not None
        if show.page is not Page.ATTRACT and before.page is not Page.ATTRACT and not let_in:
            assert show.tours is before.tours, "a running visit keeps its tours"
        if isinstance(event, ev.HomeChosen) and before.reception is not None:
            assert replace(show, touched=before.touched) == before, "the way is the guide's"
        elif isinstance(event, _SILENCING) and before.tours:
            assert heard == 0
        if before.closed and show.reception is None and show.backstage is None:
            assert show.page is Page.ATTRACT, "nobody begins anything in a closed hall"
        assert show.faults == before.faults + isinstance(event, ev.Faulted)
        if isinstance(event, ev.Faulted):
            assert show.page is (Page.WELCOME if show.reception else Page.ATTRACT)
        check_gate(before, show, event)


def check_place(show: Show) -> None:
    """Tour, route, station, part, line and picture belong together."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if tour is None or route is None:
        assert not show.tours
        assert show.page is Page.ATTRACT
        return
    assert set(show.visited) <= {one.id for one in tour.stations}
    assert len(set(show.visited)) == len(show.visited)
    assert 0 <= show.line < max(1, len(lines_of(show)))
    if station is None:
        assert show.page is not Page.STATION
        assert (show.part, show.picture) == (0, 0)
        return
    assert 0 <= show.part <= len(station.parts)
    assert 0 <= show.picture < max(1, len(told_at(station, show.part).pictures))


def check_narration(show: Show) -> None:
    """Told is at a station only, by voice or by light, and never into a void."""
    if show.narration is Narration.PLAYING:
        assert show.page is Page.STATION
        assert lines_of(show)
        assert show.utterance > 0 or show.unspoken
        # Both only where no engine works: what was rendered before may still be heard, and light goes first.
        assert not (show.utterance > 0 and show.unspoken and show.has_voice)
    else:
        assert show.utterance == 0
        assert not show.unspoken
    if show.narration is Narration.PAUSED:
        assert show.page is Page.STATION
    if not show.has_sound or show.silence is Silence.GUIDE:
        assert show.utterance == 0
    if show.reached is not None:
        assert show.utterance > 0
        assert not plays_recording(show)
        assert 0 <= show.reached <= len(lines_of(show)[show.line].text)
    if show.film:
        assert film_of(show)
        assert show.narration is not Narration.PLAYING
        assert show.sheet is None
    if show.broken_off:
        assert show.film
        assert show.narration is Narration.PAUSED
    if show.page is Page.ATTRACT:
        assert show.sheet in (None, Sheet.GATE, Sheet.RESUME)
        assert show.arrived is None
    known = {one.id for one in show.current_tour.stations} if show.current_tour else set()
    assert set(show.guide.otherwise) <= known


def check_gate(before: Show, after: Show, event: ev.Event) -> None:
    """Nobody comes in or goes out but by the PIN; after a power cut that alone is asked."""
    right = isinstance(event, led.PinChecked) and event.right
    if (before.reception is None) != (after.reception is None):
        resumed = before.saved is not None and isinstance(event, led.ReceptionResumed)
        assert (right and before.gate is not None) or (resumed and after.reception is not None)
    assert (after.gate is not None) == (after.sheet is Sheet.GATE)
    assert (after.saved is not None) == (after.sheet is Sheet.RESUME)
    if after.saved is not None:
        assert after.page is Page.ATTRACT
        assert after.reception is None


def check_reached(before: Show, after: Show) -> None:
    """What was lit as said stays so as long as the same voice speaks."""
    if before.utterance == after.utterance and before.reached is not None:
        assert after.reached is not None
        assert after.reached >= before.reached
    if before.utterance != after.utterance:
        assert after.reached is None


def check_comfort(show: Show) -> None:
    """Within what ears and hands can use."""
    assert 0.0 <= show.comfort.volume <= 1.0
    assert SPEEDS[0] <= show.comfort.speed <= SPEEDS[1]
    assert 0.5 <= pace.voice_speed(show.comfort) <= 1.5


def check_clock(before: Show, after: Show) -> None:
    """Time never runs back, and nothing has happened in the future."""
    assert before.now <= after.now
    assert after.since <= after.now
    assert after.touched <= after.now
    left = countdown(after)
    assert left is None or 0 <= left <= after.house.countdown


def check_effects(show: Show, effects: tuple[Effect, ...]) -> None:
    """What servants are asked for can be done."""
    for effect in effects:
        match effect:
            case Speak():
                assert effect.utterance > 0
                assert 0.0 <= effect.start < 1.0
                assert 0.5 <= effect.speed <= 1.5
                assert effect.pause >= 0
                assert show.has_sound
                assert not show.guide.tells(show.station)
            case SetVolume(volume):
                assert 0.0 <= volume <= 1.0
            case Prepare():
                assert effect.texts
                assert not (show.guide.whole and not show.guide.otherwise)
            case CheckPin(pin):
                assert len(pin) <= 32
                assert show.gate is not None
            case KeepRecord(record, ago):
                # One of long ago is kept behind a visitor's back; whoever ends hers leaves the hall's page.
                assert show.page is Page.ATTRACT or ago > LONGEST
                assert record.seconds >= 0.0
            case KeepTimes():
                assert show.reception is not None
                assert show.reception.rehearsal
            case Hush():
                pass


def listen(effects: tuple[Effect, ...], heard: int, last: int) -> tuple[int, int]:
    """The utterance that is heard after these effects, and the last that was ever asked for."""
    for effect in effects:
        if isinstance(effect, Hush):
            heard = 0
        elif isinstance(effect, Speak):
            assert effect.utterance > last
            heard = last = effect.utterance
    return heard, last


@settings(quick, max_examples=50)
@given(halls(), houses(), story, voices(st.integers(-5, 5).filter(bool)))
def test_report_of_another_utterance_changes_nothing(
    tours: tuple[Tour, ...], house: House, story: list[Happening], stale: Happening
) -> None:
    show = run(tours, house, story)
    assert step(show, event_of(stale, show)) == (show, ())


@settings(quick, max_examples=50)
@anything
def test_dumped_and_restored_show_is_the_same_but_for_its_voice(
    tours: tuple[Tour, ...], house: House, story: list[Happening]
) -> None:
    show = run(tours, house, story)
    written = json.dumps(dump(show), allow_nan=False)
    into = replace(opening(show.tours, house), arrived=show.arrived, now=show.now)
    into = replace(into, times=show.times, saved=show.saved, faults=show.faults, news=show.news)
    into = replace(into, weekday=show.weekday, round_owed=show.round_owed)
    restored = restore(json.loads(written), into)
    stays = None if show.sheet in (Sheet.GATE, Sheet.RESUME) else show.sheet
    silent = replace(show, film=False, film_left=None, broken_off=False, gate=None, sheet=stays)
    if show.narration is Narration.PLAYING:
        paused = replace(silent, narration=Narration.PAUSED, utterance=0, reached=None, unspoken=False)
        assert restored == paused
    else:
        assert restored == silent
    again = restore(json.loads(json.dumps(dump(restored))), into)
    assert again == restored


@settings(quick, max_examples=60)
@given(halls(), halls(), houses(), story, st.integers(0, 10**6))
def test_show_restored_among_other_tours_is_refused_or_valid(
    tours: tuple[Tour, ...], others: tuple[Tour, ...], house: House, story: list[Happening], now: int
) -> None:
    dumped = json.loads(json.dumps(dump(run(tours, house, story))))
    try:
        show = restore(dumped, replace(opening(others, house), now=float(now)))
    except (KeyError, TypeError, ValueError):
        return
    check_place(replace(show, visited=()))
    check_comfort(show)
    step(show, ev.Tick(now + 100.0, 9.0))


_odd: st.SearchStrategy[Any] = st.sampled_from((None, -1, 7, 1e400, float("nan"), "", "x", [], {}, True))


@settings(quick, max_examples=100)
@given(st.sampled_from(sorted(dump(opening((), House())))), _odd)
def test_spoilt_dump_is_refused_or_valid(key: str, value: Any) -> None:
    tours = (parts_tour(), recorded_tour())
    show = run(tours, House(), [ev.Begun(), ev.ForwardChosen(), ev.ForwardChosen()])
    try:
        restored = restore({**dump(show), key: value}, opening(tours, House()))
    except (KeyError, TypeError, ValueError):
        return
    check_place(replace(restored, visited=()))
    check_comfort(restored)
    step(restored, ev.Tick(100.0, 9.0))


@pytest.mark.parametrize("key", sorted(dump(opening((), House()))))
def test_dump_without_a_key_is_refused(key: str) -> None:
    tours = (two_floor_tour(),)
    dumped = dump(run(tours, House(), [ev.Begun()]))
    del dumped[key]
    with pytest.raises(KeyError):
        restore(dumped, opening(tours, House()))


TICK = 4.0


@settings(quick, max_examples=50)
@anything
def test_visit_that_nobody_follows_ends(
    tours: tuple[Tour, ...], house: House, story: list[Happening]
) -> None:
    show = run(tours, house, story)
    if show.reception is not None:  # a guide ends hers herself
        for event in (ev.FilmClosed(), led.GateClosed(), *LET_OUT):
            show, _ = step(show, event)
    end = show.now + longest_visit(show)
    while show.page is not Page.ATTRACT:
        assert show.now < end
        show, _ = step(show, ev.Tick(show.now + TICK, 9.0))
    for _ in range(30 + round(OFFERED / TICK if show.saved else 0)):
        show, _ = step(show, ev.Tick(show.now + TICK, 9.0))
    assert (show.saved, show.sheet) == (None, None)
    assert (show.page, show.comfort, show.walking) == (Page.ATTRACT, house.comfort, house.walking)
    assert show.guide == Guide(), "the next visitor hears the voice"


def longest_visit(show: Show) -> float:
    """Seconds that a visit can last when each voice is lost on each line, the slowest pace is set and no
    touch comes: every line of every stop is waited for, then lit."""
    tour, house = show.current_tour, show.house
    patience = house.idle + house.countdown + house.goodbye + pace.PATIENCE + 4 * TICK  # the film's, too
    if tour is None:
        return patience
    stops = [
        line
        for route in (replace(one, telling=telling) for one in tour.routes for telling in Telling)
        for station in tour.stations
        for part in range(len(station.parts) + 1)
        for line in stop_lines(tour, route, station, part, 12.0)
    ]
    lines = sum(pace.PATIENCE + pace.reading_seconds(line.text, 0.5) + 2 * TICK for line in stops)
    halts = sum(len(station.parts) + 1 for station in tour.stations)
    return patience + lines + halts * (pace.DWELL + TICK)


@settings(quick, max_examples=50)
@given(halls(), houses(), story, st.floats(0, 1e6))
def test_clock_that_goes_back_harms_nothing(
    tours: tuple[Tour, ...], house: House, story: list[Happening], back: float
) -> None:
    show = run(tours, house, story)
    assert step(show, ev.Tick(show.now - back, show.hour)) == step(show, ev.Tick(show.now, show.hour))


@settings(quick, max_examples=20)
@anything
def test_fault_leads_to_the_attract_page_as_the_hall_set_it(
    tours: tuple[Tour, ...], house: House, story: list[Happening]
) -> None:
    before = run(tours, house, story)
    show, effects = step(before, ev.Faulted())
    if before.reception is not None:  # her visit goes on, from the welcome
        assert (show.page, show.reception, effects) == (Page.WELCOME, before.reception, (Hush(),))
        return
    fresh = opening(show.tours, house, show.hour, show.weekday)
    assert show.guide == Guide()
    assert (show.page, show.comfort, show.walking, show.tour) == (
        Page.ATTRACT,
        house.comfort_at(show.hour),
        house.walking,
        fresh.tour,
    )
    assert effects == (Hush(), SetVolume(show.comfort.volume))
