"""Routes: who is on them, what they are called; and how they follow when stations come, go and move."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.errors import KioskError
from kiosk.tour.model import Form
from kiosk.tour.tree import Tree, line, records
from kiosk.workshop.editing.find import having, ids_in, place_of, stations
from kiosk.workshop.editing.tour_edits import RouteChanged, RouteRenamed, RouteTimed
from kiosk.workshop.editing.typed import a_name


def route_changed(tree: Tree, edit: RouteChanged) -> Tree:
    """The tour with a station on a route, behind those that come before it, or off it."""
    place_of(tree, edit.station)
    order = ids_in(stations(tree))
    stops = stops_of(_route(tree, edit.route)) or order
    if edit.inside and edit.station not in stops:
        before = set(order[: order.index(edit.station)])
        at = max((place + 1 for place, each in enumerate(stops) if each in before), default=0)
        stops = [*stops[:at], edit.station, *stops[at:]]
    elif not edit.inside and edit.station in stops:
        if len(stops) == 1:
            raise KioskError("这条路线只有这一站了。", "请先加上别的站，再拿掉这一站。")
        stops = [each for each in stops if each != edit.station]
    else:
        return tree
    return _with_route(tree, edit.route, {**_route(tree, edit.route), "stations": stops})


def route_renamed(tree: Tree, edit: RouteRenamed) -> Tree:
    """The tour with a route of another name."""
    name = a_name(edit.name, "路线的名称")
    return _with_route(tree, edit.route, {**_route(tree, edit.route), "name": name})


def route_timed(tree: Tree, edit: RouteTimed) -> Tree:
    """The tour with a route of other minutes."""
    if not 0 <= edit.minutes <= 480:
        raise KioskError("路线最多计划 480 分钟。", "请写 1 到 480 之间的数。")
    minutes = round(edit.minutes, 1)
    found = having(_route(tree, edit.route), "minutes", f"{minutes:g}" if minutes else "")
    return _with_route(tree, edit.route, found)


def in_new_order(tree: Tree, before: list[str]) -> Tree:
    """The tour with the routes that went in the order *before* in the order of its stations now."""
    now = ids_in(stations(tree))

    def follow(stops: list[str]) -> list[str]:
        return sorted(stops, key=now.index) if stops == sorted(stops, key=before.index) else stops

    return with_stops(tree, lambda stops: follow(stops) if set(stops) <= set(before) & set(now) else stops)


def without(tree: Tree, station: str) -> Tree:
    """The tour with routes that lead past a station; one that led nowhere else is no more."""
    return with_stops(tree, lambda stops: [each for each in stops if each != station])


def with_second(tree: Tree, first: str, second: str) -> Tree:
    """The tour with a station on each route directly behind another."""
    return with_stops(
        tree, lambda stops: [id_ for each in stops for id_ in ((each, second) if each == first else (each,))]
    )


def with_one(tree: Tree, station: str, other: str) -> Tree:
    """The tour with a station wherever it or the *other* was, once on each route."""

    def both(stops: list[str]) -> list[str]:
        if station in stops:
            return [each for each in stops if each != other]
        return [station if each == other else each for each in stops]

    return with_stops(tree, both)


def with_stops(tree: Tree, changed: Callable[[list[str]], list[str]]) -> Tree:
    """The tour with the stops of each route that names its own changed; a route left without any goes."""
    made: list[Tree] = []
    for route in records(tree, "routes"):
        stops = stops_of(route)
        after = changed(stops) if stops else stops
        if after == stops:
            made.append(route)
        elif after:
            made.append({**route, "stations": after})
    return having(tree, "routes", made) if made != records(tree, "routes") else tree


def stops_of(route: Tree) -> list[str]:
    """The stations that a route names; none when it takes them all."""
    found = route.get("stations")
    return [str(each).strip() for each in found] if isinstance(found, list) else []


def _routes(tree: Tree) -> list[Tree]:
    """The routes of a tour; the one that it has when it names none."""
    whole = "全部章节" if line(tree, "form") == Form.CHAPTERS else "完整版"
    return records(tree, "routes") or [{"id": "full", "name": whole}]


def _route(tree: Tree, route: str) -> Tree:
    found = next((each for each in _routes(tree) if line(each, "id") == route), None)
    if found is None:
        raise KioskError("导览里没有这条路线了。", "请重新打开这个导览再改。")
    return found


def _with_route(tree: Tree, route: str, new: Tree) -> Tree:
    return {**tree, "routes": [new if line(each, "id") == route else each for each in _routes(tree)]}
