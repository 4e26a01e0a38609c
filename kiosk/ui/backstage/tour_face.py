"""The room of one tour as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.ui.backstage.rows import PastRow, ProblemRow, TourView
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HeldTourFace(QObject):
    """One tour as staff have it."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = TourView()
        self._editions = RowModel(PastRow, self)
        self._problems = RowModel(ProblemRow, self)

    def show(self, view: TourView) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._editions.show(view.editions)
            self._problems.show(view.problems)
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._view.title

    @Property(str, notify=changed)
    def standing(self) -> str:
        return self._view.standing

    @Property(str, notify=changed)
    def cover(self) -> str:
        return self._view.cover

    @Property(int, notify=changed)
    def number(self) -> int:
        """The edition whose content visitors see, 0 for none."""
        return self._view.number

    @Property(int, notify=changed)
    def undo(self) -> int:
        """The edition that an undo brings back, 0 where there is none before."""
        return self._view.undo

    @Property(bool, notify=changed)
    def publishable(self) -> bool:
        return self._view.publishable

    @Property(bool, notify=changed)
    def viewable(self) -> bool:
        return self._view.viewable

    @Property(bool, notify=changed)
    def editable(self) -> bool:
        return self._view.editable

    @Property(bool, notify=changed)
    def drafted(self) -> bool:
        """Whether somebody has begun to edit it and not saved."""
        return self._view.drafted

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._view.note

    @Property(str, notify=changed)
    def welcome(self) -> str:
        """The other tour that the welcome page shows today; "" when it is this one, or this one is unseen."""
        return self._view.welcome

    @Property(int, notify=changed)
    def unsettled(self) -> int:
        """How many questions must be answered before it can be published."""
        return self._view.unsettled

    @Property(int, notify=changed)
    def faults(self) -> int:
        """How many things keep what the folder holds from being published."""
        return self._view.faults

    @Property(int, notify=changed)
    def problemCount(self) -> int:
        return len(self._view.problems)

    @Property(int, notify=changed)
    def editionCount(self) -> int:
        return len(self._view.editions)

    @Property(QObject, constant=True)
    def editions(self) -> QObject:
        return self._editions

    @Property(QObject, constant=True)
    def problems(self) -> QObject:
        return self._problems

    @Slot()
    def publish(self) -> None:
        self._post(staff.PublishOrdered())

    @Slot(int)
    def bringBack(self, number: int) -> None:
        self._post(staff.EditionOrdered(number))

    @Slot()
    def withdraw(self) -> None:
        self._post(staff.WithdrawalOrdered())

    @Slot()
    def packUp(self) -> None:
        self._post(staff.PackOrdered())

    @Slot()
    def preview(self) -> None:
        self._post(staff.PreviewOrdered())

    @Slot(str)
    def writeNote(self, note: str) -> None:
        self._post(staff.NoteWritten(note))
