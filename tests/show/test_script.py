"""Every line that a voice may have to speak is known beforehand, whatever a visitor does and at any hour."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.effects import Effect, Prepare, Speak
from kiosk.show.script import every_line
from kiosk.show.state import House, Narration, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour
from kiosk.tour.reader import read_tours
from tests.builders import (
    a_station,
    a_tour,
    one_station_tour,
    parts_tour,
    recorded_tour,
    said,
    two_floor_tour,
)
from tests.show.strategies import Happening, event_of, halls, happenings, houses

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = {reading.path.stem: reading.tour for reading in read_tours(ROOT / "tours", ROOT / "media")}


def test_lines_come_in_telling_order_each_once_with_every_greeting() -> None:
    tour = two_floor_tour()
    lines = every_line(tour)
    assert lines[:8] == (
        "各位来宾，早上好！",
        "这里是大厅。",
        "院里住着5547户人家。",
        "请看墙上的照片。",
        "请随我前往书房。",
        "各位来宾，上午好！",
        "各位来宾，下午好！",
        "各位来宾，晚上好！",
    )
    assert len(lines) == len(set(lines))


def test_the_way_on_names_whichever_station_follows() -> None:
    """On the full route the study follows, on the other the gallery; off a route, what lies behind."""
    tour = two_floor_tour()
    full, quick = tour.routes
    shorter = a_tour(
        *tour.stations, facts=tour.facts, routes=(full, replace(quick, stations=("大厅", "展厅")))
    )
    assert {"请随我前往书房。", "请随我前往展厅。"} <= set(every_line(shorter))
    assert "请随我前往展厅。" not in every_line(tour)
    off = a_tour(*tour.stations, facts=tour.facts, routes=(replace(full, stations=("展厅",)),))
    assert {"请随我前往展厅。", "书房里有三千册书。"} <= set(every_line(off))


def test_what_a_recording_says_is_left_out_and_what_it_does_not_say_is_not() -> None:
    lines = every_line(recorded_tour())
    assert "磨盘转了一百年。" in lines, "the short route has no recording"
    assert "请随我前往水井。" in lines
    recorded = recorded_tour()
    only_full = a_tour(*recorded.stations, routes=recorded.routes[:1])
    assert "磨盘转了一百年。" not in every_line(only_full)
    assert "甲乙丙丁戊己庚辛壬。" not in every_line(only_full)
    assert "请随我前往水井。" in every_line(only_full)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_shipped_tour_walked_on_every_route_at_every_hour_speaks_each_of_its_lines(name: str) -> None:
    """No line is missing, and none is there that nobody could ever hear."""
    tour = SHIPPED[name]
    assert tour is not None
    spoken: set[str] = set()
    for hour in (0.0, 8.99, 9.0, 11.0, 12.0, 15.0, 18.0, 23.5):
        for route in tour.routes:
            for station in tour.stations:
                spoken |= _stop_by_stop(tour, route.id, station.id, hour)
    assert spoken == set(every_line(tour))


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_random_visits_of_a_shipped_tour_speak_nothing_else(name: str) -> None:
    tour = SHIPPED[name]
    assert tour is not None
    known, chance = set(every_line(tour)), random.Random(7)
    show = opening((tour,), House())
    asked = 0
    for _ in range(3000):
        show, effects = step(show, _something(chance, tour, show.utterance, show.now))
        asked += len(effects)
        assert _texts(effects) <= known
    assert asked > 1000


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(halls(), houses(), st.lists(happenings(), max_size=40))
def test_any_visit_of_any_tour_speaks_nothing_else(
    tours: tuple[Tour, ...], house: House, story: list[Happening]
) -> None:
    show = opening(tours, house)
    for happening in story:
        show, effects = step(show, event_of(happening, show))
        by_id = {tour.id: tour for tour in show.tours}
        for effect in effects:
            if isinstance(effect, Speak | Prepare):
                assert _texts((effect,)) <= set(every_line(by_id[effect.tour]))


def test_a_tour_without_words_has_no_lines() -> None:
    assert every_line(a_tour(a_station("默"), routes=one_station_tour().routes[:0])) == ()


def test_parts_are_told_too() -> None:
    assert "它讲第2年的事。" in every_line(parts_tour())


def test_greeting_and_closing_are_known_beforehand_at_every_hour() -> None:
    tour = a_tour(a_station("门", "门。"), greeting=said("{问候}！"), closing=said("再见，{称呼}。"))
    assert every_line(tour) == ("早上好！", "门。", "再见，各位来宾。", "上午好！", "下午好！", "晚上好！")


def _texts(effects: tuple[Effect, ...]) -> set[str]:
    """What an engine is asked to speak now or later."""
    found: set[str] = set()
    for effect in effects:
        if isinstance(effect, Speak) and effect.recording is None:
            found.add(effect.text)
        elif isinstance(effect, Prepare):
            found |= set(effect.texts)
    return found - {""}


def _stop_by_stop(tour: Tour, route: str, station: str, hour: float) -> set[str]:
    """What is spoken of one station and its parts, sentence by sentence to its end."""
    show = opening((tour,), House())
    found: set[str] = set()
    events: list[ev.Event] = [
        ev.Tick(0.0, hour),
        ev.HomeChosen(),
        ev.RouteChosen(route),
        ev.StationChosen(station),
    ]
    while events:
        show, effects = step(show, events.pop(0))
        found |= _texts(tuple(effect for effect in effects if isinstance(effect, Speak)))
        if not events and show.narration is Narration.PLAYING:
            events.append(ev.Said(show.utterance))
        elif not events and show.part < len(tour.station(station).parts):
            events.append(ev.ForwardChosen())
    return found


def _something(chance: random.Random, tour: Tour, utterance: int, now: float) -> ev.Event:
    """What a restless visitor does next."""
    return chance.choice(
        (
            ev.Said(utterance),
            ev.Said(utterance),
            ev.ForwardChosen(),
            ev.BackChosen(),
            ev.PlayChosen(),
            ev.HomeChosen(),
            ev.Tick(now + 1.0, chance.uniform(0.0, 24.0)),
            ev.RouteChosen(chance.choice(tour.routes).id),
            ev.StationChosen(chance.choice(tour.stations).id),
            ev.LineChosen(chance.randrange(12)),
            ev.SpeedSet(chance.uniform(0.7, 1.4)),
            ev.VoiceSet(chance.random() < 0.5, chance.choice(tour.stations).id),
        )
    )
