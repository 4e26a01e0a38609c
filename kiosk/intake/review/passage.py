"""A passage: one line of a manuscript as the rules of review see it, and a remark: what a rule says of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from kiosk.intake.draft import FindingKind

HANZI = "\u3400-\u4dbf\u4e00-\u9fff"
LONGEST_QUOTE = 40

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_BORDER = re.compile(r"[。！？!?；;\t\n]+[”’」』）)]*|\.(?=\s)")
_HANZI = re.compile(f"[{HANZI}]")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of the manuscript with its place in the drafts.

    `narrow` is `text` with every full-width digit, letter and mark as its narrow twin, place for place.
    `borders` are the places where its sentences end. `cells` tells a table's row. `stations` are the places
    from which on it belongs to another tour or station: (offset, tour, station), in order, from 0 on.
    """

    text: str
    narrow: str
    number: int
    english: bool
    cells: bool
    borders: tuple[int, ...]
    stations: tuple[tuple[int, int | None, int | None], ...] = ((0, None, None),)

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        after = bisect_right(self.borders, at)
        begin = self.borders[after - 1] if after else 0
        return begin, self.borders[after] if after < len(self.borders) else len(self.text)

    def where(self, at: int) -> tuple[int | None, int | None]:
        """The tour and the station that a place lies in, counted from 0."""
        _, tour, station = self.stations[bisect_right([place[0] for place in self.stations], at) - 1]
        return tour, station


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule has to say of a place in a passage.

    Remarks with one `key` are told once, with how often: at the first place that must be settled. `quote` may
    be longer than a finding's.
    """

    kind: FindingKind
    must: bool
    at: int
    quote: str
    say: str
    ways: tuple[str, ...]
    key: str


def a_passage(
    text: str,
    number: int,
    cells: bool = False,
    stations: tuple[tuple[int, int | None, int | None], ...] = ((0, None, None),),
) -> Passage:
    """A line of text, read: which language it is in, and where its sentences end."""
    hanzi, latin = len(_HANZI.findall(text)), len(_LATIN.findall(text))
    borders = tuple(found.end() for found in _BORDER.finditer(text))
    narrow = text.translate(_FULL_WIDTH)
    return Passage(text, narrow, number, latin > 5 * hanzi, cells, borders, stations)


def shown(words: str) -> str:
    """Words for a finding's sentence: on one line, and no longer than a quote."""
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST_QUOTE else flat[: LONGEST_QUOTE - 1] + "…"
