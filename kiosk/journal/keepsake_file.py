"""The file of a keepsake: the show of a reception as JSON, and back among the tours of today, all checked."""

from __future__ import annotations

import json
import math

from kiosk.show.memory import dump, restore
from kiosk.show.reception.plan import RATES
from kiosk.show.reception.state import Reception
from kiosk.show.state import Show

LIMIT = 2 * 1024 * 1024  # bytes; five hundred stations take some eighty thousand
_FORMAT = "daolanting show"
_SCHEMA = 1
_LONGEST = 30 * 86_400.0  # seconds; beyond lies a slip
_CLOSEST = 4.0  # times that the public picture can be enlarged


def encoded(show: Show, now: float) -> bytes:
    """The file's content: the show, and when it was so."""
    value = {"format": _FORMAT, "schema": _SCHEMA, "saved_at": now, "show": dump(show)}
    # Half a surrogate pair can come from an input method; better a question mark than no keepsake.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def decoded(content: bytes, into: Show) -> tuple[Show, float]:
    """The show of a file's content among the tours of *into*, and when it was so.

    Raises ArithmeticError, LookupError, TypeError or ValueError for what is none, or fits them no more.
    """
    if len(content) > LIMIT:
        raise ValueError("too long")
    try:
        value = json.loads(content)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(value, dict) or (value.get("format"), value.get("schema")) != (_FORMAT, _SCHEMA):
        raise ValueError("no show of ours")
    saved_at = value["saved_at"]
    if type(saved_at) not in (int, float) or not math.isfinite(saved_at):
        raise ValueError("no moment")
    saved = restore(value["show"], into)
    if saved.reception is None or saved.reception.began is None:
        raise ValueError("no reception in it")
    _check_places(saved, saved.reception)
    _check_numbers(saved.reception)
    return saved, float(saved_at)


def _check_places(show: Show, reception: Reception) -> None:
    """Raises ValueError for a place she was at, or is to come back to, that the tour does not have."""
    tour = show.current_tour
    stations = {station.id: station for station in tour.stations} if tour else {}
    if not set(show.visited) <= set(stations) or len(set(show.visited)) != len(show.visited):
        raise ValueError(show.visited)
    for mark in (reception.left, reception.hold.at if reception.hold else None):
        if mark is None or not mark.station:
            continue
        parts = len(stations[mark.station].parts)  # parts come and go where the station stays
        if not 0 <= mark.part <= parts or min(mark.line, mark.picture) < 0:
            raise ValueError(mark)


def _check_numbers(reception: Reception) -> None:
    """Raises ValueError for a time, a rate or a count that no reception has."""
    seconds = [weight.full for weight in reception.weights] + [weight.short for weight in reception.weights]
    seconds += [spent for _, spent in reception.spent]
    seconds += [reception.greeting, reception.closing, reception.limit, reception.held]
    if not all(0.0 <= each <= _LONGEST for each in seconds) or abs(reception.refused) > _LONGEST:
        raise ValueError(reception)
    if not RATES[0] <= reception.rate <= RATES[1] or not 0 <= reception.questions <= 1_000_000:
        raise ValueError(reception)
    shares = (*(reception.pointing or ()), reception.focus.x, reception.focus.y)
    if not all(0.0 <= each <= 1.0 for each in shares) or not 1.0 <= reception.focus.zoom <= _CLOSEST:
        raise ValueError(reception)
