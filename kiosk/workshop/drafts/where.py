"""Problems of a tour by station and field: what staff see on the page, instead of line and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.tour.nodes import Fields, Items, Node, Place
from kiosk.tour.problems import Problem, Severity
from kiosk.tour.reader import document_of
from kiosk.tour.schema import TOUR
from kiosk.tour.shapes import ListOf, Record, Shape
from kiosk.tour.tree import line, tree_of
from kiosk.tour.writer import below
from kiosk.workshop.editing.find import known_as, part_of, station_of

# These concern a record as a whole, and are told at its first key.
_OF_RECORDS = ("missing", "no_text", "review")


@dataclass(frozen=True, slots=True)
class Located:
    """A problem and where it is. `station`, `part` and `key` are empty where it concerns none in particular.

    `must` says that the tour is not shown before it is mended. `place` is how people call the place.
    """

    station: str
    part: str
    key: str
    place: str
    must: bool
    kind: str
    say: str

    def __str__(self) -> str:
        """What staff read: `第 3 站“图书室”的短讲解词：……`."""
        mark = "" if self.must else "（提醒）"
        return f"{self.place}：{mark}{self.say}" if self.place else f"{mark}{self.say}"


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place in the file, from which on it is this field of this station."""

    place: Place
    station: str = ""
    part: str = ""
    key: str = ""
    label: str = ""


def located(content: bytes, problems: Iterable[Problem]) -> tuple[Located, ...]:
    """The problems of a file by its stations and fields."""
    document = document_of(content)
    if document is None:
        return tuple(_told(each, _Spot((0, 0)), "") for each in problems)
    tree = tree_of(document.root)
    spots = sorted(_spots(document.root, TOUR, _Spot((0, 0))), key=lambda spot: spot.place)
    starts = [spot.place for spot in spots]
    found: list[Located] = []
    for problem in problems:
        at = bisect_right(starts, (problem.line, problem.column))
        spot = spots[at - 1] if at else _Spot((0, 0))
        if problem.kind in _OF_RECORDS and spot.key and spot.place == (problem.line, problem.column):
            same = [each for each in spots if each.place == spot.place]
            spot = same[0]
        named = known_as(tree, spot.station) if spot.station else ""
        if spot.part:
            named += f"的“{line(part_of(station_of(tree, spot.station), spot.part), 'name')}”"
        named += f"的{spot.label}" if named and spot.label else spot.label
        found.append(_told(problem, spot, named))
    return tuple(found)


def _told(problem: Problem, spot: _Spot, place: str) -> Located:
    must = problem.severity is Severity.ERROR
    return Located(spot.station, spot.part, spot.key, place, must, problem.kind, problem.say)


def _spots(node: Node, shape: Shape | None, here: _Spot) -> Iterator[_Spot]:
    """The places where fields begin; of two at one place the record comes before its first key."""
    if isinstance(node, Items):
        for item in node.items:
            yield from _spots(item, shape.item if isinstance(shape, ListOf) else None, here)
    elif isinstance(node, Fields):
        spot = _of_record(node, shape, here)
        yield spot
        for name, value in node.values.items():
            key = shape.key(name) if isinstance(shape, Record) else None
            field, label = (name, spot.label + key.label) if key else (spot.key, spot.label)
            inner = replace(spot, place=node.keys[name].place, key=field, label=label)
            yield inner
            yield from _spots(value, below(shape, name), inner)


def _of_record(node: Fields, shape: Shape | None, here: _Spot) -> _Spot:
    """Where a mapping is: a station or part begins its own, any other belongs to the field around it."""
    own = node.text("id").strip()
    if isinstance(shape, Record) and shape.label == "站" and own:
        return _Spot(node.place, own)
    if isinstance(shape, Record) and shape.label == "小站" and own:
        return _Spot(node.place, here.station, own)
    return replace(here, place=node.place)
