"""What a tour of five hundred stations costs on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kiosk.show import events as ev
from kiosk.show.state import Page, Show
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import developed, large_tour, photographed

_TIMES = 9


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Open the large tour from another one, and go on in it."""
    small = photographed(folder)
    large = large_tour()
    opened: list[float] = []
    home: list[float] = []
    taps: list[float] = []
    with open_hall(qt, folder, developed(folder), small, large) as hall:
        for number in range(0, 50 * _TIMES, 50):
            here, there = large.stations[number].id, large.stations[number + 1].id
            _frame(hall, ev.TourChosen(small.id), lambda show: show.tour == small.id)
            opened.append(_frame(hall, ev.TourChosen(large.id), lambda show: show.tour == large.id))
            _frame(hall, ev.StationChosen(here), partial(_stands_at, here))
            taps.append(_frame(hall, ev.ForwardChosen(), partial(_stands_at, there)))
            home.append(_frame(hall, ev.HomeChosen(), lambda show: show.page is Page.HOME))
    yield Figure("打开有 500 站的导览 → 首帧", percentile(opened, 50), "ms", 150, spread(opened))
    yield Figure("　　在其中回到总览 → 首帧", percentile(home, 50), "ms", 150, spread(home))
    yield Figure("　　在其中到下一站 → 首帧", percentile(taps, 50), "ms", 33, spread(taps))


def _frame(hall: Hall, event: ev.Event, shown: Callable[[Show], bool]) -> float:
    """Milliseconds to the first frame that shows it; then everything comes to rest."""
    seconds = hall.frame_after(event, shown)
    hall.settle()
    return 1000 * seconds


def _stands_at(station: str, show: Show) -> bool:
    return show.station == station
