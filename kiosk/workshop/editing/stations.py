"""Stations renamed, moved, taken out, and where they are: ids stay, routes follow."""

from __future__ import annotations

from kiosk.errors import KioskError
from kiosk.tour.model import Form
from kiosk.tour.review import standing
from kiosk.tour.tree import Tree, line, records
from kiosk.workshop.editing.edits import Deleted, FloorSet, KeywordsSet, Moved, Renamed, SpotSet
from kiosk.workshop.editing.find import (
    having,
    ids_in,
    known_as,
    part_of,
    place_of,
    station_of,
    stations,
    with_station,
    with_stations,
)
from kiosk.workshop.editing.typed import a_line, a_name
from kiosk.workshop.editing.ways import in_new_order, without


def renamed(tree: Tree, edit: Renamed) -> Tree:
    """The tour with a station or part of another name; a chapter may go without one."""
    nameless = not edit.part and line(tree, "form") == Form.CHAPTERS
    name = a_line(edit.name) if nameless else a_name(edit.name, "小站的名称" if edit.part else "站名")
    return with_station(tree, edit.station, lambda record: having(record, "name", name), edit.part)


def moved(tree: Tree, edit: Moved) -> Tree:
    """The tour with a station at another place; the routes that went in the tour's order follow."""
    found = stations(tree)
    order = ids_in(found)
    station = found.pop(place_of(tree, edit.station))
    at = place_of(tree, edit.before) if edit.before else len(order)
    if edit.before == edit.station:
        return tree
    found.insert(at - (at > order.index(edit.station)), station)
    return in_new_order(with_stations(tree, found), order)


def deleted(tree: Tree, edit: Deleted) -> Tree:
    """The tour without a station or part, on any route; what was asked about it alone is settled."""
    record = station_of(tree, edit.station)
    if edit.part:
        part_of(record, edit.part)
        parts = [each for each in records(record, "parts") if line(each, "id") != edit.part]
        return with_station(tree, edit.station, lambda own: having(own, "parts", parts))
    if len(stations(tree)) == 1:
        raise KioskError("这是最后一站，不能删去。", "请先加上别的站，或者换下整个导览。")
    left = [each for each in stations(tree) if line(each, "id") != edit.station]
    return _without_questions(without(with_stations(tree, left), edit.station), edit.station)


def floor_set(tree: Tree, edit: FloorSet) -> Tree:
    """The tour with a station on another floor, where nobody has marked it yet."""
    if edit.floor and edit.floor not in ids_in(records(tree, "floors")):
        raise KioskError("导览里没有这一层。", "请从列出来的楼层里选。")
    if line(station_of(tree, edit.station), "floor") == edit.floor:
        return tree
    return with_station(
        tree, edit.station, lambda record: having(having(record, "spot", []), "floor", edit.floor)
    )


def spot_set(tree: Tree, edit: SpotSet) -> Tree:
    """The tour with a station's spot on its floor's plan."""
    if not line(station_of(tree, edit.station), "floor"):
        raise KioskError(f"{known_as(tree, edit.station)}还没有写在几楼。", "请先选楼层，再点位置。")
    if not (0 <= edit.across <= 1 and 0 <= edit.down <= 1):
        raise KioskError("这个位置在平面图外面。", "请点在平面图上。")
    spot = [f"{round(each, 3):g}" for each in (edit.across, edit.down)]
    return with_station(tree, edit.station, lambda record: {**record, "spot": spot})


def keywords_set(tree: Tree, edit: KeywordsSet) -> Tree:
    """The tour with other words on a station's card."""
    words = list(dict.fromkeys(word for each in edit.keywords if (word := a_line(each))))
    return with_station(tree, edit.station, lambda record: having(record, "keywords", words))


def _without_questions(tree: Tree, station: str) -> Tree:
    """The tour without the questions about a station that is no more, but for words that stand elsewhere."""
    review: list[Tree] = []
    for record, places in zip(records(tree, "review"), standing(tree), strict=True):
        if line(record, "station") != station:
            review.append(record)
        elif places:
            review.append(having(record, "station", ""))
    return having(tree, "review", review) if "review" in tree else tree
