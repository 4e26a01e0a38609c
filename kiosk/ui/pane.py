"""A pane: one window with a QML engine of its own, which closes when the kiosk says so and not before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QCursor, QGuiApplication, QResizeEvent, QScreen, Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import KioskError
from kiosk.ui.hatching import Hatching
from kiosk.ui.keyboard.typist import Typist as Typist  # QML makes it: to import it is to register it
from kiosk.ui.marks import MarkLight as MarkLight  # this one, too


class Pane(QObject):
    """The window with its QML engine. Close it before what it shows goes.

    It is made at once, unless it is *hatched* already.
    """

    def __init__(
        self, qml: Path, properties: dict[str, Any], parent: QObject, hatched: Hatching | None = None
    ) -> None:
        super().__init__(parent)
        self._may_close = False
        if hatched is not None and hatched.window is not None:
            engine, window = hatched.engine, hatched.window
            engine.setParent(self)
        else:
            engine, window = _made(qml, properties, self)
        self._engine: QQmlApplicationEngine | None = engine
        self.window = window
        window.installEventFilter(self)

    def close(self) -> None:
        """Take the window and its engine away, the engine first."""
        self._may_close = True
        self.window.close()
        if self._engine is not None:
            self._engine.deleteLater()
            self._engine = None
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+F4 and the like do not close a kiosk; `close` does.

        A new size makes a new scale; and the page is told whether a key or a finger came last.
        """
        if self._may_close:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress):
            by_key = event.type() == QEvent.Type.KeyPress
            self.window.setProperty("keyboard", by_key)
            if not (by_key or self.window.isActive()):
                self.window.requestActivate()  # where there is no window manager nobody else would
        if isinstance(event, QResizeEvent) and not event.size().isEmpty():
            size = event.size()
            self.window.setProperty("pixelsPerMillimetre", self._scale((size.width(), size.height())))
        return super().eventFilter(watched, event)

    def _scale(self, size: tuple[int, int]) -> float:
        """How many pixels make a millimetre when the window has that size."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        """Put what is written on the page into the language that is spoken now."""
        if self._engine is not None:
            self._engine.retranslate()

    def _fill(self, screen: QScreen, flags: Qt.WindowType, pointer: Qt.CursorShape) -> None:
        """Cover a screen whole, wherever the window was until now."""
        window = self.window
        place = screen.geometry()
        # A window manager moves no window that is full screen. And Qt may name the wrong screen: when one is
        # taken away it names another, while the window still lies where it lay.
        if window.isVisible() and (window.screen() != screen or window.position() != place.topLeft()):
            window.hide()
        if window.flags() & flags != flags:
            window.setFlags(flags)
        window.setCursor(QCursor(pointer))
        window.create()  # a place given to what does not exist yet is lost on some window managers
        window.setScreen(screen)
        window.setGeometry(place)  # where there is no window manager nobody else would
        window.showFullScreen()


def _made(
    qml: Path, properties: dict[str, Any], parent: QObject
) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """A window and its engine. Raises KioskError when there is something wrong with the pages."""
    engine = QQmlApplicationEngine(parent)
    engine.setInitialProperties(properties)
    engine.load(QUrl.fromLocalFile(str(qml)))
    if not engine.rootObjects():
        raise KioskError("屏幕画面没有装好。", "请重新下载完整的程序再启动。")
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return engine, window
