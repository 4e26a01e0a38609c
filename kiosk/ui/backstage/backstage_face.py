"""The staff page as QML reads it: which room is open, what came of the last errand, and its rooms' faces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.bringing.orders import occupied
from kiosk.show.backstage.state import Backstage, Room
from kiosk.show.state import Show
from kiosk.ui.backstage.bring_face import BringFace
from kiosk.ui.backstage.bring_rows import bring_view
from kiosk.ui.backstage.counts_face import CountsFace
from kiosk.ui.backstage.edit_face import EditFace
from kiosk.ui.backstage.edit_rows import edit_view
from kiosk.ui.backstage.machine_face import MachineFace
from kiosk.ui.backstage.pins_face import PinsFace
from kiosk.ui.backstage.rows import HoldingRow, holding_rows, tour_view, trouble
from kiosk.ui.backstage.timetable_face import TimetableFace
from kiosk.ui.backstage.tour_face import HeldTourFace
from kiosk.ui.models import RowModel
from kiosk.ui.sources import Sources

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BackstageFace(QObject):
    """The staff page; without staff there is nothing in it."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], sources: Sources, parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._sources = sources
        self._view: tuple[object, ...] = ()
        self._listed: tuple[object, ...] = ()
        self._edited: tuple[object, ...] = ()
        self._backstage: Backstage | None = None
        self._author = ""
        self._trouble = ""
        self._rows: tuple[HoldingRow, ...] = ()
        self._holdings = RowModel(HoldingRow, self)
        self._tour = HeldTourFace(post, self)
        self._pins = PinsFace(post, self)
        self._machine = MachineFace(post, self)
        self._bring = BringFace(post, self)
        self._busy = False
        self._counts = CountsFace(post, self)
        self._edit = EditFace(post, self)
        self._timetable = TimetableFace(post, self)

    def show(self, show: Show) -> None:
        """Take on this moment; work is done only where something differs."""
        here = (show.media, show.news) if show.backstage else ()
        # A touch alone changes nothing that could be seen.
        backstage = replace(show.backstage, touched=0.0) if show.backstage else None
        view = (backstage, show.papers, show.bringing, *here)
        if view == self._view:
            return
        self._view = view
        self._backstage, self._author = show.backstage, show.papers.author
        self._trouble = trouble(show)
        # To find a picture asks the disk: lists of them are made anew only when something in them is new.
        listed = (backstage.holdings, show.media) if backstage else ()
        if listed != self._listed:
            self._listed = listed
            self._rows = holding_rows(show, self._sources)
            self._holdings.show(self._rows)
        self._tour.show(tour_view(show, self._sources))
        self._pins.show(show.backstage or Backstage())
        self._machine.show((show.backstage or Backstage()).upkeep)
        self._bring.show(bring_view(show))
        self._busy = occupied(show)
        self._counts.show((show.backstage or Backstage()).upkeep)
        edited = (backstage.editing, backstage.busy, show.media) if backstage else ()
        if edited != self._edited:
            self._edited = edited
            self._edit.show(edit_view(show, self._sources))
        self._timetable.show(show)
        self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether staff are at work, be it that they watch a preview."""
        return self._backstage is not None

    @Property(bool, notify=changed)
    def previews(self) -> bool:
        return bool(self._backstage and self._backstage.previews)

    @Property(str, notify=changed)
    def room(self) -> str:
        return str(self._backstage.room) if self._backstage else ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """What came of the last errand, "" for nothing new."""
        return self._backstage.outcome.say if self._backstage and self._backstage.outcome else ""

    @Property(bool, notify=changed)
    def good(self) -> bool:
        """Whether the outcome is what was wanted."""
        return bool(self._backstage and self._backstage.outcome and self._backstage.outcome.good)

    @Property(str, notify=changed)
    def author(self) -> str:
        return self._author

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether what the hall holds is known by now."""
        return bool(self._backstage and self._backstage.holdings is not None)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What is wrong with the hall's folders or its store, "" for nothing."""
        return self._trouble

    @Property(int, notify=changed)
    def tourCount(self) -> int:
        return len(self._rows)

    @Property(int, notify=changed)
    def liveCount(self) -> int:
        """How many tours visitors see."""
        return sum(row.number > 0 for row in self._rows)

    @Property(int, notify=changed)
    def faultyCount(self) -> int:
        """How many tours have something that keeps them from being published."""
        return sum(row.faults > 0 for row in self._rows)

    @Property(QObject, constant=True)
    def holdings(self) -> QObject:
        return self._holdings

    @Property(HeldTourFace, constant=True)
    def tour(self) -> HeldTourFace:
        return self._tour

    @Property(PinsFace, constant=True)
    def pins(self) -> PinsFace:
        return self._pins

    @Property(TimetableFace, constant=True)
    def timetable(self) -> TimetableFace:
        return self._timetable

    @Property(CountsFace, constant=True)
    def counts(self) -> CountsFace:
        return self._counts

    @Property(MachineFace, constant=True)
    def machine(self) -> MachineFace:
        return self._machine

    @Property(BringFace, constant=True)
    def bring(self) -> BringFace:
        return self._bring

    @Property(EditFace, constant=True)
    def edit(self) -> EditFace:
        return self._edit

    @Slot(str)
    def goTo(self, room: str) -> None:
        self._post(staff.RoomChosen(Room(room)))

    @Slot(str)
    def openTour(self, tour: str) -> None:
        self._post(staff.HoldingChosen(tour))

    @Slot()
    def leave(self) -> None:
        self._post(staff.BackstageLeft())

    @Slot()
    def endPreview(self) -> None:
        self._post(staff.PreviewEnded())

    @Slot(str)
    def writeAuthor(self, name: str) -> None:
        self._post(staff.AuthorWritten(name))
