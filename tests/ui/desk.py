"""The guide's desk under a test: what it is made of, and fingers on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtQml import qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.show import events as ev
from kiosk.show.state import Show
from kiosk.ui.codes import code_url
from kiosk.ui.console_window import ConsoleWindow
from kiosk.ui.language import written_for
from kiosk.ui.sources import Sources
from kiosk.ui.stage import Stage
from kiosk.ui.window import pixels_per_millimetre
from tests.ui.screen import Screen, middle, name_of, shown

_QML = Path(__file__).parents[2] / "kiosk" / "ui" / "qml"


def written_in(one: QObject) -> str:
    """The file of QML that an object is written in, such as console/CueCard, "" for Qt's own.

    Not its class: Python would go on taking that for what it was when the window is gone.
    """
    context = qmlContext(one)
    file = Path(context.baseUrl().toLocalFile()) if context else Path()
    return file.relative_to(_QML).with_suffix("").as_posix() if file.is_relative_to(_QML) else ""


def below(root: QQuickItem) -> Iterator[QQuickItem]:
    """All items below one, seen or not."""
    for child in root.childItems():
        yield child
        yield from below(child)


def made_of(window: QQuickWindow, file: str) -> list[QQuickItem]:
    """What is to be seen on a window that is written in that file of QML, such as console/CueCard."""
    return [item for item in shown(window.contentItem()) if written_in(item) == file]


def called(window: QQuickWindow, name: str) -> QQuickItem:
    """The thing to touch that is called so; of two the one that lies on top."""
    items = [item for item in shown(window.contentItem()) if item.property("scrolls") is not None]
    found = [item for item in items if name_of(item) == name]
    assert found, f"nothing is called {name}: there are {sorted({name_of(item) for item in items})}"
    return found[-1]


def tap(window: QQuickWindow, at: QPoint) -> None:
    """A finger goes down there and up again."""
    panel = QTest.createTouchDevice()
    QTest.touchEvent(window, panel).press(0, at, window).commit()
    QTest.touchEvent(window, panel).release(0, at, window).commit()
    QCoreApplication.processEvents()


class Board:
    """A console's window with a show of its own, of a size in pixels and a diagonal in inches."""

    def __init__(
        self, nest: QObject, home: Path, size: tuple[int, int], diagonal: float, picture: str
    ) -> None:
        self.posted: list[ev.Event] = []
        self.scale = pixels_per_millimetre(size, diagonal)
        sources = Sources(lambda tour, file: picture, partial(code_url, home / "codes"), written_for)
        self._stage = Stage(self.posted.append, sources, nest)
        self._console = ConsoleWindow(self._stage, nest)
        self.window = self._console.window
        self._console.open(None, windowed=True)
        self.window.resize(*size)
        self.settle()
        self.window.setProperty("pixelsPerMillimetre", self.scale)  # as a screen of that size would say

    def put(self, show: Show) -> None:
        """Show this moment, and let the desk come to rest."""
        self._stage.show(show)
        self.settle()

    def settle(self) -> None:
        """Let bindings and layouts come to rest."""
        for _ in range(2):
            QCoreApplication.processEvents()
            self.window.grabWindow()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # rows that are no more

    def close(self) -> None:
        """Take it away."""
        self._console.close()


class DrawerBoard:
    """The same desk as a drawer over the public page, which is opened by her finger where it is shut."""

    def __init__(self, screen: Screen, size: tuple[int, int], diagonal: float) -> None:
        self.scale = pixels_per_millimetre(size, diagonal)
        self.window = screen.window
        self.posted = screen.posted
        self._screen = screen
        screen.obeys = False

    def put(self, show: Show) -> None:
        """Show this moment, and let the desk come to rest."""
        self._screen.put(show)
        if show.reception is not None and not made_of(self.window, "console/Console") and show.sheet is None:
            tap(self.window, middle(called(self.window, "讲解台")))
            self.settle()

    def settle(self) -> None:
        """Let bindings and layouts come to rest."""
        self._screen.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Desk = Board | DrawerBoard
OpenDesk = Callable[[str], Desk]
BOARDS = {
    "console 1920": ((1920, 1080), 24.0),
    "console 1280": ((1280, 800), 13.0),
    "console 1024": ((1024, 768), 10.0),
    "drawer 1080": ((1080, 1920), 43.0),
    "drawer 1920": ((1920, 1080), 32.0),
}
"""Each desk by its name: pixels and inches of what it stands on."""
