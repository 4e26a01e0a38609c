"""Sweeping: the newest editions of a tour are kept, of each day the last, and their blobs; the rest goes."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from kiosk.editions.edition import Edition
from kiosk.editions.live import Stock

KEPT = 20  # editions of a tour
DAYS = 30  # of which the last edition is kept: an editor that saves by itself makes twenty in a minute
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
            numbers = stock.register.numbers(tour)
            old, lasting = numbers[KEPT:], _last_of_days(stock, tour, numbers)
            for number in old:
                if number != spared and number not in lasting:
                    stock.register.remove(tour, number)
        needed = [piece for edition in _all(stock) for piece in edition.pieces]
        return stock.blobs.sweep(needed, (now - _GRACE).timestamp())
    except (OSError, ValueError) as error:
        log.warning("nothing is swept: %s", error)
        return 0


def _last_of_days(stock: Stock, tour: str, numbers: list[int]) -> frozenset[int]:
    """Of these editions, the newest first, the last of each day before those of the newest ones."""
    last: dict[date, int] = {}
    for number in numbers[KEPT - 1 :]:
        try:
            moment = datetime.fromisoformat(stock.register.read(tour, number).moment)
        except ValueError as error:  # damaged: nobody can go back to it
            log.warning("edition %s of tour %s is let go: %s", number, tour, error)
            continue
        last.setdefault(moment.astimezone().date(), number)
    return frozenset(sorted(last.values())[-DAYS - 1 :])


def _all(stock: Stock) -> list[Edition]:
    """All editions. Raises OSError or ValueError when one cannot be read: what it needs would be swept."""
    register = stock.register
    return [register.read(tour, number) for tour in register.tours() for number in register.numbers(tour)]
