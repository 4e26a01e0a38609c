"""Writing on a real display without a window manager, by a real pointer and keyboard: a process of its own.

`python -m tests.ui.typing_on_display HOME`, DISPLAY being that of an X server. Both windows are open, side by
side; xdotool touches and types. It tells in JSON what stands in the field, and whether the keyboard is there.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.ui.application import application
from kiosk.ui.camera import pause
from tests.show.reception.hall import LedHall
from tests.ui.desk import Board, called, made_of
from tests.ui.receptions import usual_tour
from tests.ui.screen import CALM, Screen, middle, name_of, shown
from tests.ui.secret import after

PATIENCE = 30.0  # seconds
PUBLIC = (640, 480)


class Hands:
    """One who sits before both windows."""

    def __init__(self, nest: QObject, home: Path) -> None:
        self.public = Screen(nest, home, PUBLIC)
        self.desk = Board(nest, home, (1280, 800), 13.0, "")
        self.desk.window.setPosition(PUBLIC[0], 0)
        self.guide = LedHall(usual_tour(), house=CALM)
        self.desk.put(self.guide.show)
        pause(200)

    @property
    def field(self) -> QQuickItem:
        """The field for the guest."""
        items = shown(self.desk.window.contentItem())
        return next(one for one in items if one.inherits("QQuickTextInput") and name_of(one) == "来宾")

    @property
    def open(self) -> bool:
        """Whether the keyboard is on her screen."""
        return bool(made_of(self.desk.window, "keyboard/Keyboard"))

    def click(self, window: QWindow, x: int, y: int) -> None:
        """Touch there, as a touch screen does that is a mouse."""
        lies = window.position()
        at = [str(lies.x() + x), str(lies.y() + y)]
        subprocess.run(["xdotool", "mousemove", *at, "click", "1"], check=True)
        pause(120)

    def touch(self, item: QQuickItem) -> None:
        """Touch the middle of something on the desk."""
        self.click(self.desk.window, middle(item).x(), middle(item).y())

    def touch_key(self, name: str) -> None:
        """Touch what is called so on the desk, once it is there."""
        wait(lambda: any(name_of(one) == name for one in shown(self.desk.window.contentItem())))
        self.touch(called(self.desk.window, name))

    def strike(self, *keys: str) -> None:
        """Strike keys of the keyboard on the table: they go where the display has the focus."""
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
        pause(200)


def wait(true: Callable[[], bool]) -> None:
    """Wait until it is true, or say so on the way out."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        pause(20)


def main(home: Path) -> None:
    """The story, and what was seen at each of its turns."""
    home.mkdir()
    told: dict[str, object] = {}
    with application() as qt, qt.nest() as nest:
        hands = Hands(nest, home)
        hands.touch(hands.field)
        wait(lambda: hands.open)
        pause(100)
        for letter in "shequ":
            hands.touch_key(letter)
        hands.touch_key("社区")
        told["written"] = hands.field.property("text")
        hands.strike("a")
        told["struck"] = hands.field.property("text"), hands.open
        hands.click(hands.public.window, 320, 240)
        hands.strike("b")
        told["elsewhere"] = hands.field.property("text")
        hands.desk.posted.clear()
        hands.desk.put(after(hands.guide.show, led.PinKnown(True), led.GateOpened(Purpose.END)))
        wait(hands.desk.window.isActive)
        pause(200)
        hands.strike(*"246813", "Return")
        told["pin"] = [event for event in hands.desk.posted if not isinstance(event, ev.Touched)] == [
            led.PinEntered("246813")
        ]
        hands.desk.close()
        hands.public.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
