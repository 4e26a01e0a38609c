"""The desk: the side of the stage through which the guide sees her reception, and leads it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.state import Show
from kiosk.ui.desk.card import card
from kiosk.ui.desk.card_face import CardFace
from kiosk.ui.desk.progress import WayRow, clock_view, way_rows
from kiosk.ui.desk.progress_face import ClockFace
from kiosk.ui.desk.words import words
from kiosk.ui.desk.words_face import WordsFace
from kiosk.ui.models import RowModel
from kiosk.ui.sources import Sources

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ADDRESSES = ("各位领导", "各位来宾", "各位老师", "各位居民", "各位同学")
"""Forms of address that guides use; the tour's own stands before them."""


@QmlElement
class Desk(QObject):
    """The reception as properties, the guide's orders as slots; it decides nothing."""

    changed = Signal()
    entered = Signal()
    """A guide came in by the gate, and has not set out."""

    def __init__(
        self, post: Callable[[ev.Event], None], sources: Sources, patience: int, parent: QObject
    ) -> None:
        """*patience* are milliseconds by which her card follows the public page, 0 for none.

        To lay out all that she sees takes longer than a public frame may: the public's comes first.
        """
        super().__init__(parent)
        self._next: tuple[Show, Show] | None = None
        self._soon = QTimer(self, singleShot=True, interval=patience)
        self._soon.timeout.connect(self._lay_out)
        self._post = post
        self._sources = sources
        self._leads = False
        self._gate = ("", "", 0, "")
        self._offered = ("", 0)
        self._card = CardFace(self)
        self._clock = ClockFace(self)
        self._words = WordsFace(self)
        self._way = RowModel(WayRow, self)

    def show(self, show: Show, public: Show) -> None:
        """Take on this moment, *public* being what the public sees of it."""
        gate, saved = show.gate, show.saved
        wait = max(0, round(gate.until - show.now + 0.5)) if gate else 0
        asked = (str(gate.purpose), str(gate.asking), wait, gate.say) if gate else ("", "", 0, "")
        offered = ("", 0)
        if saved is not None and saved.current_tour is not None:
            station = saved.current_station
            number = saved.counted.index(station.id) + 1 if station and station.id in saved.counted else 0
            offered = (station.name if station else saved.current_tour.title, number)
        leads = show.reception is not None
        enters = show.reception is not None and show.reception.began is None and not self._leads
        if enters:
            self.entered.emit()
        waits = self._soon.interval() > 0 and leads and self._leads  # a desk that opens is never empty
        if (leads, asked, offered) != (self._leads, self._gate, self._offered):
            self._leads, self._gate, self._offered = leads, asked, offered
            self.changed.emit()
        self._next = (show, public)
        if not waits:
            self._lay_out()
        elif not self._soon.isActive():
            self._soon.start()

    def _lay_out(self) -> None:
        if self._next is None:
            return
        show, public = self._next
        self._card.show(card(show, public, self._sources))
        self._clock.show(clock_view(show, self._sources))
        self._words.show(words(show, self._sources, ADDRESSES))
        self._way.show(way_rows(show, self._sources))

    @Property(bool, notify=changed)
    def leads(self) -> bool:
        """Whether a guide leads."""
        return self._leads

    @Property(str, notify=changed)
    def gatePurpose(self) -> str:
        return self._gate[0]

    @Property(str, notify=changed)
    def gateAsks(self) -> str:
        return self._gate[1]

    @Property(int, notify=changed)
    def gateWait(self) -> int:
        """Seconds until the next PIN is taken."""
        return self._gate[2]

    @Property(str, notify=changed)
    def gateSays(self) -> str:
        return self._gate[3]

    @Property(str, notify=changed)
    def offeredName(self) -> str:
        """The station where a reception was cut off."""
        return self._offered[0]

    @Property(int, notify=changed)
    def offeredNumber(self) -> int:
        return self._offered[1]

    @Property(CardFace, constant=True)
    def card(self) -> CardFace:
        return self._card

    @Property(ClockFace, constant=True)
    def clock(self) -> ClockFace:
        return self._clock

    @Property(WordsFace, constant=True)
    def words(self) -> WordsFace:
        return self._words

    @Property(QObject, constant=True)
    def way(self) -> QObject:
        return self._way

    @Slot()
    def askIn(self) -> None:
        self._post(led.GateOpened(Purpose.ENTER))

    @Slot()
    def askOut(self) -> None:
        self._post(led.GateOpened(Purpose.END))

    @Slot(str)
    def goThrough(self, door: str) -> None:
        self._post(led.DoorChosen(Purpose(door)))

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        self._post(led.PinEntered(pin))

    @Slot()
    def goOn(self) -> None:
        self._post(led.ReceptionResumed())

    @Slot()
    def forget(self) -> None:
        self._post(led.ReceptionForgotten())

    @Slot(str)
    def setAddress(self, address: str) -> None:
        self._post(led.WordsSet(address=address))

    @Slot(str)
    def setGuest(self, guest: str) -> None:
        self._post(led.WordsSet(guest=guest))

    @Slot(bool)
    def setRehearsal(self, on: bool) -> None:
        self._post(led.RehearsalSet(on))

    @Slot(int)
    def setMinutes(self, minutes: int) -> None:
        self._post(led.TimeLeft(minutes * 60.0))

    @Slot(str)
    def skip(self, station: str) -> None:
        self._post(led.StationSkipped(station))

    @Slot(str)
    def drop(self, station: str) -> None:
        self._post(led.StationDropped(station))

    @Slot(str)
    def shorten(self, station: str) -> None:
        self._post(led.StationShortened(station))

    @Slot(str, int)
    def move(self, station: str, places: int) -> None:
        self._post(led.StationMoved(station, places))

    @Slot(str, bool)
    def setVoice(self, station: str, on: bool) -> None:
        self._post(ev.VoiceSet(on, station))

    @Slot(bool)
    def setVoiceAll(self, on: bool) -> None:
        self._post(ev.VoiceSet(on))

    @Slot()
    def resumeWay(self) -> None:
        self._post(led.WayResumed())

    @Slot(str)
    def hold(self, kind: str) -> None:
        self._post(led.ScreenHeld(HoldKind(kind)))

    @Slot()
    def takeCut(self) -> None:
        self._post(led.CutTaken())

    @Slot()
    def refuseCut(self) -> None:
        self._post(led.CutRefused())

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        self._post(led.Pointed((x, y)))

    @Slot()
    def pointAway(self) -> None:
        self._post(led.Pointed(None))

    @Slot(float, float, float)
    def enlarge(self, zoom: float, x: float, y: float) -> None:
        self._post(led.Enlarged(Focus(zoom, x, y)))

    @Slot()
    def keepPlan(self) -> None:
        self._post(led.PlanKept())
