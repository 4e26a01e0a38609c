"""A list in lines whose items came, went, moved or changed: each takes its lines and remarks along."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kiosk.tour.nodes import Items, Node
from kiosk.tour.shapes import Shape
from kiosk.tour.tree import value_of
from kiosk.tour.writer import item_lines
from kiosk.workshop.patching.extent import block_end, content_end
from kiosk.workshop.patching.saved import NEW_LINE, Change, SavedFile, lines

# What an item is known by, whatever else of it was edited.
_NAMES = ("id", "file", "quote", "url", "name")

ChangesOf = Callable[[Node, Any, Shape | None, int], list[Change] | None]


@dataclass(frozen=True, slots=True)
class _Row:
    """An item in its lines: from *head*, where the remarks above it begin, over its dash to *end*."""

    node: Node
    head: int
    dash: int
    end: int


class Rows:
    """Finds the changes of one list; *changes_of* finds those within an item."""

    def __init__(self, saved: SavedFile, changes_of: ChangesOf) -> None:
        self._saved = saved
        self._changes_of = changes_of

    def changes(self, node: Items, new: Sequence[Any], shape: Shape | None) -> list[Change] | None:
        """What makes the list *new*; None when it is laid out in a way that this hand does not know."""
        column = node.place[1] - 1
        rows = self._rows(node, column)
        if rows is None:
            return None
        names = _names([value_of(row.node) for row in rows])
        wanted = _names(new)
        if names == wanted:
            return self._in_place(rows, new, shape, column)
        known = dict(zip(names, rows, strict=True))
        gaps = [self._saved.spliced(a.end, b.head, ()) for a, b in pairwise(rows)]
        pieces: list[str] = []
        for place, (name, value) in enumerate(zip(wanted, new, strict=True)):
            if place:
                pieces.append(gaps[min(place, len(gaps)) - 1] if gaps else "")
            pieces.append(self._row(known.get(name), value, shape, column))
        return [Change(rows[0].head, rows[-1].end, "".join(pieces))]

    def _in_place(
        self, rows: Sequence[_Row], new: Sequence[Any], shape: Shape | None, column: int
    ) -> list[Change]:
        found: list[Change] = []
        for row, value in zip(rows, new, strict=True):
            inner = self._changes_of(row.node, value, shape, column)
            if inner is None:
                text = lines(item_lines(value, shape, " " * column)) + NEW_LINE
                inner = [Change(row.dash, row.end, text)]
            found += inner
        return found

    def _row(self, row: _Row | None, value: Any, shape: Shape | None, column: int) -> str:
        """The lines of an item that was there before, or comes."""
        inner = self._changes_of(row.node, value, shape, column) if row else None
        if row and inner is not None:
            return self._saved.spliced(row.head, row.end, inner)
        remarks = self._saved.spliced(row.head, row.dash, ()) if row else ""
        return remarks + lines(item_lines(value, shape, " " * column)) + NEW_LINE

    def _rows(self, node: Items, column: int) -> list[_Row] | None:
        """The items in their lines; None where two share one."""
        source, saved = self._saved.text, self._saved
        dash = re.compile(f"^ {{{column}}}-", re.M)
        found: list[_Row] = []
        at = saved.line_start(node.start)
        for item in node.items:
            mark = dash.search(source, at, max(item.start, at) + 1)
            if mark is None:
                return None
            end = block_end(saved, content_end(item, source), column)
            if end <= mark.start():
                return None
            found.append(_Row(item, self._head(mark.start(), at, column), mark.start(), end))
            at = end
        return found

    def _head(self, dash: int, least: int, column: int) -> int:
        """Where the remarks directly above an item begin, blank lines between them included."""
        head = at = dash
        while at > 0:
            above = self._saved.line_start(at - 1)
            line = self._saved.text[above : at - 1]
            if above < least and least < dash:
                break
            if line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) <= column:
                head = above
            elif line.strip():
                break
            at = above
        return head


def _names(values: Sequence[Any]) -> list[tuple[str, int]]:
    """What each item is known by, told apart by a number where two are alike."""
    often: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    for value in values:
        name = str(value)
        if isinstance(value, dict):
            name = next((str(value[key]).strip() for key in _NAMES if value.get(key)), name)
        often[name] += 1
        found.append((name, often[name]))
    return found
