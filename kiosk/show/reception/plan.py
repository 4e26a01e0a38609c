"""The plan of a reception: how long each station takes, by what was measured or else by what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.show import pace
from kiosk.show.lines import Line, pause_after, stop_lines
from kiosk.show.reception.state import Reception, Weight
from kiosk.show.reception.times import Timed, Times
from kiosk.show.state import Guide
from kiosk.tour.model import Route, Sentence, Station, Telling, Tour

RATES = (100.0, 360.0)  # what a rehearsal may make of it: beyond lies a slip, not a speaker
WALK = 12.0  # seconds to the next stop of the same floor with a group
FLIGHT = 35.0  # seconds more for each flight of stairs or ride of a lift
_NOON = 12.0  # every greeting takes as long to say as any other


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells: a guide, or the voice, which makes `pauses`; `rate` in hanzi a minute."""

    rate: float
    pauses: bool = False

    def seconds(self, lines: Sequence[Line]) -> list[float]:
        """Seconds that each of these lines takes, which follow one another."""
        return [
            pace.reading_seconds(line.text, self.rate / pace.HANZI_A_MINUTE)
            + (pause_after(lines, number) if self.pauses else 0.0)
            for number, line in enumerate(lines)
        ]


def teller(rate: float, speed: float, guide: bool) -> Teller:
    """The guide at her rate, or the voice at its speed as `Speak` counts it."""
    return Teller(rate) if guide else Teller(speed * pace.HANZI_A_MINUTE, pauses=True)


def weigh(tour: Tour, times: Times, speed: float = 1.0) -> Reception:
    """A fresh reception with its plan: measured times first, then recordings, then what is told.

    That is by the text at her rate, and by the voice at its *speed*, as `Speak` counts it, with its pauses.
    """
    timed = {(one.station, one.telling) for one in times.timed}
    weights = []
    for station in tour.stations:
        full, short = _weights(tour, station, times, Teller(times.rate))
        voiced = _weights(tour, station, times, teller(times.rate, speed, guide=False))
        weights.append(Weight(station.id, full, short, (station.id, Telling.FULL) in timed, voiced))
    return Reception(
        address=tour.address,
        rate=times.rate,
        weights=tuple(weights),
        greeting=_aloud(tour.greeting, times.rate),
        closing=_aloud(tour.closing, times.rate),
    )


def seconds_at(reception: Reception, guide: Guide, route: Route, station: str) -> float:
    """How long a station takes on this way, in seconds, the walks to it and from it not counted."""
    weight = next((one for one in reception.weights if one.station == station), None)
    if weight is None:
        return 0.0
    return told_in(weight, route.telling_at(station), guide)


def told_in(weight: Weight, telling: Telling, guide: Guide) -> float:
    """How long a station takes in that telling, in seconds, by her or by the voice."""
    full, short = (weight.full, weight.short) if guide.tells(weight.station) else weight.voiced
    return short if telling is Telling.SHORT else full


def seconds_on(
    reception: Reception, guide: Guide, tour: Tour, route: Route, stations: Sequence[str], here: str
) -> float:
    """How long these stations take one after another from *here*, in seconds, with walks and closing."""
    total, at = 0.0, here
    weights = {one.station: one for one in reception.weights}
    floors = storeys(tour)
    for station in stations:
        total += told_in(weights[station], route.telling_at(station), guide)
        total += between(floors[at], floors[station]) if at else 0.0
        at = station
    return total + (reception.closing if stations else 0.0)


def walk(tour: Tour, here: str, there: str) -> float:
    """Seconds that a group takes from one station to another."""
    floors = storeys(tour)
    return between(floors[here], floors[there])


def storeys(tour: Tour) -> dict[str, int | None]:
    """The number of each station's floor in the order of the tour's floors, None where it has none."""
    numbers = {floor.id: number for number, floor in enumerate(tour.floors)}
    return {one.id: None if one.floor is None else numbers.get(one.floor) for one in tour.stations}


def between(here: int | None, there: int | None) -> float:
    """Seconds that a group takes from one floor to another by their numbers, or on across the same."""
    flights = 0 if here is None or there is None else abs(here - there)
    return WALK + FLIGHT * flights


def learned(tour: Tour, route: Route, stations: Sequence[tuple[str, float]], before: Times) -> Times:
    """What a rehearsal taught: the time at each station, and from their text how fast she speaks.

    *stations* are those of the rehearsal in its order, each with the seconds until the next one was reached.
    The walks between them, the greeting and the closing are taken off. A rate beyond RATES is not believed.
    Times of stations that she did not tell stay as they were, and so do those of stations where nobody could
    have said so much in the time: she only passed through.
    """
    names = [station for station, _ in stations]
    tellings = [route.telling_at(name) for name in names]
    walks = [walk(tour, a, b) for a, b in pairwise(names)] + [0.0]
    own = [seconds - walked for (_, seconds), walked in zip(stations, walks, strict=True)]
    told = [hanzi(tour, tour.station(name), telling) for name, telling in zip(names, tellings, strict=True)]
    framing = [0] * len(names)  # greeting and closing are told at the first station and at the last
    for place, sentences in ((0, tour.greeting), (-1, tour.closing)):
        if framing:
            framing[place] += sum(pace.units(sentence.text) for sentence in sentences)
    heard = [n for n in range(len(names)) if _sayable(told[n] + framing[n], own[n])]
    spoken = sum(own[n] for n in heard)
    rate = sum(told[n] + framing[n] for n in heard) * 60.0 / spoken if spoken > 0 else 0.0
    if not RATES[0] <= rate <= RATES[1]:
        rate = before.rate
    fresh = {}
    for n in heard:
        seconds = own[n]
        seconds -= _aloud(tour.greeting, rate) if n == 0 else 0.0
        seconds -= _aloud(tour.closing, rate) if n + 1 == len(names) else 0.0
        seconds = max(pace.SHORTEST, seconds)
        if _sayable(told[n], seconds):
            fresh[names[n], tellings[n]] = Timed(names[n], tellings[n], seconds, told[n])
    kept = tuple(one for one in before.timed if (one.station, one.telling) not in fresh)
    return replace(before, rate=rate, timed=kept + tuple(fresh.values()))


def _sayable(units: int, seconds: float) -> bool:
    """Whether a guide can have said so much in the time."""
    return units * 60.0 <= RATES[1] * seconds


def hanzi(tour: Tour, station: Station, telling: Telling) -> int:
    """How much there is to tell at a station, its parts and the words on the way included."""
    return sum(pace.units(line.text) for stop in _lines(tour, station, telling) for line in stop)


def _weights(tour: Tour, station: Station, times: Times, who: Teller) -> tuple[float, float]:
    """How long one who tells takes for a station, in seconds: in full, and short."""
    full, short = (_weight(tour, station, telling, times, who) for telling in Telling)
    return full, short


def _weight(tour: Tour, station: Station, telling: Telling, times: Times, who: Teller) -> float:
    known = (one for one in times.timed if (one.station, one.telling) == (station.id, telling))
    timed = next(known, None)
    lines = _lines(tour, station, telling)
    if timed is not None:  # a text that grew since takes so much longer
        return timed.seconds * (hanzi(tour, station, telling) / timed.hanzi if timed.hanzi else 1.0)
    file = dict(station.recordings).get(tour.language, "")
    own = dict(times.recorded).get(file, 0.0) if telling is Telling.FULL else 0.0
    if own:
        lines = _lines(tour, replace(station, text=()), telling)
    return own + sum(sum(who.seconds(stop)) for stop in lines)


def _lines(tour: Tour, station: Station, telling: Telling) -> list[tuple[Line, ...]]:
    """What is told at a station, stop by stop, without the tour's greeting and closing."""
    names = [one.id for one in tour.stations]
    at = names.index(station.id)
    around = Route("", "", tuple(names[at : at + 2]), telling)
    lone = replace(tour, greeting=(), closing=())
    parts = range(len(station.parts) + 1)
    return [stop_lines(lone, around, station, part, _NOON) for part in parts]


def _aloud(sentences: tuple[Sentence, ...], rate: float) -> float:
    return sum(pace.reading_seconds(one.text, rate / pace.HANZI_A_MINUTE) for one in sentences)
