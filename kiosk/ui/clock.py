"""The clock of the show: a timer on the GUI thread that says how late it is."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from kiosk.show.events import Event, Tick

_MILLISECONDS = 200


class Clock(QObject):
    """Posts a Tick five times a second."""

    def __init__(self, post: Callable[[Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._timer = QTimer(self)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self._post(time_now())

    def stop(self) -> None:
        """No more ticks."""
        self._timer.stop()


def time_now() -> Tick:
    """What time it is: seconds of the monotonic clock, and the hour and day of the hall's week."""
    here = datetime.now().astimezone()
    return Tick(time.monotonic(), here.hour + here.minute / 60, here.weekday())
