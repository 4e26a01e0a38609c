"""How far a node reaches in its file: its own characters, and the remarks that belong to it."""

from __future__ import annotations

from kiosk.tour.nodes import Items, Node, Scalar
from kiosk.workshop.patching.saved import SavedFile


def content_end(node: Node, source: str) -> int:
    """Where a node's own characters end; of a block of lines, where those of its last do."""
    if isinstance(node, Scalar):
        if node.style in ("|", ">"):
            return node.start + len(source[node.start : node.end].rstrip(" \n"))
        return max(node.start, node.end)
    if node.flow:
        return node.end
    inner = node.items if isinstance(node, Items) else list(node.values.values())
    return content_end(inner[-1], source) if inner else node.start


def block_end(saved: SavedFile, end: int, column: int) -> int:
    """Where the line behind a block begins whose content ends at *end*.

    Remarks below it that stand deeper than *column* belong to it.
    """
    best = at = saved.line_end(end) + 1
    while at < len(saved.text):
        stop = saved.line_end(at)
        line = saved.text[at:stop]
        bare = line.lstrip(" ")
        if bare.startswith("#") and len(line) - len(bare) > column:
            best = stop + 1
        elif bare:
            break
        at = stop + 1
    return best
