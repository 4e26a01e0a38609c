"""Scripts of a few lines for the tests of repairs, and what becomes of them."""

from __future__ import annotations

from kiosk.intake.draft import Repair, RepairKind
from kiosk.intake.manuscript import Line, Manuscript
from kiosk.intake.repair.repair import repaired


def manuscript(text: str) -> Manuscript:
    """A text file of those lines."""
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
    return Manuscript("稿子.txt", "txt", lines)


def row(*cells: str) -> Manuscript:
    """A table of one row."""
    return Manuscript("表.xlsx", "xlsx", (Line("\t".join(cells), 1, cells=cells),))


def text_of(script: Manuscript) -> str:
    """Its lines, as a text file."""
    return "\n".join(line.text for line in script.lines)


def mended(text: str) -> str:
    """The text with all repairs made."""
    return text_of(repaired(manuscript(text))[0])


def repairs(text: str, kind: RepairKind | None = None) -> list[Repair]:
    """The repairs of that kind, or all."""
    return [repair for repair in repaired(manuscript(text))[1] if kind in (None, repair.kind)]


def pairs(text: str, kind: RepairKind | None = None) -> list[tuple[str, str]]:
    """What stood there and what stands there now, for each repair."""
    return [(repair.before, repair.after) for repair in repairs(text, kind)]
