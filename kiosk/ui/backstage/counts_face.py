"""The room of the counts as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.charts import Bar, Charts, Share
from kiosk.show.backstage.upkeep.state import Upkeep
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_NONE = Bar("", "", 0, 0.0)
_EMPTY = Charts((), (), (), (), (), (), Share("", 0, 0.0), 0, 0, 0)


@QmlElement
class CountsFace(QObject):
    """What was counted of late, chart by chart, and what stands out in each."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._upkeep = Upkeep()
        self._charts = _EMPTY
        self._days = RowModel(Bar, self)
        self._hours = RowModel(Bar, self)
        self._most = RowModel(Bar, self)
        self._least = RowModel(Bar, self)
        self._types = RowModel(Share, self)
        self._languages = RowModel(Share, self)

    def show(self, upkeep: Upkeep) -> None:
        """Take on these values, and say so when they differ."""
        if upkeep == self._upkeep:
            return
        self._upkeep = upkeep
        self._charts = charts = upkeep.charts or _EMPTY
        self._days.show(charts.days)
        self._hours.show(charts.hours)
        self._most.show(charts.most)
        self._least.show(charts.least)
        self._types.show(charts.types)
        self._languages.show(charts.languages)
        self.changed.emit()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the counts were read, or cannot be."""
        return self._upkeep.charts is not None or self._upkeep.unread != ""

    @Property(str, notify=changed)
    def unread(self) -> str:
        """Why nothing can be told, "" where it can."""
        return self._upkeep.unread

    @Property(int, notify=changed)
    def span(self) -> int:
        """How many days the charts are of."""
        return self._upkeep.span

    @Property(int, notify=changed)
    def visits(self) -> int:
        return self._charts.visits

    @Property(int, notify=changed)
    def receptions(self) -> int:
        return self._charts.receptions

    @Property(str, notify=changed)
    def bestDay(self) -> str:
        """The day on which most came."""
        return _highest(self._charts.days).name

    @Property(int, notify=changed)
    def bestDayNumber(self) -> int:
        return _highest(self._charts.days).number

    @Property(str, notify=changed)
    def bestHour(self) -> str:
        """The hour at which most came."""
        return _highest(self._charts.hours).name

    @Property(int, notify=changed)
    def bestHourNumber(self) -> int:
        return _highest(self._charts.hours).number

    @Property(int, notify=changed)
    def heardPercent(self) -> int:
        """How many of a hundred stations that were opened were heard to the end."""
        return round(100 * self._charts.heard.of_all)

    @Property(int, notify=changed)
    def leastCount(self) -> int:
        return len(self._charts.least)

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        return self._days

    @Property(QObject, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(QObject, constant=True)
    def most(self) -> QObject:
        return self._most

    @Property(QObject, constant=True)
    def least(self) -> QObject:
        return self._least

    @Property(QObject, constant=True)
    def types(self) -> QObject:
        return self._types

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        return self._languages

    @Slot(int)
    def choose(self, days: int) -> None:
        self._post(up.SpanChosen(days))

    @Slot(bool)
    def save(self, here: bool) -> None:
        self._post(up.TableOrdered(here))


def _highest(bars: tuple[Bar, ...]) -> Bar:
    return max(bars, key=lambda bar: bar.number, default=_NONE)
