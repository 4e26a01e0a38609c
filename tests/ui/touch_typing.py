"""Fingers on the keyboard of the screen: finds its keys and candidates, and touches them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.desk import made_of, tap, written_in
from tests.ui.screen import ancestors, box, middle, name_of, shown


class Board(Protocol):
    """What has fields to write in."""

    @property
    def window(self) -> QQuickWindow: ...
    @property
    def scale(self) -> float: ...
    def settle(self) -> None: ...


class TouchTyping:
    """One who writes into the fields of a board without a keyboard of hardware."""

    def __init__(self, desk: Board, qtbot: QtBot) -> None:
        self.desk = desk
        self._qtbot = qtbot
        self._panel = QTest.createTouchDevice()

    def field(self, name: str) -> QQuickItem:
        """The field of that name."""
        items = shown(self.desk.window.contentItem())
        return next(one for one in items if one.inherits("QQuickTextInput") and name_of(one) == name)

    def into(self, name: str) -> QQuickItem:
        """Touch that field, brought into view as by a flick, and wait for the keyboard."""
        field = self.field(name)
        for above in ancestors(field):
            if above.inherits("QQuickFlickable"):
                y = field.mapToItem(above.property("contentItem"), 0, 0).y()
                most = above.property("contentHeight") - above.height()
                above.setProperty("contentY", max(0.0, min(y - above.height() / 3, most)))
        self.desk.settle()
        tap(self.desk.window, middle(field))
        self._qtbot.waitUntil(lambda: self.open)
        self.desk.settle()
        return field

    @property
    def open(self) -> bool:
        """Whether the keyboard is on the screen."""
        return bool(made_of(self.desk.window, "keyboard/Keyboard"))

    def board(self) -> QRectF:
        """Where it lies in its window."""
        edge = made_of(self.desk.window, "keyboard/Keyboard")[0]
        return box(edge.parentItem())

    def keys(self) -> list[QQuickItem]:
        """All that can be touched on it, the candidates too."""
        items = shown(self.desk.window.contentItem())
        return [one for one in items if written_in(one).startswith("keyboard/") and is_touched(one)]

    def offers(self) -> list[str]:
        """The candidates that are in view, in their order."""
        here = [one for one in self.keys() if one.property("first") is not None]
        return [name_of(one) for one in sorted(here, key=lambda one: (box(one).y(), box(one).x()))]

    def sees(self, offer: str) -> None:
        """Wait for a candidate: the words are read beside the screen."""
        self._qtbot.waitUntil(lambda: offer in self.offers())

    def key(self, name: str) -> QQuickItem:
        """The key or the candidate of that name."""
        found = [one for one in self.keys() if name_of(one) == name]
        assert found, f"no key is called {name}: there are {sorted(map(name_of, self.keys()))}"
        return found[-1]

    def press(self, *names: str) -> None:
        """Touch these keys one after another."""
        for name in names:
            tap(self.desk.window, middle(self.key(name)))
            self.desk.settle()

    def choose(self, offer: str) -> None:
        """Touch a candidate once it is there."""
        self.sees(offer)
        self.press(offer)

    def hold(self, name: str, milliseconds: int) -> None:
        """Keep a finger on a key."""
        place = middle(self.key(name))
        QTest.touchEvent(self.desk.window, self._panel).press(0, place, self.desk.window).commit()
        self._qtbot.wait(milliseconds)
        QTest.touchEvent(self.desk.window, self._panel).release(0, place, self.desk.window).commit()
        self.desk.settle()

    def draw(self, start: QPoint, end: QPoint) -> None:
        """Draw a finger across."""
        window = self.desk.window
        QTest.touchEvent(window, self._panel).press(0, start, window).commit()
        for step in range(1, 9):
            self._qtbot.wait(8)
            QTest.touchEvent(window, self._panel).move(0, start + (end - start) * step / 8, window).commit()
        QTest.touchEvent(window, self._panel).release(0, end, window).commit()
        self._qtbot.wait(400)
        self.desk.settle()


def is_touched(item: QQuickItem) -> bool:
    """Whether it is a key: made of the part that all things to touch are."""
    return item.property("scrolls") is not None
