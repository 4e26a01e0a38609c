"""The clock of a reception: how long she has been, how long the rest takes, and how late that makes her."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show import pace
from kiosk.show.lines import stop_lines
from kiosk.show.reception.plan import seconds_at, seconds_on, teller, walk
from kiosk.show.state import Narration, Page, Show

LATE = 30.0  # seconds from which she is told that she is behind, or ahead
TOO_LATE = 90.0  # seconds from which a cut is proposed


@dataclass(frozen=True, slots=True)
class Clock:
    """Times of this moment, in seconds. `late` is negative when she is ahead.

    `elapsed` counts from setting out, question time included, and `limit` is what the visit may take.
    `needed` is what is still to be told and walked. `here` and `here_planned` are the station's own.
    """

    elapsed: float
    limit: float
    needed: float
    late: float
    here: float
    here_planned: float


def clock(show: Show) -> Clock:
    """The times of a reception; all zero where nobody leads."""
    reception = show.reception
    if reception is None:
        return Clock(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    until = show.now if reception.ended is None else reception.ended
    elapsed = 0.0 if reception.began is None else until - reception.began
    needed = still_needed(show)
    limit = reception.limit or elapsed + needed
    here = reception.spent_at(show.station)
    return Clock(elapsed, limit, needed, elapsed + needed - limit, here, planned_here(show))


def still_needed(show: Show) -> float:
    """Seconds that the rest of the visit takes by the plan: never negative, 0 after the goodbye."""
    tour, route, reception = show.current_tour, show.current_route, show.reception
    if tour is None or route is None or reception is None or show.page is Page.GOODBYE:
        return 0.0
    if reception.began is None or not show.station:
        return reception.greeting + seconds_on(reception, show.guide, tour, route, show.to_come, "")
    here = planned_here(show) * (1.0 - told_here(show))
    if show.to_come and _on_her_way(show):
        here -= min(show.now - show.since, walk(tour, show.station, show.to_come[0]))
    return max(0.0, here + seconds_on(reception, show.guide, tour, route, show.to_come, show.station))


def _on_her_way(show: Show) -> bool:
    """Whether all of the station is told and nobody asks anything: she walks to the next one."""
    station, reception = show.current_station, show.reception
    if station is None or reception is None or reception.hold is not None or show.page is not Page.STATION:
        return False
    return show.narration is Narration.FINISHED and show.part == len(station.parts)


def planned_here(show: Show) -> float:
    """Seconds that the station where she stands takes, with the greeting or closing that falls to it."""
    route, reception = show.current_route, show.reception
    if route is None or reception is None or not show.station:
        return 0.0
    seconds = seconds_at(reception, show.guide, route, show.station)
    seconds += reception.greeting if route.stations[:1] == (show.station,) else 0.0
    return seconds + (reception.closing if not show.to_come else 0.0)


def told_here(show: Show) -> float:
    """The share of the station that has been told, 0…1, by the seconds that its lines take."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    reception = show.reception
    if tour is None or route is None or station is None or reception is None or show.page is not Page.STATION:
        return 1.0
    who = teller(reception.rate, pace.voice_speed(show.comfort), show.guide.tells(station.id))
    told = whole = 0.0
    for part in range(len(station.parts) + 1):
        lines = who.seconds(stop_lines(tour, route, station, part, show.hour))
        whole += sum(lines)
        if part < show.part or (part == show.part and show.narration is Narration.FINISHED):
            told += sum(lines)
        elif part == show.part:
            told += sum(lines[: show.line])
            if show.narration is Narration.PLAYING:
                told += min(show.now - show.since, sum(lines[show.line : show.line + 1]))
    return told / whole if whole else 1.0
