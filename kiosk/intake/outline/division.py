"""Which marks divide a script: its own row of numbers or headings, and not a list inside a passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kiosk.intake.outline.body import Body
from kiosk.intake.outline.ends import heads_first_words, heads_last_words
from kiosk.intake.outline.floors import storey_in
from kiosk.intake.outline.mark import Family, Mark
from kiosk.intake.outline.opening import Opening
from kiosk.intake.outline.transitions import greets

_LEAST = 0.4  # of a script lies behind the first of its marks, or they are a list inside a passage
_FEW = 12  # characters: with less told behind each, marks are a list of names


def division(body: Body, found: Sequence[Mark], firm: Sequence[Opening]) -> list[Mark]:
    """The outermost row of marks that really parts the script; none when openings do it better.

    Numbered stops go before all others; headings that only gather give way to what they gather.
    """
    rows = []
    for same in _kinds(found):
        row = _row(body, same)
        if row:
            rows.append(row)
    rows = [row for row in rows if _heads_stops(row) and _parts_the_script(body, row, firm)]
    if not rows:
        return []
    stop = next((row for row in rows if row[0].family is Family.STOP), None)
    outer = stop or min(rows, key=lambda row: (row[0].at, -len(row)))
    own = set(outer)
    for same in _kinds(found):  # 1、2、 begin anew under each storey
        row = [mark for mark in same if mark not in own and mark.at > outer[0].at]
        if len(row) > len(outer) and _only_sections(body, outer, row):
            return _under_sections(body, outer, row)
    return outer


def _heads_stops(row: Sequence[Mark]) -> bool:
    """Whether a row heads more than the first words and the last: 导语 and 结语 part no script."""
    return sum(not (heads_first_words(mark.title) or heads_last_words(mark.title)) for mark in row) >= 2


def _kinds(found: Sequence[Mark]) -> Iterator[list[Mark]]:
    """The marks by family, level and look; stops are stops wherever they stand.

    A list within a line is another than the one that begins lines, but for its first item, which may stand
    behind 主要做法是：.
    """
    for family, level in sorted({(mark.family, mark.level) for mark in found}):
        same = [mark for mark in found if mark.family is family and mark.level == level]
        if family is Family.STOP:
            yield same
        elif family in (Family.TITLE, Family.UNIT, Family.BULLET):
            for look in sorted({mark.look for mark in same}):
                yield [mark for mark in same if mark.look == look]
        else:
            lines = [mark for mark in same if mark.look != "inline"]
            inline = [mark for mark in same if mark.look == "inline"]
            if lines and (lines[0].ordinal or 0) > 1:
                yield same
            else:
                yield lines
                yield inline
                if not (_counting(lines)[1:] or _counting(inline)[1:]):
                    yield same  # 一、二、三、 within a paragraph, 四、 on a line of its own


def _row(body: Body, same: list[Mark]) -> list[Mark]:
    """The marks of one family that count on from one another; headings, bullets and times need not count."""
    if same and same[0].family in (Family.TIMED, Family.BULLET):
        return same if len(same) >= 2 else []
    if same and same[0].family is Family.TITLE:
        kept = _alike(body, [mark for mark in same if not _is_said(body, mark)])
        return kept if len(kept) >= 2 else []
    if same and same[0].family is Family.STOP:
        return _stops_in_row(same)
    row = _counting(same)
    return row if len(row) >= 2 else []


def _counting(same: Sequence[Mark]) -> list[Mark]:
    """The row of marks, counting on from 0 or 1, that reaches furthest; one may be missing: 一、二、四、.

    Which mark goes on from another depends on these two alone, so one pass from the end finds every row.
    """
    nearest: dict[int, int] = {}  # of each number, the first mark behind the one looked at
    following: dict[int, int] = {}
    last: dict[int, int] = {}  # mark of the row that begins with this one, and its length
    size: dict[int, int] = {}
    for place in range(len(same) - 1, -1, -1):
        ordinal = same[place].ordinal or 0
        again = same[place].family is Family.ALONE  # 04 written twice is a slip
        wanted = (ordinal + 1, ordinal + 2, *([ordinal] if again else []))
        after = min((nearest[n] for n in wanted if n in nearest), default=None)
        last[place], size[place] = (place, 1) if after is None else (last[after], size[after] + 1)
        if after is not None:
            following[place] = after
        nearest[ordinal] = place
    firsts = [place for place, mark in enumerate(same) if mark.ordinal in (0, 1)]
    if not firsts:
        return []
    at: int | None = max(firsts, key=lambda place: same[last[place]].at - same[place].at + size[place])
    row = []
    while at is not None:
        row.append(same[at])
        at = following.get(at)
    return row


def _stops_in_row(same: list[Mark]) -> list[Mark]:
    """Numbered stops count on, whatever they are called: 第三展区 after 第二站; some have no number."""
    row: list[Mark] = []
    last = 0
    for mark in same:
        # on a line of its own it is one whatever its number: people skip and repeat them
        if mark.ordinal is None or mark.look != "inline" or last < mark.ordinal <= last + 3 or not row:
            row.append(mark)
            last = mark.ordinal or last
    return row if sum(mark.ordinal is not None for mark in row) >= 2 else []


def _alike(body: Body, titles: list[Mark]) -> list[Mark]:
    """The titles that are set as most of them are: a slogan has a comma, or no blank line before it."""
    parted = [mark for mark in titles if _blank_before(body, mark)]
    if len(parted) >= 2 and len(parted) >= len(titles) * 0.6:
        titles = parted
    plain = [mark for mark in titles if not re.search("[，,]", mark.title)]
    return plain if len(plain) >= max(2, len(titles) * 0.6) else titles


def _blank_before(body: Body, mark: Mark) -> bool:
    number = body.line_at(mark.at)
    return number == 0 or not body.lines[number - 1].text.strip()


def _is_said(body: Body, mark: Mark) -> bool:
    """Whether a short line heads nothing: a greeting, or one with nothing in the two lines below."""
    number = body.line_at(mark.at)
    return greets(mark.title) or not any(line.text.strip() for line in body.lines[number + 1 : number + 3])


def _parts_the_script(body: Body, row: Sequence[Mark], firm: Sequence[Opening]) -> bool:
    """Whether a row of marks is the script's own division, and not a list within one of its passages."""
    if row[0].family is Family.STOP:
        return True
    length = len(body.text.rstrip())
    reach = (length - row[0].at) / max(1, length)
    told = (length - row[0].at) / len(row)
    if reach < _LEAST or told < _FEW:
        return False
    inside = [one for one in firm if row[0].at <= one.at < row[-1].at]
    outside = len(firm) - len(inside)
    lines = sum(body.begins_line(mark.at) for mark in row)
    if len(firm) >= 3 and outside > len(row):
        return False
    # 1、2、3、 above the text: the notices of a page it was copied from, or what to mind
    if (
        row[0].family is not Family.TITLE
        and (length - row[-1].at) > 0.6 * length
        and (row[-1].at - row[0].at) < 0.1 * length
    ):
        return False
    gaps = [after.at - before.at for before, after in pairwise(row)]
    spread = (row[-1].at - row[0].at) / max(1, length)
    # ①…；②…；③… within a paragraph
    inline = {body.line_at(mark.at) for mark in row}
    if (
        not lines
        and len(inline) == 1
        and spread < _LEAST
        and len(body.lines[inline.pop()].text) < length * 0.6
    ):
        return False
    if row[0].family in (Family.TITLE, Family.BULLET):
        return sum(_tells(body, mark) for mark in row) >= max(2, len(row) * 0.6)
    return not gaps or sorted(gaps)[len(gaps) // 2] >= _FEW


def _tells(body: Body, mark: Mark) -> bool:
    """Whether a passage follows a heading, on its own line or on the next that is not blank."""
    number = body.line_at(mark.at)
    if len(body.text[mark.told : body.span(number)[1]].strip()) >= _FEW:
        return True
    following = (body.lines[below].text.strip() for below in range(number + 1, len(body.lines)))
    return len(next(filter(None, following), "")) >= _FEW


def _under_sections(body: Body, outer: Sequence[Mark], inner: Sequence[Mark]) -> list[Mark]:
    """The inner marks, each first one of a section with the section's heading before it."""
    headed = {}
    alone = []
    for mark in outer:
        first = _at_once_below(body, mark, inner)
        if first is None:
            alone.append(mark)
        else:
            headed[first] = mark
    made = [
        replace(one, at=headed[n].at, opens=one.at) if n in headed else one for n, one in enumerate(inner)
    ]
    return sorted([*made, *alone], key=lambda mark: mark.at)


def _only_sections(body: Body, outer: Sequence[Mark], inner: Sequence[Mark]) -> bool:
    """Whether the outer marks only gather stations: half are storeys, or most have stops at once below them.

    （一）（二） below 第一部分 are points of a chapter, which stays whole.
    """
    floors = sum(storey_in(mark.title) is not None for mark in outer)
    at_once = sum(_at_once_below(body, mark, inner) is not None for mark in outer)
    kinds = Counter(mark.family for mark in inner)
    return floors >= len(outer) / 2 or (
        at_once >= len(outer) * 0.75 and kinds.most_common(1)[0][0] is not Family.HANZI_IN
    )


def _at_once_below(body: Body, mark: Mark, inner: Sequence[Mark]) -> int | None:
    """Which of the inner marks stands just behind a mark, with nothing told in between."""
    first = bisect_left(inner, mark.told, key=lambda one: one.at)
    if first < len(inner) and body.empty_between(mark.told, inner[first].at, besides="：:。"):
        return first
    return None
