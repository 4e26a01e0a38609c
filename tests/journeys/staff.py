"""What staff do in every story at the machine: the corner that is held, the PIN, the door."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from kiosk.lock.lock import Lock
from kiosk.show.gate import Asking, Holder, Purpose
from kiosk.show.reception import events as led
from kiosk.show.state import Page
from tests.journeys.conftest import Hall

PIN = "246813"


def set_pin(hall: Hall, home: Path) -> None:
    """The staff of this hall have their PIN."""
    Lock(home).set_pin(Holder.STAFF, PIN)
    hall.kiosk.post(led.PinKnown(True))


def come_in(hall: Hall) -> None:
    """By the corner, the PIN and the door to the staff page."""
    hall.hand.hold(QPoint(20, 20), lambda: hall.kiosk.show.gate is not None)
    assert hall.kiosk.show.gate is not None
    assert hall.kiosk.show.gate.purpose is Purpose.ENTER
    enter(hall, PIN)
    hall.wait_for(lambda: hall.kiosk.show.gate is not None and hall.kiosk.show.gate.asking is Asking.DOOR)
    hall.hand.tap("进后台")
    hall.wait_for(lambda: hall.kiosk.show.page is Page.BACKSTAGE)


def enter(hall: Hall, pin: str) -> None:
    """Type a PIN on the pad."""
    for digit in pin:
        hall.hand.tap(digit)
    hall.hand.tap("确定")
