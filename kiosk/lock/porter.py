"""The porter: carries what is typed at the show's gate to the lock, and its answer back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from kiosk.clerk import Clerk
from kiosk.errors import KioskError
from kiosk.lock.lock import Lock
from kiosk.lock.pin import digits_of, parse_pin
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.errands import KnowPins, PinErrand, SetPin
from kiosk.show.effects import CheckPin
from kiosk.show.gate import ALL, Asking, Holder, Purpose, doors_of, openers
from kiosk.show.reception import events as led

log = logging.getLogger(__name__)

_FAREWELL = 3.0  # seconds to wait at the end for a disk
_EVERYBODY = tuple(Holder)
_DEFECT = "程序出了错，核对不了密码。请联系维护人员。"
Word = led.PinChecked | led.PinKnown | staff.PinsKnown | staff.PinAnswered


class Porter:
    """Every method returns at once: a hash takes a small part of a second, on a thread of its own.

    *post* takes `PinChecked`, once for every check, and `PinKnown` where that is news; it is called on the
    porter's thread. The first entry of a new PIN is kept here alone, until the second or `forget_first`.
    """

    def __init__(self, lock: Lock, post: Callable[[Word], None]) -> None:
        self._lock = lock
        self._post = post
        self._first: str | None = None  # the worker's alone, like the lock
        self._clerk = Clerk("porter")

    def start(self) -> None:
        """Tell the show whether there is a PIN; one whose file is damaged counts, and opens nothing."""
        self._clerk.do(self._tell_whether_set)

    def check(self, asked: CheckPin) -> None:
        """Ask the lock; `PinChecked` tells what it said."""
        self._clerk.do(partial(self._answer, asked))

    def do(self, errand: PinErrand) -> None:
        """See to the PINs for staff, on their own page; its answer is the errand's."""
        match errand:
            case KnowPins():
                self._clerk.do(self._tell_whose)
            case SetPin():
                self._clerk.do(partial(self._answer_staff, errand))

    def forget_first(self) -> None:
        """Whoever stood at the gate has gone: nobody completes the PIN that somebody else began to set."""
        self._clerk.do(self._forget_first)

    def close(self) -> None:
        """End the thread, after what was typed; a disk that hangs is left behind."""
        self._clerk.close(_FAREWELL)

    def _tell_whether_set(self) -> None:
        try:
            self._post(led.PinKnown(self._lock.is_set(_EVERYBODY)))
        except Exception:  # the show then asks for a new PIN, and the check finds out
            log.exception("whether a PIN is set is not known")

    def _forget_first(self) -> None:
        self._first = None

    def _tell_whose(self) -> None:
        try:
            self._post(staff.PinsKnown(self._lock.holders()))
        except KioskError as error:  # who sets one anew is told
            log.warning("whose PINs are set is not known: %s", error)

    def _answer(self, asked: CheckPin) -> None:
        try:
            answer = self._set_first(asked) if asked.fresh else self._try(asked)
        except KioskError as error:
            log.warning("a PIN could not be checked or set: %s", error)
            answer = led.PinChecked(False, Asking.WRONG, say=str(error))
        except Exception:  # a defect of ours: unanswered, the gate would stay shut without a word
            log.exception("a PIN could not be checked")
            answer = led.PinChecked(False, Asking.WRONG, say=_DEFECT)
        self._post(answer)

    def _try(self, asked: CheckPin) -> led.PinChecked:
        self._first = None
        known = self._lock.holders()
        if not known:
            # The command line took the last one away: asked for it, nobody could ever get in.
            self._post(led.PinKnown(False))
            return led.PinChecked(False, Asking.NEW)
        answer = self._lock.try_pin(asked.pin, openers(asked.purpose, known))
        doors = doors_of(answer.holder, known) if answer.holder else ()
        return led.PinChecked(answer.right, Asking.WRONG, answer.wait, doors=doors)

    def _set_first(self, asked: CheckPin) -> led.PinChecked:
        """An entry of the machine's first PIN.

        Only where none is set: whatever the show believes, a PIN from the command line, or a file that is
        damaged, is never written over from the gate. Raises KioskError for that file, or one not written.
        """
        if self._lock.is_set(_EVERYBODY):
            self._first = None
            self._post(led.PinKnown(True))
            # No PIN at all costs no try: it raises what is wrong with the file, or tells how long to wait.
            return led.PinChecked(False, Asking.PIN, self._lock.try_pin("", _EVERYBODY).wait)
        holder = Holder.GUIDE if asked.purpose in (Purpose.LEAD, Purpose.END) else Holder.STAFF
        asking, say = self._entered(holder, asked.pin)
        return led.PinChecked(asking is None, asking or Asking.WRONG, say=say, doors=ALL)

    def _answer_staff(self, errand: SetPin) -> None:
        try:
            answer = staff.PinAnswered(*self._entered(errand.holder, errand.pin))
        except KioskError as error:
            log.warning("the PIN of %s could not be set: %s", errand.holder, error)
            answer = staff.PinAnswered(Asking.WEAK, str(error))
        except Exception:  # as above
            log.exception("the PIN of %s could not be set", errand.holder)
            answer = staff.PinAnswered(Asking.WEAK, _DEFECT)
        self._post(answer)

    def _entered(self, holder: Holder, pin: str) -> tuple[Asking | None, str]:
        """What comes after an entry of a new PIN, None once it is set, and why where there is a reason.

        Raises KioskError for one that cannot be set.
        """
        first, self._first = self._first, None
        if first is None:
            try:
                self._first = parse_pin(pin)
            except KioskError as error:
                return Asking.WEAK, str(error)
            return Asking.AGAIN, ""
        if digits_of(pin) != first:
            return Asking.DIFFERENT, ""
        self._lock.set_pin(holder, first)
        log.info("the PIN of %s was set at the screen", holder)
        return None, ""
