"""How long it takes to render the longest tour that comes with the app, every sentence of it, at one pace."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.settings import REPO
from kiosk.show.script import every_line
from kiosk.tour.model import Tour
from kiosk.tour.reader import read_tour
from kiosk.ui.application import Application
from kiosk.voice.engine import Engine
from kiosk.voice.here import speaker_here, worker_command
from kiosk.voice.pcm import seconds
from kiosk.voice.saying import saying
from tests.benchmarks.figures import Figure
from tests.benchmarks.memory import peak
from tests.benchmarks.voice import PATIENCE


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Render it anew, whatever may be in a library or travel with it."""
    what = "念完自带的最长一个导览，一种语速"
    voice = speaker_here("female")
    if voice is None:
        yield Figure(what, None, "s", note="没有装自然语音，请运行 make voice")
        return
    tour = max(_shipped(), key=lambda tour: sum(map(len, every_line(tour))))
    lines = every_line(tour)
    engine = Engine((voice.engine,), worker_command(voice), patience=PATIENCE)
    try:
        engine.start()
        begun = time.perf_counter()
        sound = sum(seconds(engine.render(saying(line, tour.language, 1.0)).pcm) for line in lines)
        passed = time.perf_counter() - begun
        note = f"“{tour.title}”{len(lines)} 句 {sum(map(len, lines))} 字，{sound / 60:.1f} 分钟的朗读"
        yield Figure(what, passed, "s", note=f"{note}，每秒算 {passed / sound:.2f} 秒")
        if engine.process is not None:
            yield Figure("　　　　　进程最多占的内存", peak(engine.process), "MB", 600)
    finally:
        engine.close()


def _shipped() -> Iterator[Tour]:
    """The tours in the repository, as they were written: not their translations."""
    for file in sorted((REPO / "tours").glob("*.yaml")):
        tour = read_tour(file, REPO / "media").tour
        if tour is not None and tour.language == "zh-Hans":
            yield tour
