"""The cut that a late guide is offered: told short here, skipped there, and what it regains."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.show.reception.clock import TOO_LATE, clock, still_needed
from kiosk.show.reception.going import refitted
from kiosk.show.reception.plan import seconds_at, seconds_on
from kiosk.show.reception.way import shorten, skip
from kiosk.show.state import Show
from kiosk.tour.model import Telling

_WORTH = 5.0  # seconds below which telling a station short is not worth its loss
_AGAIN = 60.0  # seconds that she must fall further behind before a refused proposal comes again


@dataclass(frozen=True, slots=True)
class Cut:
    """Stations to tell short and to skip, and the seconds that this regains."""

    short: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    regains: float = 0.0


def proposal(show: Show) -> Cut | None:
    """The cut that would bring a late visit back to its plan, None where she is not late or has no choice.

    Stations told short come before stations skipped, for a short telling loses least; of either as few as
    will do. The last station is never skipped: there the visit says goodbye. Where all of it is not enough,
    the most that can be regained.
    """
    reception = show.reception
    if reception is None or reception.began is None or reception.hold is not None:
        return None
    late = clock(show).late
    if late < max(TOO_LATE, reception.refused + _AGAIN if reception.refused else 0.0):
        return None
    short: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    while (missing := late - _gain(show, Cut(), Cut(short, skipped))) > 0:
        taken = Cut(short, skipped)
        if brief := {one: _gain(show, taken, Cut((*short, one), skipped)) for one in _long(show, short)}:
            short = (*short, _best(brief, missing))
            continue
        gone = {
            one: _gain(show, taken, Cut(short, (*skipped, one)))
            for one in show.to_come[:-1]
            if one not in skipped
        }
        if not gone:
            break
        skipped = (*skipped, _best(gone, missing))
    short = tuple(one for one in short if one not in skipped)
    for one in short:  # what is skipped may make a short telling needless
        rest = tuple(other for other in short if other != one)
        if _gain(show, Cut(), Cut(rest, skipped)) >= late:
            short = rest
    return _promised(show, Cut(_in_order(show, short), _in_order(show, skipped)))


def cut(show: Show, taken: Cut) -> Show:
    """The show after a cut; what has been told or left out meanwhile stays as it is."""
    reception = show.reception
    if reception is None:
        return show
    for station in taken.short:
        if station in show.to_come and station not in reception.short:
            reception = shorten(reception, station)
    for station in taken.skip:
        if station in show.to_come and station not in reception.skipped:
            reception = skip(reception, station)
    return replace(show, reception=reception)


def _long(show: Show, short: tuple[str, ...]) -> list[str]:
    """The coming stations whose short telling would be worth its loss."""
    route, reception = show.current_route, show.reception
    if route is None or reception is None:
        return []
    full = [one for one in show.to_come if one not in short and route.telling_at(one) is Telling.FULL]
    brief = replace(route, telling=Telling.SHORT)
    return [s for s in full if seconds_at(reception, route, s) - seconds_at(reception, brief, s) >= _WORTH]


def _best(gains: dict[str, float], wanted: float) -> str:
    """The station that just regains what is wanted, else the one that regains most."""
    enough = [station for station in gains if gains[station] >= wanted]
    return min(enough, key=gains.__getitem__) if enough else max(gains, key=gains.__getitem__)


def _gain(show: Show, before: Cut, after: Cut) -> float:
    """Seconds that *after* saves over *before*."""
    return _coming_seconds(show, before) - _coming_seconds(show, after)


def _coming_seconds(show: Show, taken: Cut) -> float:
    """How long the stations to come take after a cut, in seconds."""
    tour, route, reception = show.current_tour, show.current_route, show.reception
    if tour is None or route is None or reception is None:
        return 0.0
    route = replace(route, short=(*route.short, *taken.short))
    coming = tuple(one for one in show.to_come if one not in taken.skip)
    return seconds_on(reception, tour, route, coming, show.station)


def _in_order(show: Show, stations: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in show.to_come if one in stations)


def _promised(show: Show, taken: Cut) -> Cut | None:
    """The cut with what it regains by the very clock that she sees, None when that is nothing."""
    regains = still_needed(show) - still_needed(refitted(show, (cut(show, taken), ()))[0])
    return replace(taken, regains=regains) if regains >= _WORTH else None
