"""The hall's hours as QML reads them: when it opens next."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.show.hours import NextOpening, next_opening
from kiosk.show.state import Show

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HoursFace(QObject):
    """When a closed hall opens."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._next: NextOpening | None = None

    def show(self, show: Show) -> None:
        """Take on this moment, and say so when it opens at another time."""
        coming = next_opening(show.house.hours, show.weekday, show.hour) if show.closed else None
        if coming != self._next:
            self._next = coming
            self.changed.emit()

    @Property(int, notify=changed)
    def days(self) -> int:
        """In how many days it opens, 0 today, -1 when nobody knows."""
        return -1 if self._next is None else self._next.days

    @Property(int, notify=changed)
    def weekday(self) -> int:
        """On which day of the week, Monday 0."""
        return 0 if self._next is None else self._next.weekday

    @Property(str, notify=changed)
    def at(self) -> str:
        """At which time, such as 8:30."""
        if self._next is None:
            return ""
        hours, minutes = divmod(round(self._next.hour * 60), 60)
        return f"{hours}:{minutes:02}"
