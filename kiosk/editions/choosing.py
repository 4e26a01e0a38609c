"""Choosing what the hall shows: the live editions, or the files where the store has none to give."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.showcase import Showcase, in_hall_order, showcase
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.tour.reader import read_tours


@dataclass(frozen=True, slots=True)
class Rules:
    """Where people edit, whether that goes live by itself, and which tour stands first."""

    tours: Path
    media: Path
    by_itself: bool = True
    default_tour: str = ""


def chosen(store: Store, rules: Rules, before: Showcase | None = None, unkept: bool = False) -> Showcase:
    """What the hall shows now, when it showed that *before*.

    A store that cannot be read, or takes nothing, must not keep the hall closed: as long as some files are
    *unkept*, a hall that never showed anything else goes on showing the files as they lie. Never raises.
    """
    case = showcase(store, rules.default_tour, before)
    from_files = before is None or not before.editions
    if case.tours and not (unkept and from_files):
        return case
    if not case.tours and _is_meant(store, rules) and not unkept:
        return case
    return as_they_lie(rules)


def as_they_lie(rules: Rules) -> Showcase:
    """The tours of the folder where people edit, unpublished; the problems of all its files."""
    readings = read_tours(rules.tours, rules.media)
    tours = in_hall_order((reading.tour for reading in readings if reading.tour), rules.default_tour)
    return Showcase(tours, problems=tuple(problem for reading in readings for problem in reading.problems))


def _is_meant(store: Store, rules: Rules) -> bool:
    """Whether nothing is live because staff want it so, and not for a fault, or because nobody came to it."""
    try:
        return store.is_readable() and bool(store.tours() or not rules.by_itself)
    except KioskError:
        return False
