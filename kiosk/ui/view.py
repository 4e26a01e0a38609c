"""What the public screen shows of a show: plain values, worked out without Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kiosk.show import pace
from kiosk.show.film import film_of
from kiosk.show.lines import following, lines_of, stop_lines, told_at
from kiosk.show.state import Language, Page, Show
from kiosk.tour.model import Form, Link, Picture, Route, Station, Tour

FALLBACK = "room.webp"  # the illustration of a station that brings no picture of its own
WELCOME = "welcome.webp"  # of a hall that has no tour yet
FAREWELL = "goodbye.webp"
ANY_HOUR = 9.0  # every greeting takes as long to say as any other
CARDS_A_GROUP = 12  # a long floor is built in pieces, so that only what is seen is made


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the screen finds what it draws, as URLs; "" for what is not there (yet).

    `picture` and `film` take a tour's id and a file name, `code` the address that a QR code shall lead to.
    `write` writes a tour's words as a visitor of that language reads them.
    """

    picture: Callable[[str, str], str]
    code: Callable[[str], str]
    write: Callable[[str, Language], str]
    film: Callable[[str, str], str] = lambda tour, file: ""


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


@dataclass(frozen=True, slots=True)
class LineRow:
    """A sentence on the screen; `opens` when a paragraph begins with it."""

    text: str
    opens: bool
    leaving: bool


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture of the gallery, as a URL."""

    source: str
    caption: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link and the picture of its QR code, as a URL."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The stop where the visitor stands. `spot` are fractions of the plan, negative when unknown."""

    name: str = ""
    station: str = ""
    number: int = 0
    part: int = 0
    parts: int = 0
    floor: str = ""
    next_name: str = ""
    next_floor: str = ""
    lines: tuple[LineRow, ...] = ()
    line: int = 0
    pictures: tuple[PictureRow, ...] = ()
    picture: int = 0
    film: str = ""
    links: tuple[LinkRow, ...] = ()
    plan: str = ""
    spot: tuple[float, float] = (-1.0, -1.0)
    next_spot: tuple[float, float] = (-1.0, -1.0)


def overview(show: Show, sources: Sources) -> Overview:
    """The tour as the attract, home and goodbye pages show it."""
    tour, route = show.current_tour, show.current_route
    if tour is None or route is None:
        return Overview(cover=sources.picture("", WELCOME))
    write = _writer(show, sources)
    return Overview(
        title=write(tour.title),
        subtitle=write(tour.subtitle),
        cover=_cover(tour, sources),
        farewell=sources.picture(tour.id, FAREWELL),
        is_walk=tour.form is Form.WALK,
        stations=len(route.stations),
        seen=len(set(route.stations) & set(show.visited)),
        minutes=_route_minutes(tour, route),
        tours=tuple(Choice(t.id, write(t.title), 0, t.id == tour.id) for t in show.tours),
        routes=tuple(
            Choice(r.id, write(r.name), _route_minutes(tour, r), r.id == route.id) for r in tour.routes
        ),
    )


def stop(show: Show, sources: Sources) -> Stop:
    """The stop as the station page shows it; an empty one on every other page."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if show.page is not Page.STATION or tour is None or route is None or station is None:
        return Stop()
    write = _writer(show, sources)
    told = told_at(station, show.part)
    floor = tour.floor(station.floor)
    coming = following(tour, route, station.id)
    coming_floor = tour.floor(coming.floor) if coming else None
    return Stop(
        name=write(told.name),
        station=write(station.name),
        number=_number(tour, route, station),
        part=show.part,
        parts=len(station.parts),
        floor=write(floor.name) if floor else "",
        next_name=write(station.parts[show.part].name if show.part < len(station.parts) else _name(coming)),
        next_floor=write(coming_floor.name) if coming_floor and coming_floor != floor else "",
        lines=_rows(show, write),
        line=show.line,
        pictures=_gallery(tour, told.pictures or station.pictures, sources, write),
        picture=show.picture,
        film=sources.film(tour.id, film) if (film := film_of(show)) else "",
        links=tuple(
            LinkRow(write(link.name), sources.code(link.url)) for link in station.links if _scannable(link)
        ),
        plan=sources.picture(tour.id, floor.plan) if floor and floor.plan else "",
        spot=station.spot or (-1.0, -1.0),
        next_spot=(coming.spot if coming and coming.floor == station.floor else None) or (-1.0, -1.0),
    )


def groups(show: Show, sources: Sources) -> tuple[Group, ...]:
    """The stations of the route, floor by floor, as the home page shows them."""
    tour, route = show.current_tour, show.current_route
    if tour is None or route is None:
        return ()
    write = _writer(show, sources)
    stations = {station.id: station for station in tour.stations}
    seconds, seen = _seconds(tour, route), set(show.visited)
    cards: dict[str | None, list[Card]] = {}
    for number, station_id in enumerate(route.stations, 1):
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


def _writer(show: Show, sources: Sources) -> Callable[[str], str]:
    return lambda text: sources.write(text, show.comfort.language)


def _rows(show: Show, write: Callable[[str], str]) -> tuple[LineRow, ...]:
    lines = lines_of(show)
    opens = [True] + [a.paragraph != b.paragraph for a, b in pairwise(lines)]
    return tuple(
        LineRow(write(line.text), first, line.leaving) for line, first in zip(lines, opens, strict=False)
    )


def _gallery(
    tour: Tour, shown: tuple[Picture, ...], sources: Sources, write: Callable[[str], str]
) -> tuple[PictureRow, ...]:
    rows = tuple(PictureRow(sources.picture(tour.id, p.file), write(p.caption)) for p in shown)
    return rows or (PictureRow(sources.picture(tour.id, FALLBACK), ""),)


def _cover(tour: Tour, sources: Sources) -> str:
    first = next((s.pictures[0].file for s in tour.stations if s.pictures), FALLBACK)
    return sources.picture(tour.id, tour.cover or first)


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


def _number(tour: Tour, route: Route, station: Station) -> int:
    """The station's number as it is counted on this route; 0 when it lies off the route."""
    return route.stations.index(station.id) + 1 if station.id in route.stations else 0


def _name(station: Station | None) -> str:
    return station.name if station else ""


def _scannable(link: Link) -> bool:
    """No dead code is shown: only an address that a phone anywhere can open."""
    return link.url.startswith(("https://", "http://"))
