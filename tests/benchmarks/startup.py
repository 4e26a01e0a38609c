"""From the start of the process to the first frame of the attract page, in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.settings import REPO
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile, spread

_TOURS = 10
_STARTS = 9


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Start the kiosk again and again with ten tours; once before for the disk and the pictures."""
    tours, media = ten_tours(folder / "ten")
    words = ["run", "--windowed", "--size", "1920x1080", "--home", str(folder / "ten" / "home")]
    words += ["--tours", str(tours), "--media", str(media)]
    _start(words)
    starts = [_start(words) for _ in range(_STARTS)]
    first, covered = ([1000 * start[n] for start in starts] for n in (0, 1))
    note = f"{spread(first)}；连封面 {percentile(covered, 50):.0f} ms"
    yield Figure("启动进程 → 待机页首帧，十个导览", percentile(first, 50) / 1000, "s", 0.8, note)


def ten_tours(folder: Path) -> tuple[Path, Path]:
    """The shipped tours under ten names, with their media."""
    shutil.copytree(REPO / "media", folder / "media", ignore=shutil.ignore_patterns("source"))
    shipped = sorted(file for file in (REPO / "tours").glob("*.yaml") if "." not in file.stem)
    (folder / "tours").mkdir()
    for number in range(_TOURS):
        file = shipped[number % len(shipped)]
        shutil.copy(file, folder / "tours" / f"tour-{number}.yaml")
        if (REPO / "media" / file.stem).is_dir():
            shutil.copytree(REPO / "media" / file.stem, folder / "media" / f"tour-{number}")
    return folder / "tours", folder / "media"


def _start(words: list[str]) -> tuple[float, float]:
    """Seconds from starting the process to its first frame, and to the first with the cover."""
    # A display that is named, and not used, makes `run` open its window.
    environment = {**os.environ, "DISPLAY": ":none"}
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.opening", *words],
        env=environment,
        cwd=REPO,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    first, covered = json.loads(done.stdout.splitlines()[-1])
    return first - begun, covered - begun
