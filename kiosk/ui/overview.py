"""The tour as a whole, as the attract, home and goodbye pages show it: plain values, without Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from kiosk.show import pace
from kiosk.show.lines import stop_lines
from kiosk.show.state import Show
from kiosk.tour.model import Form, Picture, Route, Station, Tour
from kiosk.ui.sources import FALLBACK, Sources, writer

WELCOME = "welcome.webp"  # of a hall that has no tour yet
FAREWELL = "goodbye.webp"
ANY_HOUR = 9.0  # every greeting takes as long to say as any other
CARDS_A_GROUP = 12  # a long floor is built in pieces, so that only what is seen is made


@dataclass(frozen=True, slots=True)
class Card:
    """A station in the overview."""

    id: str
    number: int
    name: str
    picture: str
    minutes: int
    seen: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Cards of one floor under its name; a long floor goes on in further groups without a header."""

    header: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several to choose from: a tour of the hall, a route of the tour."""

    id: str
    name: str
    minutes: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """The tour as a whole."""

    title: str = ""
    subtitle: str = ""
    cover: str = ""
    farewell: str = ""
    is_walk: bool = True
    stations: int = 0
    seen: int = 0
    minutes: int = 0
    tours: tuple[Choice, ...] = ()
    routes: tuple[Choice, ...] = ()


def _seen(show: Show) -> tuple[str, ...]:
    """The stations that were seen, without those that a guide broke off and passed over."""
    skipped = show.reception.skipped if show.reception else ()
    return tuple(station for station in show.visited if station not in skipped)


def overview(show: Show, sources: Sources) -> Overview:
    """The tour as the attract, home and goodbye pages show it."""
    tour, route = show.current_tour, show.current_route
    if tour is None or route is None:
        return Overview(cover=sources.picture("", WELCOME))
    write = writer(show, sources)
    return Overview(
        title=write(tour.title),
        subtitle=write(tour.subtitle),
        cover=sources.picture(tour.id, cover_of(tour)),
        farewell=sources.picture(tour.id, FAREWELL),
        is_walk=tour.form is Form.WALK,
        stations=len(show.counted),
        seen=len(set(show.counted) & set(_seen(show))),
        minutes=_route_minutes(tour, route),
        tours=tuple(Choice(t.id, write(t.title), 0, t.id == tour.id) for t in show.tours),
        routes=tuple(
            Choice(r.id, write(r.name), _route_minutes(tour, r), r.id == route.id) for r in tour.routes
        ),
    )


def groups(show: Show, sources: Sources) -> tuple[Group, ...]:
    """The stations of the route, floor by floor, as the home page shows them."""
    tour, route = show.current_tour, show.current_route
    if tour is None or route is None:
        return ()
    write = writer(show, sources)
    stations = {station.id: station for station in tour.stations}
    seconds, seen = _seconds(tour, replace(route, stations=show.counted)), set(_seen(show))
    cards: dict[str | None, list[Card]] = {}
    for number, station_id in enumerate(show.counted, 1):
        station = stations[station_id]
        picture = (station.pictures or (Picture(FALLBACK),))[0]
        card = Card(
            id=station.id,
            number=number,
            name=write(station.name),
            picture=sources.picture(tour.id, picture.file),
            minutes=max(1, round(seconds[station.id] / 60)),
            seen=station.id in seen,
            here=station.id == show.station,
        )
        cards.setdefault(station.floor, []).append(card)
    found: list[Group] = []
    for floor_id, on_floor in cards.items():
        floor = tour.floor(floor_id)
        for first in range(0, len(on_floor), CARDS_A_GROUP):
            header = write(floor.name) if floor and first == 0 else ""
            found.append(Group(header, tuple(on_floor[first : first + CARDS_A_GROUP])))
    return tuple(found)


def cover_of(tour: Tour) -> str:
    """The file of the picture that stands for a tour."""
    return tour.cover or next((s.pictures[0].file for s in tour.stations if s.pictures), FALLBACK)


def _route_minutes(tour: Tour, route: Route) -> int:
    return max(1, round(sum(_seconds(tour, route).values()) / 60))


@lru_cache(maxsize=16)
def _seconds(tour: Tour, route: Route) -> dict[str, float]:
    """How long each station of a route takes to tell; remembered, for a large tour has thousands of lines."""
    stations = {station.id: station for station in tour.stations}
    return {name: _station_seconds(tour, route, stations[name]) for name in route.stations}


def _station_seconds(tour: Tour, route: Route, station: Station) -> float:
    stops = range(len(station.parts) + 1)
    lines = [line for part in stops for line in stop_lines(tour, route, station, part, ANY_HOUR)]
    return sum(pace.reading_seconds(line.text) for line in lines)
