"""The seeker: looks for sticks while staff are at work, and tells when something changed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from kiosk.editions.sticks.lying import first_level
from kiosk.editions.sticks.mounts import Place
from kiosk.editions.sticks.offers import stick_at
from kiosk.show.backstage.bringing.events import SticksSeen
from kiosk.show.backstage.bringing.state import Stick

BEAT = 1.0  # seconds between looks

log = logging.getLogger(__name__)

_Mark = tuple[object, ...]


class Seeker:
    """One thread, which sleeps but while `keep` says that somebody wants to know. No method keeps waiting.

    *where* tells what is plugged in now; what lies there is looked through only when that, or what lies at
    the top of it, is another than at the last look. A stick that does not answer holds up this thread alone.
    """

    def __init__(self, where: Callable[[], Sequence[Place]], post: Callable[[SticksSeen], None]) -> None:
        self._where = where
        self._post = post
        self._known: dict[Place, tuple[_Mark, Stick]] = {}
        self._told: tuple[Stick, ...] | None = None
        self._wanted = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def keep(self, wanted: bool) -> None:
        """Look from now on, or no more."""
        if wanted == self._wanted.is_set():
            return
        if not wanted:
            self._wanted.clear()
            return
        self._told = None  # whoever comes now is told all
        self._wanted.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="seeker", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Look no more; nobody waits for a stick that does not answer."""
        self._ended.set()
        self._wanted.set()

    def look(self) -> None:
        """Once: tell what is there, if it is anything else than what was told. On the seeker's thread."""
        before, self._known = self._known, {}
        for place in self._where():
            if (known := _looked(place, before.get(place))) is not None:
                self._known[place] = known
        sticks = tuple(stick for _, stick in self._known.values())
        if sticks != self._told:
            self._told = sticks
            self._post(SticksSeen(sticks))

    def _work(self) -> None:
        while self._wanted.wait() and not self._ended.is_set():
            try:
                self.look()
            except Exception:  # a defect of ours must not leave staff without sticks for ever
                log.exception("the sticks could not be looked at")
            self._ended.wait(BEAT)


def _looked(place: Place, before: tuple[_Mark, Stick] | None) -> tuple[_Mark, Stick] | None:
    """What lies there, looked through anew where it may have changed; None when it is gone."""
    try:
        mark = tuple(first_level(place.path))
        if before is not None and before[0] == mark:
            return before
        return mark, stick_at(place)
    except OSError as error:
        log.info("a stick cannot be read: %s", error)
        return None
