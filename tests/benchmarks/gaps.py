"""The longest time in which no frame could be drawn, while pictures arrive and while a tour is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.show import events as ev
from kiosk.show.state import Page
from kiosk.tour.model import Tour
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from tests.benchmarks.figures import Figure
from tests.benchmarks.frames import Heartbeat, wait_until
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import STATIONS, developed, photo_station, photographed
from tests.builders import a_tour

_REPEATS = 3
_SENTENCES = 150  # more than are waited for
_ENOUGH = 6  # rendered ones: half a minute of the natural voice's work, much less of others
_AT_LEAST = 3000  # milliseconds


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """A heartbeat on the GUI thread in four kinds of weather; the quietest of several tries counts."""
    tour = photographed(folder)
    home = developed(folder)
    calm, rendering, loading, arriving = [], [], [], []
    for attempt in range(_REPEATS):
        fresh = folder / f"fresh-{attempt}"
        with open_hall(qt, folder, home, tour) as hall:
            beat = Heartbeat(hall.kiosk.window)
            calm.append(_while_calm(hall, beat))
            loading.append(_while_loading(hall, beat))
        with open_hall(qt, folder, fresh, tour) as hall:
            arriving.append(_while_arriving(hall, Heartbeat(hall.kiosk.window)))
        with open_hall(qt, folder, fresh, _talkative()) as hall:
            rendering.append(_while_rendering(hall, Heartbeat(hall.kiosk.window), fresh / "voice"))
    for what, gaps, budget in (
        ("画面最长的停顿：待机页，什么也不做", calm, None),
        ("　　　　　　　　一边准备整个导览的朗读", rendering, 33.0),
        ("　　　　　　　　照片一张张读进来（翻图、换站）", loading, 33.0),
        ("　　　　　　　　新照片一张张处理好（总览页）", arriving, 33.0),
    ):
        tries = "、".join(f"{gap:.0f}" for gap in gaps)
        yield Figure(what, min(gaps), "ms", budget, f"{_REPEATS} 次里最好的：{tries}")


def _while_calm(hall: Hall, beat: Heartbeat) -> float:
    """Nothing but the attract page's own motion."""
    hall.settle()
    beat.restart()
    pause(3000)
    return 1000 * max(beat.gaps)


def _while_rendering(hall: Hall, beat: Heartbeat, library: Path) -> float:
    """At a station whose next one has much to tell, until enough of that is rendered."""
    hall.settle()
    hall.kiosk.post(ev.Begun())
    wait_until(lambda: hall.kiosk.show.page is Page.STATION)
    hall.settle()
    beat.restart()
    there = len(list(library.glob("*/*.flac")))
    pause(_AT_LEAST)
    wait_until(lambda: len(list(library.glob("*/*.flac"))) >= there + _ENOUGH, patience=240)
    return 1000 * max(beat.gaps)


def _while_loading(hall: Hall, beat: Heartbeat) -> float:
    """From station to station, each with a photograph that is loaded then."""
    hall.settle()
    hall.kiosk.post(ev.Begun())
    wait_until(lambda: hall.kiosk.show.page is Page.STATION)
    hall.settle()
    beat.restart()
    for _ in range(STATIONS - 1):
        hall.kiosk.post(ev.ForwardChosen())
        pause(300)
    return 1000 * max(beat.gaps)


def _while_arriving(hall: Hall, beat: Heartbeat) -> float:
    """On the overview, while one photograph after the other is made ready."""
    hall.kiosk.post(ev.HomeChosen())
    wait_until(lambda: hall.kiosk.show.page is Page.HOME)
    hall.frames.wait_for_rest()
    beat.restart()
    wait_until(lambda: hall.kiosk.show.media >= STATIONS, patience=120)
    hall.settle()
    return 1000 * max(beat.gaps)


def _talkative() -> Tour:
    """A station with little to tell before one with much."""
    much = "".join(f"第{n}张照片是那一年的第{n}天拍的，请您慢慢看。" for n in range(1, _SENTENCES + 1))
    stations = photo_station("门口", 1, "请进。"), photo_station("长廊", 2, much)
    return a_tour(*stations, id="talk", title="话多的院子")
