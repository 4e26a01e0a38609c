"""A public window with a show of its own, without voice or clock: what it shows, item by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.show import events as ev
from kiosk.show.pages import every_page
from kiosk.show.state import Comfort, House, Language, Sheet, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour
from kiosk.ui.codes import code_url
from kiosk.ui.door import Door
from kiosk.ui.language import written_for
from kiosk.ui.sources import Sources
from kiosk.ui.stage import Stage
from kiosk.ui.window import PublicWindow

CALM = House(comfort=Comfort(calm=True))


class Screen:
    """A window of a size in pixels and a diagonal in inches, every picture of it the one at a URL."""

    def __init__(
        self, nest: QObject, home: Path, size: tuple[int, int], diagonal: float = 21.5, picture: str = ""
    ) -> None:
        self.posted: list[ev.Event] = []
        self.obeys = True  # whether what a finger asks for is done, or only noted
        self.show = opening((), CALM)
        self._door = Door(self.receive, nest)
        sources = Sources(lambda tour, file: picture, partial(code_url, home / "codes"), written_for)
        self._stage = Stage(self._post, sources, nest)
        self._stage.show(self.show)
        self._public = PublicWindow(self._stage, size, diagonal, nest)
        self.window = self._public.window
        self._public.open(windowed=True)

    def close(self) -> None:
        """Take it away."""
        self._door.shut()
        self._public.close()

    def put(self, show: Show) -> None:
        """Show this moment, and let the page come to rest."""
        self.show = show
        self._public.speak(show.comfort.language)
        self._stage.show(show)
        self.settle()

    def receive(self, event: ev.Event) -> None:
        """Move the show on, as the kiosk does."""
        self.show = step(self.show, event)[0]
        self._stage.show(self.show)

    def settle(self) -> QImage:
        """Let bindings and layouts come to rest; the picture of the page then."""
        QCoreApplication.processEvents()
        self.window.grabWindow()
        QCoreApplication.processEvents()
        return self.window.grabWindow()

    def resize(self, width: int, height: int) -> None:
        """Turn the panel, or change it for another."""
        self.window.resize(width, height)
        self.settle()

    def items(self) -> list[QQuickItem]:
        """All that is drawn on what can be reached."""
        return list(shown(self.page()))

    def pictures(self) -> list[QQuickItem]:
        """The photographs that have come."""
        return [item for item in self.items() if item.inherits("QQuickImage") and _in_photo(item)]

    def page(self) -> QQuickItem:
        """What can be reached: the topmost of the idle question, a sheet and the page."""
        scene = self.window.contentItem().childItems()[0]
        layers = [item for item in scene.childItems() if item.isVisible() and _filled(item)]
        return layers[-1]

    def key(self, *keys: Qt.Key) -> None:
        """Press and release these keys one after another."""
        for key in keys:
            QTest.keyClick(self.window, key)
            QCoreApplication.processEvents()

    def hold(self, key: Qt.Key, repeats: int) -> None:
        """Hold a key down while the keyboard repeats it, and let go."""
        for repeated in (False, *(True for _ in range(repeats))):
            self._send(QEvent.Type.KeyPress, key, repeated)
        self._send(QEvent.Type.KeyRelease, key, False)

    def _send(self, kind: QEvent.Type, key: Qt.Key, repeated: bool) -> None:
        event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier, "", repeated)
        QCoreApplication.sendEvent(self.window, event)

    def _post(self, event: ev.Event) -> None:
        self.posted.append(event)
        if self.obeys:
            self._door.post(event)


def _in_photo(item: QQuickItem) -> bool:
    frame = item.parentItem()
    return frame is not None and frame.property("caption") is not None


def _filled(item: QQuickItem) -> bool:
    """Whether a layer holds anything: a Loader without its item does not."""
    return bool(item.childItems())


def pages(
    tour: Tour,
    *,
    big: bool = False,
    language: Language = Language.SIMPLIFIED,
    others: Iterable[Tour] = (),
) -> Iterator[tuple[str, Show]]:
    """Every page and sheet of a tour in a calm house, and what a visit leaves on the overview."""
    show = opening((tour, *others), calm(big=big, language=language))
    yield from every_page(show)
    first = step(show, ev.StationChosen(tour.stations[0].id))[0]
    yield "station-comfort", step(first, ev.SheetOpened(Sheet.COMFORT))[0]
    paused = step(first, ev.PlayChosen())[0]
    yield "station-paused", paused
    yield "home-seen", step(paused, ev.HomeChosen())[0]


def calm(**comfort: Any) -> House:
    """A house where nothing moves, with these comforts."""
    return replace(CALM, comfort=replace(CALM.comfort, **comfort))


def shown(root: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items below one, in the order in which they are drawn over one another."""
    for child in root.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from shown(child)


def texts(root: QQuickItem) -> list[QQuickItem]:
    """The texts below an item that hold words."""
    return [item for item in shown(root) if item.inherits("QQuickText") and item.property("text")]


def touchables(root: QQuickItem) -> list[QQuickItem]:
    """What may be touched below an item now: the parts made of Touchable.qml that are enabled."""
    return [item for item in shown(root) if item.property("scrolls") is not None and item.isEnabled()]


def box(item: QQuickItem) -> QRectF:
    """Where an item lies in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def ask(item: QQuickItem, expression: str) -> Any:
    """What a QML expression gives at an item: for values of kinds that Python has no name for."""
    context = qmlContext(item)
    assert context is not None
    return QQmlExpression(context, item, expression).evaluate()[0]


def ink(text: QQuickItem) -> QRectF:
    """Where the words of a text lie in its window, in the middle of its height as Label.qml has it."""
    top = text.property("topPadding")
    height = text.property("contentHeight")
    y = top + (text.height() - top - height) / 2
    return text.mapRectToScene(QRectF(0, y, text.property("contentWidth"), height))


def frame(item: QQuickItem) -> QRectF:
    """Where an item may be seen: the window, and every frame that cuts what lies in it."""
    seen = QRectF(-1e6, -1e6, 2e6, 2e6)
    for above in ancestors(item):
        if above.clip() or above.parentItem() is None:
            seen = seen.intersected(box(above))
    return seen


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """The items that an item lies in, the nearest first, the window's own last."""
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def scrolls(item: QQuickItem) -> tuple[bool, bool]:
    """Whether an item lies in something that a finger can move sideways, and up and down."""
    lists = [above for above in ancestors(item) if above.inherits("QQuickFlickable")]
    sideways = any(one.property("contentWidth") > one.width() + 1 for one in lists)
    upright = any(one.property("contentHeight") > one.height() + 1 for one in lists)
    return sideways, upright


def is_line(item: QQuickItem) -> bool:
    """Whether an item is a line of what is told: it is touched, but the keyboard has arrows for it."""
    return item.property("leaving") is not None


def name_of(item: QQuickItem) -> str:
    """What a screen reader calls an item."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface else ""


def middle(item: QQuickItem) -> QPoint:
    """The middle of an item in its window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
