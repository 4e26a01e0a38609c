"""The one door for events: from any thread, in order, to the thread that owns the show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.show.events import Event


class Door(QObject):
    """Takes events from wherever they come and hands them on one after another on its own thread."""

    _came = Signal(object)

    def __init__(self, receive: Callable[[Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._receive = receive
        self._open = True
        self._came.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def post(self, event: Event) -> None:
        """Let an event in. Thread-safe; returns before anything has come of it.

        Who was left behind at the end may still knock when there is no door any more.
        """
        if self._open:
            self._came.emit(event)

    def shut(self) -> None:
        """Hand on nothing more: what knocks while the kiosk is being taken apart is not heard."""
        self._open = False

    def _hand_on(self, event: Event) -> None:
        if self._open:
            self._receive(event)
