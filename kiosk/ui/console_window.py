"""The console's window: what the guide reads and presses, on a screen of her own."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QScreen, Qt

from kiosk.show.state import Language
from kiosk.ui.hatching import Hatching
from kiosk.ui.pane import Pane
from kiosk.ui.stage import Stage

CONSOLE_QML = Path(__file__).parent / "qml" / "console" / "ConsoleMain.qml"
SIZE = (1280, 800)  # as a plain window
_USUAL = 4.0  # pixels a millimetre, of a desk's screen that does not say how large it is
_LIKELY = (2.0, 12.0)  # what screens have; projectors say that they are 16 by 9 millimetres


class ConsoleWindow(Pane):
    """The window of the guide, unseen until `open`. Close it before the stage it shows goes."""

    strayed = Signal()
    """Something moved it off its screen, and it hid."""

    def __init__(
        self, stage: Stage, parent: QObject, qml: Path = CONSOLE_QML, hatched: Hatching | None = None
    ) -> None:
        super().__init__(qml, _properties(stage), parent, hatched)
        self._language = Language.SIMPLIFIED
        self._own: tuple[str, QPoint] | None = None  # the screen it may be on, None where any will do
        self.window.screenChanged.connect(self._look)
        self.window.xChanged.connect(self._look)
        self.window.yChanged.connect(self._look)

    @property
    def is_open(self) -> bool:
        """Whether it is to be seen."""
        return not self._may_close and self.window.isVisible()

    def open(self, screen: QScreen | None, windowed: bool) -> None:
        """Show it over that whole screen, or as a plain window; without a screen it is not shown."""
        if windowed:
            self._own = None
            self.window.resize(*SIZE)
            self.window.show()
        elif screen is None:
            self.hide()
        else:
            self._own = screen.name(), screen.geometry().topLeft()
            # Not above all else: should the two ever lie on one screen, it is the public's page that is seen.
            self._fill(screen, Qt.WindowType.FramelessWindowHint, Qt.CursorShape.ArrowCursor)
            self._look()  # a window manager may have answered already

    def hide(self) -> None:
        """Take it off the screen at once."""
        self._own = None
        self.window.hide()

    def speak(self, language: Language) -> None:
        """Follow the public window into a language, after it: the words are the same for the whole app."""
        if language != self._language:
            self._language = language
            self._retranslate()

    def _look(self) -> None:
        """Hide when it is not where `open` put it: a window manager, a key or a lost screen moved it."""
        own = self._own
        if own is None or not self.window.isVisible():  # on its way there it may pass by anywhere, unseen
            return
        if self.window.screen().name() != own[0] or self.window.position() != own[1]:
            self.hide()
            self.strayed.emit()

    def _scale(self, size: tuple[int, int]) -> float:
        return pixels_per_millimetre_of(self.window.screen())


def console_hatching(stage: Stage, parent: QObject) -> Hatching:
    """The console's window, while somebody looks at another."""
    return Hatching(CONSOLE_QML, _properties(stage), parent)


def _properties(stage: Stage) -> dict[str, Any]:
    scale = pixels_per_millimetre_of(QGuiApplication.primaryScreen())
    return {"stage": stage, "width": SIZE[0], "height": SIZE[1], "pixelsPerMillimetre": scale}


def pixels_per_millimetre_of(screen: QScreen | None) -> float:
    """How many pixels of that screen make a millimetre, by its own word if that can be true."""
    if screen is None:
        return _USUAL
    pixels = math.hypot(screen.geometry().width(), screen.geometry().height())
    millimetres = math.hypot(screen.physicalSize().width(), screen.physicalSize().height())
    told = pixels / millimetres if millimetres > 0 else 0.0
    return told if _LIKELY[0] <= told <= _LIKELY[1] else _USUAL
