"""How words are said: the hall's own dictionary, as its file says at this moment, and each tour's."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.pairs import read_pairs
from kiosk.tour.model import Tour

_LOOK = 1.0  # seconds between two looks at a file

log = logging.getLogger(__name__)

Words = tuple[tuple[str, str], ...]


class Dictionary:
    """Called with a tour's id it gives written words and how they are said; the tour's word beats the hall's.

    The hall's file need not be there. When staff change it, the next sentence is said so; when they break it,
    all stays as it was, with a line in the log. Called from any thread; *clock* counts seconds.
    """

    def __init__(
        self, hall: Path, tours: Iterable[Tour], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._hall = hall
        self._clock = clock
        self._lock = threading.Lock()  # who asks while the file is being read waits for what it says
        self._looked = float("-inf")
        self._stamp: tuple[int, int] | None = None
        self._words: Words = ()
        self._tours = _by_tour(tours)
        self._rehearsed: tuple[str, Words] = ("", ())

    def __call__(self, tour: str) -> Words:
        return tuple((dict(self._of_hall()) | self._of_tour(tour)).items())

    def learn(self, tours: Iterable[Tour]) -> None:
        """From the next sentence on these tours' words are said as they want; of two of one id, the later."""
        self._tours = _by_tour(tours)

    def rehearse(self, tour: str, words: Words) -> None:
        """Have the words of a tour that is being edited said as they would be; of one tour at a time."""
        self._rehearsed = (tour, words)

    def _of_tour(self, tour: str) -> dict[str, str]:
        edited, words = self._rehearsed
        return dict(words) if tour == edited else self._tours.get(tour, {})

    def _of_hall(self) -> Words:
        """What the hall's file says, or said when it was last whole."""
        with self._lock:
            now = self._clock()
            if now - self._looked >= _LOOK:
                self._looked = now
                self._look()
            return self._words

    def _look(self) -> None:
        """Read the file when it is not the one that was read last."""
        stamp = _stamp(self._hall)
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            self._words = _pairs_in(self._hall)
        except KioskError as fault:
            log.warning("the pronunciations of %s stay as they were: %s", self._hall.name, fault)


def _by_tour(tours: Iterable[Tour]) -> dict[str, dict[str, str]]:
    return {tour.id: dict(tour.pronounce) for tour in tours}


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
