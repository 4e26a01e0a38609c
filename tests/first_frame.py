"""The kiosk as `python main.py` opens it, asked what it has imported: `python -m tests.first_frame run …`.

It prints the modules that were there with its first frame, then ends once those are there that come later.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk import app
from kiosk.ahead import LATER
from kiosk.cli import main

_assembled = app.assembled


@contextmanager
def _asked(*arguments: Any, **named: Any) -> Iterator[app.Kiosk]:
    from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

    class Question(QObject):
        """Put on the first frame, and again until all is there."""

        asked = False

        def first(self) -> None:
            if not self.asked:
                self.asked = True
                sys.stdout.write(json.dumps(sorted(sys.modules)) + "\n")

        def again(self) -> None:
            if self.asked and all(name in sys.modules for name in LATER):
                QCoreApplication.exit(0)

    with _assembled(*arguments, **named) as kiosk:
        question = Question(kiosk.window)
        kiosk.window.window.frameSwapped.connect(question.first, Qt.ConnectionType.QueuedConnection)
        timer = QTimer(kiosk.window)
        timer.timeout.connect(question.again)
        timer.start(10)
        yield kiosk


app.assembled = _asked  # `kiosk.running` finds it there
raise SystemExit(main(sys.argv[1:]))
