"""The pictures of a manuscript made fit for the kiosk, each opened in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tqdm import tqdm

from kiosk.files import write_whole
from kiosk.intake.manuscript import Illustration
from kiosk.settings import REPO

_SECONDS = 40.0  # for one picture, on the slowest machine


def developed(illustrations: Sequence[Illustration], wanted: Iterable[int]) -> dict[int, bytes | None]:
    """The JPEGs of the pictures at these places; None for one that is no use."""
    made: dict[int, bytes | None] = {}
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        for number in tqdm(sorted(set(wanted)), "图片", file=sys.stderr, disable=None, leave=False):
            source, target = Path(folder) / f"source{number}", Path(folder) / f"{number}.jpg"
            write_whole(source, illustrations[number].content)
            command = [sys.executable, "-m", "kiosk.editions.develop", str(source), str(target)]
            hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
            try:
                done = subprocess.run(
                    command,
                    cwd=REPO,
                    capture_output=True,
                    timeout=_SECONDS,
                    creationflags=hidden,
                    check=False,
                ).returncode
            except subprocess.TimeoutExpired:
                done = 1
            made[number] = target.read_bytes() if done == 0 else None
    return made
