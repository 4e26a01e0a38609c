"""How words are said: the hall's own dictionary and each tour's, as their files say at this moment."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.pairs import read_pairs
from kiosk.settings import Settings
from kiosk.tour.model import Tour
from kiosk.tour.reader import read_tour

_LOOK = 1.0  # seconds between two looks at a file

log = logging.getLogger(__name__)

Words = tuple[tuple[str, str], ...]


class Dictionary:
    """Called with a tour's id it gives written words and how they are said; the tour's word beats the hall's.

    A file that staff change is heard with the next sentence. One that they broke stays as it was, with a
    line in the log. Called from any thread; *clock* counts seconds.
    """

    def __init__(
        self, settings: Settings, tours: Iterable[Tour], clock: Callable[[], float] = time.monotonic
    ) -> None:
        hall = settings.dictionary
        self._hall = _Watched(hall, lambda: _pairs_in(hall), (), clock)
        self._tours = {tour.id: _of_tour(settings, tour, clock) for tour in tours}

    def __call__(self, tour: str) -> Words:
        own = self._tours[tour].words() if tour in self._tours else ()
        return tuple((dict(self._hall.words()) | dict(own)).items())


class _Watched:
    """The words of one file, read again when it was changed."""

    def __init__(
        self, path: Path, read: Callable[[], Words], words: Words, clock: Callable[[], float]
    ) -> None:
        self._path = path
        self._read = read
        self._words = words
        self._clock = clock
        self._lock = threading.Lock()  # who asks while the file is being read waits for what it says
        self._looked = float("-inf")
        self._stamp: tuple[int, int] | None = None

    def words(self) -> Words:
        """What the file says, or said when it was last whole."""
        with self._lock:
            now = self._clock()
            if now - self._looked >= _LOOK:
                self._looked = now
                self._look()
            return self._words

    def _look(self) -> None:
        """Read the file when it is not the one that was read last."""
        stamp = _stamp(self._path)
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            self._words = self._read()
        except KioskError as fault:
            log.warning("the pronunciations of %s stay as they were: %s", self._path.name, fault)


def _of_tour(settings: Settings, tour: Tour, clock: Callable[[], float]) -> _Watched:
    path = settings.tours / f"{tour.id}.yaml"

    def read() -> Words:
        again = read_tour(path, settings.media).tour
        if again is None:
            raise KioskError(f"“{path.name}”现在有错。", "请运行 python main.py check 看原因。")
        return again.pronounce

    watched = _Watched(path, read, tour.pronounce, clock)
    watched._stamp = _stamp(path)  # it was read a moment ago
    return watched


def _pairs_in(path: Path) -> Words:
    if not path.exists():
        return ()
    words = []
    for written, said in read_pairs(path, "读音表").items():
        if not said:
            raise KioskError(f"读音表里“{written}”没有写怎么念。", "请写成“词: 读音”，一行一个。")
        words.append((written, said))
    return tuple(words)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
