"""Which passage of a script is which of the time before: by its words, by its name, by what is alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from kiosk.intake.drafting.sides import literal
from kiosk.tour.review import plain
from kiosk.tour.tree import Tree, line, records

ALIKE = 0.5
"""The share of a text, 0…1, that must have stayed for it to be the same passage under another name."""
_COMPARED = 3000  # characters: the beginning tells passages apart, and comparing takes their product
# Comparing takes time: beyond so many pairs, only records that stand so near one another are compared.
_MOST = 2500
_NEAR = 10
_ROW = 0.25  # what standing at the same place of its row counts beside likeness
_CUE = re.compile("【[^】]*】")


def matched(new: Sequence[Tree], old: Sequence[Tree]) -> dict[int, int]:
    """For each new record that was there before, its place and that of the old one; no place comes twice.

    Equal texts go first, then equal names (of several, those that are most alike), then what is `ALIKE`.
    """
    texts, before = [_words(each) for each in new], [_words(each) for each in old]
    names, called = [line(each, "name") for each in new], [line(each, "name") for each in old]
    found: dict[int, int] = {}
    used: set[int] = set()

    def pair(which: list[tuple[float, int, int]]) -> None:
        for _, here, there in sorted(which, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1])):
            if here not in found and there not in used:
                found[here] = there
                used.add(there)

    same = [(float(names[n] == called[o]), n, o) for n, o in _equal(texts, before) if texts[n]]
    pair(same)
    counts, old_counts = Counter(names), Counter(called)
    rest = [(n, o) for n, o in _equal(names, called) if names[n] and n not in found]
    alone = [(n, o) for n, o in rest if counts[names[n]] == old_counts[called[o]] == 1]
    pair([(1.0, n, o) for n, o in alone])
    # Of several with one name, texts that are hardly more alike do not outweigh the row they stand in.
    rows: dict[str, tuple[set[int], set[int]]] = {}
    for n, o in rest:
        if n not in found and o not in used:
            rows.setdefault(names[n], (set(), set()))
            rows[names[n]][0].add(n)
            rows[names[n]][1].add(o)
    ranks = {n: rank for new_row, _ in rows.values() for rank, n in enumerate(sorted(new_row))}
    old_ranks = {o: rank for _, old_row in rows.values() for rank, o in enumerate(sorted(old_row))}
    several = [(n, o) for n, o in rest if n in ranks and o in old_ranks]
    pair([(likeness(texts[n], before[o]) + _ROW * (ranks[n] == old_ranks[o]), n, o) for n, o in several])
    left = [n for n in range(len(new)) if n not in found and texts[n]]
    free = [o for o in range(len(old)) if o not in used and before[o]]
    near = len(left) * len(free) > _MOST
    tried = [(n, o) for n in left for o in free if not near or abs(n - o) <= _NEAR]
    alike = [(likeness(texts[n], before[o]), n, o) for n, o in tried]
    pair([each for each in alike if each[0] >= ALIKE])
    return found


def likeness(one: str, other: str) -> float:
    """How much two texts have in common, 0…1; those with few pairs of letters in common are not compared."""
    one, other = one[:_COMPARED], other[:_COMPARED]
    if one == other:
        return 1.0
    pairs, others = _pairs(one), _pairs(other)
    if len(pairs & others) < ALIKE / 2 * max(1, min(len(pairs), len(others))):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def tours_alike(one: Tree, other: Tree) -> tuple[float, float]:
    """The share, 0…1, of stations that tell the same: of *other*'s, and of the longer of the two tours.

    Halls of one district have the same rooms under the same title: names count for nothing here, and the
    phrases that every script has (这里是图书室) do not make two texts the same.
    """
    stations, others = records(literal(one), "stations"), records(literal(other), "stations")
    texts, before = [_words(each) for each in stations], [_words(each) for each in others]
    if any(texts) and any(before):
        stations = [each for each, text in zip(stations, texts, strict=True) if text]
        others = [each for each, text in zip(others, before, strict=True) if text]
    if not stations or not others:
        return 0.0, 0.0
    pairs = matched(stations, others)
    kept = sum(_agree(_words(stations[n]), _words(others[o])) for n, o in pairs.items())
    return kept / len(others), kept / max(len(stations), len(others))


def _agree(one: str, other: str) -> bool:
    """Whether most of two texts is the same: of their neighbouring letters, which chance does not repeat."""
    pairs, others = Counter(_neighbours(one)), Counter(_neighbours(other))
    whole = pairs.total() + others.total()
    return one == other or (whole > 0 and 2 * (pairs & others).total() / whole >= ALIKE)


def _words(record: Tree) -> str:
    """What a station tells, its parts too, to be compared."""
    own = [line(record, "text"), *(line(part, "text") for part in records(record, "parts"))]
    return plain(_CUE.sub("", "".join(own)))


def _equal(new: Sequence[str], old: Sequence[str]) -> list[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for place, text in enumerate(old):
        places.setdefault(text, []).append(place)
    pairs = []
    for n, text in enumerate(new):
        there = places.get(text, [])
        pairs += [(n, o) for o in there if len(there) <= _NEAR or abs(n - o) <= _NEAR]
    return pairs


def _pairs(text: str) -> set[str]:
    return set(_neighbours(text))


def _neighbours(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]
