"""The stop where the visitor stands, as the station page shows it: plain values, worked out without Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from kiosk.show.film import film_of
from kiosk.show.lines import following, lines_of, told_at
from kiosk.show.state import Page, Show
from kiosk.tour.model import Link, Picture, Station, Tour
from kiosk.ui.sources import FALLBACK, Sources, writer


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


def stop(show: Show, sources: Sources) -> Stop:
    """The stop as the station page shows it; an empty one on every other page."""
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if show.page is not Page.STATION or tour is None or route is None or station is None:
        return Stop()
    write = writer(show, sources)
    told = told_at(station, show.part)
    floor = tour.floor(station.floor)
    coming = following(tour, route, station.id)
    coming_floor = tour.floor(coming.floor) if coming else None
    return Stop(
        name=write(told.name),
        station=write(station.name),
        number=show.counted.index(station.id) + 1 if station.id in show.counted else 0,
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
            LinkRow(write(link.name), code)
            for link in station.links
            if _scannable(link) and (code := sources.code(link.url))
        ),
        plan=sources.picture(tour.id, floor.plan) if floor and floor.plan else "",
        spot=station.spot or (-1.0, -1.0),
        next_spot=(coming.spot if coming and coming.floor == station.floor else None) or (-1.0, -1.0),
    )


def said(show: Show, sources: Sources) -> int:
    """How much of the lit line has been said, counted in QML's characters as this reader sees it written.

    -1 where nobody tells. QML counts a character beyond U+FFFF as two. A line that is longer or shorter in
    traditional characters is followed as its beginning is written there.
    """
    if show.reached is None:
        return -1
    told = lines_of(show)[show.line].text
    write = writer(show, sources)
    written, reached = write(told), show.reached
    if len(written) != len(told):
        reached = len(write(told[:reached]))
    return len(written[:reached].encode("utf-16-le")) // 2


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


def _name(station: Station | None) -> str:
    return station.name if station else ""


def _scannable(link: Link) -> bool:
    """No dead code is shown: only an address that a phone anywhere can open."""
    return link.url.startswith(("https://", "http://"))
