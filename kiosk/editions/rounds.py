"""A round of a store: all that is kept is read, a bounded piece at a time, and others go on in between."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.blobs import Condition
from kiosk.editions.edition import Piece
from kiosk.editions.live import Stock

_STEPS = 50  # at once: two for a small file
_BYTES = 8 * 1024 * 1024  # at once: a slow disk takes half a second

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """What a round found: the blobs that are `rotten`, and those `unread`, of which nobody knows."""

    rotten: frozenset[Path] = frozenset()
    unread: frozenset[Path] = frozenset()


class Round:
    """A round of all kept editions; each file is read once, and once more at the end if it could not be.

    Nobody is kept from writing meanwhile: between two calls no file is open.
    """

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._rotten: set[Path] = set()
        self._unread: set[Path] = set()
        self._steps = self._read_all()

    @property
    def found(self) -> Found:
        """What was found so far."""
        return Found(frozenset(self._rotten), frozenset(self._unread))

    def go_on(self) -> bool:
        """Read a piece more; whether there is more to read."""
        read = 0
        for step, size in enumerate(self._steps, start=1):
            read += size
            if step >= _STEPS or read >= _BYTES:
                return True
        return False

    def to_the_end(self) -> Found:
        """Read all the rest; what was found."""
        while self.go_on():
            pass
        return self.found

    def _read_all(self) -> Iterator[int]:
        """Each value is a step, and how many bytes it read."""
        blobs: dict[Path, Piece] = {}
        try:
            for tour in self._stock.register.tours():
                for edition in self._stock.register.sound(tour):
                    yield 0
                    blobs |= {self._stock.blobs.path_of(piece): piece for piece in edition.pieces}
        except OSError as error:
            log.warning("not all that is kept is read: %s", error)
        yield from self._read(blobs)
        yield from self._read({path: blobs[path] for path in self._unread})  # a scanner lets go of it

    def _read(self, blobs: Mapping[Path, Piece]) -> Iterator[int]:
        for path, piece in sorted(blobs.items()):
            yield 0
            condition = yield from self._stock.blobs.examined(piece)
            self._unread.discard(path)
            if condition is Condition.ROTTEN:
                self._rotten.add(path)
            elif condition is Condition.UNREAD:
                self._unread.add(path)
