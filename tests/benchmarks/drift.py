"""How much memory the app gains while a simulated day of visits goes by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from kiosk.show import events as ev
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from tests.benchmarks.figures import Figure
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.memory import resident
from tests.benchmarks.photos import developed, photographed

_HOURS = 24
_IDLE = 60.0  # seconds until a visitor has gone
_VISIT = 600  # seconds from one visitor to the next
_TICK = 2  # seconds of simulated time between two ticks: enough for all that time alone brings


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Let a day of ticks in, a visitor every ten minutes who taps through three stations and walks off."""
    with open_hall(qt, folder, developed(folder), photographed(folder), idle=_IDLE) as hall:
        _hour(hall, 0)  # everything that is loaded once is loaded now
        held = [resident()]
        for hour in range(1, _HOURS + 1):
            _hour(hall, hour)
            held.append(resident())
    slope = float(np.polyfit(range(len(held)), held, 1)[0])
    note = f"开始 {held[0]:.1f}，最后 {held[-1]:.1f} MB"
    yield Figure(f"{_HOURS} 个模拟小时里内存的增长", slope, "MB/h", 0.2, note)


def _hour(hall: Hall, hour: int) -> None:
    """An hour of the hall: the show's clock runs ahead of the machine's, which nobody notices."""
    start = hall.kiosk.show.now
    for second in range(0, 3600, _TICK):
        if second % _VISIT == 0:
            hall.kiosk.post(ev.Begun())
        elif second % _VISIT in (60, 120, 180):
            hall.kiosk.post(ev.ForwardChosen())
        hall.kiosk.post(ev.Tick(start + second, (8 + hour) % 24))
        QCoreApplication.processEvents()
        if second % 60 == 0:
            pause(30)  # for pictures and frames; looking at the items would leave a wrapper of each behind
    hall.frames.times.clear()
