"""The book of counts: takes each moment of the show, and writes what it adds a few seconds later."""

from __future__ import annotations

import logging
import math
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from kiosk.clerk import Clerk
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.journal import count_file
from kiosk.journal.counting import Tally, closing, counted
from kiosk.journal.counts import Key, keys
from kiosk.show.state import Page, Show

log = logging.getLogger(__name__)

_SELDOM = 5.0  # seconds between writes during a visit: that much of it may be lost
_AGAIN = 60.0  # seconds until a disk that refused is asked again
_MOST_WAITING = 20_000  # different numbers that wait for a disk, some five megabytes
_FAREWELL = 3.0  # seconds to wait at the end for a disk

_Names = dict[tuple[str, str], str]


class CountBook:
    """Counts what visitors open, hear and leave in the running kiosk.

    `note` and `close` are called on one thread and return at once: the disk is for another. What it refuses
    waits in memory and is written when there is room. Unless *on*, nothing is counted. *clock* tells the
    hall's time of day.
    """

    def __init__(self, home: Path, on: bool = True, clock: Callable[[], datetime] = datetime.now) -> None:
        self._file = count_file.file_of(home)
        self._on = on
        self._clock = clock
        self._show: Show | None = None
        self._heard = False
        self._last_asked = -math.inf  # when the disk was to be written, on the show's clock
        self._guard = threading.Lock()
        self._waiting: Counter[Key] = Counter()
        self._names: _Names = {}
        self._is_asked = False
        self._trouble: KioskError | None = None
        self._tidied = ""  # the day on which the whole file was last looked through; the clerk's alone
        self._clerk = Clerk("counts")

    @property
    def trouble(self) -> KioskError | None:
        """Why the disk does not take the counts, None while it does. From any thread."""
        return self._trouble

    def note(self, before: Show, show: Show) -> None:
        """Count what this moment adds."""
        if not self._on:
            return
        tallies, self._heard = counted(before, show, self._heard)
        self._show = show
        if tallies:
            self._take(tallies, show)
        if not self._waiting:
            return
        rests = show.page is Page.ATTRACT and before.page is not Page.ATTRACT
        patience = _AGAIN if self._trouble else _SELDOM
        if rests or not 0.0 <= show.now - self._last_asked < patience:
            self._last_asked = show.now
            self._ask()

    def close(self) -> None:
        """Count the visit that the end breaks off, and write what waits."""
        if self._show is not None:
            self._take(closing(self._show, self._heard), self._show)
        self._ask()
        self._clerk.close(_FAREWELL)
        if self._waiting:
            log.warning("%d numbers could not be written and are lost", len(self._waiting))

    def _take(self, tallies: Iterable[Tally], show: Show) -> None:
        moment = self._moment()
        with self._guard:
            for key in keys(tallies, moment):
                if key in self._waiting or len(self._waiting) < _MOST_WAITING:
                    self._waiting[key] += 1
            self._names |= _names(tallies, show)

    def _ask(self) -> None:
        with self._guard:
            idle, self._is_asked = not self._is_asked, True
        if idle:  # a disk that hangs is not asked over and over
            self._clerk.do(self._write)

    def _moment(self) -> datetime | None:
        try:
            return self._clock()
        except (OSError, OverflowError, ValueError) as error:  # a clock far off what the calendar knows
            log.warning("no time of day: %s", error)
            return None

    def _write(self) -> None:
        with self._guard:
            self._is_asked = False
            numbers, self._waiting = self._waiting, Counter()
            names, self._names = self._names, {}
        try:
            self._settle(numbers, names)
        except OSError as error:
            with self._guard:
                numbers.update(self._waiting)
                self._waiting, self._names = numbers, names | self._names
            trouble = KioskError(
                f"参观的统计暂时写不进磁盘（{why(error)}）。",
                "请检查磁盘的空间和权限。数字先记着，能写了会自己补上。",
            )
            if not self._trouble:  # once, not every minute of a full disk
                log.error("%s", trouble)
            self._trouble = trouble
        else:
            self._trouble = None

    def _settle(self, numbers: Counter[Key], names: _Names) -> None:
        """Write these; a file that is damaged makes room for a new one. Raises OSError."""
        today = max((key.period for key in numbers), default=self._tidied)
        try:
            if today != self._tidied:
                count_file.tidy(self._file)
            if numbers:
                count_file.add(self._file, numbers, names)
        except count_file.DamagedError as error:
            log.warning("the counts are damaged: %s", error)
            aside = count_file.set_aside(self._file)
            count_file.add(self._file, numbers, names)
            trouble = KioskError(
                "参观的统计文件坏了，已经重新开始数。",
                f"原来的留作 {aside.name}，还想要里面的数，请交给维护人员。",
            )
            log.error("%s", trouble)
        self._tidied = today


def _names(tallies: Iterable[Tally], show: Show) -> _Names:
    """What the tours and stations that are counted are called."""
    tours = {tour.id: tour for tour in show.tours}
    found: _Names = {}
    for tally in tallies:
        if tour := tours.get(tally.tour):
            found[tour.id, ""] = tour.title
            found |= {(tour.id, one.id): one.name for one in tour.stations if one.id == tally.station}
    return found
