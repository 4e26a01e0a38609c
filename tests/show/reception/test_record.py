"""The record of a reception: what was on the route is numbered, what was added is not, a promise is kept."""

from __future__ import annotations

from kiosk.show import events as ev
from kiosk.show.reception import events as led
from kiosk.show.reception.record import Record, record
from kiosk.tour.model import Route
from tests.builders import a_station, a_tour
from tests.show.reception.hall import LedHall


def a_hall() -> LedHall:
    """Four stations, two of them on the way; she has set out and stands at the first."""
    stations = [a_station(name, f"这里是{name}。") for name in ("门厅", "花园", "长廊", "书房")]
    tour = a_tour(*stations, routes=(Route("brief", "参观线", ("门厅", "长廊")),))
    hall = LedHall(tour)
    hall.on(ev.Begun()).wait(60.0)
    return hall


def kept(hall: LedHall) -> Record:
    """The record as it is now."""
    found = record(hall.show)
    assert found is not None
    return found


def numbers(hall: LedHall) -> list[tuple[int, str, bool]]:
    """Number and name of each station of the record, and whether it was told."""
    return [(stay.number, stay.name, stay.told) for stay in kept(hall).stays]


def test_station_off_the_route_is_told_and_has_no_number() -> None:
    hall = a_hall()
    assert numbers(hall) == [(1, "门厅", True), (2, "长廊", False)]
    hall.on(ev.StationChosen("花园")).wait(30.0)
    assert numbers(hall) == [(1, "门厅", True), (0, "花园", True), (2, "长廊", False)]
    assert kept(hall).stays[1].seconds == 30.0


def test_station_that_was_dropped_and_seen_all_the_same_is_of_the_route() -> None:
    hall = a_hall()
    hall.on(led.StationDropped("长廊"))
    assert numbers(hall) == [(1, "门厅", True)]
    hall.on(ev.StationChosen("长廊"))
    assert numbers(hall) == [(1, "门厅", True), (2, "长廊", True)]


def test_only_what_she_promised_is_a_limit() -> None:
    """Without a word of hers the plan alone says how long it takes, and the record has that already."""
    hall = a_hall()
    assert hall.reception.limit > 0.0
    assert kept(hall).limit == 0.0
    hall.on(led.TimeLeft(1200.0))
    assert kept(hall).limit == 1260.0
    hall.on(led.TimeLeft(0.0))
    assert kept(hall).limit == 0.0
