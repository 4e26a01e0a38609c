"""A record seen from three sides: as people have it now, as the script said before, as it says today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.intake.drafting.changes import sentences_changed
from kiosk.intake.drafting.facts import as_read
from kiosk.tour.review import plain
from kiosk.tour.text import fill
from kiosk.tour.tree import Tree, line, records


def literal(tree: Tree) -> Tree:
    """A tour's values with its figures filled in, so that what points at one reads like what does not."""
    values = values_of(tree)

    def filled(value: Any) -> Any:
        if isinstance(value, str):
            return fill(value, values) if "{" in value else value
        if isinstance(value, list):
            return [filled(each) for each in value]
        return {name: filled(each) for name, each in value.items()}

    return {key: value if key == "facts" else filled(value) for key, value in tree.items()}


def values_of(tree: Tree) -> dict[str, str]:
    """The words that a tour's facts fill in, by their names."""
    facts = tree.get("facts")
    return {name: words for words, name in as_read(facts if isinstance(facts, dict) else {})}


@dataclass(frozen=True, slots=True)
class Sides:
    """The three `literal` records. `known` says that `before` was kept, and is not `here` in its stead."""

    here: Tree
    before: Tree
    now: Tree
    known: bool

    def takes(self, key: str) -> bool:
        """Whether the script says something else than before, and people do not have it already."""
        return differs(self.before, self.now, key) and differs(self.here, self.now, key)

    def sentences(self, key: str) -> int:
        """How many sentences the script changed, one at least."""
        return max(1, sentences_changed(line(self.before, key), line(self.now, key)))

    def edited(self, key: str) -> bool:
        """Whether people are known to have written something else than the script."""
        return self.known and differs(self.here, self.before, key)

    def part(self, part_id: str) -> Sides:
        """The part of that id on the three sides; an empty record on a side that has none."""
        return self.seen(lambda side: by_id(side, "parts").get(part_id, {}))

    def seen(self, view: Callable[[Tree], Tree]) -> Sides:
        """The same piece of all three sides."""
        return Sides(view(self.here), view(self.before), view(self.now), self.known)


def differs(one: Tree, other: Tree, key: str) -> bool:
    """Whether two records say something else under a key, blanks and the kind of brackets left aside."""
    return plain(line(one, key)) != plain(line(other, key))


def by_id(tree: Tree, key: str) -> dict[str, Tree]:
    """The records of a list by their ids, in its order."""
    return {line(each, "id"): each for each in records(tree, key)}
