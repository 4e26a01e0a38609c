"""What a guide adds to the public screen, as QML reads it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.guidance import Guidance

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GuidanceFace(QObject):
    """What a guide adds to the public screen, as QML reads it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = Guidance()

    def show(self, view: Guidance) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Property(str, notify=changed)
    def guest(self) -> str:
        """The visitors' name for the welcome page."""
        return self._view.guest

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._view.address

    @Property(float, notify=changed)
    def pointX(self) -> float:
        """Where the guide points, as a fraction of the picture; negative where she does not."""
        return self._view.pointing[0]

    @Property(float, notify=changed)
    def pointY(self) -> float:
        return self._view.pointing[1]

    @Property(float, notify=changed)
    def zoom(self) -> float:
        """How many times the picture is enlarged, around the point of it that zoomX and zoomY name."""
        return self._view.focus.zoom

    @Property(float, notify=changed)
    def zoomX(self) -> float:
        return self._view.focus.x

    @Property(float, notify=changed)
    def zoomY(self) -> float:
        return self._view.focus.y
