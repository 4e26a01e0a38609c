"""The room of the machine as QML reads it, and its orders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.show import events as ev
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.state import Fault, Finding, Upkeep
from kiosk.ui.models import RowModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MachineFace(QObject):
    """What is wrong with the machine: those parts first that need a hand."""

    changed = Signal()

    def __init__(self, post: Callable[[ev.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._upkeep = Upkeep()
        self._findings = RowModel(Finding, self)
        self._faults = RowModel(Fault, self)

    def show(self, upkeep: Upkeep) -> None:
        """Take on these values, and say so when they differ."""
        if upkeep == self._upkeep:
            return
        self._upkeep = upkeep
        checkup = upkeep.checkup
        found = sorted(checkup.findings if checkup else (), key=lambda one: one.well)
        self._findings.show(found)
        self._faults.show(checkup.faults if checkup else ())
        self.changed.emit()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the machine was looked at."""
        return self._upkeep.checkup is not None

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._upkeep.looking

    @Property(int, notify=changed)
    def illCount(self) -> int:
        """How many parts need a hand."""
        return sum(not one.well for one in self._upkeep.checkup.findings) if self._upkeep.checkup else 0

    @Property(int, notify=changed)
    def faultCount(self) -> int:
        return len(self._upkeep.checkup.faults) if self._upkeep.checkup else 0

    @Property(QObject, constant=True)
    def findings(self) -> QObject:
        return self._findings

    @Property(QObject, constant=True)
    def faults(self) -> QObject:
        return self._faults

    @Slot()
    def look(self) -> None:
        self._post(up.CheckupOrdered())

    @Slot()
    def tryVoice(self) -> None:
        self._post(up.VoiceTried())

    @Slot(bool)
    def save(self, here: bool) -> None:
        self._post(up.RecordsOrdered(here))
