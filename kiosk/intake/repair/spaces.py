"""Blanks inside words and sentences, which pages and columns left there: 居 民生活."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.changes import Change, Swap
from kiosk.intake.repair.fields import fields
from kiosk.intake.repair.hanzi import BLANK, HANZI, PAUSES, STOPS
from kiosk.intake.repair.looks import hanzi_in
from kiosk.intake.repair.words import crosses

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = re.compile(f"(?<=[^{BLANK}\\s])[{BLANK}]+(?=[^{BLANK}\\s])".replace("\\t", ""))
_WIDE_MARK = "，。、；：！？“”‘’（）《》【】…—"
_PART = re.compile(f"[{STOPS}{PAUSES}]")
_PROSE = 18  # hanzi; a line of fewer is a title, a label or a row of names, whose blanks are meant
_LABEL = 10  # hanzi; before the first blank of a line, so few are a label: 便民大厅 这里是…
_CLOSE_BEFORE = "的地得和与及或在为把被从对将了着过"  # no one parts these from what they belong to
_CLOSE_AFTER = "的地得等们了着过"
_REACH = 24  # characters: as far as words beside a blank are looked at
_RUN = re.compile(f"[{HANZI}]{{1,24}}")
_LAST_RUN = re.compile(f"[{HANZI}]+$")
_SMALL = frozenset("的是在和与及了等为有不也都把被从对")
_SHOWN = 3  # characters on either side that a person is shown
_NUMERALS = set("一二三四五六七八九十百千甲乙丙丁戊己庚辛东南西北男女是否有无")


def gaps(manuscript: Manuscript) -> list[Change]:
    """The blanks that no one typed on purpose, and the wide ones inside sentences that are one blank's due.

    Blanks between hanzi go where they part a word, where they stand in a sentence of their own, and where a
    heading is letter-spaced. They stay between hanzi and Latin or digits, between names, slogans and columns.
    """
    changes = []
    for line, cell, text in fields(manuscript):
        found = list(_GAP.finditer(text))
        if not found:
            continue
        for start, end, new in _needless(text, found):
            changes.append(Change(RepairKind.NOISE, (Swap(line, start, end, new, cell),), _SHOWN, _SHOWN))
    return changes


def _needless(text: str, found: Sequence[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    if _is_spaced_out(text) or _is_spaced_by_words(text):
        for gap in found:
            left, right = text[gap.start() - 1], text[gap.end()]
            if (_is_hanzi(left) and _is_hanzi(right)) or _beside_wide_mark(left, right):
                yield gap.start(), gap.end(), ""
        return
    prose = hanzi_in(text) >= _PROSE and _PART.search(text) is not None
    english = hanzi_in(text) == 0 and len(text) > 60
    columns = sum(len(gap[0]) > 1 for gap in found) > 1 and not prose
    between = [gap for gap in found if _is_hanzi(text[gap.start() - 1]) and _is_hanzi(text[gap.end()])]
    yield from ((gap.start(), gap.end(), "") for gap in _noise(text, between, len(found), prose))
    for gap in found:
        left, right = text[gap.start() - 1], text[gap.end()]
        if _is_hanzi(left) and _is_hanzi(right):
            continue
        if prose and _beside_wide_mark(left, right):
            yield gap.start(), gap.end(), ""
        elif len(gap[0]) > 1 and (prose or english) and not columns:
            yield gap.start(), gap.end(), " "


def _beside_wide_mark(left: str, right: str) -> bool:
    """Whether a mark that is as wide as a hanzi makes its own room there."""
    wide = left in _WIDE_MARK or right in _WIDE_MARK
    return wide and (_is_hanzi(left) or left in _WIDE_MARK) and (_is_hanzi(right) or right in _WIDE_MARK)


def _noise(text: str, between: Sequence[re.Match[str]], count: int, prose: bool) -> Iterator[re.Match[str]]:
    """Of the blanks between hanzi those that part what belongs together; `count` is that of all blanks."""
    sides = [
        (_LAST_RUN.search(text, max(gap.start() - _REACH, 0), gap.start()), _RUN.match(text, gap.end()))
        for gap in between
    ]
    words = [(left[0] if left else "", right[0] if right else "") for left, right in sides]
    clauses = Counter(_clause_of(text, between))
    for gap, (left, right), clause in zip(between, words, _clause_of(text, between), strict=True):
        if not prose:
            if count == 1 and 1 in (len(left), len(right)) and crosses(left, right):
                yield gap
        elif len(left) == len(right) >= 2:
            continue  # a slogan of two halves
        elif clause == 0 and 1 < len(left) <= _LABEL and text[: gap.start()].strip() == left:
            if crosses(left, right) and len(right) > _LABEL:
                yield gap
        elif (
            left[-1] in _CLOSE_BEFORE
            or right[0] in _CLOSE_AFTER
            or crosses(left, right)
            or (clauses[clause] == 1 and len(left) + len(right) > _LABEL)
        ):
            yield gap


def _clause_of(text: str, between: Sequence[re.Match[str]]) -> list[int]:
    """The clause in which each blank stands, counted from 0."""
    ends = [mark.start() for mark in _PART.finditer(text)]
    return [bisect_left(ends, gap.start()) for gap in between]


def _is_spaced_out(text: str) -> bool:
    """Whether all of a line is single hanzi with blanks between: 简　介, 解 说 词."""
    parts = text.split()
    if len(parts) < 2 or len(parts) > 20 or any(len(part) != 1 or not _is_hanzi(part) for part in parts):
        return False
    return not _NUMERALS.issuperset(parts) and (len(parts) > 2 or crosses(parts[0], parts[1]))


def _is_spaced_by_words(text: str) -> bool:
    """Whether a blank stands behind every word, small ones as well: 这里 是 居民 的 书院."""
    words = text.split()
    small = sum(word in _SMALL for word in words)
    return len(words) >= 8 and small >= 2 and len(text) < 5 * len(words)


def _is_hanzi(character: str) -> bool:
    return _RUN.match(character) is not None
