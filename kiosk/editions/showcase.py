"""The showcase: the live tours at one moment, read and ready for the screen, with their media."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.edition import Edition
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.tour.model import Tour
from kiosk.tour.problems import Problem, Severity
from kiosk.tour.reader import read_content

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Showcase:
    """What the hall shows until the next showcase is taken: later editions change nothing in it.

    `editions` are those of `tours`, in the same order. `problems` say which tours are left out, and why.
    """

    tours: tuple[Tour, ...]
    editions: tuple[Edition, ...]
    problems: tuple[Problem, ...]
    media: Mapping[tuple[str, str], Path]

    def find_media(self, tour: str, file: str) -> Path | None:
        """The file that a tour's media name stands for, or None when there is none."""
        path = self.media.get((tour, file))
        return path if path is not None and path.is_file() else None


def showcase(store: Store) -> Showcase:
    """The live tours of a store. Reads only; one that cannot be read gives way to its edition before."""
    shown: list[tuple[Tour, Edition]] = []
    problems: list[Problem] = []
    for live in store.live():
        for edition in _first_choice_first(store, live):
            tour = _tour_of(store, edition, problems)
            if tour is not None:
                shown.append((tour, edition))
                break
    blobs = store.stock.blobs
    media = {
        (edition.tour, piece.name): blobs.path_of(piece) for _, edition in shown for piece in edition.media
    }
    return Showcase(
        tuple(tour for tour, _ in shown), tuple(edition for _, edition in shown), tuple(problems), media
    )


def tours(store: Store) -> tuple[Tour, ...]:
    """The live tours of a store, by id."""
    return showcase(store).tours


def _first_choice_first(store: Store, live: Edition) -> Iterator[Edition]:
    """The live edition, and only when that is no good, those before it."""
    yield live
    try:
        yield from (edition for edition in store.editions(live.tour) if edition.number < live.number)
    except KioskError as error:
        log.error("tour %s: %s", live.tour, error)


def _tour_of(store: Store, edition: Edition, problems: list[Problem]) -> Tour | None:
    """The tour of an edition, from exactly the bytes that were published; None with the reason noted."""
    label = f"已发布的导览 {edition.tour} 第 {edition.number} 版"
    try:
        content = store.stock.blobs.read(edition.texts[0])
    except (OSError, ValueError):
        say = "它的文件坏了，读不出来。请重新发布一次。"
        problems.append(Problem(label, 0, 0, Severity.ERROR, "damaged", say))
        return None
    reading = read_content(content, Path(edition.texts[0].name), None, label)
    if reading.tour is None:
        problems.extend(problem for problem in reading.problems if problem.severity is Severity.ERROR)
    return reading.tour
