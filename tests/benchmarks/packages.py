"""How long a package of 200 MB takes to be written, judged and live; how soon a hostile one is refused."""

from __future__ import annotations

import random
import shutil
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.refusals import RefusedPackageError
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile, spread
from tests.editions.halls import Hall, text
from tests.editions.packages.hostile import corpus
from tests.editions.packages.parcels import unpacked, webp

_TIMES = 3
_PICTURES, _BYTES = 50, 4_000_000


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """There and back, on this disk; medians."""
    away = Hall(folder / "away")
    chance = random.Random(3)
    names = [f"p{number}.webp" for number in range(_PICTURES)]
    away.write("hall", "大厅").write_text(text("大厅", *names), encoding="utf-8")
    for name in names:  # one by one: what is held here would hide what is held there
        (away.media / "hall" / name).write_bytes(webp(chance.randbytes(_BYTES)))
    edition = away.publish("hall")
    file = folder / "hall.tour"
    packed, judged, live = [], [], []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        pack(away.store, edition, file)
        packed.append(time.perf_counter() - begun)
    for number in range(_TIMES):
        hall = Hall(folder / f"hall-{number}")
        moments: list[float] = []
        begun = time.perf_counter()
        unpacked(hall, file, told=lambda done, total, moments=moments: moments.append(time.perf_counter()))
        ended = time.perf_counter()
        judged.append(moments[-1] - begun)
        live.append(ended - moments[-1])
        shutil.rmtree(hall.folder)
    size = f"{file.stat().st_size / 1e6:.0f} MB，{_PICTURES} 张图片"
    yield Figure("导览包：打包", percentile(packed, 50), "s", 30, f"{size}；{_seconds(packed)}")
    yield Figure("　　读完并检查", percentile(judged, 50), "s", 30, _seconds(judged))
    yield Figure("　　然后到放上", percentile(live, 50), "s", 2, _seconds(live))
    yield Figure("　　其间内存多用", _memory(folder, file), "MB", 16)
    times = {about: _refused(hall.folder, content) for about, (content, _) in corpus().items()}
    slowest = max(times, key=lambda about: times[about])
    note = f"{len(times)} 个，最慢的是 {slowest}；{spread(list(times.values()))}"
    yield Figure("恶意或怪异的导览包 → 拒绝，最慢一个", times[slowest], "ms", 1000, note)


def _refused(folder: Path, content: bytes) -> float:
    """Milliseconds until a package is refused."""
    folder.mkdir(exist_ok=True)
    path = folder / "bad.tour"
    path.write_bytes(content)
    begun = time.perf_counter()
    try:
        open_package(path)
        unpacked(Hall(folder / "hall"), path)
    except RefusedPackageError:
        return 1000 * (time.perf_counter() - begun)
    raise ValueError("it was taken")


def _memory(folder: Path, file: Path) -> float:
    """The most memory that taking a package in takes beyond what there was, in MB."""
    tracemalloc.start()
    try:
        unpacked(Hall(folder / "traced"), file)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def _seconds(values: list[float]) -> str:
    return f"{len(values)} 次，{min(values):.2f}–{max(values):.2f} s"
