"""The kiosk as a process that is killed while it publishes by itself: the old tour or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.editions.showcase import showcase
from tests.editions.halls import ROOT, Hall

PATIENCE = 60.0  # seconds; much, since the machine may be busy
PICTURES = ("one", "two", "three")
OLD, NEW = "旧大厅", "新大厅"


class Kiosk:
    """`python main.py` on a screen that nobody sees; killed at the end of the block."""

    def __init__(self, hall: Hall) -> None:
        places = ["--home", str(hall.home), "--tours", str(hall.tours), "--media", str(hall.media)]
        self.process = subprocess.Popen(
            [sys.executable, "main.py", "run", "--windowed", "--size", "640x480", "--voice", "系统", *places],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Kiosk:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)

    def wait_for(self, true: Callable[[], bool]) -> None:
        """Wait until it is true; looked at as often as can be, for a kill right then."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert self.process.poll() is None, "the kiosk ended by itself"
            assert time.monotonic() < end, "it never came"
            time.sleep(0.0005)


def write(hall: Hall, title: str) -> None:
    """Save the tour with pictures of its own, large enough that to publish them takes a while."""
    hall.write("hall", title, **{name: f"{title} {name} ".encode() * 60_000 for name in PICTURES})


def shown(hall: Hall) -> str:
    """The title that the next start shows; its pictures are all there, and are those of that title."""
    case = showcase(hall.store)
    ((title, tour),) = ((tour.title, tour.id) for tour in case.tours)
    for name in PICTURES:
        found = case.find_media(tour, f"{name}.webp")
        assert found is not None
        assert found.read_bytes() == f"{title} {name} ".encode() * 60_000
    return title


@pytest.mark.skipif(os.name == "nt", reason="a window that nobody sees takes other words there")
@pytest.mark.parametrize("moment", ["half a blob", "first blob", "all blobs", "edition", "live"])
def test_kiosk_killed_while_it_publishes_by_itself(tmp_path: Path, moment: str) -> None:
    hall = Hall(tmp_path)
    write(hall, OLD)
    hall.publish("hall")
    before = set(hall.home.glob("blobs/??/*"))
    live = hall.store.stock.live.read_bytes()
    moments: dict[str, Callable[[], bool]] = {
        "half a blob": lambda: any(hall.home.glob("blobs/??/.*.part")),
        "first blob": lambda: len(_blobs(hall) - before) >= 1,
        "all blobs": lambda: len(_blobs(hall) - before) >= len(PICTURES) + 1,
        "edition": lambda: (hall.home / "editions" / "hall" / "2.json").exists(),
        "live": lambda: hall.store.stock.live.read_bytes() != live,
    }
    with Kiosk(hall) as kiosk:
        write(hall, NEW)
        kiosk.wait_for(moments[moment])
    assert shown(hall) in ((NEW,) if moment == "live" else (OLD, NEW))
    with Kiosk(hall) as kiosk:
        kiosk.wait_for(lambda: hall.store.stock.live.read_bytes() != live and shown(hall) == NEW)
    hall.assert_whole()
    assert [edition.number for edition in hall.store.live()] == [2]


def _blobs(hall: Hall) -> set[Path]:
    return set(hall.home.glob("blobs/??/[0-9a-f]*"))
