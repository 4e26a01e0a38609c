"""A visitor's hand and eyes on a real window: finds things by what they are called, and touches them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

PATIENCE = 20_000  # milliseconds; much, since the machine may be busy


class Hand:
    """Touches, looks and waits on one window."""

    def __init__(self, window: QQuickWindow, qtbot: QtBot, panel: QPointingDevice) -> None:
        self.window = window
        self._qtbot = qtbot
        self._panel = panel

    def sees(self, name: str) -> bool:
        """Whether something of that accessible name is on the screen."""
        return self._find(name) is not None

    def wait_for(self, true: Callable[[], bool]) -> None:
        """Wait until it is true."""
        self._qtbot.waitUntil(true, timeout=PATIENCE)

    def wait_to_see(self, name: str) -> None:
        """Wait until something of that name is on the screen."""
        self.wait_for(lambda: self.sees(name))

    def wait_for_rest(self) -> None:
        """Wait until no list glides any more."""
        self.wait_for(
            lambda: not any(item.property("moving") for item in visible_items(self.window.contentItem()))
        )

    def tap(self, name: str) -> None:
        """Put a finger on the thing of that name, once it stands still, and lift it."""
        self.wait_to_see(name)
        self.wait_for(lambda: self._stands_still(name))
        self.tap_at(self.centre(name))

    def tap_at(self, place: QPoint) -> None:
        """Tap at a place of the window."""
        QTest.touchEvent(self.window, self._panel).press(0, place, self.window).commit()
        QTest.touchEvent(self.window, self._panel).release(0, place, self.window).commit()

    def hold(self, place: QPoint, true: Callable[[], bool]) -> None:
        """Keep a finger at a place until something is true."""
        QTest.touchEvent(self.window, self._panel).press(0, place, self.window).commit()
        self.wait_for(true)
        QTest.touchEvent(self.window, self._panel).release(0, place, self.window).commit()

    def reads(self, words: str) -> bool:
        """Whether these words stand somewhere on the screen, in a text or as the name of something."""
        texts = (item.property("text") for item in visible_items(self.window.contentItem()))
        return any(words in text for text in (*self.names(), *texts) if isinstance(text, str))

    def press(self, *keys: Qt.Key) -> None:
        """Strike these keys in the window, as a hand does: a bouncing contact is faster."""
        for key in keys:
            self.breathe()
            QTest.keyClick(self.window, key)

    def breathe(self) -> None:
        """Take the time that a hand takes from one key to the next: a faster touch is one too many."""
        self._qtbot.wait(360)

    def bounce(self, key: Qt.Key, times: int) -> None:
        """A key whose worn contact says so many times that it was struck."""
        for _ in range(times):
            QTest.keyClick(self.window, key)

    def write(self, name: str, text: str) -> None:
        """Write into the field of that name, and go on with the enter key."""
        self.tap(name)
        field = self.item(name)
        self.wait_for(field.hasActiveFocus)
        for letter in text:  # as an input method hands them over
            QCoreApplication.sendEvent(self.window, _typed(letter))
        QTest.keyClick(self.window, Qt.Key.Key_Return)

    def tap_together(self, *names: str) -> None:
        """Several fingers at once."""
        for name in names:
            self.wait_to_see(name)
        places = [self.centre(name) for name in names]
        down = QTest.touchEvent(self.window, self._panel)
        for finger, place in enumerate(places):
            down.press(finger, place, self.window)
        down.commit()
        up = QTest.touchEvent(self.window, self._panel)
        for finger, place in enumerate(places):
            up.release(finger, place, self.window)
        up.commit()

    def swipe(self, start: QPoint, end: QPoint, steps: int = 8) -> None:
        """Draw a finger from one place to another."""
        QTest.touchEvent(self.window, self._panel).press(0, start, self.window).commit()
        for step in range(1, steps + 1):
            place = start + (end - start) * step / steps
            self._qtbot.wait(8)  # a finger takes its time, and Qt reckons its speed by the clock
            QTest.touchEvent(self.window, self._panel).move(0, place, self.window).commit()
        QTest.touchEvent(self.window, self._panel).release(0, end, self.window).commit()

    def centre(self, name: str) -> QPoint:
        """The middle of the thing of that name."""
        box = self.item(name)
        return box.mapToScene(QPointF(box.width() / 2, box.height() / 2)).toPoint()

    def item(self, name: str) -> QQuickItem:
        """The thing of that name, which must be there."""
        found = self._find(name)
        assert found is not None, f"{name} is not on the screen; there are {sorted(self.names())}"
        return found

    def names(self) -> set[str]:
        """The accessible names of all that is on the screen."""
        return {name for _, name in self._named()}

    def _stands_still(self, name: str) -> bool:
        """Whether two frames show it at one place: a page laid out anew moves its keys under the finger."""
        if not self.sees(name):
            return False
        before = self.centre(name)
        self._qtbot.wait(30)  # the guide's desk follows the public page by so much
        if not self.sees(name):
            return False
        self.window.grabWindow()
        return self.sees(name) and self.centre(name) == before

    def _find(self, name: str) -> QQuickItem | None:
        whole = next((item for item, said in self._named() if said == name), None)
        return whole or next((item for item, said in self._named() if said.startswith(name)), None)

    def _named(self) -> Iterator[tuple[QQuickItem, str]]:
        for item in visible_items(self.window.contentItem()):
            interface = QAccessible.queryAccessibleInterface(item)
            if interface is not None:
                name = interface.text(QAccessible.Text.Name)
                if name:
                    yield item, name


def _typed(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All items below one that can be seen, topmost last."""
    for child in root.childItems():
        if child.isVisible() and child.isEnabled():
            yield child
            yield from visible_items(child)
