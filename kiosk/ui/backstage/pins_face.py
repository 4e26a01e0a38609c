"""The room of the PINs as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Backstage
from kiosk.show.gate import Holder

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PinsFace(QObject):
    """Who has a PIN, and the one that is being set."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._view = (False, False, "", "", "")

    def show(self, backstage: Backstage) -> None:
        """Take on these values, and say so when they differ."""
        pin, pins = backstage.pin, backstage.pins
        setting = (str(pin.holder), str(pin.asking), pin.say) if pin else ("", "", "")
        view = (Holder.GUIDE in pins, Holder.STAFF in pins, *setting)
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Property(bool, notify=changed)
    def guideHas(self) -> bool:
        return self._view[0]

    @Property(bool, notify=changed)
    def staffHas(self) -> bool:
        return self._view[1]

    @Property(str, notify=changed)
    def holder(self) -> str:
        """Whose PIN is being set, "" for nobody's."""
        return self._view[2]

    @Property(str, notify=changed)
    def asks(self) -> str:
        """What is asked for, as `Asking` names it."""
        return self._view[3]

    @Property(str, notify=changed)
    def says(self) -> str:
        return self._view[4]

    @Slot(str)
    def setFor(self, holder: str) -> None:
        self._post(staff.PinOrdered(Holder(holder)))

    @Slot()
    def giveUp(self) -> None:
        self._post(staff.PinOrdered(None))

    @Slot(str)
    def write(self, pin: str) -> None:
        self._post(staff.PinWritten(pin))
