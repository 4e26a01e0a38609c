"""What makes a page one that cannot be read or used: words that are cut off, things that lie over others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.ui.screen import Screen, ancestors, box, frame, ink, name_of, scrolls, texts, touchables


def cuts(text: QQuickItem) -> Iterator[str]:
    """How a text is cut off, if it is."""
    said = text.property("text")[:24]
    if text.property("truncated") and not _may_be_shortened(text):
        yield f"“{said}” is elided"
    for extent, room in (("contentWidth", text.width()), ("contentHeight", text.height())):
        if text.property(extent) > room + 1:
            yield f"“{said}” has a {extent} of {text.property(extent):.0f} in {room:.0f}"
    words, seen = ink(text), frame(text)
    sideways, upright = scrolls(text)
    if not sideways and (words.left() < seen.left() - 1 or words.right() > seen.right() + 1):
        yield f"“{said}” goes from {words.left():.0f} to {words.right():.0f}, seen to {seen.right():.0f}"
    if not upright and (words.top() < seen.top() - 1 or words.bottom() > seen.bottom() + 1):
        yield f"“{said}” goes from {words.top():.0f} to {words.bottom():.0f}, seen to {seen.bottom():.0f}"


def _may_be_shortened(text: QQuickItem) -> bool:
    """A name of more than twelve hanzi, on a card or a key that leads to the page that has it whole."""
    name = text.property("text")
    return len(name) > 12 and any(name in name_of(above) for above in ancestors(text))


def overlaps(screen: Screen) -> Iterator[str]:
    """What lies over something that it is no part of."""
    keys = touchables(screen.page())
    for one, other in combinations(keys, 2):
        if _touch(_seen(one), _seen(other)):
            yield f"{name_of(one)} over {name_of(other)}"
    words = texts(screen.page())
    for text, other in combinations(words, 2):
        if _touch(ink(text) & frame(text), ink(other) & frame(other)):
            yield f"“{text.property('text')}” over “{other.property('text')}”"
    for text in words:
        around = list(ancestors(text))
        for key in keys:
            if key not in around and _touch(ink(text) & frame(text), _seen(key)):
                yield f"“{text.property('text')}” over {name_of(key)}"


def _seen(item: QQuickItem) -> QRectF:
    return box(item) & frame(item)


def _touch(one: QRectF, other: QRectF) -> bool:
    both = one & other
    return both.width() > 1.5 and both.height() > 1.5
