"""The porter: carries what is typed at the show's gate to the lock, and its answer back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kiosk.errors import KioskError
from kiosk.lock.holder import Holder
from kiosk.lock.lock import Lock
from kiosk.lock.pin import digits_of, parse_pin
from kiosk.show.effects import CheckPin
from kiosk.show.gate import Asking
from kiosk.show.reception import events as led

log = logging.getLogger(__name__)

_LET_IN = tuple(Holder)  # staff may lead as well: whose PIN sets up the machine opens the desk, too


class Porter:
    """Every method returns at once: a hash takes a small part of a second, on a thread of its own.

    *post* takes `PinChecked`, once for every check, and `PinKnown` where that is news; it is called on the
    porter's thread. The first entry of a new PIN is kept here alone, until the second or `forget_first`.
    """

    def __init__(self, lock: Lock, post: Callable[[led.PinChecked | led.PinKnown], None]) -> None:
        self._lock = lock
        self._post = post
        self._first: str | None = None  # the worker's alone, like the lock
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="porter")

    def start(self) -> None:
        """Tell the show whether there is a PIN; one whose file is damaged counts, and opens nothing."""
        self._executor.submit(self._tell_whether_set)

    def check(self, asked: CheckPin) -> None:
        """Ask the lock; `PinChecked` tells what it said."""
        self._executor.submit(self._answer, asked)

    def forget_first(self) -> None:
        """Whoever stood at the gate has gone: nobody completes the PIN that somebody else began to set."""
        self._executor.submit(self._forget_first)

    def close(self) -> None:
        """End the thread, after the check that is under way."""
        self._executor.shutdown(cancel_futures=True)

    def _tell_whether_set(self) -> None:
        try:
            self._post(led.PinKnown(self._lock.is_set(_LET_IN)))
        except Exception:  # the show then asks for a new PIN, and the check finds out
            log.exception("whether a PIN is set is not known")

    def _forget_first(self) -> None:
        self._first = None

    def _answer(self, asked: CheckPin) -> None:
        try:
            answer = self._set_new(asked.pin) if asked.fresh else self._try(asked.pin)
        except KioskError as error:
            log.warning("a PIN could not be checked or set: %s", error)
            answer = led.PinChecked(False, Asking.WRONG, say=str(error))
        except Exception:  # a defect of ours: unanswered, the gate would stay shut without a word
            log.exception("a PIN could not be checked")
            answer = led.PinChecked(False, Asking.WRONG, say="程序出了错，核对不了密码。请联系维护人员。")
        self._post(answer)

    def _try(self, pin: str) -> led.PinChecked:
        self._first = None
        answer = self._lock.try_pin(pin, _LET_IN)
        if not answer.right and not self._lock.is_set(_LET_IN):
            # The command line took the last one away: asked for it, nobody could ever get in.
            self._post(led.PinKnown(False))
            return led.PinChecked(False, Asking.NEW)
        return led.PinChecked(answer.right, Asking.WRONG, answer.wait)

    def _set_new(self, pin: str) -> led.PinChecked:
        """The first entry of a new PIN, or the second.

        Only where none is set: whatever the show believes, a PIN from the command line, or a file that is
        damaged, is never written over from the gate. Raises KioskError for that file, or one not written.
        """
        first, self._first = self._first, None
        if self._lock.is_set(_LET_IN):
            self._post(led.PinKnown(True))
            # No PIN at all costs no try: it raises what is wrong with the file, or tells how long to wait.
            return led.PinChecked(False, Asking.PIN, self._lock.try_pin("", _LET_IN).wait)
        if first is None:
            return self._begun(pin)
        if digits_of(pin) != first:
            return led.PinChecked(False, Asking.DIFFERENT)
        self._lock.set_pin(Holder.GUIDE, first)
        log.info("the PIN of %s was set at the gate", Holder.GUIDE)
        return led.PinChecked(True)

    def _begun(self, pin: str) -> led.PinChecked:
        try:
            self._first = parse_pin(pin)
        except KioskError as error:
            return led.PinChecked(False, Asking.WEAK, say=str(error))
        return led.PinChecked(False, Asking.AGAIN)
