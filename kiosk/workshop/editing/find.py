"""The records of a tour by their ids and places, and the tour with another record in their stead."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from kiosk.errors import KioskError
from kiosk.tour.tree import Tree, line, records

_AGAIN = "请重新打开这个导览再改。"
Changed = Callable[[Tree], Tree]


def stations(tree: Tree) -> list[Tree]:
    """The stations of a tour, in their order."""
    return records(tree, "stations")


def ids_in(found: list[Tree]) -> list[str]:
    """The ids of records, in their order."""
    return [line(each, "id") for each in found]


def place_of(tree: Tree, station: str) -> int:
    """Where a station stands, from 0. Raises KioskError when the tour has none of that id."""
    known = ids_in(stations(tree))
    if station not in known:
        raise KioskError("导览里没有这一站了。", _AGAIN)
    return known.index(station)


def station_of(tree: Tree, station: str) -> Tree:
    """The station of that id. Raises KioskError when the tour has none."""
    return stations(tree)[place_of(tree, station)]


def part_of(record: Tree, part: str) -> Tree:
    """The part of that id, or the station itself without one. Raises KioskError when it has none such."""
    if not part:
        return record
    found = next((each for each in records(record, "parts") if line(each, "id") == part), None)
    if found is None:
        raise KioskError("这一站里没有这个小站了。", _AGAIN)
    return found


def known_as(tree: Tree, station: str) -> str:
    """How people find a station: 第 3 站“图书室”."""
    number = place_of(tree, station)
    name = line(stations(tree)[number], "name")
    unit = "章" if line(tree, "form") == "chapters" else "站"
    return f"第 {number + 1} {unit}“{name}”" if name else f"第 {number + 1} {unit}"


def with_stations(tree: Tree, found: list[Tree]) -> Tree:
    """The tour with other stations."""
    return {**tree, "stations": found}


def with_station(tree: Tree, station: str, changed: Changed, part: str = "") -> Tree:
    """The tour with one station, or one part of it, changed. Raises KioskError when there is none such."""
    number = place_of(tree, station)
    found = stations(tree)
    part_of(found[number], part)  # or there is none to change
    if part:
        parts = [
            changed(each) if line(each, "id") == part else each for each in records(found[number], "parts")
        ]
        found[number] = {**found[number], "parts": parts}
    else:
        found[number] = changed(found[number])
    return with_stations(tree, found)


def having(record: Tree, key: str, value: Any) -> Tree:
    """A record with a value under a key, or without the key when the value is empty."""
    if value:
        return {**record, key: value}
    return {name: each for name, each in record.items() if name != key}


def free_id(wanted: str, taken: Collection[str]) -> str:
    """The wanted id, or the next of its row that is not taken: hall, hall-2, hall-3."""
    number, name = 1, wanted[:56]
    while name in taken:
        number += 1
        name = f"{wanted[:56]}-{number}"
    return name
