"""What large tours cost: five hundred stations on the screen, a thousand in a file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kiosk.show import events as ev
from kiosk.show.state import Page, Show
from kiosk.tour.reader import read_tour
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import developed, large_tour, photographed

_TIMES = 9


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Open the large tour from another one, and go on in it; read the larger file."""
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
    read = [1000 * _read(folder) for _ in range(_TIMES)]
    yield Figure("读并检查有 1000 站的文件", percentile(read, 50), "ms", 150, spread(read))


def _frame(hall: Hall, event: ev.Event, shown: Callable[[Show], bool]) -> float:
    """Milliseconds to the first frame that shows it; then everything comes to rest."""
    seconds = hall.frame_after(event, shown)
    hall.settle()
    return 1000 * seconds


def _stands_at(station: str, show: Show) -> bool:
    return show.station == station


def _read(folder: Path) -> float:
    """Seconds to read a file of a thousand stations, each with a picture and three sentences."""
    file = folder / "thousand.yaml"
    stations = "".join(
        f"  - id: s{n}\n    name: 第{n}处\n    floor: 1F\n    spot: [0.3, 0.6]\n"
        f"    pictures: [{{file: room.webp, caption: 第{n}处的样子}}]\n    keywords: [照片, 老井]\n"
        f"    text: |\n      {{称呼}}，{{问候}}！这里是第{n}处。【指墙上图版】请看墙上的照片，一共{{张数}}。"
        f"\n    leave: 请随我前往{{下一站}}。\n"
        for n in range(1000)
    )
    head = "schema: 1\ntitle: 一千处\nform: walk\nlanguage: zh-Hans\nfacts:\n  张数: {value: 12, unit: 张}\n"
    file.write_text(f"{head}floors:\n  - {{id: 1F, name: 一楼}}\nstations:\n{stations}", "utf-8")
    begun = time.perf_counter()
    reading = read_tour(file, folder / "media")
    passed = time.perf_counter() - begun
    if reading.tour is None or len(reading.tour.stations) != 1000:
        raise ValueError(f"the file does not hold: {reading.problems[:3]}")
    return passed
