"""A station cut in two at a sentence."""

from __future__ import annotations

from kiosk.errors import KioskError
from kiosk.tour.review import plain
from kiosk.tour.text import pieces
from kiosk.tour.tree import Tree, line, records
from kiosk.workshop.editing.edits import Split
from kiosk.workshop.editing.find import free_id, having, ids_in, known_as, place_of, stations, with_stations
from kiosk.workshop.editing.typed import a_line, a_passage
from kiosk.workshop.editing.ways import with_second

# What the second station takes along: it is told or done behind the text.
_LAST = ("leave", "parts")
# What stays with the first alone. A recording of the whole fits neither.
_WHOLE = ("recording",)


def split(tree: Tree, edit: Split, second: str = "") -> Tree:
    """The tour with a station cut before one of its sentences. Raises KioskError where no cut is possible.

    *second* is the id of the new station; without it, the next of the old one's row.
    """
    place = place_of(tree, edit.station)
    whole = stations(tree)[place]
    found = pieces(str(whole.get("text", "")))
    if not 0 < edit.sentence < len(found):
        raise KioskError(
            f"{known_as(tree, edit.station)}不能从这里分开。",
            "请选第二句或者后面的一句，从那一句起是新的一站。",
        )
    texts = [a_passage("".join(found[: edit.sentence])), a_passage("".join(found[edit.sentence :]))]
    second = second or free_id(edit.station, ids_in(stations(tree)))
    name = a_line(edit.name) or _second_name(line(whole, "name"))
    mine, theirs = _words_of(whole, texts)
    first = {key: value for key, value in whole.items() if key not in (*_LAST, *_WHOLE)}
    first = having({**first, "text": texts[0]}, "keywords", mine)
    new: Tree = {
        "id": second,
        "name": name,
        "floor": line(whole, "floor"),
        "keywords": theirs,
        "text": texts[1],
    }
    new |= {key: whole[key] for key in _LAST if whole.get(key)}
    halves = [first, {key: value for key, value in new.items() if value}]
    after = with_stations(tree, [*stations(tree)[:place], *halves, *stations(tree)[place + 1 :]])
    return with_second(_asking(after, edit.station, halves), edit.station, second)


def _second_name(name: str) -> str:
    return f"{name} (2)" if name.isascii() and name else name and f"{name}（续）"


def _words_of(whole: Tree, texts: list[str]) -> tuple[list[str], list[str]]:
    """The keywords of each half: those that stand in the second alone are the second's."""
    words = whole.get("keywords")
    known = [str(word) for word in words] if isinstance(words, list) else []
    theirs = [word for word in known if word in texts[1] and word not in texts[0]]
    return [word for word in known if word not in theirs], theirs


def _asking(tree: Tree, station: str, halves: list[Tree]) -> Tree:
    """The tour with the questions about words of the second half asked there."""
    if "review" not in tree:
        return tree
    first, second = (plain(str(half.get("text", ""))) for half in halves)
    made: list[Tree] = []
    for record in records(tree, "review"):
        quote = plain(line(record, "quote"))
        theirs = line(record, "station") == station and quote in second and quote not in first
        made.append({**record, "station": line(halves[1], "id")} if theirs else record)
    return {**tree, "review": made}
