"""The showcase: the live tours at one moment, read and ready for the screen, with their media."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.blobs import Blobs
from kiosk.editions.edition import Edition, Piece
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.tour.model import Form, Tour
from kiosk.tour.problems import Problem, Severity
from kiosk.tour.reader import read_content

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Showcase:
    """What the hall shows until the next showcase is taken: later editions change nothing in it.

    `editions` are those of `tours`, in the same order; none where the tours are shown as their files lie.
    `problems` say which tours are left out, and why.
    """

    tours: tuple[Tour, ...]
    editions: tuple[Edition, ...] = ()
    problems: tuple[Problem, ...] = ()
    blobs: Blobs | None = None
    media: Mapping[str, Mapping[str, Piece]] = field(default_factory=dict)

    def holds(self, tour: str) -> bool:
        """Whether a tour is shown as it was published, and with these media alone."""
        return tour in self.media

    def find_media(self, tour: str, file: str) -> Path | None:
        """The file that a tour's media name stands for, or None when there is none."""
        piece = self.media.get(tour, {}).get(file)
        path = self.blobs.path_of(piece) if piece is not None and self.blobs is not None else None
        return path if path is not None and path.is_file() else None

    def files(self) -> Iterator[Path]:
        """All media of its tours."""
        if self.blobs is not None:
            for named in self.media.values():
                yield from map(self.blobs.path_of, named.values())


def showcase(store: Store, default_tour: str = "", before: Showcase | None = None) -> Showcase:
    """The live tours of a store. Reads only; one that cannot be read gives way to its edition before.

    Of what was shown *before*, only what is no longer the same is read.
    """
    known = list(zip(before.editions, before.tours, strict=False)) if before else []
    read = {edition.tour: (edition, tour) for edition, tour in known}
    shown: list[tuple[Tour, Edition]] = []
    problems: list[Problem] = []
    for live in store.live(edition for edition, _ in known):
        for edition in _first_choice_first(store, live):
            same, tour = read.get(edition.tour, (None, None))
            if tour is None or same != edition:
                tour = _tour_of(store, edition, problems)
            if tour is not None:
                shown.append((tour, edition))
                break
    shown.sort(key=lambda pair: _place(pair[0], default_tour))
    tours, editions = tuple(tour for tour, _ in shown), tuple(edition for _, edition in shown)
    media = {each.tour: {piece.name: piece for piece in each.media} for each in editions}
    return Showcase(tours, editions, tuple(problems), store.stock.blobs, media)


def in_hall_order(tours: Iterable[Tour], default_tour: str) -> tuple[Tour, ...]:
    """The hall's default tour first, then walks, then chapters; otherwise as they come."""
    return tuple(sorted(tours, key=lambda tour: _place(tour, default_tour)))


def _place(tour: Tour, default_tour: str) -> tuple[bool, bool]:
    return tour.id != default_tour, tour.form is not Form.WALK


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
