"""A writer's turn: alone with the store, and when its turn ends badly, as if it had never come."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.editions.blobs import Measure
from kiosk.editions.edition import Edition, Piece, stamp
from kiosk.editions.live import Stock, entry_of
from kiosk.editions.sweeping import sweep
from kiosk.errors import KioskError
from kiosk.files import why

_PATIENCE = 20.0  # seconds that another writer may take; a film on a slow disk needs some

log = logging.getLogger(__name__)


class Turn:
    """What one writer does to a stock. Blobs come first, then the edition, and live.json last of all."""

    def __init__(self, stock: Stock, now: datetime, measure: Measure | None = None) -> None:
        self.stock = stock
        self.now = now
        self._measure = measure
        self._put: list[Piece] = []
        self._written: list[Edition] = []

    def put(self, name: str, source: Path | bytes) -> Piece:
        """The piece of a file or of bytes, now among the blobs."""
        blobs = self.stock.blobs
        if isinstance(source, bytes):
            piece, fresh = blobs.put_bytes(name, source)
        else:
            piece, fresh = blobs.put(name, source, self._measure)
        if fresh:
            self._put.append(piece)
        return piece

    def adopt(self, piece: Piece, staged: Path) -> Piece:
        """The piece that was found to lie there, now among the blobs."""
        if self.stock.blobs.adopt(piece, staged):
            self._put.append(piece)
        return piece

    def live(self, tour: str) -> Edition | None:
        """The edition of a tour that is live, if it is there as it was."""
        entry = self.stock.entries_or_rebuilt().get(tour)
        return self.stock.edition_of(tour, entry) if entry else None

    def go_live(self, edition: Edition) -> Edition:
        """Put an edition on live, under the next number of its tour and with the moment of this turn."""
        entries = self.stock.entries_or_rebuilt()
        tour = edition.tour
        used = [*self.stock.register.numbers(tour)[:1], self.stock.register.withdrawn(tour)]
        used += [entries[tour].number] if tour in entries else []
        edition = replace(edition, number=max(used) + 1, moment=stamp(self.now))
        self._written.append(edition)
        self.stock.register.write(edition)
        self.stock.write({**entries, tour: entry_of(edition)})
        return edition

    def off_live(self, tour: str, gone: bool = False) -> None:
        """Take a tour off live, *gone* when it was for its file. Its editions stay."""
        entries = self.stock.entries_or_rebuilt()
        if entry := entries.pop(tour, None):
            self.stock.register.withdraw(tour, entry.number, gone)
            self.stock.write(entries)

    def undo(self) -> None:
        """Remove what this turn wrote, unless it is live already: then it happened."""
        try:
            entries = self.stock.entries()
        except FileNotFoundError:
            entries = {}
        except (OSError, ValueError) as error:  # nobody knows; what is not needed is swept another day
            log.warning("what was written stays: %s", error)
            return
        if any(entries.get(edition.tour) == entry_of(edition) for edition in self._written):
            return
        try:
            for edition in self._written:
                self.stock.register.remove(edition.tour, edition.number)
            for piece in self._put:
                self.stock.blobs.remove(piece)
        except OSError as error:
            log.warning("some of what was written stays: %s", error)


@contextmanager
def turn(
    home: Path, stock: Stock, now: datetime, measure: Measure | None = None, tidily: bool = True
) -> Iterator[Turn]:
    """While the block runs, nobody else writes; *tidily*, what nobody needs is swept at its end.

    Raises KioskError when it cannot be, or cannot be written.
    """
    lock = FileLock(home / "editions.lock")
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise KioskError("另一个程序正在发布导览。", "请等它做完，再试一次。") from error
    except OSError as error:
        raise _refused(home, error) from error
    try:
        this = Turn(stock, now, measure)
        try:
            yield this
        except BaseException:
            this.undo()
            raise
        if tidily:
            sweep(stock, now)
    except OSError as error:
        raise _refused(home, error) from error
    finally:
        lock.release()


def _refused(home: Path, error: OSError) -> KioskError:
    return KioskError(
        f"写不进文件夹“{home}”（{why(error)}），现在放的还是原来的。", "请检查磁盘和权限，再试一次。"
    )
