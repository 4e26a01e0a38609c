"""Blanks inside words and sentences, which pages and columns left there: 居 民生活."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.changes import Change, Swap
from kiosk.intake.repair.fields import fields
from kiosk.intake.repair.hanzi import BLANK, HANZI, PAUSES, STOPS
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
    if _is_spaced_out(text):
        yield from ((gap.start(), gap.end(), "") for gap in found)
        return
    prose = len(re.findall(f"[{HANZI}]", text)) >= _PROSE and _PART.search(text) is not None
    english = not re.search(f"[{HANZI}]", text) and len(text) > 60
    columns = sum(len(gap[0]) > 1 for gap in found) > 1 and not prose
    for gap in found:
        left, right = text[gap.start() - 1], text[gap.end()]
        if _is_hanzi(left) and _is_hanzi(right):
            if _is_noise(text, gap, found, prose):
                yield gap.start(), gap.end(), ""
        elif prose and _beside_wide_mark(left, right):
            yield gap.start(), gap.end(), ""
        elif len(gap[0]) > 1 and (prose or english) and not columns:
            yield gap.start(), gap.end(), " "


def _beside_wide_mark(left: str, right: str) -> bool:
    """Whether a mark that is as wide as a hanzi makes its own room there."""
    wide = left in _WIDE_MARK or right in _WIDE_MARK
    return wide and (_is_hanzi(left) or left in _WIDE_MARK) and (_is_hanzi(right) or right in _WIDE_MARK)


def _is_noise(text: str, gap: re.Match[str], found: Sequence[re.Match[str]], prose: bool) -> bool:
    """Whether a blank between two hanzi parts what belongs together."""
    start = max((mark.end() for mark in _PART.finditer(text, 0, gap.start())), default=0)
    ending = _PART.search(text, gap.end())
    end = ending.start() if ending else len(text)
    inside = [other for other in found if start <= other.start() < end and _between_hanzi(text, other)]
    left = text[
        max((other.end() for other in inside if other.end() <= gap.start()), default=start) : gap.start()
    ]
    right = text[
        gap.end() : min((other.start() for other in inside if other.start() >= gap.end()), default=end)
    ]
    left = re.split(f"[^{HANZI}]", left)[-1]
    right = re.split(f"[^{HANZI}]", right)[0]
    if not prose:
        return len(found) == 1 and 1 in (len(left), len(right)) and crosses(left, right)
    if len(left) == len(right) >= 2:
        return False  # a slogan of two halves
    if (
        start == 0
        and len(left) <= _LABEL
        and not text[: gap.start()].strip(left + " \u3000")
        and len(left) > 1
    ):
        return crosses(left, right) and len(right) > _LABEL
    if left[-1] in _CLOSE_BEFORE or right[0] in _CLOSE_AFTER or crosses(left, right):
        return True
    return len(inside) == 1 and len(left) + len(right) > _LABEL


def _is_spaced_out(text: str) -> bool:
    """Whether all of a line is single hanzi with blanks between: 简　介, 解 说 词."""
    parts = text.split()
    if len(parts) < 2 or len(parts) > 20 or any(len(part) != 1 or not _is_hanzi(part) for part in parts):
        return False
    return not _NUMERALS.issuperset(parts) and (len(parts) > 2 or crosses(parts[0], parts[1]))


def _between_hanzi(text: str, gap: re.Match[str]) -> bool:
    return _is_hanzi(text[gap.start() - 1]) and _is_hanzi(text[gap.end()])


def _is_hanzi(character: str) -> bool:
    return re.match(f"[{HANZI}]", character) is not None
