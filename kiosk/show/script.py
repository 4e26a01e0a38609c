"""The script of a voice: what it may ever have to speak, at one stop and in a whole tour."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.show.lines import PARTS_OF_DAY, stop_lines
from kiosk.tour.model import Route, Station, Telling, Tour


def every_line(tour: Tour) -> tuple[str, ...]:
    """Every text that a visit of this tour may ever have spoken by a voice, each once, in telling order.

    All routes and all stations, on the route and off it; the greeting of each part of the day; the words
    that lead on to whichever station follows, and the tour's closing. What a recording says is left out.
    """
    found: dict[str, None] = {}
    for route in tour.routes:
        off = [station.id for station in tour.stations if station.id not in route.stations]
        for station in map(tour.station, (*route.stations, *off)):
            for part in range(len(station.parts) + 1):
                found.update(dict.fromkeys(_at_any_hour(tour, route, station, part)))
    found.pop("", None)  # there is nothing to say in it
    return tuple(found)


def voiced(tour: Tour, route: Route, station: Station, part: int, hour: float, first: int = 0) -> list[str]:
    """What an engine has to speak at a stop from its line *first* on: what no recording says."""
    silent = recorded(tour, route, station, part) is not None
    lines = stop_lines(tour, route, station, part, hour)[first:]
    return [line.text for line in lines if not (line.own and silent)]


def recorded(tour: Tour, route: Route, station: Station, part: int) -> str | None:
    """The human voice for a stop: recorded for the full text of a station in the tour's language."""
    if part or route.telling_at(station.id) is not Telling.FULL:
        return None
    return dict(station.recordings).get(tour.language)


def _at_any_hour(tour: Tour, route: Route, station: Station, part: int) -> Iterator[str]:
    for hour in PARTS_OF_DAY:
        yield from voiced(tour, route, station, part, hour)
