"""The way of a reception: which stations come, in which order, whatever was skipped, dropped or moved."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from kiosk.show.reception.state import Mark, Reception
from kiosk.tour.model import Route, Tour


def arranged(tour: Tour, route: Route, reception: Reception) -> tuple[str, ...]:
    """Every station of the tour in the order of this visit, those off the route among their neighbours."""
    if reception.order:
        return reception.order
    order = list(route.stations)
    on_route = set(order)
    before = ""
    for station in (one.id for one in tour.stations):
        if station not in on_route:
            order.insert(order.index(before) + 1 if before in order else 0, station)
        before = station
    return tuple(order)


def counted(tour: Tour, route: Route, reception: Reception, visited: Collection[str]) -> tuple[str, ...]:
    """The stations that count in this visit: those of the route that were not dropped, and those seen."""
    wanted = set(route.stations) - set(reception.dropped) | set(visited)
    return tuple(station for station in arranged(tour, route, reception) if station in wanted)


def coming(
    tour: Tour, route: Route, reception: Reception, here: str, visited: Collection[str]
) -> tuple[str, ...]:
    """The stations that are still to come, the next one first; none comes twice."""
    back = reception.left if reception.left and not reception.left.told else None
    first = (back.station,) if back and back.station != here else ()
    gone = {here, *visited, *reception.skipped, *first}
    return first + tuple(s for s in counted(tour, route, reception, ()) if s not in gone)


def walked(reception: Reception, here: str, visited: Iterable[str]) -> tuple[str, ...]:
    """The stations gone to, in the order in which they were, the one she will come back to left out."""
    back = reception.left.station if reception.left and not reception.left.told else ""
    return tuple(station for station in visited if station != back or station == here)


def way(tour: Tour, route: Route, reception: Reception, here: str, visited: tuple[str, ...]) -> Route:
    """The route as this visit really goes: what was walked, then what comes."""
    gone = walked(reception, here, visited)
    stations = gone + tuple(s for s in coming(tour, route, reception, here, visited) if s not in gone)
    begun = {stay.station: stay.short for stay in reception.stays}
    short = tuple(s for s in stations if begun.get(s, s in reception.short))
    full = tuple(s for s in stations if begun.get(s) is False)
    return replace(route, stations=stations, short=short, full=full)


def mark_left(reception: Reception, place: Mark | None, target: str) -> Reception:
    """Remember where the way was left for *target*; a second leap keeps the first place."""
    left = reception.left or place
    if left is not None and left.station == target:
        left = None
    return replace(reception, left=left, skipped=_without(reception.skipped, target))


def skip(reception: Reception, station: str) -> Reception:
    """Pass over a station, or take it up again."""
    if station in reception.skipped:
        return replace(reception, skipped=_without(reception.skipped, station))
    return replace(reception, skipped=(*reception.skipped, station), left=_unless(reception.left, station))


def drop(reception: Reception, station: str) -> Reception:
    """Take a station out of this visit, or put it back."""
    if station in reception.dropped:
        return replace(reception, dropped=_without(reception.dropped, station))
    return replace(reception, dropped=(*reception.dropped, station), left=_unless(reception.left, station))


def shorten(reception: Reception, station: str) -> Reception:
    """Tell a station short, or in full again."""
    if station in reception.short:
        return replace(reception, short=_without(reception.short, station))
    return replace(reception, short=(*reception.short, station))


def move(reception: Reception, order: tuple[str, ...], station: str, places: int) -> Reception:
    """Move a station so many places later in the visit, or earlier when negative."""
    rest = [one for one in order if one != station]
    rest.insert(max(0, min(len(rest), order.index(station) + places)), station)
    return replace(reception, order=tuple(rest))


def _without(stations: tuple[str, ...], station: str) -> tuple[str, ...]:
    return tuple(one for one in stations if one != station)


def _unless(left: Mark | None, station: str) -> Mark | None:
    """Where she left the way, unless it is this station, which is not to come any more."""
    return None if left and left.station == station else left
