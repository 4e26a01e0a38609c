"""A script that comes again: what is new in it goes into the tour file, and what people made stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.intake.drafting.album import Placed, Shelf, remembered
from kiosk.intake.drafting.changes import Change, ChangeKind
from kiosk.intake.drafting.draft_file import Drafted
from kiosk.intake.drafting.facts import as_read
from kiosk.intake.drafting.facts_again import agreeing, facts_again, facts_in, with_known_figures
from kiosk.intake.drafting.floors import by_height
from kiosk.intake.drafting.handwork import edited_and_gone, with_handwork
from kiosk.intake.drafting.order import in_order, places_changed
from kiosk.intake.drafting.pictures_again import PictureNews
from kiosk.intake.drafting.same_ids import under_old_ids
from kiosk.intake.drafting.sides import Sides, by_id, literal, values_of
from kiosk.intake.drafting.station_again import Figures, passages_again, station_again
from kiosk.tour.review import plain, told
from kiosk.tour.tree import Tree, line, records

_PASSAGES = {"greeting": "开场白", "closing": "结束语"}
_LINES = {"title": "标题", "subtitle": "副标题"}


@dataclass(frozen=True, slots=True)
class Renewed:
    """A tour file with a newer script in it: its values, the pictures to add, and what is otherwise now.

    `script` is what the script alone says, under the file's ids: the next import compares with it. `loses`
    says that what people made is no more, because the script dropped what it belonged to. `notes` are whole
    sentences on what stayed as it was though people may expect otherwise.
    """

    tree: Tree
    pictures: tuple[Placed, ...]
    changes: tuple[Change, ...]
    script: Tree
    loses: bool = False
    notes: tuple[str, ...] = ()


def renewed(
    file: Tree,
    script: Tree | None,
    new: Drafted,
    taken: Iterable[str] = (),
    useless: frozenset[int] = frozenset(),
) -> Renewed:
    """The tour *file* with the draft *new* in it.

    *script* is what the script said when it was imported before; without it the file itself stands for
    that, and what was edited by hand cannot be told from what the script changed. *taken* are the names of
    files in the tour's folder, which no new picture may have; *useless* the illustrations that cannot be
    opened.
    """
    before = file if script is None else script
    now = under_old_ids(with_known_figures(new.tree, new.figures, file, literal(before)), before, file)
    whole = Sides(literal(file), literal(before), literal(now), script is not None)
    facts, changes = facts_again(file, before, now)
    here_values = values_of(file)
    figures = Figures(as_read(facts), here_values, here_values | values_of(now))
    shelf = Shelf(new.pictures, taken, useless)
    made, station_changes = _stations_again(file, now, whole, figures, shelf)
    stations = in_order(made, now, before, file)
    tree = {**file, "facts": facts, "stations": stations, "floors": _floors_again(file, now)}
    for key, label in _PASSAGES.items():
        side, here, there = whole.seen(_under(key)), _under(key)(file), _under(key)(now)
        retold = passages_again(here, there, side, ("text",), figures)
        tree[key] = retold.record.get("text", "")
        if retold.count:
            say = f"{label}改了 {retold.count} 句。{retold.say_clashes()}"
            changes.append(Change(ChangeKind.TOUR, "", say))
    for key, label in _LINES.items():
        if whole.takes(key) and now.get(key):
            tree[key] = now[key]
            changes.append(Change(ChangeKind.TOUR, "", f"{label}改成了“{line(now, key)}”。"))
    tree, agreed = agreeing(tree, file, script, now)
    changes += agreed
    tree["routes"] = _routes_again(file, {line(each, "id") for each in stations})
    tree["review"] = _review_again(file, script, now, tree)
    lost = edited_and_gone(whole)
    changes += places_changed(stations, station_changes, before, now, file)
    changes = [with_handwork(each, lost.get(each.station, ())) for each in changes]
    return Renewed(
        {key: value for key, value in tree.items() if value},
        tuple(shelf.placed),
        tuple(changes),
        remembered(now, new.pictures, shelf.names),
        bool(lost),
        _notes(new.tree, script, tree),
    )


def _under(key: str) -> Callable[[Tree], Tree]:
    """What a tour tells under a key, as a record with a text."""
    return lambda tree: {"text": tree.get(key, "")}


def _stations_again(
    file: Tree, now: Tree, whole: Sides, figures: Figures, shelf: Shelf
) -> tuple[dict[str, Tree], list[Change]]:
    """The stations of the script by id, but for those that people took out, and what is otherwise in them."""
    own = by_id(file, "stations")
    here, before, there = (by_id(side, "stations") for side in (whole.here, whole.before, whole.now))
    made: dict[str, Tree] = {}
    changes: list[Change] = []
    for name, station in by_id(now, "stations").items():
        if name not in before:
            fresh = shelf.with_pictures(station, station)
            if parts := [shelf.with_pictures(part, part) for part in records(station, "parts")]:
                fresh["parts"] = parts
            made[name] = fresh
            if count := sum(len(records(each, "pictures")) for each in (fresh, *parts)):
                news = PictureNews(added=count).say()
                say = f"{{place}}“{line(fresh, 'name')}”{news}。"
                changes.append(Change(ChangeKind.PICTURES, name, say))
        elif name in own:
            sides = Sides(here[name], before[name], there[name], whole.known)
            made[name], found = station_again(own[name], station, sides, figures, shelf)
            changes += found
    return made, changes


def _notes(new: Tree, script: Tree | None, tree: Tree) -> tuple[str, ...]:
    kept = [name for name in facts_in(tree) if script is None or name in facts_in(script)]
    if facts_in(new) or not kept:
        return ()
    return (f"facts 里的 {len(kept)} 个数字（{'、'.join(kept[:6])}）照旧只写一次，讲解词跟着它们。",)


def _floors_again(file: Tree, now: Tree) -> list[Tree]:
    here = records(file, "floors")
    known = {line(each, "id") for each in here}
    added = [each for each in records(now, "floors") if line(each, "id") not in known]
    return by_height([*here, *added]) if added else here


def _routes_again(file: Tree, stations: set[str]) -> list[Tree]:
    """People's own routes, without the stations that are no more; one that is left empty goes."""
    made: list[Tree] = []
    for route in records(file, "routes"):
        stops = route.get("stations")
        if not isinstance(stops, list) or not stops:
            made.append(route)
        elif left := [stop for stop in stops if str(stop).strip() in stations]:
            made.append({**route, "stations": left})
    return made


def _review_again(file: Tree, script: Tree | None, now: Tree, tree: Tree) -> list[Tree]:
    """What is open: the file's own records, and the new script's but for those that people settled.

    A record that people took out while its words still stood there is settled for good.
    """
    places, stood = told(tree), told(file)
    here = {_key(each): each for each in records(file, "review")}
    was = {_key(each) for each in records(script or {}, "review")}
    made = dict(here)
    for each in records(now, "review"):
        key = _key(each)
        settled = key in was and key not in here and any(key[0] in text for text in stood.values())
        if not settled:
            made.setdefault(key, each)
    return [each for (quote, _), each in made.items() if any(quote in text for text in places.values())]


def _key(record: Tree) -> tuple[str, str]:
    return plain(line(record, "quote")), line(record, "station")
