"""The rows of a Word table, each cell in its column, merged ones once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from kiosk.intake.reading import bounds
from kiosk.intake.reading.refusals import too_much
from kiosk.intake.reading.whole import whole
from kiosk.intake.reading.word.aside import Aside
from kiosk.intake.reading.word.desk import Desk
from kiosk.intake.reading.word.names import W, switch, value

_TRANSPARENT = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the cell that begins in each column, None where a merged cell goes on or none is."""

    columns: tuple[_Element | None, ...]

    @property
    def cells(self) -> tuple[_Element, ...]:
        """Its cells from left to right."""
        return tuple(cell for cell in self.columns if cell is not None)


def rows(table: _Element, desk: Desk) -> list[Row]:
    """The rows that are seen, tracked changes taken as accepted. Raises KioskError for too many columns."""
    found = []
    for row in _inside(table, W + "tr"):
        properties = row.find(W + "trPr")
        if properties is not None and properties.find(W + "del") is not None:
            desk.aside.add(Aside.DELETED)
        elif switch(properties, "hidden"):
            desk.aside.add(Aside.HIDDEN)
        else:
            found.append(Row(tuple(_columns(row, whole(value(properties, "gridBefore"))))))
    return found


def _columns(row: _Element, before: int) -> Iterator[_Element | None]:
    taken = 0
    for cell in (None, *_inside(row, W + "tc")):
        properties = cell.find(W + "tcPr") if cell is not None else None
        if properties is not None and properties.find(W + "cellDel") is not None:
            continue
        wide = max(whole(value(properties, "gridSpan"), 1), 1) if cell is not None else max(before, 0)
        taken += wide
        if taken > bounds.COLUMNS:
            raise too_much("表格的列数", f"{bounds.COLUMNS} 列")
        if cell is not None:
            yield None if _goes_on(properties) else cell
            wide -= 1
        yield from [None] * wide


def _goes_on(properties: _Element | None) -> bool:
    """Whether a cell is the lower or right part of a merged one: without a value a merge goes on."""
    for name in ("vMerge", "hMerge"):
        merge = properties.find(W + name) if properties is not None else None
        if merge is not None and merge.get(W + "val", "continue") == "continue":
            return True
    return False


def _inside(parent: _Element, tag: str) -> Iterator[_Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _inside(child, tag)
