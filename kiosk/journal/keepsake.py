"""The keepsake of a reception: enough of the show on the disk to go on after a kill or a power cut."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.clerk import Clerk
from kiosk.files import write_whole
from kiosk.journal.keepsake_file import LIMIT, decoded, encoded
from kiosk.show.reception import events as led
from kiosk.show.state import Show

log = logging.getLogger(__name__)

_SELDOM = 5.0  # seconds between writes while nothing but time goes on: that much of it may be lost
_FAREWELL = 3.0  # seconds to wait at the end for a disk
_NAME = "reception.json"


class Keepsake:
    """Keeps the show of a reception that has begun, and finds it again when the kiosk starts.

    `find`, `keep` and `close` are called on one thread and return at once; *post* is called on another.
    *clock* tells seconds since 1970: it goes on while the machine is off.
    """

    def __init__(
        self,
        home: Path,
        post: Callable[[led.ReceptionFound], None],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._file = home / _NAME
        self._post = post
        self._clock = clock
        self._place: object = None  # of the show that was handed on last
        self._handed_on = -math.inf  # when that was, on the show's clock
        self._waiting: list[Show | None] = []  # the newest alone; None stands for no reception
        self._guard = threading.Lock()
        self._complained = False
        self._clerk = Clerk("keepsake")

    def find(self, show: Show) -> None:
        """Offer the reception that was cut off when the kiosk ended, if there is one; *show* is today's.

        What cannot go on is moved aside. Called once, before anything is kept.
        """
        self._clerk.do(lambda: self._find(show))

    def keep(self, show: Show) -> None:
        """Keep this show, at once when she is somewhere else in it; without a reception keep nothing.

        What lies on the disk stays there until `forget`: the record of it may not be written yet.
        """
        if show.reception is None or show.reception.began is None:
            self._place = None
            return
        place = _place(show)
        if place != self._place or not 0.0 <= show.now - self._handed_on < _SELDOM:
            self._place, self._handed_on = place, show.now
            self._hand_on(show)

    def forget(self) -> None:
        """Remove what is kept: its record is on the disk. From any thread."""
        self._hand_on(None)

    def close(self) -> None:
        """Write what is still to be written; a reception that is on stays kept and will be offered."""
        self._clerk.close(_FAREWELL)

    def _hand_on(self, show: Show | None) -> None:
        with self._guard:
            idle = not self._waiting
            self._waiting[:] = [show]
        if idle:
            self._clerk.do(self._settle)

    def _settle(self) -> None:
        with self._guard:
            show = self._waiting.pop()
        try:
            if show is None:
                self._file.unlink(missing_ok=True)
            else:
                write_whole(self._file, encoded(show, self._clock()))
            self._complained = False
        except OSError as error:
            if not self._complained:  # once, not every five seconds of a visit on a full disk
                log.warning("the reception is not kept: %s", error)
            self._complained = True

    def _find(self, show: Show) -> None:
        self._tidy_up()
        try:
            with self._file.open("rb") as stream:
                content = stream.read(LIMIT + 1)
            saved, saved_at = decoded(content, show)
            away = self._clock() - saved_at
        except FileNotFoundError:
            return
        except (OSError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            log.warning("the reception that was cut off cannot go on: %.200r", error)
            self._move_aside()
        except Exception:  # whatever else lies in a file: it must not come back with every start
            log.exception("the reception that was cut off cannot go on")
            self._move_aside()
        else:
            log.info("a reception was cut off %.0f s ago", away)
            self._post(led.ReceptionFound(saved, away))

    def _move_aside(self) -> None:
        """Where somebody may look at it; one of them is enough."""
        try:
            self._file.replace(self._file.with_name(f"{_NAME}.bad"))
        except OSError as error:
            log.warning("%s stays: %s", self._file.name, error)

    def _tidy_up(self) -> None:
        """Remove what a kill in the middle of writing left lying there."""
        try:
            for half in self._file.parent.glob(f".{_NAME}.*.part"):
                half.unlink(missing_ok=True)
        except OSError as error:
            log.warning("half a %s stays: %s", _NAME, error)


def _place(show: Show) -> object:
    """Where she is and what she has ordered: nothing that time alone changes."""
    reception = show.reception
    assert reception is not None
    return (
        *(show.tour, show.route, show.page, show.station, show.part, show.line, show.visited, show.guide),
        *(reception.began, reception.hold, reception.left, reception.order, reception.dropped),
        *(reception.skipped, reception.short, reception.guest, reception.address, reception.rehearsal),
        *(reception.limit, reception.questions),
    )
