"""The lock: whose PIN somebody typed, and how long to wait after wrong ones."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.lock.delays import Tally, current, one_more, wait
from kiosk.lock.hashing import SALT_BYTES, Cost, hashed, matches
from kiosk.lock.pin import digits_of, parse_pin
from kiosk.lock.pins_file import DamagedPinsError, Pins, read_pins, write_pins
from kiosk.lock.tries_file import Tallies, read_tries, write_tries
from kiosk.show.gate import Holder

log = logging.getLogger(__name__)

_TODAYS = Cost()
# Whose wrong tries a right PIN makes forgotten. A guide's leaves those against the staff's: with their own
# PIN after every fourth guess, guides could look for it without end.
_FORGIVEN = {Holder.GUIDE: (Holder.GUIDE,), Holder.STAFF: tuple(Holder)}


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a PIN was right and whose it is, and the seconds until the next try is taken, 0 for at once."""

    right: bool
    holder: Holder | None
    wait: float


class Lock:
    """The PINs of a folder. Both files are read with every try: what the command line sets counts at once.

    One thread may try, set and forget, so there is nothing to guard; `is_set` only reads, from any thread.
    *clock* tells seconds since 1970.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time, cost: Cost = _TODAYS) -> None:
        self._pins = folder / "pins.json"
        self._tries = folder / "wrong-tries.json"
        self._clock = clock
        self._cost = cost
        self._unwritten: Tallies | None = None  # newer than the file, while that cannot be written

    def is_set(self, holders: Collection[Holder]) -> bool:
        """Whether one of these has a PIN. A damaged file counts as one: it must not open anything."""
        try:
            return any(holder in read_pins(self._pins) for holder in holders)
        except DamagedPinsError:
            return True

    def holders(self) -> tuple[Holder, ...]:
        """Those who have a PIN. Raises DamagedPinsError."""
        pins = read_pins(self._pins)
        return tuple(holder for holder in Holder if holder in pins)

    def is_damaged(self) -> bool:
        """Whether the file of the PINs is useless; setting or forgetting one then loses the other."""
        try:
            read_pins(self._pins)
        except DamagedPinsError:
            return True
        return False

    def try_pin(self, pin: str, holders: Collection[Holder]) -> Answer:
        """Whether this is the PIN of one of these; a wrong one is remembered before the answer is given.

        It is measured against those PINs that nobody has to wait for, and counts for them alone. What can be
        no PIN, or comes too early, is not measured and costs nothing. Raises KioskError for a damaged file,
        and for a wrong PIN that cannot be written down; a right one needs nothing written.
        """
        now = self._clock()
        pins = read_pins(self._pins)
        tallies = self._tallies(now)
        asked = [holder for holder in Holder if holder in holders and holder in pins]
        ready = [holder for holder in asked if not wait(tallies[holder], now)]
        digits = digits_of(pin)
        if digits is not None and ready:
            for holder in ready:
                if matches(pins[holder], digits):
                    self._forgive(tallies, _FORGIVEN[holder])
                    return Answer(True, holder, 0.0)
            tallies = {**tallies, **{holder: one_more(tallies[holder], now) for holder in ready}}
            log.info("wrong PIN: %s", ", ".join(f"{tallies[each].count} for {each}" for each in ready))
            try:
                self._remember(tallies)
            except OSError as error:
                raise KioskError(
                    f"密码不对，而且记不下输错的次数（{why(error)}）。",
                    "请再输一次，对的照样能用；有空时检查磁盘和权限。",
                ) from error
        return Answer(False, None, min((wait(tallies[holder], now) for holder in asked), default=0.0))

    def set_pin(self, holder: Holder, pin: str) -> None:
        """Give a holder this PIN. Raises KioskError for one that is no good or cannot be written."""
        digits = parse_pin(pin)
        others = self._others(holder)
        if any(matches(kept, digits) for kept in others.values()):
            raise KioskError("讲解员和工作人员的密码不能一样。", "请换一个。")
        kept = hashed(digits, secrets.token_bytes(SALT_BYTES), self._cost)
        write_pins(self._pins, {**others, holder: kept})
        self._forgive(self._tallies(self._clock()), (holder,))

    def forget(self, holder: Holder) -> None:
        """Take a holder's PIN away. Raises KioskError when that cannot be written."""
        write_pins(self._pins, self._others(holder))

    def _others(self, holder: Holder) -> Pins:
        """The PINs of everybody else; a damaged file has none."""
        try:
            return {each: kept for each, kept in read_pins(self._pins).items() if each is not holder}
        except DamagedPinsError:
            return {}

    def _tallies(self, now: float) -> Tallies:
        """The wrong tries as they count now, written down where the clock has changed that."""
        told = read_tries(self._tries, now) if self._unwritten is None else self._unwritten
        tallies = {holder: current(tally, now) for holder, tally in told.items()}
        if tallies != told or self._unwritten is not None:
            self._remember_if_possible(tallies)
        return tallies

    def _forgive(self, tallies: Tallies, holders: Collection[Holder]) -> None:
        left = {holder: Tally() if holder in holders else tally for holder, tally in tallies.items()}
        if left != tallies:
            self._remember_if_possible(left)

    def _remember_if_possible(self, tallies: Tallies) -> None:
        """A full disk keeps nobody out who is right: what cannot be written is kept in memory."""
        try:
            self._remember(tallies)
        except OSError as error:
            log.warning("the wrong tries are kept in memory alone: %s", error)

    def _remember(self, tallies: Tallies) -> None:
        self._unwritten = tallies
        write_tries(self._tries, tallies)
        self._unwritten = None
