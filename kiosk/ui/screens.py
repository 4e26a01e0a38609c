"""The screens of this machine as they come and go, and the two windows that live on them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.ui.console_window import ConsoleWindow
from kiosk.ui.places import Place, Placing, placed
from kiosk.ui.window import PublicWindow

log = logging.getLogger(__name__)

QUIET = 300
"""Milliseconds without news after which the screens count as settled: one cable makes several changes."""

_TRIES = 3  # times that a console is put back onto its screen


class Screens(QObject):
    """Who has which screen, now. While screens come and go the guide has none.

    `changed` comes with the first news, and again when all is quiet, whether or not anybody has to move: Qt
    and the window manager may have moved windows meanwhile.
    """

    changed = Signal()

    def __init__(self, wanted: str, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._settle)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._disturb)
        app.primaryScreenChanged.connect(self._disturb)
        for screen in app.screens():
            self._watch(screen)
        self._placing = self._placed(None)
        if wanted and self._placing.public_name != wanted:
            names = ", ".join(name for name, _ in _named())
            log.warning("no screen is called %s; there are: %s", wanted, names)

    @property
    def placing(self) -> Placing:
        """Who has which screen; without a console until the screens have settled."""
        return self._placing if self.settled else replace(self._placing, console=None)

    @property
    def settled(self) -> bool:
        """Whether no screen came, went or changed just now."""
        return not self._quiet.isActive()

    def screen(self, name: str) -> QScreen | None:
        """The screen that a place's name stands for, if it is still there."""
        return dict(_named()).get(name)

    def _added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._disturb()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._disturb)
        screen.virtualGeometryChanged.connect(self._disturb)

    def _disturb(self) -> None:
        """Take the guide's screen away at once, and look again when all is quiet."""
        first = self.settled
        self._quiet.start()
        if first:
            self.changed.emit()

    def _settle(self) -> None:
        self._placing = self._placed(self._placing)
        self.changed.emit()

    def _placed(self, before: Placing | None) -> Placing:
        places = tuple(_place(name, screen) for name, screen in _named())
        first = QGuiApplication.primaryScreen()
        primary = next((name for name, screen in _named() if screen == first), "")
        return placed(places, self._wanted, primary, before)


class Tenancy(QObject):
    """The two windows on their screens: the guide's goes before the public's moves, and comes after it."""

    def __init__(self, screens: Screens, public: PublicWindow, windowed: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._public = public
        self._console: ConsoleWindow | None = None
        self._windowed = windowed
        self._opened = False
        self._leads = False
        self._tries = _TRIES
        self._again = QTimer(self, singleShot=True, interval=QUIET)
        self._again.timeout.connect(self._show_console)
        screens.changed.connect(self._obey)

    def attach(self, console: ConsoleWindow) -> None:
        """Take the console on, which need not be there before a guide is."""
        self._console = console
        console.strayed.connect(self._bring_back)

    def open(self) -> None:
        """Show the public window."""
        self._opened = True
        if self._windowed or not self._move_public():
            self._public.open(self._windowed)

    def lead(self, on: bool) -> None:
        """Show the console or not: where the guide has a screen to herself, and as soon as she has."""
        if on != self._leads:
            self._leads = on
            self._tries = _TRIES
            self._show_console()

    def _obey(self) -> None:
        if self._windowed:
            return
        if self._console is not None:
            self._console.hide()
        self._tries = _TRIES
        if self._screens.settled:
            if self._opened:
                self._move_public()
            self._show_console()

    def _move_public(self) -> bool:
        """Put the public window where it belongs; False when there is no such place."""
        place = self._screens.placing.public
        screen = self._screens.screen(place.name) if place else None
        if screen is not None:
            self._public.move_to(screen)
        return screen is not None

    def _bring_back(self) -> None:
        """A window manager may know of a new screen later than Qt does; one that will not learn is let be."""
        if self._tries > 0:
            self._tries -= 1
            self._again.start()

    def _show_console(self) -> None:
        place = self._screens.placing.console
        screen = self._screens.screen(place.name) if place else None
        if self._console is None:
            return
        if self._leads:
            self._console.open(screen, self._windowed)
        else:
            self._console.hide()


def _named() -> Iterator[tuple[str, QScreen]]:
    """Every screen with a name of its own: of two that are called alike the second counts as such."""
    seen: dict[str, int] = {}
    order = sorted(QGuiApplication.screens(), key=lambda one: (one.geometry().x(), one.geometry().y()))
    for screen in order:
        name = screen.name()
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), screen


def _place(name: str, screen: QScreen) -> Place:
    lies = screen.geometry()
    return Place(name, lies.x(), lies.y(), lies.width(), lies.height())
