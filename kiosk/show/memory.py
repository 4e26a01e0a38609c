"""The show written down and read back: what a restart needs to know."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from kiosk.show.lines import lines_of, told_at
from kiosk.show.reception.state import Reception, Sight
from kiosk.show.revive import revive
from kiosk.show.state import SPEEDS, Comfort, Guide, Narration, Page, Sheet, Show


@dataclass(frozen=True, slots=True)
class _Dumped:
    """What of a show is written down, kind by kind."""

    page: Page
    tour: str
    route: str
    station: str
    part: int
    line: int
    picture: int
    leafing: bool
    film: bool
    broken_off: bool
    narration: Narration
    walking: bool
    visited: tuple[str, ...]
    comfort: Comfort
    guide: Guide
    sheet: Sheet | None
    utterance: int
    asked: int
    reached: int | None
    unspoken: bool
    has_voice: bool
    has_sound: bool
    since: float
    touched: float
    now: float
    hour: float
    media: int
    has_pin: bool
    film_left: float | None
    reception: Reception | None


def dump(show: Show) -> dict[str, Any]:
    """The show as plain JSON values, without the tours, their times, the house's rules and the faults.

    Those live elsewhere. A gate that is being opened is left out too, and the staff page: whoever stood there
    is gone.
    """
    return asdict(_Dumped(**{f.name: getattr(show, f.name) for f in fields(_Dumped)}))


def restore(dumped: dict[str, Any], into: Show) -> Show:
    """The dumped show among the tours and rules of *into*, and on its clock.

    It is the same show, but for one that was telling or had its film on: no voice and no film survives a
    restart, so that it comes back paused at the line where it was.
    Raises KeyError, TypeError or ValueError when it does not fit them: the tour may have changed since.
    """
    values = revive(_Dumped, dumped)
    show = replace(into, **{f.name: getattr(values, f.name) for f in fields(_Dumped)})
    passed = into.now - show.now  # a machine that was restarted counts its seconds anew
    show = replace(show, now=into.now, since=show.since + passed, touched=show.touched + passed)
    show = replace(show, reception=_on_clock(show.reception, passed))
    if not (0.0 <= show.comfort.volume <= 1.0 and SPEEDS[0] <= show.comfort.speed <= SPEEDS[1]):
        raise ValueError(show.comfort)
    _check_place(show)
    _check_reception(show)
    told = Narration.PAUSED if show.narration is Narration.PLAYING else show.narration
    return replace(
        show,
        narration=told,
        utterance=0,
        reached=None,
        unspoken=False,
        film=False,
        film_left=None,
        broken_off=False,
        sheet=None if show.sheet in (Sheet.GATE, Sheet.RESUME) else show.sheet,
    )


def _on_clock(reception: Reception | None, passed: float) -> Reception | None:
    """The reception with its moments on a clock that has counted so many seconds more."""
    if reception is None:
        return None
    began, ended = (None if one is None else one + passed for one in (reception.began, reception.ended))
    return replace(reception, began=began, ended=ended)


def _check_reception(show: Show) -> None:
    """Every station that a reception names is one of the tour's, and its plan knows them all."""
    tour, reception = show.current_tour, show.reception
    if reception is None:
        if show.page in (Page.WELCOME, Page.BACKSTAGE):
            raise ValueError(show.page)
        return
    known = {station.id for station in tour.stations} if tour else set()
    marks = [
        one.station for one in (reception.left, reception.hold and reception.hold.at) if one and one.station
    ]
    come = [stay.station for stay in reception.stays]
    named = (
        *(*reception.dropped, *reception.skipped, *reception.short, *dict(reception.spent), *marks, *come),
    )
    planned = [weight.station for weight in reception.weights]
    if not set(named) <= known or sorted(planned) != sorted(known):
        raise ValueError(reception)
    for order in (reception.order, reception.hold.sight.order if reception.hold else ()):
        if order and sorted(order) != sorted(known):
            raise ValueError(order)
    if tour and reception.hold:
        _check_sight(reception.hold.sight, known, {route.id for route in tour.routes})


def _check_sight(sight: Sight, stations: set[str], routes: set[str]) -> None:
    stays = [stay.station for stay in sight.stays]
    left = [sight.left.station] if sight.left else []
    named = {*sight.visited, *sight.dropped, *sight.skipped, *sight.short, *stays, *left}
    if sight.page not in set(Page) or sight.route not in routes or not named <= stations:
        raise ValueError(sight)


def _check_place(show: Show) -> None:
    tour, route, station = show.current_tour, show.current_route, show.current_station
    if (tour is None and (show.tour or show.tours)) or (show.page is Page.STATION and station is None):
        raise KeyError(show.tour, show.station)
    if tour is None or route is None:
        if show.page is not Page.ATTRACT:
            raise ValueError(show.page)
        return
    if not set(show.guide.otherwise) <= {one.id for one in tour.stations}:
        raise ValueError(show.guide)
    if not 0 <= show.part <= (len(station.parts) if station else 0):
        raise ValueError(show.part)
    lines = lines_of(show)
    if not 0 <= show.line < max(1, len(lines)) or (show.narration is Narration.PLAYING and not lines):
        raise ValueError(show.line)
    pictures = told_at(station, show.part).pictures if station else ()
    if not 0 <= show.picture < max(1, len(pictures)):
        raise ValueError(show.picture)
