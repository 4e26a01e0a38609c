"""Plain text as lines, tables pasted into it as rows."""

from __future__ import annotations

from kiosk.intake.manuscript import Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content, Paper
from kiosk.intake.reading.refusals import too_much
from kiosk.tour.decoding import seen

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", " "))
_LONGEST_CELL = 200  # lines of one quoted cell


def lines_of(text: str) -> list[str]:
    """The lines of a text however they end, without what nobody sees and without spaces at their ends.

    Tabs stay: at the end of a row they stand for empty cells. Raises KioskError for too many lines, before
    any is looked at.
    """
    lines = text.splitlines()
    if len(lines) > bounds.LINES:
        raise too_much("行数", f"{bounds.LINES // 10_000} 万行")
    return [seen(line).translate(_SPACES).rstrip(" \u3000") for line in lines]


def read_plain(text: str) -> Content:
    """Line for line; neighbours that have equally many tabs are rows pasted from a sheet.

    Raises KioskError for text beyond the bounds.
    """
    paper = Paper()
    block: list[tuple[int, list[str]]] = []
    for number, cells in _rows(lines_of(text)):
        if block and len(cells) != len(block[-1][1]):
            paper.write_all(_as_lines(block))
            block = []
        block.append((number, cells))
    paper.write_all(_as_lines(block))
    return Content("txt", paper.lines)


def _rows(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Each line with its number, cut at its tabs; a quoted cell takes in the lines that it spans."""
    found: list[tuple[int, list[str]]] = []
    at = 0
    while at < len(lines):
        cells = lines[at].split("\t")
        taken = 1
        if len(cells) > 1 and _opens(cells[-1]):
            taken = _closing(lines, at)
            cells = "\n".join(lines[at : at + taken]).split("\t")
        found.append((at + 1, cells))
        at += taken
    return found


def _opens(cell: str) -> bool:
    """Whether a cell begins a quotation that it does not end, as sheets write a cell of several lines."""
    return cell.startswith('"') and cell.count('"') % 2 == 1


def _closing(lines: list[str], at: int) -> int:
    """How many lines from *at* on make the row that begins there: one, unless its quotation is closed."""
    open_quotes = True
    for taken, line in enumerate(lines[at + 1 : at + _LONGEST_CELL], start=2):
        if line.count('"') % 2:
            open_quotes = not open_quotes
        if not open_quotes and not _opens(line.split("\t")[-1]):
            return taken
    return 1


def _as_lines(block: list[tuple[int, list[str]]]) -> list[Line]:
    """A table when there are at least two rows whose tabs stand between words and do not merely indent."""
    between = any(cell for _, cells in block for cell in cells[:-1])
    if len(block) < 2 or len(block[0][1]) < 2 or not between:
        return [Line("\t".join(cells).rstrip(), number) for number, cells in block]
    rows = []
    for number, cells in block:
        plain = tuple(_unquoted(cell) for cell in cells)
        rows.append(Line("\t".join(plain) if any(plain) else "", number, cells=plain))
    return rows


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"' and ("\n" in cell or '""' in cell):
        cell = cell[1:-1].replace('""', '"')
    return cell.strip()
