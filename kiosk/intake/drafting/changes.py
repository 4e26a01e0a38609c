"""What is otherwise in a tour since its script was imported before, in sentences for staff."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kiosk.tour.text import parse


class ChangeKind(StrEnum):
    """What happened to a station, or to the tour as a whole."""

    NEW = "new"
    CHANGED = "changed"
    RENAMED = "renamed"
    MOVED = "moved"
    GONE = "gone"
    KEPT_OUT = "kept_out"
    PICTURES = "pictures"
    TOUR = "tour"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: its kind, the id of the station or an empty text, and whole Chinese sentences."""

    kind: ChangeKind
    station: str
    say: str


def sentences_changed(before: str, after: str) -> int:
    """How many sentences of a passage were changed, added or taken out."""
    old, new = [s.text for s in parse(before)], [s.text for s in parse(after)]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for tag, a, b, c, d in codes if tag != "equal")


def moved(order: list[int]) -> set[int]:
    """The places of those that left their row: all but a longest run that still goes upward."""
    length: list[int] = []
    after: list[int] = []
    for place, value in enumerate(order):
        runs = [(length[earlier], -earlier) for earlier in range(place) if order[earlier] < value]
        longest, earlier = max(runs, default=(0, 1))
        length.append(longest + 1)
        after.append(-earlier)
    stayed: set[int] = set()
    place = length.index(max(length)) if length else -1
    while place >= 0:
        stayed.add(place)
        place = after[place]
    return set(range(len(order))) - stayed
