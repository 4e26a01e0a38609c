"""Where the scripts of a manuscript begin: five 解说词 in one file become five."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.heading import SALUTES, best_title, heading_end, title_parted
from kiosk.intake.outline.rows import header_of
from kiosk.intake.outline.script_titles import is_called, is_numbered, is_ruled, is_titled

# Who keeps a tour in a workbook adds sheets that are not told: 填表说明, Sheet3
_NOTES = re.compile(r"备注|(?:填表)?说明|注意事项|联系(?:方式|人)|sheet\s?\d+|notes?", re.I)
_SHORTEST = 150  # characters: less than this between two titles is a table of contents, or a title said twice
_SHORTEST_GREETING = 60  # of one that greets at once


@dataclass(frozen=True, slots=True)
class Script:
    """One script: the lines of its heading, title and what stands around it, and the lines told after it."""

    heading: tuple[Line, ...]
    told: tuple[Line, ...]
    title: str
    subtitle: str = ""


def parted(lines: Sequence[Line]) -> tuple[Script, ...]:
    """The scripts of a manuscript, in order; of those that only have a heading none."""
    lines, notes = _without_notes(lines)
    starts = _starts(lines)
    cuts = [0, *starts[1:], len(lines)] if starts else [0, len(lines)]
    scripts = [_script(lines[begin:end]) for begin, end in pairwise(cuts)]
    scripts = [script for script in scripts if any(line.text.strip() for line in script.told)]
    if scripts and notes:
        scripts[-1] = replace(scripts[-1], heading=(*scripts[-1].heading, *notes))
    return tuple(scripts)


def _without_notes(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines without the sheets of a workbook that say something about the others, and these: 填表说明."""
    notes: list[Line] = []
    kept: list[Line] = []
    noting = False
    for line in lines:
        if line.level == 1 and not line.cells:
            noting = bool(_NOTES.fullmatch(line.text.strip()))
        elif not line.cells and line.text.strip():
            noting = False  # a table within a document is told
        (notes if noting else kept).append(line)
    return (kept, notes) if any(line.cells for line in notes) else (lines, [])


def _starts(lines: Sequence[Line]) -> list[int]:
    """The lines with which scripts begin, if there are two at least; else none."""
    numbered = _far_enough(lines, [n for n, line in enumerate(lines) if is_numbered(line)])
    if len(numbered) > 1 and sum(_begins_script(lines, n) for n in numbered) >= len(numbered) / 2:
        return numbered
    tops = [n for n, line in enumerate(lines) if line.level == 1 and not line.cells]
    if len(tops) > 1 and all(_holds_a_tour(lines[at:end]) for at, end in pairwise([*tops, len(lines)])):
        return tops
    titled = _far_enough(lines, [n for n, line in enumerate(lines) if is_titled(line)])
    if len(titled) > 1 and len({lines[n].level for n in titled}) == 1:
        return titled
    return []


def _holds_a_tour(section: Sequence[Line]) -> bool:
    """Whether a first heading heads a whole tour: a greeting and headings, or a table with its header."""
    following = [line.text for line in section[1:] if line.text.strip()][:2]
    deeper = sum(line.level > 1 for line in section[1:])
    return (deeper > 1 and any(map(SALUTES.match, following))) or header_of(section) is not None


def _begins_script(lines: Sequence[Line], number: int) -> bool:
    """Whether 第二篇 is followed by a script of its own, and not by the second chapter of one."""
    following = [line.text for line in lines[number + 1 : number + 5] if line.text.strip()][:2]
    own = lines[number].text.strip()
    return bool(is_called(own) or is_ruled(own)) or any(
        SALUTES.match(text) or is_called(text.strip()) for text in following
    )


def _far_enough(lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Those with enough told after them; of two in a row the first, and the last only if it has enough."""
    kept: list[int] = []
    for start in starts:
        if kept and sum(len(line.text) for line in lines[kept[-1] : start]) < _least(lines, kept[-1]):
            continue
        kept.append(start)
    if kept and sum(len(line.text) for line in lines[kept[-1] :]) < _least(lines, kept[-1]):
        kept.pop()
    return kept


def _least(lines: Sequence[Line], start: int) -> int:
    """How many characters a script has at least; one that greets at once is one, however short."""
    following = next((line.text for line in lines[start + 1 :] if line.text.strip()), "")
    return _SHORTEST_GREETING if SALUTES.match(following) else _SHORTEST


def _script(lines: Sequence[Line]) -> Script:
    """The heading of a script is all that looks like titles at its beginning; of these one is its title."""
    lines = title_parted(lines)
    end = heading_end(lines)
    titles = [line.text.strip(" \t\u3000*#") for line in lines[:end] if line.text.strip()]
    title, subtitle = best_title(titles)
    return Script(tuple(lines[:end]), tuple(lines[end:]), title, subtitle)
