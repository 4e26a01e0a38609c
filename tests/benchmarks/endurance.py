"""How much memory the app holds after many stations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.show import events as ev
from kiosk.show.state import Page, Show
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure
from tests.benchmarks.frames import wait_until
from tests.benchmarks.hall import open_hall
from tests.benchmarks.memory import resident
from tests.benchmarks.photos import developed, large_tour, photographed

_VISITED = 500


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Visit every station of the large tour, its picture included."""
    photographed(folder)
    tour = large_tour(_VISITED)
    with open_hall(qt, folder, developed(folder), tour, calm=True) as hall:
        hall.settle()
        before = resident()
        for number, station in enumerate(tour.stations):
            hall.frame_after(ev.ForwardChosen() if number else ev.Begun(), partial(_stands_at, station.id))
            hall.load()
        middle = resident()
        hall.kiosk.post(ev.HomeChosen())
        wait_until(lambda: hall.kiosk.show.page is Page.HOME)
        hall.settle()
        after = resident()
    note = f"开始 {before:.0f}，最后一站 {middle:.0f}；朗读的进程另计"
    yield Figure(f"走过 {_VISITED} 站之后的内存", max(after, middle), "MB", 200, note)


def _stands_at(station: str, show: Show) -> bool:
    return show.station == station
