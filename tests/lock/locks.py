"""A lock for tests: a clock that goes on when told to, and hashes that cost nothing."""

from __future__ import annotations

from pathlib import Path

from kiosk.lock.hashing import Cost
from kiosk.lock.lock import Lock
from kiosk.show.gate import Holder

GUIDES, STAFFS, WRONG = "274913", "80351764", "555123"
BOTH = (Holder.GUIDE, Holder.STAFF)


class Clock:
    """Seconds since 1970."""

    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now


def lock_in(folder: Path, clock: Clock) -> Lock:
    """The lock of a folder, as after a start of the machine."""
    return Lock(folder, clock, Cost(2, 1, 1))


def wrong(lock: Lock, times: int, holders: tuple[Holder, ...] = BOTH) -> list[float]:
    """Try a wrong PIN so many times; the waits told."""
    return [lock.try_pin(WRONG, holders).wait for _ in range(times)]
