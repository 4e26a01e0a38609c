"""Both windows on the screens of a display, as a process: JSON lines tell where they lie, at each move.

`python -m tests.ui.two_windows HOME [NAME]`, NAME being the setting `public_screen`. What it is told on its
standard input, a word a line: lead, rest (no console), shut (somebody presses Alt+F4), stray (something moves
the console onto the public's screen), tell, end.
"""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.show.state import House, opening
from kiosk.ui.application import application
from kiosk.ui.codes import code_url
from kiosk.ui.console_window import ConsoleWindow
from kiosk.ui.language import written_for
from kiosk.ui.screens import Screens, Tenancy
from kiosk.ui.sources import Sources
from kiosk.ui.stage import Stage
from kiosk.ui.window import PublicWindow


class Teller(QObject):
    """Says where the two windows lie."""

    def __init__(
        self, screens: Screens, public: PublicWindow, console: ConsoleWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._screens, self._public, self._console = screens, public, console
        self.heard = 0
        self.ended = False
        screens.changed.connect(self.tell)
        for window in (public.window, console.window):
            for moved in (
                window.visibleChanged,
                window.xChanged,
                window.yChanged,
                window.widthChanged,
                window.heightChanged,
            ):
                moved.connect(self.tell)

    def tell(self) -> None:
        """One line."""
        if self.ended:
            return
        placing, window = self._screens.placing, self._public.window
        told = {
            "screens": {screen.name(): screen.geometry().getRect() for screen in QGuiApplication.screens()},
            "heard": self.heard,
            "windows": [window.winId(), self._console.window.winId()],
            "settled": self._screens.settled,
            "public": _frame(window),
            "console": _frame(self._console.window),
            "places": [placing.public.name if placing.public else "", placing.console is not None],
            "scale": round(window.property("pixelsPerMillimetre") * 100),
            "above": bool(window.flags().value & ~self._console.window.flags().value & 0x40000),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def _frame(window: QWindow) -> list[int] | None:
    lies = window.frameGeometry()
    return [lies.x(), lies.y(), lies.width(), lies.height()] if window.isVisible() else None


def main(home: Path, wanted: str) -> None:
    """Until the word is end."""
    with application() as qt, qt.nest() as nest:
        sources = Sources(lambda tour, file: "", partial(code_url, home / "codes"), written_for)
        stage = Stage(lambda event: None, sources, nest)
        stage.show(opening((), House()))
        public = PublicWindow(stage, (640, 480), 21.5, nest)
        console = ConsoleWindow(stage, nest)
        screens = Screens(wanted, nest)
        tenancy = Tenancy(screens, public, windowed=False, parent=nest)
        tenancy.attach(console)
        teller = Teller(screens, public, console, nest)

        def hear() -> None:
            for word in os.read(sys.stdin.fileno(), 4096).decode().split() or ["end"]:
                obey(word)
                teller.heard += 1
            teller.tell()

        def obey(word: str) -> None:
            if word in ("lead", "rest"):
                tenancy.lead(word == "lead")
            elif word == "shut":
                console.window.close()
            elif word == "stray":
                console.window.setScreen(public.window.screen())
            elif word != "tell":
                qt.quit()

        ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, nest)
        ears.activated.connect(hear)
        tenancy.open()
        qt.run()
        teller.ended = True
        console.close()
        public.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
