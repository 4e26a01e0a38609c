"""The gate's steps: a PIN is asked for, checked by the lock, and what lies behind it opens."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.show.backstage import visit
from kiosk.show.effects import CheckPin
from kiosk.show.gate import Asking, Gate, Purpose
from kiosk.show.narration import Step
from kiosk.show.reception import events as led
from kiosk.show.reception import lead
from kiosk.show.state import Sheet, Show

Knock = led.GateOpened | led.GateClosed | led.PinEntered | led.PinChecked | led.DoorChosen | led.PinKnown
_FRESH = (Asking.NEW, Asking.AGAIN, Asking.DIFFERENT, Asking.WEAK)
_LONGEST = 32  # characters of what was typed: more is nobody's PIN


def knock(show: Show, event: Knock) -> Step:
    """The show after an event at the gate."""
    match event:
        case led.PinKnown(known):
            return _known(show, known), ()
        case led.GateOpened(purpose):
            return _open(show, purpose), ()
        case led.GateClosed():
            return replace(show, gate=None, sheet=None if show.sheet is Sheet.GATE else show.sheet), ()
        case led.PinEntered(pin):
            return _enter(show, pin)
        case led.PinChecked():
            return _checked(show, event)
        case led.DoorChosen(purpose):
            gate = show.gate
            offered = gate is not None and gate.asking is Asking.DOOR and purpose in gate.doors
            return _through(show, purpose) if offered else (show, ())


def _known(show: Show, known: bool) -> Show:
    """Somebody may stand at the gate already, who was asked for the wrong thing."""
    gate = show.gate
    if gate is not None and gate.asking in (Asking.PIN, Asking.NEW):
        gate = replace(gate, asking=Asking.PIN if known else Asking.NEW)
    return replace(show, has_pin=known, gate=gate)


def _open(show: Show, purpose: Purpose) -> Show:
    """Ask for the PIN, where what it opens is not open already.

    Guests see the one screen: while a guide leads, nobody goes backstage; she ends her visit first.
    """
    if (purpose is Purpose.END) is not (show.reception is not None):
        return show
    if show.backstage is not None or show.saved is not None or show.film:
        return show
    if show.gate is not None and show.gate.purpose is purpose:  # it keeps what it has come to
        return show
    asking = Asking.PIN if show.has_pin else Asking.NEW
    return replace(show, gate=Gate(purpose, asking, touched=show.now), sheet=Sheet.GATE)


def _enter(show: Show, pin: str) -> Step:
    gate = show.gate
    if gate is None or gate.asking in (Asking.CHECKING, Asking.DOOR) or show.now < gate.until:
        return show, ()
    waiting = replace(show, gate=replace(gate, asking=Asking.CHECKING, touched=show.now))
    return waiting, (CheckPin(pin[:_LONGEST], fresh=gate.asking in _FRESH, purpose=gate.purpose),)


def _checked(show: Show, answer: led.PinChecked) -> Step:
    gate = show.gate
    if gate is None or gate.asking is not Asking.CHECKING:
        return show, ()  # whoever stood there has gone
    ways = (Purpose.LEAD, Purpose.STAFF) if gate.purpose is Purpose.ENTER else (gate.purpose,)
    doors = tuple(door for door in ways if answer.right and door in answer.doors)
    if len(doors) == 1:
        return _through(show, doors[0])
    # The answer to one who has gone may find another here: his PIN opens his doors and no others.
    asking = Asking.DOOR if doors else Asking.WRONG if answer.right else answer.asking
    until = show.now + answer.wait
    gate = replace(gate, asking=asking, touched=show.now, until=until, say=answer.say, doors=doors)
    return replace(show, gate=gate), ()


def _through(show: Show, purpose: Purpose) -> Step:
    show = replace(show, gate=None, sheet=None, has_pin=True)
    match purpose:
        case Purpose.LEAD:
            return lead.begin(show)
        case Purpose.END:
            return lead.end(show)
        case Purpose.STAFF:
            return visit.begin(show)
        case Purpose.ENTER:  # no door, and so never among those that are opened
            return show, ()
        case _:
            assert_never(purpose)
