"""The screen kept awake while a guide leads: no screen saver, no sleep; and as it was again afterwards."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.awake_ways import Way, ways_here

log = logging.getLogger(__name__)

_AGAIN = 300_000  # ms until what nothing could hold is tried again: a desktop may come up after the kiosk


class Awake(QObject):
    """Keeps the screen awake on demand, by the first way that works here. Only on the GUI thread."""

    def __init__(self, parent: QObject, ways: Sequence[Way] | None = None) -> None:
        super().__init__(parent)
        self._ways = ways if ways is not None else ways_here(self)
        self._kept = False
        self._trial = 0  # counts trials, so that an answer which comes too late is known
        self._at: Way | None = None
        self._told: set[str] = set()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(partial(self._try, 0))

    def keep(self, on: bool) -> None:
        """Keep the screen awake from now on, or no longer; what is so already stays so."""
        if on == self._kept or self._ways is None:
            return
        self._kept = on
        if on:
            self._try(0)
        else:
            self._leave()

    def close(self) -> None:
        """Let go for good."""
        self.keep(False)
        for way in self._ways or ():
            way.close()
        self._ways = None

    def _try(self, number: int) -> None:
        self._leave()
        if self._ways is None or number >= len(self._ways):
            self._tell(logging.WARNING, "nothing here keeps the screen awake: set its screen saver by hand")
            self._again.start()
            return
        self._at = self._ways[number]
        self._at.hold(partial(self._answered, self._trial, number))

    def _answered(self, trial: int, number: int, holds: bool) -> None:
        if trial != self._trial or self._at is None:
            return
        if holds:
            self._tell(logging.INFO, f"the screen is kept awake by {self._at.name}")
        else:
            self._try(number + 1)

    def _leave(self) -> None:
        self._trial += 1
        self._again.stop()
        way, self._at = self._at, None
        if way is not None:
            way.let_go()

    def _tell(self, level: int, words: str) -> None:
        """To the log, once: a reception comes every hour, and a screen saver does not change."""
        if words not in self._told:
            self._told.add(words)
            log.log(level, words)
