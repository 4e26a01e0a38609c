"""A hall to measure in: the whole kiosk in an offscreen window, and a finger that taps."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Ears, Kiosk, assembled
from kiosk.customs import rules_of
from kiosk.editions.choosing import chosen
from kiosk.editions.showcase import Showcase
from kiosk.editions.store import Store
from kiosk.settings import Settings
from kiosk.show.events import Event
from kiosk.show.state import Show
from kiosk.tour.model import Tour
from kiosk.ui.application import Application
from kiosk.ui.camera import items, pause
from kiosk.voice.output import Output
from tests.benchmarks.frames import Frames, wait_until
from tests.journeys.hand import visible_items

_TAP = 60  # milliseconds that a finger rests on the glass


class Mute:
    """An output that plays nothing and says nothing: the screen alone is measured."""

    def expect(self, utterance: int) -> None:
        """Never mind."""

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        """Never mind."""

    def hush(self) -> None:
        """Silent already."""

    def set_volume(self, volume: float) -> None:
        """Silent at any volume."""

    def close(self) -> None:
        """Nothing to give back."""


def mute(post: Callable[[Event], None]) -> Output:
    """Ears that hear nothing."""
    return Mute()


@dataclass
class Hall:
    """An open kiosk. `seen` is called with each show, after the screen has taken it on."""

    kiosk: Kiosk
    frames: Frames
    panel: QPointingDevice
    seen: list[Callable[[Show], None]]

    def tap(self, name: str) -> float:
        """Tap what is called so; when the finger was lifted, which is when a tap becomes one."""
        return self.tap_at(self.place_of(name))

    def tap_at(self, place: QPoint) -> float:
        """Tap at a place of the window; when the finger was lifted."""
        window = self.kiosk.window.window
        QTest.touchEvent(window, self.panel).press(0, place, window).commit(False)
        pause(_TAP)
        lifted = time.monotonic()
        QTest.touchEvent(window, self.panel).release(0, place, window).commit(False)
        return lifted

    def place_of(self, name: str) -> QPoint:
        """The middle of what bears a name that begins so; waited for."""
        found: list[QQuickItem] = []

        def there() -> bool:
            found[:] = [item for item in visible_items(self.root) if _name(item).startswith(name)]
            return bool(found)

        wait_until(there)
        return found[0].mapToScene(QPointF(found[0].width() / 2, found[0].height() / 2)).toPoint()

    @property
    def root(self) -> QQuickItem:
        """The item that holds all that is shown."""
        return self.kiosk.window.window.contentItem()

    def frame_after(self, event: Event, shown: Callable[[Show], bool]) -> float:
        """Seconds from posting an event to the first frame of a show that is as wanted."""
        self.mark_when("shown", shown)
        posted = time.monotonic()
        self.kiosk.post(event)
        return self.frames.wait_for("shown") - posted

    def mark_when(self, name: str, shown: Callable[[Show], bool]) -> None:
        """Mark the frames once, when the show is as wanted."""

        def look(show: Show) -> None:
            if shown(show):
                self.seen.remove(look)
                self.frames.mark(name)

        self.frames.first_after.pop(name, None)
        self.seen.append(look)

    def load(self) -> None:
        """Wait until all pictures are there."""
        wait_until(lambda: not any(item.property("loading") is True for item in items(self.root)))

    def settle(self) -> None:
        """Wait until all pictures are there and nothing moves any more."""
        self.load()
        self.frames.wait_for_rest()


@contextmanager
def open_hall(
    qt: Application,
    folder: Path,
    home: Path,
    *tours: Tour,
    size: tuple[int, int] = (1920, 1080),
    ears: Ears = mute,
    calm: bool = False,
    idle: float = 3600.0,
    windowed: bool = False,
    curated: bool = False,
) -> Iterator[Hall]:
    """A hall whose media lie in *folder*/media, its visits ended after *idle* seconds; closed at the end.

    A *curated* one shows the tours of *folder*/tours, and whatever is edited there.
    """
    seen: list[Callable[[Show], None]] = []

    def watch(show: Show) -> None:
        for look in list(seen):
            look(show)

    settings = replace(Settings(home=home), media=folder / "media", size=size, calm=calm, idle=idle)
    settings = replace(settings, windowed=windowed, tours=folder / "tours")
    case = chosen(Store(home), rules_of(settings)) if curated else Showcase(tours)
    with assembled(settings, case, qt, ears, watch, curated) as kiosk:
        frames = Frames(kiosk.window.window, kiosk.window)
        kiosk.window.open(windowed=True)
        wait_until(lambda: bool(frames.times))
        yield Hall(kiosk, frames, QTest.createTouchDevice(), seen)


def _name(item: QQuickItem) -> str:
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
