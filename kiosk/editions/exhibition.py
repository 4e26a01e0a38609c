"""The exhibition: the showcase that is on show, and those that wait until the show has taken their tours."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from kiosk.editions.showcase import Showcase
from kiosk.tour.media import SHARED, find_media
from kiosk.tour.model import Tour

_KEPT = 8  # showcases; a reception that was cut off may go on with tours that newer ones have followed

log = logging.getLogger(__name__)


class Exhibition:
    """Finds the media of exactly the tours that are shown, whatever is published or deleted meanwhile.

    A showcase is told from others by its `tours`, the very tuple: a tour whose pictures alone were changed
    equals the one before. Safe to use from any thread.
    """

    def __init__(self, first: Showcase, media_root: Path) -> None:
        self._media_root = media_root
        self._shown = first
        self._cases = [first]
        self._guard = threading.Lock()

    @property
    def shown(self) -> Showcase:
        """The showcase that is on show."""
        return self._shown

    def add(self, case: Showcase) -> None:
        """Have a showcase ready; called before anybody hears of its tours."""
        with self._guard:
            older = [one for one in self._cases if one is not self._shown]
            self._cases = [self._shown, *older[1 - _KEPT :], case]

    def show(self, tours: tuple[Tour, ...]) -> None:
        """From now on these tours are shown, with the media they came with."""
        with self._guard:
            found = next((case for case in reversed(self._cases) if case.tours is tours), None)
            self._shown = found or self._shown
        if found is None:
            log.warning("nobody brought the %d tours that are shown now", len(tours))

    def files(self) -> tuple[Path, ...]:
        """The files of all showcases that may still be shown, as they were published."""
        with self._guard:
            cases = tuple(self._cases)
        return tuple(path for case in cases for path in case.files())

    def find(self, tour: str, file: str) -> Path | None:
        """The file that a shown tour's media name stands for, or None when there is none.

        The app's own drawings, and the media of a tour that was not published, are where they always are.
        """
        return self.find_in(self._shown, tour, file)

    def find_in(self, case: Showcase, tour: str, file: str) -> Path | None:
        """The same, for a showcase that may not be on show yet."""
        if not case.holds(tour):
            return find_media(self._media_root, tour, file)
        return case.find_media(tour, file) or find_media(self._media_root, SHARED, file)
