"""The sides of the stage that QML reads: the tour as a whole, and the stop."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.models import RowModel
from kiosk.ui.overview import Choice, Group, Overview
from kiosk.ui.stop import LineRow, LinkRow, PictureRow, Stop

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OverviewFace(QObject):
    """The tour as a whole, as QML reads it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = Overview()
        self._tours = RowModel(Choice, self)
        self._routes = RowModel(Choice, self)
        self._groups = RowModel(Group, self)

    def show(self, view: Overview) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._tours.show(view.tours)
            self._routes.show(view.routes)
            self.changed.emit()

    def lay_out(self, groups: tuple[Group, ...]) -> None:
        """Take on the cards of the stations."""
        self._groups.show(groups)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._view.title

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._view.subtitle

    @Property(str, notify=changed)
    def cover(self) -> str:
        return self._view.cover

    @Property(str, notify=changed)
    def farewell(self) -> str:
        return self._view.farewell

    @Property(bool, notify=changed)
    def isWalk(self) -> bool:
        return self._view.is_walk

    @Property(int, notify=changed)
    def stations(self) -> int:
        return self._view.stations

    @Property(int, notify=changed)
    def seen(self) -> int:
        return self._view.seen

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._view.minutes

    @Property(int, notify=changed)
    def tourCount(self) -> int:
        return len(self._view.tours)

    @Property(int, notify=changed)
    def routeCount(self) -> int:
        return len(self._view.routes)

    @Property(QObject, constant=True)
    def tours(self) -> QObject:
        return self._tours

    @Property(QObject, constant=True)
    def routes(self) -> QObject:
        return self._routes

    @Property(QObject, constant=True)
    def groups(self) -> QObject:
        return self._groups


@QmlElement
class StopFace(QObject):
    """The stop where the visitor stands, as QML reads it."""

    changed = Signal()
    progressed = Signal()  # of its own: a page laid out anew at every spoken character would be wasteful

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = Stop()
        self._said = -1
        self._lines = RowModel(LineRow, self)
        self._pictures = RowModel(PictureRow, self)
        self._links = RowModel(LinkRow, self)

    def show(self, view: Stop, said: int) -> None:
        """Take on these values, and say so when they differ."""
        moved, self._said = said != self._said, said
        if view is not self._view and view != self._view:
            self._view = view
            self._lines.show(view.lines)
            self._pictures.show(view.pictures)
            self._links.show(view.links)
            self.changed.emit()
        if moved:
            self.progressed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._view.name

    @Property(str, notify=changed)
    def station(self) -> str:
        return self._view.station

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._view.number

    @Property(int, notify=changed)
    def part(self) -> int:
        return self._view.part

    @Property(int, notify=changed)
    def parts(self) -> int:
        return self._view.parts

    @Property(str, notify=changed)
    def floor(self) -> str:
        return self._view.floor

    @Property(str, notify=changed)
    def nextName(self) -> str:
        return self._view.next_name

    @Property(str, notify=changed)
    def nextFloor(self) -> str:
        return self._view.next_floor

    @Property(int, notify=changed)
    def line(self) -> int:
        return self._view.line

    @Property(int, notify=progressed)
    def said(self) -> int:
        """How many characters of the lit line have been said, -1 where nobody tells."""
        return self._said

    @Property(int, notify=changed)
    def picture(self) -> int:
        return self._view.picture

    @Property(int, notify=changed)
    def pictureCount(self) -> int:
        return len(self._view.pictures)

    @Property(str, notify=changed)
    def film(self) -> str:
        return self._view.film

    @Property(int, notify=changed)
    def linkCount(self) -> int:
        return len(self._view.links)

    @Property(str, notify=changed)
    def plan(self) -> str:
        return self._view.plan

    @Property(float, notify=changed)
    def spotX(self) -> float:
        return self._view.spot[0]

    @Property(float, notify=changed)
    def spotY(self) -> float:
        return self._view.spot[1]

    @Property(float, notify=changed)
    def nextSpotX(self) -> float:
        return self._view.next_spot[0]

    @Property(float, notify=changed)
    def nextSpotY(self) -> float:
        return self._view.next_spot[1]

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(QObject, constant=True)
    def pictures(self) -> QObject:
        return self._pictures

    @Property(QObject, constant=True)
    def links(self) -> QObject:
        return self._links
