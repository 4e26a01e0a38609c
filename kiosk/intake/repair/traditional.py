"""Traditional characters to simplified ones, where the script is written in traditional ones."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.changes import Change, Swap
from kiosk.intake.repair.fields import fields
from kiosk.intake.repair.hanzi import HANZI
from kiosk.intake.repair.particle import with_particle

if TYPE_CHECKING:
    from opencc import OpenCC

_KANA = re.compile(r"[\u3041-\u30ff]")
_HANZI = re.compile(rf"[{HANZI}]")
_SHORT = 8  # hanzi of a line that is judged by itself when three of them are old and none is new
_LONG = 30  # hanzi of a paragraph that is a script's own and no quotation


def characters(manuscript: Manuscript) -> list[Change]:
    """The runs of characters that OpenCC's `t2s` with its phrases, and the rule of the particle 著, change.

    A manuscript is taken for traditional when it holds more characters that simplified writing does not have
    than such that traditional writing does not have (those are in GB 2312 but not in Big5), whatever its
    length: one title quoted in its old characters changes nothing. In a manuscript that is not, a paragraph
    of 30 hanzi or more is judged by itself, for a file may hold several scripts, and short lines beside it go
    with it; so is a shorter one in which three characters are old and none is new. Lines with kana are
    Japanese and stay.
    """
    texts = [(line, cell, text) for line, cell, text in fields(manuscript) if not _KANA.search(text)]
    counts = Counter("".join(text for _, _, text in texts))
    hanzi = [character for character in counts if _HANZI.match(character)]
    old = {character for character in hanzi if _tables().convert(character) != character}
    if not old:
        return []
    new = {one for one in hanzi if _only_simplified(one)}
    if sum(counts[one] for one in old) <= sum(counts[one] for one in new):
        texts = _paragraphs(texts, old, new)
    return _changes(texts)


def _paragraphs(
    texts: list[tuple[int, int | None, str]], old: set[str], new: set[str]
) -> list[tuple[int, int | None, str]]:
    """Those texts that are traditional by themselves, in a manuscript that as a whole is not."""
    marks = []
    for _, _, text in texts:
        olds, news = sum(one in old for one in text), sum(one in new for one in text)
        hanzi = len(_HANZI.findall(text))
        if (hanzi >= _LONG and olds > 2 * news) or (hanzi >= _SHORT and olds >= 3 and not news):
            marks.append("old")
        else:
            marks.append("new" if news or hanzi >= _LONG else "open")
    for order in (range(1, len(marks)), range(len(marks) - 2, -1, -1)):
        step = 1 if order.step == 1 else -1
        for place in order:
            if marks[place] == "open" and marks[place - step] == "old":
                marks[place] = "old"
    return [text for text, mark in zip(texts, marks, strict=True) if mark == "old"]


def _changes(texts: list[tuple[int, int | None, str]]) -> list[Change]:
    """The runs that change. All texts are converted as one: a phrase may lie across the end of a line."""
    whole = "".join(text if cell is None else text + "\n" for _, cell, text in texts)
    told = _tables().convert(whole)
    if len(told) != len(whole):  # no phrase of today's tables changes a length, but they are not ours
        told = "".join(new if len(new := _tables().convert(one)) == 1 else one for one in whole)
    told = with_particle(told)
    changes: list[Change] = []
    at = 0
    for line, cell, text in texts:
        new = told[at : at + len(text)]
        at += len(text) + (cell is not None)
        if new == text:
            continue
        for run in _runs(text, new):
            swaps = tuple(Swap(line, place, place + 1, new[place], cell) for place in run)
            changes.append(Change(RepairKind.TRADITIONAL, swaps))
    return changes


def _runs(text: str, new: str) -> list[list[int]]:
    runs: list[list[int]] = []
    for place, (old, other) in enumerate(zip(text, new, strict=True)):
        if old != other:
            if runs and runs[-1][-1] == place - 1:
                runs[-1].append(place)
            else:
                runs.append([place])
    return runs


def _only_simplified(character: str) -> bool:
    """Whether mainland writing has a character and the old one has not, by what its encodings hold."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return True
    return False


@lru_cache(maxsize=1)
def _tables() -> OpenCC:
    """The tables, which take a tenth of a second to read: the first manuscript with hanzi reads them."""
    from opencc import OpenCC

    return OpenCC("t2s")
