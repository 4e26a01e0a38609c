"""The public window: the pages on a panel, without a way out for visitors."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import KioskError
from kiosk.show.state import Language
from kiosk.ui.film import FilmScreen as FilmScreen  # QML makes it: to import it is to register it
from kiosk.ui.language import Interpreter
from kiosk.ui.stage import Stage

_QML = Path(__file__).parent / "qml"
_MILLIMETRES_AN_INCH = 25.4


class PublicWindow(QObject):
    """The window with its QML engine. Close it before the stage it shows goes."""

    def __init__(self, stage: Stage, size: tuple[int, int], diagonal: float, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._interpreter = Interpreter(self)
        self._language = Language.SIMPLIFIED
        self._may_close = False
        engine = QQmlApplicationEngine(self)
        self._engine: QQmlApplicationEngine | None = engine
        engine.setInitialProperties(
            {
                "stage": stage,
                "width": size[0],
                "height": size[1],
                "pixelsPerMillimetre": pixels_per_millimetre(size, diagonal),
            }
        )
        engine.load(QUrl.fromLocalFile(str(_QML / "Main.qml")))
        if not engine.rootObjects():
            raise KioskError("屏幕画面没有装好。", "请重新下载完整的程序再启动。")
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        window.installEventFilter(self)

    def open(self, windowed: bool) -> None:
        """Show it: over the whole screen, above everything and without a pointer, or as a plain window."""
        if windowed:
            self.window.show()
            return
        self.window.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.window.setCursor(Qt.CursorShape.BlankCursor)
        self.window.showFullScreen()

    def speak(self, language: Language) -> None:
        """Put the pages into a language."""
        if language != self._language and self._engine is not None:
            self._language = language
            self._interpreter.speak(language)
            self._engine.retranslate()

    def close(self) -> None:
        """Take the window and its engine away, the engine first."""
        self._may_close = True
        self._interpreter.speak(Language.SIMPLIFIED)
        self.window.close()
        if self._engine is not None:
            self._engine.deleteLater()
            self._engine = None
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+F4 and the like do not close a kiosk; `close` does. And whether a key or a finger came last."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress):
            self.window.setProperty("keyboard", event.type() == QEvent.Type.KeyPress)
        if event.type() == QEvent.Type.Close and not self._may_close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def pixels_per_millimetre(size: tuple[int, int], diagonal: float) -> float:
    """How many pixels of a panel of that size make a millimetre, its diagonal given in inches."""
    return math.hypot(*size) / (diagonal * _MILLIMETRES_AN_INCH)
