"""The public window: the pages on a panel, without a way out for visitors."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen, Qt

from kiosk.show.state import Language
from kiosk.ui.film import FilmScreen as FilmScreen  # QML makes it: to import it is to register it
from kiosk.ui.language import Interpreter
from kiosk.ui.pane import Pane
from kiosk.ui.stage import Stage

_QML = Path(__file__).parent / "qml" / "Main.qml"
_MILLIMETRES_AN_INCH = 25.4
_FLAGS = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class PublicWindow(Pane):
    """The window of the visitors. Close it before the stage it shows goes."""

    def __init__(self, stage: Stage, size: tuple[int, int], diagonal: float, parent: QObject) -> None:
        properties = {
            "stage": stage,
            "width": size[0],
            "height": size[1],
            "pixelsPerMillimetre": pixels_per_millimetre(size, diagonal),
        }
        super().__init__(_QML, properties, parent)
        self._diagonal = diagonal
        self._interpreter = Interpreter(self)
        self._language = Language.SIMPLIFIED

    def open(self, windowed: bool) -> None:
        """Show it: over the whole screen, above everything and without a pointer, or as a plain window."""
        if windowed:
            self.window.show()
        else:
            self.move_to(self.window.screen())

    def move_to(self, screen: QScreen) -> None:
        """Show it over that whole screen; where it covers it already, in the size that one has now."""
        self._fill(screen, _FLAGS, Qt.CursorShape.BlankCursor)

    def speak(self, language: Language) -> None:
        """Put the pages into a language."""
        if language != self._language and not self._may_close:
            self._language = language
            self._interpreter.speak(language)
            self._retranslate()

    def close(self) -> None:
        """Take the window and its engine away, the engine first."""
        self._interpreter.speak(Language.SIMPLIFIED)
        super().close()

    def _scale(self, size: tuple[int, int]) -> float:
        return pixels_per_millimetre(size, self._diagonal)


def pixels_per_millimetre(size: tuple[int, int], diagonal: float) -> float:
    """How many pixels of a panel of that size make a millimetre, its diagonal given in inches."""
    return math.hypot(*size) / (diagonal * _MILLIMETRES_AN_INCH)
