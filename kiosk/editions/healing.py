"""Healing: what a blob lost is taken from where people edit, and what cannot be healed is done without."""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.editions.blobs import Blobs, Condition
from kiosk.editions.edition import Edition, Piece
from kiosk.editions.rounds import Found
from kiosk.tour.media import find_media

log = logging.getLogger(__name__)


class Healing:
    """What is known of the blobs during one check, each of which is looked at once, and tried to heal once.

    For who is alone with the store: of what a round *found* to be rotten every byte is read, of all else the
    size must do, and what the round could not read is not tried again while others wait.
    """

    def __init__(self, blobs: Blobs, tours: Path, media_root: Path, found: Found) -> None:
        self._blobs = blobs
        self._tours = tours
        self._media_root = media_root
        self._rotten = found.rotten
        self._known = dict.fromkeys(found.unread, Condition.UNREAD)
        self._tried: set[tuple[str, Piece]] = set()
        self._held: set[Path] = set()

    def condition(self, piece: Piece) -> Condition:
        """How a piece is by now."""
        path = self._blobs.path_of(piece)
        if path not in self._known:
            self._known[path] = self._blobs.condition(piece, path in self._rotten)
        return self._known[path]

    def was_rotten(self, piece: Piece) -> bool:
        """Whether the round found it rotten."""
        return self._blobs.path_of(piece) in self._rotten

    def heal(self, edition: Edition) -> int:
        """Write anew what is not whole of an edition, if it is where people edit; how many were.

        Raises OSError when nothing can be written.
        """
        return sum(
            self._heal(edition.tour, piece)
            for piece in edition.pieces
            if self.condition(piece) is not Condition.WHOLE
        )

    def remove(self, piece: Piece) -> bool:
        """Do without a piece; whether it is gone: Windows removes no file that somebody has open."""
        path = self._blobs.path_of(piece)
        if path in self._held or self.condition(piece) is not Condition.ROTTEN:
            return path not in self._held
        try:
            self._blobs.remove(piece)
        except OSError as error:
            log.warning("blob %s is rotten and stays: %s", path.name, error)
            self._held.add(path)
            return False
        self._known[path] = Condition.GONE
        return True

    def _heal(self, tour: str, piece: Piece) -> bool:
        if (tour, piece) in self._tried:
            return False
        self._tried.add((tour, piece))
        candidates = (self._tours / piece.name, find_media(self._media_root, tour, piece.name))
        if not any(path is not None and self._restored(piece, path) for path in candidates):
            return False
        self._known[self._blobs.path_of(piece)] = Condition.WHOLE
        return True

    def _restored(self, piece: Piece, source: Path) -> bool:
        try:
            return self._blobs.restore(piece, source)
        except OSError as error:
            in_use = isinstance(error, PermissionError) or self.condition(piece) is Condition.UNREAD
            if not in_use:
                raise
            log.warning("blob %s is not replaced: %s", self._blobs.path_of(piece).name, error)
            return False
