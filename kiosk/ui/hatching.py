"""A window that comes into being bit by bit, between the frames of another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlIncubationController, QQmlIncubator
from PySide6.QtQuick import QQuickWindow

_BEAT, _SLICE = 16, 4  # milliseconds: as often as a frame, and how long each time


class Hatching(QObject):
    """Compiles on Qt's own thread, then makes the items a few at a time; `done` tells that it is there.

    Its `engine` and `window` are for whoever takes them; what nobody takes goes with it.
    """

    done = Signal()

    def __init__(self, qml: Path, properties: dict[str, Any], parent: QObject) -> None:
        super().__init__(parent)
        self.engine = QQmlApplicationEngine(self)
        self.window: QQuickWindow | None = None
        self._controller = QQmlIncubationController()
        self.engine.setIncubationController(self._controller)
        self._egg = QQmlIncubator(QQmlIncubator.IncubationMode.Asynchronous)
        self._egg.setInitialProperties(properties)
        mode = QQmlComponent.CompilationMode.Asynchronous
        self._component = QQmlComponent(self.engine, QUrl.fromLocalFile(str(qml)), mode, self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(_BEAT)
        self._begun = False

    def stop(self) -> None:
        """Go no further."""
        self._timer.stop()
        self._egg.clear()

    def _go_on(self) -> None:
        if self._component.isLoading():
            return
        if not self._begun:
            self._begun = True
            self._component.create(self._egg)
        self._controller.incubateFor(_SLICE)
        if self._egg.isLoading():
            return
        self._timer.stop()
        window = self._egg.object() if self._egg.isReady() else None
        if isinstance(window, QQuickWindow):
            QObject.setParent(window, self.engine)  # goes with it, as a window does that it loaded
            self.engine.setIncubationController(window.incubationController())
            self.window = window
        self.done.emit()
