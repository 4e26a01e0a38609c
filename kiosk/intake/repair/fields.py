"""The texts of a manuscript that rules look into: whole lines, and the cells of lines that have cells."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.intake.manuscript import Manuscript


def fields(manuscript: Manuscript) -> Iterator[tuple[int, int | None, str]]:
    """Each text with the place of its line, counted from 0, and that of its cell; blank ones are left out."""
    for place, line in enumerate(manuscript.lines):
        if not line.cells:
            if line.text.strip():
                yield place, None, line.text
            continue
        for column, cell in enumerate(line.cells):
            if cell.strip():
                yield place, column, cell
