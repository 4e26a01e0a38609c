"""The kiosk as `python main.py` opens it, with one more look: `python -m tests.benchmarks.opening run …`.

When the attract page stands with its picture it prints when its first frame was drawn, and when the first
with the picture, on the system's monotonic clock; then it ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk import app
from kiosk.cli import main

_assembled = app.assembled


@contextmanager
def _watched(*arguments: Any, **named: Any) -> Iterator[app.Kiosk]:
    # Not before, or the imports would be no part of the start.
    from PySide6.QtCore import QCoreApplication, QTimer

    from kiosk.ui.camera import items
    from tests.benchmarks.frames import Frames

    with _assembled(*arguments, **named) as kiosk:
        frames = Frames(kiosk.window.window, kiosk.window)

        def look() -> None:
            shown = items(kiosk.window.window.contentItem())
            if frames.times and not any(item.property("loading") is True for item in shown):
                sys.stdout.write(json.dumps([frames.times[0], frames.times[-1]]) + "\n")
                sys.stdout.flush()
                QCoreApplication.exit(0)

        timer = QTimer(kiosk.window)
        timer.timeout.connect(look)
        timer.start(10)
        yield kiosk


app.assembled = _watched  # `kiosk.running` finds it there
raise SystemExit(main(sys.argv[1:]))
