"""One value in place of another: the places where a file's text is otherwise, in its writer's own layout."""

from __future__ import annotations

from typing import Any

from kiosk.tour.nodes import Fields, Items, Node, Scalar
from kiosk.tour.shapes import ListOf, Shape
from kiosk.tour.tree import Tree, value_of
from kiosk.tour.writer import below, entry_lines, on_one_line, ordered, text_lines
from kiosk.workshop.patching.extent import block_end, content_end
from kiosk.workshop.patching.rows import Rows
from kiosk.workshop.patching.saved import NEW_LINE, Change, SavedFile, lines

_STEP = 2  # columns that the house's style goes in


class Hand:
    """Finds the changes of one file."""

    def __init__(self, saved: SavedFile) -> None:
        self._saved = saved

    def changes(self, node: Node, new: Any, shape: Shape | None) -> list[Change] | None:
        """What makes *node* the value *new*; None when the whole of it has to be written anew."""
        if value_of(node) == new:
            return []
        if isinstance(node, Fields) and isinstance(new, dict) and new:
            return self._on_one_line(node, new, shape) if node.flow else self._fields(node, new, shape)
        if isinstance(node, Items) and isinstance(new, list) and new:
            if node.flow:
                return self._on_one_line(node, new, shape)
            return Rows(self._saved, self._item).changes(
                node, new, shape.item if isinstance(shape, ListOf) else None
            )
        return None

    def _on_one_line(self, node: Fields | Items, new: Any, shape: Shape | None) -> list[Change]:
        """The changes of what stands in brackets: of its texts when it holds the same names, else of all."""
        pairs: list[tuple[Node, Any, Shape | None]] = []
        if isinstance(node, Fields):
            if set(node.values) == set(new):
                pairs = [(each, new[name], below(shape, name)) for name, each in node.values.items()]
        elif len(node.items) == len(new):
            item = shape.item if isinstance(shape, ListOf) else None
            pairs = [(each, value, item) for each, value in zip(node.items, new, strict=True)]
        found: list[Change] = []
        for each, value, inner in pairs:
            if value_of(each) == value:
                continue
            if isinstance(each, Scalar) and isinstance(value, str):
                blank = " " if each.start == each.end else ""
                found.append(Change(each.start, each.end, blank + on_one_line(value)))
            elif isinstance(each, Fields | Items) and type(value) is type(value_of(each)) and value:
                found += self._on_one_line(each, value, inner)
            else:
                return [Change(node.start, node.end, on_one_line(new, shape))]
        return found or [Change(node.start, node.end, on_one_line(new, shape))]

    def _fields(self, node: Fields, new: Tree, shape: Shape | None) -> list[Change] | None:
        """The changes of a mapping written in lines: of each entry, and the entries that came and went."""
        column = node.place[1] - 1
        names = list(node.values)
        kept = [name for name in names if name in new]
        if not kept:
            return None
        found: list[Change] = []
        for place, name in enumerate(names):
            if name in new:
                found += self._entry(node.keys[name], node.values[name], new[name], below(shape, name))
            elif (gone := self._gone(node, names, place, new)) is not None:
                found.append(gone)
            else:
                return None
        order = ordered(new, shape)
        for name in order:
            if name in node.values:
                continue
            text = lines(entry_lines(name, new[name], below(shape, name), " " * column))
            before = next((each for each in reversed(order[: order.index(name)]) if each in kept), None)
            if before is None:
                at = node.keys[kept[0]].start
                if kept[0] != names[0]:
                    return None
                found.append(Change(at, at, text.lstrip(" ") + NEW_LINE + " " * column))
            else:
                end = content_end(node.values[before], self._saved.text)
                at = block_end(self._saved, end, column)
                found.append(Change(at, at, text + NEW_LINE))
        return found

    def _gone(self, node: Fields, names: list[str], place: int, new: Tree) -> Change | None:
        """The change that takes an entry out; None for the first of an item whose next one goes as well."""
        key = node.keys[names[place]]
        start = self._saved.line_start(key.start)
        if self._saved.text[start : key.start].strip():  # it stands behind a dash
            follows = names[place + 1] if place + 1 < len(names) else ""
            return Change(key.start, node.keys[follows].start, "") if follows in new else None
        end = content_end(node.values[names[place]], self._saved.text)
        return Change(start, self._saved.line_end(end) + 1, "")

    def _entry(self, key: Scalar, node: Node, new: Any, shape: Shape | None) -> list[Change]:
        column = key.place[1] - 1
        if isinstance(node, Scalar) and isinstance(new, str):
            return self._scalar(node, new, shape, column)
        found = self.changes(node, new, shape)
        if found is not None:
            return found
        text = lines(entry_lines(key.value, new, shape, " " * column)).lstrip(" ")
        end = content_end(node, self._saved.text)
        return [Change(key.start, self._saved.line_end(end), text)]

    def _item(self, node: Node, new: Any, shape: Shape | None, column: int) -> list[Change] | None:
        """The changes of an item of a list; *column* is that of its dash."""
        if isinstance(node, Scalar) and isinstance(new, str):
            return self._scalar(node, new, shape, column)
        return self.changes(node, new, shape)

    def _scalar(self, node: Scalar, new: str, shape: Shape | None, column: int) -> list[Change]:
        """The change of a text; a remark behind it stays behind what is now its first line."""
        source = self._saved.text
        if node.value == new:
            return []
        end = content_end(node, source)
        block = node.style in ("|", ">")
        first, *others = text_lines("", new, shape, " " * self._indent(node, column))
        blank = " " if node.start == node.end else ""
        if not others and not block:
            return [Change(node.start, end, blank + first[1:])]
        remark = source[node.start : self._saved.line_end(node.start)] if block else ""
        remark = remark[remark.find(" ") :] if " #" in remark else ""
        if not block:
            remark = source[end : self._saved.line_end(end)].rstrip()
        text = lines([blank + first[1:] + remark, *others])
        return [Change(node.start, self._saved.line_end(end), text)]

    def _indent(self, node: Scalar, column: int) -> int:
        """The column that a text's lines are written two behind: those of an old block stay in theirs."""
        source = self._saved.text
        if node.style == "|":
            for line in source[node.start : node.end].split("\n")[1:]:
                if line.strip(" "):
                    own = len(line) - len(line.lstrip(" "))
                    return own - _STEP if own > max(column, 1) else column
        return column
