"""The sheet before a visit as QML reads it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.card import WordRow
from kiosk.ui.desk.words import OpenRow, Words
from kiosk.ui.models import RowModel
from kiosk.ui.overview import Choice

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WordsFace(QObject):
    """The sheet before a visit, as QML reads it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = Words()
        self._addresses = RowModel(WordRow, self)
        self._routes = RowModel(Choice, self)
        self._tours = RowModel(Choice, self)
        self._still_open = RowModel(OpenRow, self)

    def show(self, view: Words) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._addresses.show(view.addresses)
            self._routes.show(view.routes)
            self._tours.show(view.tours)
            self._still_open.show(view.still_open)
            self.changed.emit()

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._view.address

    @Property(str, notify=changed)
    def ownAddress(self) -> str:
        """The form of address where it is none of those to choose from."""
        known = self._view.address in {row.text for row in self._view.addresses}
        return "" if known else self._view.address

    @Property(str, notify=changed)
    def guest(self) -> str:
        return self._view.guest

    @Property(bool, notify=changed)
    def rehearsal(self) -> bool:
        return self._view.rehearsal

    @Property(bool, notify=changed)
    def voice(self) -> bool:
        """Whether the machine tells the visit, but for stations that she takes."""
        return self._view.voice

    @Property(int, notify=changed)
    def openCount(self) -> int:
        return len(self._view.still_open)

    @Property(int, notify=changed)
    def routeCount(self) -> int:
        return len(self._view.routes)

    @Property(int, notify=changed)
    def tourCount(self) -> int:
        return len(self._view.tours)

    @Property(QObject, constant=True)
    def addresses(self) -> QObject:
        return self._addresses

    @Property(QObject, constant=True)
    def routes(self) -> QObject:
        return self._routes

    @Property(QObject, constant=True)
    def tours(self) -> QObject:
        return self._tours

    @Property(QObject, constant=True)
    def stillOpen(self) -> QObject:
        return self._still_open
