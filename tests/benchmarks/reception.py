"""From a key on the guide's remote to the public's next frame, with her console open beside it."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.show import events as ev
from kiosk.show.reception import events as led
from kiosk.show.reception.clock import still_needed
from kiosk.show.reception.cuts import proposal
from kiosk.show.state import Page
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.frames import wait_until
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import STATIONS, developed, large_tour, photographed
from tests.show.reception.hall import LET_IN, LET_OUT

_WALKS = 3
_MANY = 40  # stations of a large hall
_LATE_KEYS = 36
_CHANCE = random.Random(7)
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
    frames.clear()
    with open_hall(qt, folder, developed(folder), large_tour(_MANY), windowed=True) as hall:
        lead(hall)
        for _ in range(_LATE_KEYS):
            frames.append(1000 * _key_any_time(fall_behind(hall)))
        let_go(hall)
    yield Figure(
        f"{_MANY} 站的导览已经晚了，按“下一站”→ 观众屏的首帧，p95",
        percentile(frames, 95),
        "ms",
        33,
        spread(frames),
    )


def lead(hall: Hall) -> None:
    """A guide is let in and sets out; her console is open."""
    for event in (*LET_IN, led.TimeLeft(3600.0), ev.Begun()):
        hall.kiosk.receive(event)
    wait_until(lambda: hall.kiosk.windows.console.is_open and hall.kiosk.show.page is Page.STATION)
    hall.settle()


def fall_behind(hall: Hall) -> Hall:
    """She is so late that telling short is not enough: her desk proposes what to skip, whatever it shows."""
    hall.kiosk.receive(led.TimeLeft(still_needed(hall.kiosk.show) / 4))
    proposed = proposal(hall.kiosk.show)
    assert proposed is not None
    assert proposed.skip
    hall.settle()
    return hall


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


def _key_any_time(hall: Hall) -> float:
    """Seconds from a key to that frame, struck without a look at whether the screens have time for it."""
    here, struck = hall.kiosk.show.station, 0.0
    window = hall.kiosk.windows.console.window
    down_and_up = [
        QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    ]

    def strike() -> None:
        nonlocal struck
        struck = time.monotonic()
        for key in down_and_up:
            QCoreApplication.postEvent(window, key)

    hall.mark_when("station", lambda show: show.station != here)
    pause(_BETWEEN)
    threading.Timer(_CHANCE.random(), strike).start()  # her desk is laid out anew once a second
    first = hall.frames.wait_for("station")
    hall.settle()
    return first - struck
