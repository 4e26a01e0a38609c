"""The file of the wrong tries, which a power cut must not make forgotten."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from kiosk.lock.delays import FREE, Tally
from kiosk.lock.small_json import members, read_json, write_json
from kiosk.show.gate import Holder

_MOST = 10**12  # tries, or seconds since 1970: thirty thousand years

log = logging.getLogger(__name__)

Tallies = Mapping[Holder, Tally]


def read_tries(file: Path, now: float) -> Tallies:
    """The wrong tries against each holder's PIN.

    A file that cannot be read shuts nobody out and frees nobody: then the next wrong try is the first to
    cost something.
    """
    try:
        tallies = {Holder(name): _tally(value) for name, value in read_json(file).items()}
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read: %r", file.name, error)
        return dict.fromkeys(Holder, Tally(FREE, now))
    return {holder: tallies.get(holder, Tally()) for holder in Holder}


def write_tries(file: Path, tallies: Tallies) -> None:
    """Remember the wrong tries. Raises OSError as the system does."""
    value = {
        holder.value: {"count": tally.count, "last": tally.last}
        for holder, tally in tallies.items()
        if tally.count
    }
    write_json(file, value)


def _tally(value: object) -> Tally:
    count, last = members(value, "count", "last")
    # bool is a kind of int, NaN is within no bounds, and an int may be too long for a float.
    if type(count) is not int or type(last) not in (int, float):
        raise ValueError("no numbers")
    if not (0 <= count <= _MOST and 0 <= last <= _MOST):
        raise ValueError("no tally")
    return Tally(count, float(last))
