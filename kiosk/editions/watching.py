"""Watching the folders where people edit, by looking at them now and then.

Looking, and not the system's notices (inotify, ReadDirectoryChangesW): those say nothing of a folder on the
network or on a virtual machine's shared disk, are lost when a stick is pulled out or a folder is replaced,
run out of watches on a busy machine, and on Windows hold the folder open so that nobody can rename it. A
kiosk runs for months, and a look at what is there needs no memory of what was said. The stamps of the texts
are read at each look; those of the media in turn, for a few milliseconds a look, so that ten thousand
photographs cost as little as ten.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.edition import is_text_name
from kiosk.editions.measures import Stamp, stamp_of
from kiosk.tour.media import SHARED
from kiosk.tour.reader import tour_files

QUIET = 0.5  # seconds without a change: an editor that saves in several steps is done
MOST_QUIET = 30.0  # seconds; while three hundred photographs are copied, it is not an edition for each
GONE = 1.5  # seconds that a file must be missing: some editors remove it and write it anew
_CALM = 120.0  # seconds after which the next photograph is waited for no longer than the first
_SHARE = 0.0025  # seconds of a look for the media

Stamps = tuple[Stamp | None, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What one look found: files to follow, tours whose file is gone, and why the folder cannot be trusted.

    `fault` is there when it cannot be opened; `empty` says that there is no file at all.
    """

    due: tuple[Path, ...] = ()
    gone: tuple[str, ...] = ()
    fault: OSError | None = None
    empty: bool = False


@dataclass(slots=True)
class _Sight:
    """One tour file as it was seen last, and as it was when it was followed."""

    file: Path
    texts: Stamps = ()
    media: Stamps = ()
    texts_since: float = 0.0
    media_since: float = 0.0
    followed: tuple[Stamps, Stamps | None] | None = None
    watched: tuple[str, ...] = field(default=())  # where its media lie, or would
    quiet: float = QUIET
    last_media: float = float("-inf")
    again_at: float = float("inf")
    missing_since: float | None = None
    from_start: bool = False

    def is_due(self, now: float) -> bool:
        """Whether it is to be followed: new, changed and quiet since, or to be tried again."""
        if now >= self.again_at:
            return True
        if self.followed is None:  # what came later may still be on its way from somewhere else
            return self.from_start or now - self.texts_since >= QUIET
        texts, media = self.followed
        if self.texts != texts:
            return now - self.texts_since >= QUIET
        return self.media != media and now - self.media_since >= self.quiet


class Watch:
    """The folders where people edit, for one thread. Moments are seconds of a clock that never goes back."""

    def __init__(
        self, tours: Path, media_root: Path, ticking: Callable[[], float] = time.perf_counter
    ) -> None:
        self._tours = tours
        self._media_root = media_root
        self._ticking = ticking
        self._sights: dict[str, _Sight] = {}
        self._first = True
        self._turn: list[str] = []  # whose media are looked at next

    @property
    def tours(self) -> frozenset[str]:
        """The tours whose files are there, or were a moment ago."""
        return frozenset(sight.file.stem for sight in self._sights.values())

    def look(self, now: float) -> Changes:
        """What is to be done about what lies there now."""
        try:
            files = tour_files(self._tours)
            beside = _by_tour(os.listdir(self._tours))  # noqa: PTH208 - names, not hundreds of Paths
        except OSError as fault:
            return Changes(fault=fault)
        if not files:
            return Changes(empty=True)
        for file in files:
            sight = self._sights.setdefault(file.name, _Sight(file, from_start=self._first))
            sight.missing_since = None
            names = (name for name in beside.get(file.stem, ()) if is_text_name(file.stem, name))
            texts = tuple(stamp_of(self._tours / name) for name in (file.name, *names))
            if texts != sight.texts:
                sight.texts, sight.texts_since = texts, now
        self._first = False
        self._look_at_media(now)
        gone = self._gone({file.name for file in files}, now)
        seen = [sight for sight in self._sights.values() if sight.missing_since is None]
        return Changes(tuple(sight.file for sight in seen if sight.is_due(now)), gone)

    def followed(self, file: Path, media: Iterable[str] | None, published: bool, now: float) -> None:
        """A due file was followed as it was seen last; *media* are the names it shows, None as before."""
        sight = self._sights[file.name]
        texts, seen = sight.followed or (None, None)
        if published and texts == sight.texts and seen is not None:  # its media alone were new
            sight.quiet = min(2 * sight.quiet, MOST_QUIET)
            sight.last_media = now
        sight.followed, sight.again_at = (sight.texts, sight.media), float("inf")
        watched = self._places(file.stem, media) if media is not None else sight.watched
        if watched != sight.watched:  # whatever happened to them before they were watched is not known
            sight.watched = watched
            sight.media, sight.media_since = tuple(map(stamp_of, watched)), now
            sight.followed = sight.texts, None

    def again(self, file: Path, at: float) -> None:
        """Have a file followed once more at that moment, changed or not."""
        self._sights[file.name].again_at = at

    def _look_at_media(self, now: float) -> None:
        """Look at the media of as many tours as there is time for, and go on there at the next look."""
        begun = self._ticking()
        for _ in range(len(self._sights)):
            if not self._turn:
                self._turn = list(self._sights)
            sight = self._sights.get(self._turn.pop())
            if sight is None:
                continue
            media = tuple(map(stamp_of, sight.watched))
            if media != sight.media:
                sight.media, sight.media_since = media, now
            if now - sight.last_media > _CALM:
                sight.quiet = QUIET
            if self._ticking() - begun > _SHARE:
                return

    def _gone(self, there: set[str], now: float) -> tuple[str, ...]:
        gone = []
        for name, sight in list(self._sights.items()):
            if name in there:
                continue
            since = sight.missing_since = now if sight.missing_since is None else sight.missing_since
            if now - since >= GONE:
                del self._sights[name]
                gone.append(sight.file.stem)
        return tuple(tour for tour in gone if tour not in {file.stem for file in map(Path, there)})

    def _places(self, tour: str, media: Iterable[str]) -> tuple[str, ...]:
        folders = (self._media_root / tour, self._media_root / SHARED)
        return tuple(f"{folder}{os.sep}{name}" for name in media for folder in folders)


def _by_tour(names: Iterable[str]) -> dict[str, list[str]]:
    """File names by what stands before their first dot, in order."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(name.partition(".")[0], []).append(name)
    return found
