"""What it takes to read and check a large tour file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.tour.reader import read_tour
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile, spread
from tests.benchmarks.photos import photographed

_TIMES = 15


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Read the file again and again, the disk warm."""
    photographed(folder)
    _read(folder)
    read = [1000 * _read(folder) for _ in range(_TIMES)]
    yield Figure("读并检查有 1000 站的文件", percentile(read, 50), "ms", 150, spread(read))


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
