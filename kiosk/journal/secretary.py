"""The secretary: keeps the record of each reception, and puts it on paper and into a table beside it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.clerk import Clerk
from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.journal import receptions
from kiosk.journal.forms import Form, forms
from kiosk.show.reception.record import Record

log = logging.getLogger(__name__)

_FAREWELL = 10.0  # seconds to wait at the end: what a visit was must not be lost to somebody in a hurry


class Secretary:
    """`keep` returns at once; record, paper and table are written on a thread of their own, in this order.

    *printed* makes the PDF, on that thread; *now* tells the moment, on the one of `keep`.
    """

    def __init__(self, home: Path, printed: Form, now: Callable[[], datetime]) -> None:
        self._folder = receptions.folder_of(home)
        self._printed = printed
        self._now = now
        self._clerk = Clerk("secretary")

    def keep(self, record: Record, ago: float = 0.0, then: Callable[[], None] = lambda: None) -> None:
        """Keep the record of a reception that ended so many seconds ago; *then* is called once it is kept."""
        ended = self._now() - timedelta(seconds=ago)
        ended = ended if ended.tzinfo else ended.astimezone()
        self._clerk.do(lambda: self._keep(record, ended, then))

    def close(self) -> None:
        """Write what is still to be written."""
        self._clerk.close(_FAREWELL)

    def _keep(self, record: Record, ended: datetime, then: Callable[[], None]) -> None:
        try:
            path = receptions.keep(self._folder, record, ended)
        except KioskError as error:
            log.error("%s", error)
            return
        then()
        for file, made in forms(self._folder, path.stem, self._printed):
            try:
                _write(file, made, record, ended)
            except KioskError as error:
                log.error("%s", error)
            except Exception:  # the table does not depend on the paper
                log.exception("%s is not written", file.name)


def _write(file: Path, made: Form, record: Record, ended: datetime) -> None:
    """Raises KioskError when the form cannot be made or written."""
    try:
        if not file.exists():
            write_whole(file, made(record, ended))
    except OSError as error:
        raise KioskError(
            f"写不进 {file}（{why(error)}）。",
            "接待记录本身已经存好。请检查磁盘和权限，再运行 python main.py receptions --out 补写。",
        ) from error
