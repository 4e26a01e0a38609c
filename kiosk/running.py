"""The way to run a kiosk: on a panel, until it is told to end."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk import app
from kiosk.customs import rules_of
from kiosk.editions.choosing import chosen
from kiosk.editions.showcase import Showcase
from kiosk.editions.store import Store
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.tour.problems import Severity
from kiosk.ui.application import application
from kiosk.ui.funnels import funnels
from kiosk.ui.sound.loudspeaker import Loudspeaker

log = logging.getLogger(__name__)

_FAULTS_A_MINUTE = 5  # beyond it going back to the attract page does not help, and the log says why
Say = Callable[[str], None]


def run(settings: Settings, say: Say, door: Purpose | None = None) -> int:
    """Open the kiosk on this machine's panel until it is told to end; the exit code.

    With a *door* its PIN is asked for at once.

    Raises KioskError when it cannot be opened.
    """
    way_back = WayBack()
    with funnels(way_back), application() as qt:
        case = chosen(Store(settings.home), rules_of(settings))
        tell_of(case, settings, say)
        with (
            app.assembled(settings, case, qt, Loudspeaker, curated=True) as kiosk,
            way_back.leading_to(lambda: kiosk.post(ev.Faulted())),
        ):
            kiosk.windows.open()
            if door is not None:
                kiosk.post(led.GateOpened(door))
            return qt.run()


def tell_of(case: Showcase, settings: Settings, say: Say) -> None:
    """Say which tours are not shown, and when there is nothing to show at all."""
    for problem in case.problems:
        log.warning("%s", problem)
    broken = {problem.file: None for problem in case.problems if problem.severity is Severity.ERROR}
    for name in () if case.editions else broken:
        say(f"{Path(name).name} 有问题，暂时不用。请运行 python main.py check 看原因。")
    if not case.tours:
        say(f"{settings.tours} 里没有能放的导览，屏幕上先只显示待客画面。")


class WayBack:
    """Where a fault leads: a way out that is known once the kiosk stands, and not taken over and over.

    `taken` says whether it ever was.
    """

    def __init__(self) -> None:
        self._go: Callable[[], None] | None = None
        self._recent: list[float] = []
        self.taken = False

    @contextmanager
    def leading_to(self, go: Callable[[], None]) -> Iterator[None]:
        """While the block runs, a fault calls *go*, on the thread where it came to light."""
        self._go = go
        try:
            yield
        finally:
            self._go = None

    def __call__(self) -> None:
        now = time.monotonic()
        self._recent[:] = [then for then in self._recent if now - then < 60.0]
        if self._go is not None and len(self._recent) < _FAULTS_A_MINUTE:
            self._recent.append(now)
            self.taken = True
            self._go()
