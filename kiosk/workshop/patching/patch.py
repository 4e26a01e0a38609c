"""A tour file with other values in it; what was not edited stays byte for byte."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.tour.nodes import Document, Fields, Items, Node, Scalar
from kiosk.tour.reader import document_of
from kiosk.tour.schema import TOUR
from kiosk.tour.shapes import Shape
from kiosk.tour.tree import Tree, tree_of
from kiosk.tour.writer import written
from kiosk.workshop.patching.extent import content_end
from kiosk.workshop.patching.hand import Hand
from kiosk.workshop.patching.saved import SavedFile

_REMARK = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.M)


@dataclass(frozen=True, slots=True)
class Patched:
    """The new bytes of a file, and the remarks of the old that are no more."""

    content: bytes
    remarks: tuple[str, ...] = ()


def patched(content: bytes, tree: Tree, shape: Shape = TOUR) -> Patched:
    """The file with these values in it: reading it gives *tree* exactly.

    Lines that the new values do not concern stay as they were, and an item that moves takes its lines along.
    What is laid out in a way that no such patch fits is written anew in the house's style.
    Raises KioskError when *content* is no whole YAML.
    """
    document = document_of(content)
    if document is None:
        raise KioskError("这个导览文件读不懂，没法改。", "请先在后台看它的问题，换回上一版再改。")
    if tree_of(document.root) == tree:
        return Patched(content)
    new = _patched(SavedFile(content), document, tree, shape)
    again = document_of(new) if new is not None else None
    if new is None or again is None or tree_of(again.root) != tree:
        new = written(tree).encode()
        again = document_of(new)
    gone = Counter(_remarks(document)) - Counter(_remarks(again) if again else ())
    return Patched(new, tuple(gone.elements()))


def _patched(saved: SavedFile, read: Document, tree: Tree, shape: Shape) -> bytes | None:
    """The file patched; None when it has to be written anew."""
    # A last line without an end was given one, which may mean another value.
    document = read if read.source == saved.text else document_of(saved.encoded(()))
    changes = Hand(saved).changes(document.root, tree, shape) if document else None
    return saved.encoded(changes) if changes is not None else None


def _remarks(document: Document) -> Iterator[str]:
    """What stands behind each # that is a remark's."""
    kept: list[str] = []
    end = 0
    for scalar in sorted(_scalars(document.root), key=lambda each: each.start):
        start = scalar.start
        if scalar.style in ("|", ">"):  # behind the mark a remark may stand
            start = document.source.find("\n", start, scalar.end)
        if start < 0:
            continue
        kept.append(document.source[end:start])
        end = max(end, content_end(scalar, document.source))
    kept.append(document.source[end:])
    for found in _REMARK.finditer("\x00".join(kept)):
        yield found[0].strip("\x00").rstrip()


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Fields):
        for name, value in node.values.items():
            yield node.keys[name]
            yield from _scalars(value)
