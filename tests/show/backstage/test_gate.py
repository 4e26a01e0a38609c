"""The gate to the staff page: two doors behind one PIN, and no way in beside it."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.effects import CheckPin
from kiosk.show.gate import ALL, GUIDES, Asking, Doors, Holder, Purpose, doors_of, openers
from kiosk.show.reception import events as led
from kiosk.show.state import Page, Sheet
from tests.builders import one_station_tour, two_floor_tour
from tests.show.backstage.staff import Staffed
from tests.show.hall import Hall
from tests.show.reception.hall import LET_IN as GUIDE_IN

GUIDE, STAFF = Holder


def knocked(purpose: Purpose, doors: Doors, *before: ev.Event) -> Hall:
    """A hall where somebody came to the gate and typed a PIN that opens these doors."""
    hall = Hall(two_floor_tour()).on(led.PinKnown(True), *before)
    return hall.on(led.GateOpened(purpose), led.PinEntered("246810"), led.PinChecked(True, doors=doors))


@pytest.mark.parametrize(
    ("known", "holder", "doors"),
    [
        ((GUIDE,), GUIDE, ALL),
        ((STAFF,), STAFF, ALL),
        ((GUIDE, STAFF), GUIDE, GUIDES),
        ((GUIDE, STAFF), STAFF, ALL),
    ],
)
def test_the_only_pin_opens_all_and_of_two_the_guides_opens_hers(
    known: tuple[Holder, ...], holder: Holder, doors: Doors
) -> None:
    assert doors_of(holder, known) == doors
    for purpose in (Purpose.LEAD, Purpose.END, Purpose.STAFF):
        assert (holder in openers(purpose, known)) == (purpose in doors)
    assert holder in openers(Purpose.ENTER, known)


def test_the_hidden_way_in_asks_which_door_after_the_pin_alone() -> None:
    hall = knocked(Purpose.ENTER, ALL)
    gate = hall.show.gate
    assert gate is not None
    assert (gate.asking, gate.doors) == (Asking.DOOR, (Purpose.LEAD, Purpose.STAFF))
    assert (hall.show.backstage, hall.show.reception) == (None, None)
    hall.on(led.DoorChosen(Purpose.STAFF))
    assert (hall.show.page, hall.show.gate, hall.show.sheet) == (Page.BACKSTAGE, None, None)


def test_a_guides_pin_leads_straight_to_her_desk() -> None:
    hall = knocked(Purpose.ENTER, GUIDES)
    assert (hall.show.page, hall.show.backstage) == (Page.WELCOME, None)


def test_a_guides_pin_opens_no_staff_page() -> None:
    hall = knocked(Purpose.STAFF, GUIDES)
    assert hall.show.backstage is None
    assert hall.show.gate is not None
    assert hall.show.gate.asking is Asking.WRONG


@pytest.mark.parametrize("door", list(Purpose))
def test_no_door_opens_before_the_pin(door: Purpose) -> None:
    hall = Hall(two_floor_tour()).on(led.PinKnown(True), led.DoorChosen(door))
    hall.on(led.GateOpened(Purpose.ENTER), led.DoorChosen(door), led.PinEntered("1"), led.DoorChosen(door))
    hall.on(led.PinChecked(False), led.DoorChosen(door))
    assert (hall.show.backstage, hall.show.reception) == (None, None)


def test_no_door_opens_but_those_that_were_offered() -> None:
    hall = knocked(Purpose.ENTER, ALL).on(led.DoorChosen(Purpose.END), led.DoorChosen(Purpose.ENTER))
    assert hall.show.gate is not None
    assert hall.show.gate.asking is Asking.DOOR
    assert hall.on(led.PinEntered("246810")).latest == (), "no PIN is asked for any more"


def test_the_answer_to_one_who_went_opens_no_other_door() -> None:
    hall = Hall(two_floor_tour()).on(led.PinKnown(True), led.GateOpened(Purpose.LEAD), led.PinEntered("1"))
    hall.on(led.GateClosed(), led.GateOpened(Purpose.STAFF), led.PinEntered("2"))
    hall.on(led.PinChecked(True, doors=GUIDES))  # of the first
    assert hall.show.backstage is None


def test_offered_doors_close_when_nobody_takes_one() -> None:
    hall = knocked(Purpose.ENTER, ALL)
    hall.wait(hall.show.house.idle + 1)
    assert (hall.show.gate, hall.show.sheet) == (None, None)
    hall.on(led.DoorChosen(Purpose.STAFF))
    assert hall.show.backstage is None


def test_while_a_guide_leads_nobody_goes_backstage() -> None:
    for purpose in (Purpose.STAFF, Purpose.ENTER, Purpose.LEAD):
        hall = knocked(purpose, ALL, *GUIDE_IN)
        assert (hall.show.gate, hall.show.backstage) == (None, None)
        assert hall.show.reception is not None


def test_from_backstage_no_gate_opens() -> None:
    hall = Staffed().on(led.GateOpened(Purpose.LEAD), led.PinEntered("1"), led.PinChecked(True))
    assert (hall.show.gate, hall.show.sheet, hall.show.reception) == (None, None, None)
    hall.preview().on(led.GateOpened(Purpose.ENTER), led.PinEntered("1"), led.PinChecked(True, doors=ALL))
    assert (hall.show.gate, hall.show.sheet) == (None, None)


def test_the_pin_is_asked_for_the_door_where_somebody_stands() -> None:
    hall = Hall(two_floor_tour()).on(led.PinKnown(True), led.GateOpened(Purpose.STAFF))
    assert hall.show.sheet is Sheet.GATE
    assert hall.on(led.PinEntered("246810")).latest == (CheckPin("246810", False, Purpose.STAFF),)


def test_tours_that_arrive_leave_whoever_stands_at_the_gate_standing_there() -> None:
    newer = one_station_tour()
    hall = Hall(two_floor_tour()).on(led.PinKnown(True), led.GateOpened(Purpose.STAFF), led.PinEntered("1"))
    before = hall.show.gate
    hall.on(ev.ToursChanged((newer,)))
    assert (hall.show.gate, hall.show.sheet, hall.show.tours) == (before, Sheet.GATE, (newer,))
    hall.on(led.PinChecked(True, doors=ALL))
    assert hall.show.page is Page.BACKSTAGE
