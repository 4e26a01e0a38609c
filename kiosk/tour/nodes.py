"""The file as a tree of located nodes: all scalars text, every node with its line and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Place = tuple[int, int]


@dataclass(slots=True, eq=False)
class Scalar:
    """A piece of text. `line` and `column` count from 1, `start` and `end` are its characters in the source.

    `style` is YAML's quote or |. A file has tens of thousands of these: plain numbers keep them light.
    """

    value: str
    line: int
    column: int
    start: int = 0
    end: int = 0
    style: str = ""

    @property
    def place(self) -> Place:
        """Line and column."""
        return self.line, self.column

    @property
    def blank(self) -> bool:
        """Whether the writer left this open: `short:` and nothing after it."""
        return not self.value.strip()


@dataclass(slots=True, eq=False)
class Items:
    """A list; `flow` tells […] from a block of lines, `start` and `end` are its characters in the source.

    The `end` of a block is where the next thing begins.
    """

    items: list[Node]
    place: Place
    flow: bool = False
    start: int = 0
    end: int = 0


@dataclass(slots=True, eq=False)
class Fields:
    """A mapping; `keys` holds the scalar that names each value, so that a problem can point at it.

    `flow`, `start` and `end` as those of a list.
    """

    values: dict[str, Node]
    keys: dict[str, Scalar]
    place: Place
    flow: bool = False
    start: int = 0
    end: int = 0

    def scalar(self, key: str) -> Scalar | None:
        """The text under *key* when there is one, neither blank nor of another shape."""
        node = self.values.get(key)
        return node if isinstance(node, Scalar) and not node.blank else None

    def text(self, key: str) -> str:
        """The text under *key*, or an empty one."""
        found = self.scalar(key)
        return found.value if found else ""

    def fields(self, key: str) -> Fields | None:
        """The mapping under *key*."""
        node = self.values.get(key)
        return node if isinstance(node, Fields) else None

    def all_fields(self, key: str) -> tuple[Fields, ...]:
        """The mappings of the list under *key*."""
        return tuple(node for node in self._items(key) if isinstance(node, Fields))

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The texts of the list under *key*."""
        return tuple(node for node in self._items(key) if isinstance(node, Scalar) and not node.blank)

    def pairs(self, key: str) -> Iterator[tuple[str, Scalar]]:
        """The names and texts of the mapping under *key*."""
        under = self.fields(key)
        for name in under.values if under else ():
            found = under.scalar(name) if under else None
            if found:
                yield name, found

    def given(self, key: str) -> bool:
        """Whether something stands under *key*."""
        node = self.values.get(key)
        return node is not None and not (isinstance(node, Scalar) and node.blank)

    def is_empty_list(self, key: str) -> bool:
        """Whether [] stands under *key*."""
        node = self.values.get(key)
        return isinstance(node, Items) and not node.items

    def _items(self, key: str) -> list[Node]:
        node = self.values.get(key)
        return node.items if isinstance(node, Items) else []


Node = Scalar | Items | Fields


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its root, and the source that the nodes' characters count in."""

    root: Fields
    source: str

    def place_of(self, scalar: Scalar, piece: str) -> Place:
        """Where *piece* first stands inside a scalar; the scalar's own place when escapes hide it."""
        at = self.source.find(piece, scalar.start, max(scalar.end, scalar.start + 1))
        if at < 0:
            return scalar.place
        line = self.source.count("\n", scalar.start, at) + scalar.place[0]
        return line, at - self.source.rfind("\n", 0, at)
