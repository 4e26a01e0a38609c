"""The clock and the way of a reception as QML reads them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.progress import ClockView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ClockFace(QObject):
    """The clock of a reception, as QML reads it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = ClockView()

    def show(self, view: ClockView) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        return self._view.begun

    @Property(bool, notify=changed)
    def promised(self) -> bool:
        return self._view.promised

    @Property(int, notify=changed)
    def elapsed(self) -> int:
        return self._view.elapsed

    @Property(int, notify=changed)
    def limit(self) -> int:
        return self._view.limit

    @Property(int, notify=changed)
    def needed(self) -> int:
        return self._view.needed

    @Property(int, notify=changed)
    def late(self) -> int:
        return self._view.late

    @Property(str, notify=changed)
    def pace(self) -> str:
        return self._view.pace

    @Property(int, notify=changed)
    def here(self) -> int:
        return self._view.here

    @Property(int, notify=changed)
    def herePlanned(self) -> int:
        return self._view.here_planned

    @Property(int, notify=changed)
    def stationsLeft(self) -> int:
        return self._view.stations_left

    @Property(str, notify=changed)
    def holding(self) -> str:
        return self._view.holding

    @Property(int, notify=changed)
    def held(self) -> int:
        return self._view.held

    @Property(int, notify=changed)
    def regains(self) -> int:
        return self._view.regains

    @Property(str, notify=changed)
    def shortNames(self) -> str:
        return self._view.short_names

    @Property(str, notify=changed)
    def skipNames(self) -> str:
        return self._view.skip_names
