"""Two stations made one, in which everything that was told, shown or asked in either still is."""

from __future__ import annotations

from typing import Any

from kiosk.errors import KioskError
from kiosk.tour.text import abridge, parse
from kiosk.tour.tree import Tree, line, records
from kiosk.tour.wording import NEXT
from kiosk.workshop.editing.edits import Merged
from kiosk.workshop.editing.find import (
    free_id,
    having,
    known_as,
    place_of,
    station_of,
    stations,
    with_stations,
)
from kiosk.workshop.editing.typed import joined
from kiosk.workshop.editing.ways import with_one

# A recording tells half of it now.
_GONE = ("recording",)


def merged(tree: Tree, edit: Merged) -> Tree:
    """The tour with a station that took in another. Raises KioskError when both have what only one can."""
    if edit.station == edit.other:
        raise KioskError("一站不能和自己合并。", "请选另外一站。")
    own, other = station_of(tree, edit.station), station_of(tree, edit.other)
    earlier = place_of(tree, edit.station) < place_of(tree, edit.other)
    first, second = (own, other) if earlier else (other, own)
    if own.get("film") and other.get("film"):
        raise KioskError(
            f"{known_as(tree, edit.station)}和{known_as(tree, edit.other)}都有影片，一站只能放一部。",
            "请先拿掉一部，再合并。",
        )
    one = _one(own, other, first, second)
    left = [
        one if line(each, "id") == edit.station else each
        for each in stations(tree)
        if line(each, "id") != edit.other
    ]
    return with_one(_asking(with_stations(tree, left), edit), edit.station, edit.other)


def _one(own: Tree, other: Tree, first: Tree, second: Tree) -> Tree:
    """The station *own* with all of the *other*; *first* and *second* are the two as they are walked."""
    way = str(first.get("leave", "")).replace(f"{{{NEXT}}}", line(second, "name") or "下面")
    made = {key: value for key, value in own.items() if key not in _GONE}
    made = having(made, "text", joined(str(first.get("text", "")), way, str(second.get("text", ""))))
    made = having(made, "short", _short(first, second))
    made = having(made, "leave", second.get("leave"))
    made = having(made, "parts", _parts(first, second))
    for key in ("pictures", "keywords", "links"):
        made = having(made, key, _both(first, second, key))
    if not made.get("film"):
        made = having(made, "film", other.get("film"))
    if not line(own, "floor"):
        made = having(made, "floor", line(other, "floor"))
    if not own.get("spot") and line(made, "floor") == line(other, "floor"):
        made = having(made, "spot", other.get("spot"))
    return made


def _short(first: Tree, second: Tree) -> str:
    """The short texts of both; where one had none, what was told instead of it."""
    if not line(first, "short") and not line(second, "short"):
        return ""
    return joined(*(line(each, "short") or _abridged(each) for each in (first, second)))


def _abridged(station: Tree) -> str:
    words = station.get("keywords")
    keywords = tuple(str(word) for word in words) if isinstance(words, list) else ()
    return "".join(each.text for each in abridge(parse(str(station.get("text", ""))), keywords))


def _parts(first: Tree, second: Tree) -> list[Tree]:
    """The parts of both, each under an id of its own."""
    made = records(first, "parts")
    for part in records(second, "parts"):
        made.append({**part, "id": free_id(line(part, "id"), [line(each, "id") for each in made])})
    return made


def _both(first: Tree, second: Tree, key: str) -> list[Any]:
    """What stands in the lists of both, each once."""
    found: list[Any] = []
    for each in (first, second):
        inner = each.get(key)
        found += [one for one in inner if one not in found] if isinstance(inner, list) else []
    return found


def _asking(tree: Tree, edit: Merged) -> Tree:
    """The tour with the questions about the other station asked about the one that took it in."""
    if "review" not in tree:
        return tree
    review = [
        {**each, "station": edit.station} if line(each, "station") == edit.other else each
        for each in records(tree, "review")
    ]
    return {**tree, "review": review}
