"""The plan of a reception: how long each station takes, by what was measured or else by what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kiosk.show import pace
from kiosk.show.lines import stop_lines
from kiosk.show.reception.state import Reception, Weight
from kiosk.show.reception.times import Timed, Times
from kiosk.tour.model import Route, Sentence, Station, Telling, Tour

RATES = (100.0, 360.0)  # what a rehearsal may make of it: beyond lies a slip, not a speaker
WALK = 12.0  # seconds to the next stop of the same floor with a group
FLIGHT = 35.0  # seconds more for each flight of stairs or ride of a lift
_NOON = 12.0  # every greeting takes as long to say as any other


def weigh(tour: Tour, times: Times) -> Reception:
    """A fresh reception with its plan: measured times first, then recordings, then the text at her rate."""
    timed = {(one.station, one.telling): one for one in times.timed}
    weights = []
    for station in tour.stations:
        full, short = (
            _weight(tour, station, telling, times, timed.get((station.id, telling))) for telling in Telling
        )
        weights.append(Weight(station.id, full, short, (station.id, Telling.FULL) in timed))
    return Reception(
        address=tour.address,
        rate=times.rate,
        weights=tuple(weights),
        greeting=_aloud(tour.greeting, times.rate),
        closing=_aloud(tour.closing, times.rate),
    )


def seconds_at(reception: Reception, route: Route, station: str) -> float:
    """How long a station takes on this way, in seconds, the walks to it and from it not counted."""
    weight = next((one for one in reception.weights if one.station == station), None)
    if weight is None:
        return 0.0
    return weight.short if route.telling_at(station) is Telling.SHORT else weight.full


def seconds_on(reception: Reception, tour: Tour, route: Route, stations: Sequence[str], here: str) -> float:
    """How long these stations take one after another from *here*, in seconds, with walks and closing."""
    total, at = 0.0, here
    weights = {one.station: one for one in reception.weights}
    for station in stations:
        weight = weights[station]
        total += weight.short if route.telling_at(station) is Telling.SHORT else weight.full
        total += walk(tour, at, station) if at else 0.0
        at = station
    return total + (reception.closing if stations else 0.0)


def walk(tour: Tour, here: str, there: str) -> float:
    """Seconds that a group takes from one station to another."""
    floors = [floor.id for floor in tour.floors]
    a, b = tour.station(here).floor, tour.station(there).floor
    flights = abs(floors.index(a) - floors.index(b)) if a in floors and b in floors else 0
    return WALK + FLIGHT * flights


def learned(tour: Tour, route: Route, stations: Sequence[tuple[str, float]], before: Times) -> Times:
    """What a rehearsal taught: the time at each station, and from their text how fast she speaks.

    *stations* are those of the rehearsal in its order, each with the seconds until the next one was reached.
    The walks between them, the greeting and the closing are taken off. A rate beyond RATES is not believed,
    and times of stations that she did not tell stay as they were.
    """
    names = [station for station, _ in stations]
    walks = [walk(tour, a, b) for a, b in pairwise(names)] + [0.0]
    told = [hanzi(tour, tour.station(name), route.telling_at(name)) for name in names]
    framing = sum(pace.units(sentence.text) for sentence in (*tour.greeting, *tour.closing))
    spoken = sum(seconds for _, seconds in stations) - sum(walks)
    rate = (sum(told) + framing) * 60.0 / spoken if spoken > 0 else 0.0
    if not RATES[0] <= rate <= RATES[1]:
        rate = before.rate
    fresh = {}
    for number, (name, seconds) in enumerate(stations):
        own = seconds - walks[number]
        own -= _aloud(tour.greeting, rate) if number == 0 else 0.0
        own -= _aloud(tour.closing, rate) if number + 1 == len(names) else 0.0
        telling = route.telling_at(name)
        fresh[name, telling] = Timed(name, telling, max(pace.SHORTEST, own), told[number])
    kept = tuple(one for one in before.timed if (one.station, one.telling) not in fresh)
    return replace(before, rate=rate, timed=kept + tuple(fresh.values()))


def hanzi(tour: Tour, station: Station, telling: Telling) -> int:
    """How much there is to tell at a station, its parts and the words on the way included."""
    return sum(pace.units(line) for line in _lines(tour, station, telling))


def reading_seconds(text: str, rate: float) -> float:
    """Seconds that a guide takes for a line at her rate."""
    return pace.reading_seconds(text, rate / pace.HANZI_A_MINUTE)


def _weight(tour: Tour, station: Station, telling: Telling, times: Times, timed: Timed | None) -> float:
    lines = _lines(tour, station, telling)
    if timed is not None:  # a text that grew since takes so much longer
        return timed.seconds * (sum(map(pace.units, lines)) / timed.hanzi if timed.hanzi else 1.0)
    file = dict(station.recordings).get(tour.language, "")
    own = dict(times.recorded).get(file, 0.0) if telling is Telling.FULL else 0.0
    if own:
        lines = _lines(tour, replace(station, text=()), telling)
    return own + sum(reading_seconds(line, times.rate) for line in lines)


def _lines(tour: Tour, station: Station, telling: Telling) -> list[str]:
    """What is told at a station, without the tour's greeting and closing."""
    names = [one.id for one in tour.stations]
    at = names.index(station.id)
    around = Route("", "", tuple(names[at : at + 2]), telling)
    lone = replace(tour, greeting=(), closing=())
    parts = range(len(station.parts) + 1)
    return [line.text for part in parts for line in stop_lines(lone, around, station, part, _NOON)]


def _aloud(sentences: tuple[Sentence, ...], rate: float) -> float:
    return sum(reading_seconds(sentence.text, rate) for sentence in sentences)
