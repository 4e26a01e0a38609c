"""The frames of a window, and the first one after something has happened."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.camera import pause

_PATIENCE = 30.0  # seconds


class Frames(QObject):
    """Notes when frames were drawn, on the system's monotonic clock.

    Frames are told by queued calls, for a direct one can hang. A mark goes through the same queue: whatever
    comes out behind it was drawn after it.
    """

    _marked = Signal(str)

    def __init__(self, window: QQuickWindow, parent: QObject) -> None:
        super().__init__(parent)
        self.times: list[float] = []
        self.first_after: dict[str, float] = {}
        self._open: list[str] = []
        self._marked.connect(self._open_mark, Qt.ConnectionType.QueuedConnection)
        window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)

    def mark(self, name: str) -> None:
        """Something has happened: `first_after` will hold the time of the first frame that shows it."""
        self.first_after.pop(name, None)
        self._marked.emit(name)

    def wait_for(self, name: str) -> float:
        """When that first frame was drawn."""
        wait_until(lambda: name in self.first_after)
        return self.first_after[name]

    def wait_for_rest(self, quiet: float = 0.12) -> None:
        """Wait until nothing has been drawn for so many seconds."""
        wait_until(lambda: bool(self.times) and time.monotonic() - self.times[-1] > quiet)

    def _open_mark(self, name: str) -> None:
        self._open.append(name)

    def _drawn(self) -> None:
        now = time.monotonic()
        self.times.append(now)
        for name in self._open:
            self.first_after[name] = now
        self._open.clear()


class Heartbeat(QObject):
    """A timer of 5 ms on the GUI thread: its longest gap is how long no frame could have been drawn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        self.gaps: list[float] = []
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start(5)

    def restart(self) -> None:
        """Forget the gaps so far."""
        self.gaps.clear()
        self._last = time.monotonic()

    def _beat(self) -> None:
        now = time.monotonic()
        self.gaps.append(now - self._last)
        self._last = now


def wait_until(true: Callable[[], bool], patience: float = _PATIENCE) -> None:
    """Let the event loop run until it is true. Raises TimeoutError."""
    end = time.monotonic() + patience
    while not true():
        if time.monotonic() > end:
            raise TimeoutError(f"not within {patience:.0f} s")
        pause(2)
