"""The room where things are brought in as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.bringing import events as bring
from kiosk.ui.backstage.bring_rows import ArrivedRow, BringView, MeantRow, OfferRow, ScriptRow, ToldRow
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BringFace(QObject):
    """What lies on the sticks, and the one thing that is being brought in."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = BringView()
        self._offers = RowModel(OfferRow, self)
        self._scripts = RowModel(ScriptRow, self)
        self._repairs = RowModel(ToldRow, self)
        self._meant = RowModel(MeantRow, self)
        self._faults = RowModel(ToldRow, self)
        self._notes = RowModel(ToldRow, self)
        self._arrived = RowModel(ArrivedRow, self)

    def show(self, view: BringView) -> None:
        """Take on these values, and say so when they differ."""
        if view == self._view:
            return
        self._view = view
        self._offers.show(view.offers)
        self._scripts.show(view.scripts)
        self._repairs.show(view.repairs)
        self._meant.show(view.meant)
        self._faults.show(view.faults)
        self._notes.show(view.notes)
        self._arrived.show(view.arrived)
        self.changed.emit()

    @Property(bool, notify=changed)
    def sought(self) -> bool:
        """Whether it was looked for sticks by now."""
        return self._view.sought

    @Property(int, notify=changed)
    def stickCount(self) -> int:
        return self._view.sticks

    @Property(int, notify=changed)
    def offerCount(self) -> int:
        return len(self._view.offers)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What was chosen, as `Kind` names it; "" for nothing."""
        return self._view.kind

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._view.name

    @Property(int, notify=changed)
    def number(self) -> int:
        """The edition of a package, or how many photos."""
        return self._view.number

    @Property(int, notify=changed)
    def stations(self) -> int:
        """How many stations a tour has, 0 where nobody knows."""
        return self._view.stations

    @Property(bool, notify=changed)
    def seen(self) -> bool:
        """Whether what was chosen was looked into."""
        return self._view.seen

    @Property(bool, notify=changed)
    def underWay(self) -> bool:
        return self._view.under_way

    @Property(bool, notify=changed)
    def stopping(self) -> bool:
        return self._view.stopping

    @Property(float, notify=changed)
    def part(self) -> float:
        """How much of it is done, 0…1; below 0 where nobody can tell."""
        return self._view.part

    @Property(str, notify=changed)
    def progress(self) -> str:
        return self._view.progress

    @Property(str, notify=changed)
    def about(self) -> str:
        """Day, author and size of what was chosen."""
        return self._view.about

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether it can be brought in as it was chosen."""
        return self._view.ready

    @Property(int, notify=changed)
    def mended(self) -> int:
        """How many places of a document were mended by themselves."""
        return self._view.mended

    @Property(int, notify=changed)
    def faultCount(self) -> int:
        return len(self._view.faults)

    @Property(int, notify=changed)
    def noteCount(self) -> int:
        return len(self._view.notes)

    @Property(int, notify=changed)
    def scriptCount(self) -> int:
        return len(self._view.scripts)

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        return self._view.ended

    @Property(bool, notify=changed)
    def good(self) -> bool:
        return self._view.good

    @Property(str, notify=changed)
    def says(self) -> str:
        """What came of it."""
        return self._view.say

    @Property(QObject, constant=True)
    def offers(self) -> QObject:
        return self._offers

    @Property(QObject, constant=True)
    def scripts(self) -> QObject:
        return self._scripts

    @Property(QObject, constant=True)
    def repairs(self) -> QObject:
        return self._repairs

    @Property(QObject, constant=True)
    def meant(self) -> QObject:
        return self._meant

    @Property(QObject, constant=True)
    def faults(self) -> QObject:
        return self._faults

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        return self._notes

    @Property(QObject, constant=True)
    def arrived(self) -> QObject:
        return self._arrived

    @Slot(str)
    def choose(self, key: str) -> None:
        self._post(bring.OfferChosen(key))

    @Slot()
    def leave(self) -> None:
        self._post(bring.OfferLeft())

    @Slot(int)
    def turn(self, place: int) -> None:
        """Take along a tour of the document, or leave it."""
        self._post(bring.ScriptTurned(place))

    @Slot(str)
    def meanFor(self, tour: str) -> None:
        self._post(bring.PhotosMeant(tour))

    @Slot()
    def bringIn(self) -> None:
        self._post(bring.BringOrdered())

    @Slot()
    def stop(self) -> None:
        self._post(bring.StopOrdered())
