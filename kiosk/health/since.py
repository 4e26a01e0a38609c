"""Since the kiosk opened: for how long it runs, and by how much somebody set the clock meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable


def _steady() -> float:
    """Seconds that go on while the machine sleeps, too, where the system has such a clock."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Since:
    """From the moment at which it is made. *wall* is the clock that people set, *steady* the other."""

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = _steady) -> None:
        self._wall = wall
        self._steady = steady
        self._began = steady()
        self._apart = wall() - self._began

    @property
    def running(self) -> float:
        """Seconds since then."""
        return self._steady() - self._began

    @property
    def leap(self) -> float:
        """By how many seconds the clock was put on since then, below 0 for back."""
        return self._wall() - self._steady() - self._apart
