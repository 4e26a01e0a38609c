"""The show written down and read back: what a restart needs to know."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from typing import Any

from kiosk.show.lines import lines_of, told_at
from kiosk.show.state import SPEEDS, Comfort, Guide, Language, Narration, Page, Sheet, Show

_NOT_DUMPED = ("tours", "house", "arrived")


def dump(show: Show) -> dict[str, Any]:
    """The show as plain JSON values, without the tours and the house's rules, which live elsewhere."""
    out: dict[str, Any] = {f.name: getattr(show, f.name) for f in fields(Show) if f.name not in _NOT_DUMPED}
    out["comfort"] = {f.name: getattr(show.comfort, f.name) for f in fields(Comfort)}
    out["guide"] = {"whole": show.guide.whole, "otherwise": list(show.guide.otherwise)}
    out["visited"] = list(show.visited)
    return out


def restore(dumped: dict[str, Any], into: Show) -> Show:
    """The dumped show among the tours and rules of *into*, and on its clock.

    It is the same show, but for one that was telling or had its film on: no voice and no film survives a
    restart, so that it comes back paused at the line where it was.

    Raises KeyError, TypeError or ValueError when it does not fit them: the tour may have changed since.
    """
    if strange := dumped.keys() ^ {f.name for f in fields(Show) if f.name not in _NOT_DUMPED}:
        raise KeyError(*sorted(strange))
    values = dict(dumped)
    comfort = dict(values["comfort"])
    values["comfort"] = Comfort(**{**comfort, "language": Language(comfort["language"])})
    values["guide"] = Guide(values["guide"]["whole"], tuple(values["guide"]["otherwise"]))
    values["page"] = Page(values["page"])
    values["sheet"] = None if values["sheet"] is None else Sheet(values["sheet"])
    values["narration"] = Narration(values["narration"])
    values["visited"] = tuple(values["visited"])
    passed = into.now - values["now"]  # a machine that was restarted counts its seconds anew
    values |= {name: values[name] + passed for name in ("now", "since", "touched")}
    show = replace(into, **values)
    _check_kinds(show, into)
    _check_kinds(show.comfort, into.comfort)
    _check_kinds(show.guide, into.guide)
    if not (0.0 <= show.comfort.volume <= 1.0 and SPEEDS[0] <= show.comfort.speed <= SPEEDS[1]):
        raise ValueError(show.comfort)
    _check_place(show)
    told = Narration.PAUSED if show.narration is Narration.PLAYING else show.narration
    return replace(
        show, narration=told, utterance=0, reached=None, unspoken=False, film=False, broken_off=False
    )


def _check_kinds(restored: Show | Comfort | Guide, like: Show | Comfort | Guide) -> None:
    for f in fields(restored):
        value, example = getattr(restored, f.name), getattr(like, f.name)
        if isinstance(example, float):
            if not isinstance(value, int | float) or not math.isfinite(value):
                raise TypeError(f.name)
        elif f.name not in ("sheet", "arrived", "reached") and type(value) is not type(example):
            raise TypeError(f.name)


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
