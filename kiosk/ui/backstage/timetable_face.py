"""The room of the hours as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep import timetable as table
from kiosk.show.state import Show
from kiosk.ui.backstage.timetable_rows import DayRow, SpanRow, TimetableView, TourRow, timetable_view
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TimetableFace(QObject):
    """The hall's week as staff set it; one day of it is looked at."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._show: Show | None = None
        self._day = 0
        self._view = TimetableView()
        self._days = RowModel(DayRow, self)
        self._spans = RowModel(SpanRow, self)
        self._quiet = RowModel(SpanRow, self)
        self._tours = RowModel(TourRow, self)

    def show(self, show: Show) -> None:
        """Take on this moment, and say so when it differs."""
        self._show = show
        view = timetable_view(show, self._day)
        if view == self._view:
            return
        self._view = view
        self._days.show(view.days)
        self._spans.show(view.spans)
        self._quiet.show(view.quiet)
        self._tours.show(view.tours)
        self.changed.emit()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._view.known

    @Property(bool, notify=changed)
    def always(self) -> bool:
        """Whether the hall never closes."""
        return self._view.always

    @Property(bool, notify=changed)
    def unsaved(self) -> bool:
        """Whether anything was set that does not count yet."""
        return self._view.changed

    @Property(float, notify=changed)
    def diagonal(self) -> float:
        """The panel's, in inches."""
        return self._view.diagonal

    @Property(int, notify=changed)
    def day(self) -> int:
        """The day that is looked at, Monday 0."""
        return self._day

    @Property(int, notify=changed)
    def spanCount(self) -> int:
        return len(self._view.spans)

    @Property(int, notify=changed)
    def quietCount(self) -> int:
        return len(self._view.quiet)

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        return self._days

    @Property(QObject, constant=True)
    def spans(self) -> QObject:
        return self._spans

    @Property(QObject, constant=True)
    def quiet(self) -> QObject:
        return self._quiet

    @Property(QObject, constant=True)
    def tours(self) -> QObject:
        return self._tours

    @Slot(int)
    def lookAt(self, day: int) -> None:
        """Look at another day."""
        if 0 <= day < table.DAYS and day != self._day:
            self._day = day
            self.changed.emit()
            if self._show is not None:
                self.show(self._show)

    @Slot(int, float, float)
    def move(self, at: int, start: float, end: float) -> None:
        self._edit(table.SpanMoved(self._day, at, start, end))

    @Slot()
    def add(self) -> None:
        self._edit(table.SpanAdded(self._day))

    @Slot(int)
    def drop(self, at: int) -> None:
        self._edit(table.SpanDropped(self._day, at))

    @Slot(bool)
    def spread(self, all_days: bool) -> None:
        """The other workdays, or all days, are as this one."""
        days = tuple(range(table.DAYS)) if all_days else table.WORKDAYS
        self._edit(table.DaySpread(self._day, days))

    @Slot()
    def openAlways(self) -> None:
        self._edit(table.OpenAlways())

    @Slot(str)
    def chooseTour(self, tour: str) -> None:
        self._edit(table.DayTourChosen(self._day, tour))

    @Slot(int, float, float, float)
    def moveQuiet(self, at: int, start: float, end: float, volume: float) -> None:
        self._edit(table.QuietMoved(at, start, end, volume))

    @Slot()
    def addQuiet(self) -> None:
        self._edit(table.QuietAdded())

    @Slot(int)
    def dropQuiet(self, at: int) -> None:
        self._edit(table.QuietDropped(at))

    @Slot(float)
    def resize(self, inches: float) -> None:
        self._edit(table.DiagonalMoved(inches))

    @Slot()
    def save(self) -> None:
        self._post(up.TimetableSaved())

    @Slot()
    def leave(self) -> None:
        """Leave it as it was."""
        self._post(up.TimetableDropped())

    def _edit(self, edit: table.Edit) -> None:
        self._post(up.TimetableEdited(edit))
