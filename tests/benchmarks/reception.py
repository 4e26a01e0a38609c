"""From a key on the guide's remote to the public's next frame, with her console open beside it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.show import events as ev
from kiosk.show.reception import events as led
from kiosk.show.state import Page
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.frames import wait_until
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import STATIONS, developed, photographed
from tests.show.reception.hall import LET_IN, LET_OUT

_WALKS = 3
_BETWEEN = 400  # milliseconds: what a bouncing key may not do, a bench may not either


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Lead through the photographed tour by the keys of a remote, in two windows."""
    tour = photographed(folder)
    frames: list[float] = []
    with open_hall(qt, folder, developed(folder), tour, windowed=True) as hall:
        for _ in range(_WALKS):
            lead(hall)
            for _ in range(STATIONS - 1):
                frames.append(1000 * _key_on(hall))
            let_go(hall)
    yield Figure("讲解员按“下一站”→ 观众屏的首帧，p95", percentile(frames, 95), "ms", 33, spread(frames))


def lead(hall: Hall) -> None:
    """A guide is let in and sets out; her console is open."""
    for event in (*LET_IN, led.TimeLeft(3600.0), ev.Begun()):
        hall.kiosk.receive(event)
    wait_until(lambda: hall.kiosk.windows.console.is_open and hall.kiosk.show.page is Page.STATION)
    hall.settle()


def let_go(hall: Hall) -> None:
    """The visit is over, and the guide goes."""
    for event in (ev.LeaveChosen(), *LET_OUT):
        hall.kiosk.receive(event)
    wait_until(lambda: hall.kiosk.show.page is Page.ATTRACT and not hall.kiosk.windows.console.is_open)


def press(hall: Hall, key: Qt.Key) -> float:
    """Strike a key in the console; when it was struck."""
    pause(_BETWEEN)
    struck = time.monotonic()
    QTest.keyClick(hall.kiosk.windows.console.window, key)
    return struck


def _key_on(hall: Hall) -> float:
    """Seconds from the key to the first public frame of the next station."""
    here = hall.kiosk.show.station
    hall.mark_when("station", lambda show: show.station != here)
    struck = press(hall, Qt.Key.Key_PageDown)
    first = hall.frames.wait_for("station")
    hall.settle()
    return first - struck
