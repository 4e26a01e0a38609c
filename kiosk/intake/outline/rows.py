"""A table as a script: which column holds what, and each row as a station, a sub-stop or a section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.intake.manuscript import Line
from kiosk.intake.outline.columns import Column, column_of
from kiosk.intake.outline.floors import storey_in

# A sub-stop has its stop's number before its own: 3-1, 3(2), 3b
_SUB = re.compile(r"\d{1,2}\s*[-－—.．_（(]\s*\d{1,2}\s*[)）]?|\d{1,2}[a-d]", re.I)
# What people number rows with: 7, 第七站, 七号, No. 7, ⑦
_NUMBER = re.compile(
    r"(?:第)?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:站|号)?[、.．]?"
    r"|(?:stop|no\.?)?\s*[#＃]?\s*\d{1,2}|[①-⑳]",
    re.I,
)
# How long a stop takes, in any way of writing it: 约2分钟, 1分30秒, 6分半, 90 sec
_MINUTES = re.compile(
    r"(?:约|大约|about|ca?\.?)?\s*"
    r"(?:(?P<m>\d{1,3}(?:\.\d)?)\s*(?:分钟?|′|'|min(?:utes?)?\.?|m)\s*)?"
    r"(?:(?P<half>半)|(?P<s>\d{1,3})\s*(?:秒钟?|″|\"|''|sec(?:onds?)?\.?|s))?\s*(?:左右)?",
    re.I,
)
# In the column of storeys a bare figure is one: 2, -1
_STOREY = re.compile(r"-?[1-9]\d?")
# A length as players show it: 1:30
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})")
_LONGEST_IN_TEXT = 12  # characters: a longer cell alone in the text's column is told
_LONG = 24  # characters: what stands alone in a row and is longer is told, not a heading


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, sorted by what its cells hold; `sub` says that it is one of a row's sub-stops."""

    line: int
    heading: str
    name: str
    text: str
    before: str = ""
    after: str = ""
    floor: int | None = None
    minutes: float | None = None
    keywords: tuple[str, ...] = ()
    sub: bool = False
    section: bool = False
    numbered: bool = False
    part: str = ""


def is_table(lines: Sequence[Line]) -> bool:
    """Whether a script is a table: most of what it tells stands in rows."""
    rows = [line for line in lines if len(line.cells) > 1]
    told = sum(len(line.text.strip()) for line in lines)
    return len(rows) >= 3 and sum(len(line.text) for line in rows) > 0.6 * told


def header_of(lines: Sequence[Line]) -> int | None:
    """Which of the first lines says what the columns hold; None when none does."""
    for number, line in enumerate(lines[:12]):
        known = [column_of(cell) for cell in line.cells if cell.strip()]
        if len(known) >= 2 and sum(column is not None for column in known) >= max(2, len(known) * 0.6):
            return number
    return None


def columns(lines: Sequence[Line], header: int | None) -> tuple[Column, ...]:
    """What each column holds, by its header, and where there is none by what stands in it."""
    width = max((len(line.cells) for line in lines), default=0)
    found: list[Column | None] = [None] * width
    if header is not None:
        for place, cell in enumerate(lines[header].cells):
            found[place] = column_of(cell)
    body = [line.cells for number, line in enumerate(lines) if len(line.cells) > 1 and number != header]
    cells = [
        [row[place].strip() for row in body if place < len(row) and row[place].strip()]
        for place in range(width)
    ]
    if Column.TEXT not in found:
        free = [place for place in range(width) if found[place] in (None, Column.NAME)]
        longest = max(
            free, key=lambda place: sum(map(len, cells[place])) / max(1, len(cells[place])), default=None
        )
        if longest is not None:
            found[longest] = Column.TEXT
    for place in range(width):
        if found[place] is None and cells[place]:
            if Column.NUMBER not in found and _most(cells[place], _NUMBER, _SUB):
                found[place] = Column.NUMBER
            elif Column.MINUTES not in found and _most(cells[place], _MINUTES, _CLOCK):
                found[place] = Column.MINUTES
            elif Column.NAME not in found and _mean(cells[place]) <= 16:
                found[place] = Column.NAME
    if Column.NAME not in found and Column.PLACE in found:
        found[found.index(Column.PLACE)] = Column.NAME
    for column in (Column.NAME, Column.TEXT):  # two columns cannot both be the name: the shorter is
        places = [place for place, one in enumerate(found) if one is column]
        for place in sorted(places, key=lambda place: _mean(cells[place]), reverse=column is Column.TEXT)[1:]:
            found[place] = Column.OTHER if column is Column.NAME else Column.CUE
    return tuple(column or Column.OTHER for column in found)


def row_of(line: Line, held: Sequence[Column]) -> Row | None:
    """A line of the table as a row; None for a blank one."""
    cells = [cell.strip() for cell in line.cells] or [line.text.strip()]
    full = [cell for cell in cells if cell]
    if not full:
        return None
    heading = _heading_row(line, cells, held) if len(full) == 1 else None
    if heading is not None:
        return heading
    by = {
        column: [cells[n] for n, one in enumerate(held) if one is column and n < len(cells) and cells[n]]
        for column in Column
    }
    place = held.index(Column.TEXT) if Column.TEXT in held else len(held)
    cues = [(n, cells[n]) for n, one in enumerate(held) if one is Column.CUE and n < len(cells) and cells[n]]
    number = " ".join(by[Column.NUMBER])
    name = " ".join(by[Column.NAME])
    floors = [
        storey_in(cell) or (int(cell) if _STOREY.fullmatch(cell) else None)
        for cell in by[Column.FLOOR] + by[Column.PLACE]
    ]
    return Row(
        line=line.number,
        heading=" ".join(
            cells[n]
            for n, one in enumerate(held)
            if n < len(cells) and cells[n] and one not in (Column.TEXT, Column.CUE)
        ),
        name=name,
        text=" ".join(by[Column.TEXT]),
        before="".join(_cue(cell) for n, cell in cues if n < place),
        after="".join(_cue(cell) for n, cell in cues if n > place),
        floor=next((floor for floor in floors if floor), storey_in(name) if len(name) > 4 else None),
        minutes=minutes(" ".join(by[Column.MINUTES])) or _seconds(" ".join(by[Column.SECONDS])),
        part=" ".join(by[Column.PART]),
        keywords=tuple(
            word for cell in by[Column.KEYWORDS] for word in re.split(r"[，,、；;\s]+", cell) if word
        ),
        sub=bool(_SUB.fullmatch(number)),
        numbered=bool(number),
    )


def _heading_row(line: Line, cells: Sequence[str], held: Sequence[Column]) -> Row | None:
    """A row of which one cell alone is filled, as one that heads others; None where that cell is told."""
    words = next(cell for cell in cells if cell)
    short = len(words) <= _LONG
    if not short and len(line.cells) > 1:
        return None
    place = cells.index(words)
    told = len(line.cells) > 1 and place < len(held) and held[place] is Column.TEXT
    if told and len(words) > _LONGEST_IN_TEXT:
        return None
    return Row(
        line.number,
        heading=words if short else "",
        name="",
        text="" if short else words,
        floor=storey_in(words),
        section=short,
    )


def minutes(words: str) -> float | None:
    """Minutes in words such as 3分钟, 1分30秒, 90秒, 1:30 or 2; None when they are none."""
    words = words.strip()
    clock = _CLOCK.fullmatch(words)
    if clock:
        return round(int(clock[1]) + int(clock[2]) / 60, 2)
    if re.fullmatch(r"\d{1,2}(?:\.\d)?", words):
        return float(words) or None
    found = _MINUTES.fullmatch(words)
    if not words or found is None:
        return None
    seconds = 30 if found["half"] else int(found["s"] or 0)
    return round(float(found["m"] or 0) + seconds / 60, 2) or None


def _seconds(words: str) -> float | None:
    """Minutes of a cell in a column of seconds."""
    return round(int(words) / 60, 2) if words.isdecimal() and len(words) < 5 else minutes(words)


def _cue(words: str) -> str:
    """A cell that tells the guide something, as a cue."""
    return "【" + re.sub(r"[【】\[\]]", "", words).strip(" ()（）") + "】"


def _most(cells: Sequence[str], *shapes: re.Pattern[str]) -> bool:
    return sum(any(shape.fullmatch(cell) for shape in shapes) for cell in cells) >= 0.7 * len(cells)


def _mean(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / max(1, len(cells))
