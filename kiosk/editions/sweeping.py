"""Sweeping: the newest editions of a tour are kept, and the blobs that they need; the rest goes."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from kiosk.editions.edition import Edition
from kiosk.editions.live import Stock

KEPT = 20  # editions of a tour: a month of changes in a busy hall
_GRACE = timedelta(hours=1)  # no blob goes that somebody may just have put there

log = logging.getLogger(__name__)


def sweep(stock: Stock, now: datetime) -> int:
    """Let the oldest editions go, and the blobs that no kept one needs; how many blobs went.

    What cannot be done now is logged and done the next time: nothing depends on it.
    """
    try:
        live = stock.entries()
        for tour in stock.register.tours():
            spared = live[tour].number if tour in live else 0
            for number in stock.register.numbers(tour)[KEPT:]:
                if number != spared:
                    stock.register.remove(tour, number)
        needed = [piece for edition in _all(stock) for piece in edition.pieces]
        return stock.blobs.sweep(needed, (now - _GRACE).timestamp())
    except (OSError, ValueError) as error:
        log.warning("nothing is swept: %s", error)
        return 0


def _all(stock: Stock) -> list[Edition]:
    """All editions. Raises OSError or ValueError when one cannot be read: what it needs would be swept."""
    register = stock.register
    return [register.read(tour, number) for tour in register.tours() for number in register.numbers(tour)]
