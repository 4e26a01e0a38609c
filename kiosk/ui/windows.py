"""The two windows of a kiosk: the public's, and the console of a guide who has a screen to herself."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject, QTimer

from kiosk.show.state import Show
from kiosk.ui.console_window import ConsoleWindow, console_hatching
from kiosk.ui.hatching import Hatching
from kiosk.ui.keys import KeyWatch
from kiosk.ui.screens import Screens, Tenancy
from kiosk.ui.stage import Stage
from kiosk.ui.window import PublicWindow

_LATER = 2_000  # milliseconds after the start


class Windows(QObject):
    """Both windows, the screens they live on and the keys that are struck in them.

    `size` are the public window's pixels before it knows its screen, `diagonal` inches, `wanted` the name of
    the public's screen or empty. Close it before the stage it shows goes.
    """

    def __init__(
        self,
        stage: Stage,
        keys: KeyWatch,
        size: tuple[int, int],
        diagonal: float,
        wanted: str,
        windowed: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.public = PublicWindow(stage, size, diagonal, self)
        self._stage = stage
        self._keys = keys
        self._console: ConsoleWindow | None = None
        self._hatching: Hatching | None = None
        self._tenancy = Tenancy(Screens(wanted, self), self.public, windowed, self)
        keys.prompter.connect(self._turn_prompter)
        self.public.window.installEventFilter(keys)
        # Beside the first page it would cost a tenth of a second; a guide does not come so early.
        QTimer.singleShot(_LATER, self, self._hatch_console)

    @property
    def console(self) -> ConsoleWindow:
        """The window of the guide, made when it is first asked for."""
        return self._console or self._make_console()

    def open(self) -> None:
        """Show the public window; the console comes with a guide."""
        self._tenancy.open()

    def follow(self, show: Show) -> None:
        """Show the console while a guide leads, and put both windows into the language of the show."""
        if show.reception is not None:
            self._make_console()
        self._tenancy.lead(show.reception is not None)
        self.public.speak(show.comfort.language)
        if self._console is not None:
            self._console.speak(show.comfort.language)

    def close(self) -> None:
        """Take both away, the guide's first."""
        if self._hatching is not None:
            self._hatching.stop()
        if self._console is not None:
            self._console.close()
        self.public.close()

    def _hatch_console(self) -> None:
        if self._console is None:
            self._hatching = console_hatching(self._stage, self)
            self._hatching.done.connect(self._make_console)

    def _make_console(self) -> ConsoleWindow:
        if self._console is None:
            hatched, self._hatching = self._hatching, None
            self._console = console = ConsoleWindow(self._stage, self, hatched=hatched)
            if hatched is not None:
                hatched.stop()
                hatched.deleteLater()
            console.window.visibleChanged.connect(self._tell_page)
            console.window.installEventFilter(self._keys)
            self._tenancy.attach(console)
        return self._console

    def _tell_page(self) -> None:
        """Whether the public page has to make room for the guide's drawer."""
        self.public.window.setProperty("apart", self.console.is_open)

    def _turn_prompter(self) -> None:
        pane = self.console if self.console.is_open else self.public
        QMetaObject.invokeMethod(pane.window, "turnPrompter")
