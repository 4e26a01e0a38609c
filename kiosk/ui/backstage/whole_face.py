"""What is a draft's own, beside its stations, as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.editing import events as at
from kiosk.ui.backstage.whole_rows import NOTHING_TOLD, FactRow, WholeView
from kiosk.ui.models import RowModel
from kiosk.workshop.editing import tour_edits
from kiosk.workshop.editing.edits import Edit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WholeFace(QObject):
    """A tour's title, greeting, closing and figures."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = NOTHING_TOLD
        self._facts = RowModel(FactRow, self)

    def show(self, view: WholeView) -> None:
        """Take on these values, and say so when they differ."""
        if view != self._view:
            self._view = view
            self._facts.show([FactRow(one.name, one.value, one.unit, one.as_of) for one in view.facts])
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._view.title

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._view.subtitle

    @Property(str, notify=changed)
    def address(self) -> str:
        """How visitors are addressed; empty, as the house does."""
        return self._view.address

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._view.greeting

    @Property(str, notify=changed)
    def closing(self) -> str:
        return self._view.closing

    @Property(int, notify=changed)
    def factCount(self) -> int:
        return len(self._view.facts)

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Slot(str)
    def rename(self, title: str) -> None:
        self._edit(tour_edits.TourRenamed(title))

    @Slot(str)
    def writeSubtitle(self, subtitle: str) -> None:
        self._edit(tour_edits.SubtitleSet(subtitle))

    @Slot(str)
    def writeAddress(self, address: str) -> None:
        self._edit(tour_edits.AddressSet(address))

    @Slot(str)
    def writeGreeting(self, text: str) -> None:
        self._edit(tour_edits.GreetingSet(text))

    @Slot(str)
    def writeClosing(self, text: str) -> None:
        self._edit(tour_edits.ClosingSet(text))

    @Slot(str, str)
    def writeFact(self, name: str, value: str) -> None:
        """Another value of a figure, wherever the texts name it; its unit stays, of its date nobody said."""
        known = next(one for one in self._view.facts if one.name == name)
        self._edit(tour_edits.FactSet(name, value, known.unit))

    def _edit(self, edit: Edit) -> None:
        self._post(at.EditMade(edit))
