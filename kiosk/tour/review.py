"""What a person must settle before a tour is shown, or should look at: words that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.tour.model import Rank
from kiosk.tour.nodes import Fields
from kiosk.tour.problems import Report, shown
from kiosk.tour.text import fill
from kiosk.tour.tree import Tree, line, records, texts, tree_of

# Nobody sees or hears these; a quote that happens to be an id or a file's name has not been told.
UNSEEN_KEYS = frozenset({"id", "file", "plan", "film", "recording", "url", "floor", "spot"})
OWN = ("title", "subtitle", "address", "greeting", "closing", "pronounce", "floors")
_WHOLE = ""
UNSETTLED = "review"
"""The kind of problem that an unsettled record is."""
OPEN, LOOK = "这一处还没有处理：", "请看一眼："
WAY = "请改好讲解词，或者确认可以这样公开以后，把这一条删去。"
"""What to do about one, for who edits the file."""
# People bracket a cue as they like, and import writes 【】; a line may be broken anywhere.
_BRACKETS = str.maketrans("【】[]（）〔〕｛｝", "()()()(){}")


def check_review(root: Fields, report: Report) -> None:
    """Report each record of `review` whose quote a visitor could still see or hear."""
    written = root.all_fields("review")
    if not written:
        return
    tree = tree_of(root)
    for record, each, places in zip(written, records(tree, "review"), standing(tree), strict=True):
        if report.full:
            return
        if not places:
            continue
        say = record.text("say").strip() or f"“{shown(record.text('quote'))}”。"
        say = say if say.endswith(("。", "！", "？")) else f"{say}。"
        if is_must(each):
            report.error(record.place, UNSETTLED, f"{OPEN}{say}{WAY}")
        else:
            report.warn(record.place, UNSETTLED, f"{LOOK}{say}")


def is_must(record: Tree) -> bool:
    """Whether a record of `review` keeps the tour from being shown; the others are advice."""
    return line(record, "rank") != Rank.LOOK


def unsettled(tree: Tree) -> list[int]:
    """The places, from 0, in a tour's `review` of the records that must be settled, and are not.

    Their quotes still stand in the tour.
    """
    found = zip(records(tree, "review"), standing(tree), strict=True)
    return [number for number, (record, places) in enumerate(found) if places and is_must(record)]


def standing(tree: Tree) -> list[tuple[str, ...]]:
    """For each record of a tour's `review`, the places of `told` where its quote still stands.

    A record is looked for at its station, and wherever no other record has the same quote: words that were
    moved to another station are not settled by it.
    """
    places = told(tree)
    wanted = [(plain(line(record, "quote")), line(record, "station")) for record in records(tree, "review")]
    claimed = set(wanted)
    return [
        tuple(
            place
            for place, text in places.items()
            if quote and quote in text and (place == station or (quote, place) not in claimed)
        )
        for quote, station in wanted
    ]


def told(tree: Tree) -> dict[str, str]:
    """All that a visitor may see or hear, `plain`, by station; what is the tour's own under an empty id."""
    values = figures(tree)
    places: dict[str, str] = {}
    for station in records(tree, "stations"):
        place = line(station, "id")
        places[place] = places.get(place, "") + _joined(texts(station, UNSEEN_KEYS), values)
    own = [tree[key] for key in OWN if key in tree]
    own += [line(route, "name") for route in records(tree, "routes")]
    places[_WHOLE] = _joined([*texts(own, UNSEEN_KEYS), *values.values()], values)
    return places


def figures(tree: Tree) -> dict[str, str]:
    """What the texts say for each {figure} of a tour, by its name."""
    facts = tree.get("facts")
    return {
        name: line(fact, "value") + line(fact, "unit")
        for name, fact in (facts.items() if isinstance(facts, dict) else ())
        if isinstance(fact, dict)
    }


def plain(text: str) -> str:
    """A text as it is compared: without blanks, and all brackets alike."""
    return re.sub(r"\s+", "", text).translate(_BRACKETS)


def _joined(pieces: Iterable[str], values: dict[str, str]) -> str:
    """The texts one after the other, parted by what no quote holds, with and without their figures."""
    found: dict[str, None] = {}
    for piece in pieces:
        found[plain(piece)] = None
        if "{" in piece:
            found[plain(fill(piece, values))] = None
    return "\n".join(found)
