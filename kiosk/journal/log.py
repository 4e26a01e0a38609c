"""The log of the machine's faults: bounded, in the home folder, never on the screen."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 1_000_000
_FILES = 5


@contextmanager
def logging_to(folder: Path) -> Iterator[Path]:
    """While the block runs, the app's log goes to kiosk.log in *folder*, some five megabytes at most."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kiosk.log"
    handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("kiosk")
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield file
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()
