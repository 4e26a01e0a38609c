"""The porter: what is typed at the gate reaches the lock, and nobody gets in who should not."""

from __future__ import annotations

import errno
import os
import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.lock.lock import Lock
from kiosk.lock.porter import Porter, Word
from kiosk.show import events as ev
from kiosk.show.effects import CheckPin
from kiosk.show.gate import Asking, Purpose
from kiosk.show.reception import events as led
from kiosk.show.state import Sheet
from tests.builders import one_station_tour
from tests.lock.locks import BOTH, GUIDES, STAFFS, WRONG, Clock, lock_in
from tests.show.hall import Hall

GUIDE, STAFF = BOTH
OTHER = "930517"


class AtTheGate:
    """A hall whose gate has a porter: what the show asks for is carried out, what he says comes back."""

    def __init__(self, lock: Lock) -> None:
        self.said: queue.SimpleQueue[Word] = queue.SimpleQueue()
        self.porter = Porter(lock, self.said.put)
        self.hall = Hall(one_station_tour())
        self.porter.start()
        self.hear()

    def hear(self) -> Word:
        """The next thing that the porter says; the show hears it, too."""
        event = self.said.get(timeout=10.0)
        self.hall.on(event)
        return event

    def enter(self, *pins: str) -> AtTheGate:
        """Type these one after another, each answered before the next."""
        for pin in pins:
            self.hall.on(led.PinEntered(pin))
            for effect in self.hall.latest:
                assert isinstance(effect, CheckPin)
                self.porter.check(effect)
                while not isinstance(self.hear(), led.PinChecked):
                    pass
        return self

    def stand(self, purpose: Purpose = Purpose.LEAD) -> AtTheGate:
        """Come to the gate."""
        self.hall.on(led.GateOpened(purpose))
        return self

    def go(self) -> AtTheGate:
        """Go away from it."""
        self.hall.on(led.GateClosed())
        self.porter.forget_first()
        return self

    @property
    def asks(self) -> Asking | None:
        """What the gate asks, None while there is none."""
        return self.hall.show.gate.asking if self.hall.show.gate else None

    @property
    def says(self) -> str:
        """Why."""
        return self.hall.show.gate.say if self.hall.show.gate else ""

    @property
    def let_in(self) -> bool:
        """Whether a guide leads."""
        return self.hall.show.reception is not None


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(tmp_path: Path, clock: Clock) -> Lock:
    return lock_in(tmp_path, clock)


@pytest.fixture
def gate(lock: Lock) -> Iterator[AtTheGate]:
    """A gate where nobody has set a PIN yet."""
    there = AtTheGate(lock)
    yield there
    there.porter.close()


@pytest.fixture
def locked(lock: Lock) -> Iterator[AtTheGate]:
    """A gate to which guides and staff have their PINs."""
    lock.set_pin(GUIDE, GUIDES)
    lock.set_pin(STAFF, STAFFS)
    there = AtTheGate(lock)
    yield there
    there.porter.close()


@pytest.mark.parametrize("pin", [GUIDES, STAFFS, " ２７４９１３ "])
def test_guide_and_staff_are_let_in_and_out(locked: AtTheGate, pin: str) -> None:
    assert locked.hall.show.has_pin
    assert locked.stand().asks is Asking.PIN
    assert locked.enter(pin).let_in
    assert not locked.stand(Purpose.END).enter(pin).let_in


def test_wrong_one_is_told_and_from_the_fifth_on_there_is_a_wait(locked: AtTheGate) -> None:
    locked.stand().enter(*[WRONG] * 4)
    assert (locked.asks, locked.let_in) == (Asking.WRONG, False)
    locked.enter(WRONG)
    assert locked.hall.show.gate is not None
    assert locked.hall.show.gate.until == locked.hall.show.now + 30.0
    assert not locked.enter(GUIDES).let_in, "too early"


def test_first_pin_is_set_by_typing_it_twice_and_lets_in_from_then_on(gate: AtTheGate, lock: Lock) -> None:
    assert gate.stand().asks is Asking.NEW
    assert gate.enter(GUIDES).asks is Asking.AGAIN
    assert not lock.is_set(BOTH)
    assert gate.enter("２７４９１３").let_in
    assert lock.try_pin(GUIDES, [GUIDE]).right
    gate.stand(Purpose.END).enter(WRONG)
    assert (gate.let_in, gate.asks) == (True, Asking.WRONG)
    assert not gate.enter(GUIDES).let_in


def test_two_that_differ_set_nothing_and_the_first_is_forgotten(gate: AtTheGate, lock: Lock) -> None:
    gate.stand().enter(GUIDES, OTHER)
    assert (gate.asks, lock.is_set(BOTH)) == (Asking.DIFFERENT, False)
    assert gate.enter(GUIDES).asks is Asking.AGAIN
    assert gate.enter(GUIDES).let_in


@pytest.mark.parametrize(("pin", "why"), [("123456", "太容易猜到"), ("1234", "6 到 8 位数字"), ("", "数字")])
def test_weak_one_is_refused_with_the_reason(gate: AtTheGate, lock: Lock, pin: str, why: str) -> None:
    gate.stand().enter(pin)
    assert gate.asks is Asking.WEAK
    assert why in gate.says
    assert gate.says.endswith("。")
    gate.enter(pin)
    assert (gate.asks, lock.is_set(BOTH)) == (Asking.WEAK, False)


def test_nobody_completes_what_somebody_else_began(gate: AtTheGate, lock: Lock) -> None:
    gate.stand().enter(GUIDES).go()
    assert gate.stand().asks is Asking.NEW
    assert gate.enter(GUIDES).asks is Asking.AGAIN
    assert not lock.is_set(BOTH)


@pytest.mark.parametrize("content", [b"", b"{", b'{"guide": {}}', b"\xff" * 70_000])
def test_damaged_file_lets_nobody_in_neither_by_a_try_nor_by_setting_one(
    lock: Lock, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "pins.json").write_bytes(content)
    gate = AtTheGate(lock)
    assert gate.stand().asks is Asking.PIN, "a new one is not asked for"
    gate.enter(GUIDES, GUIDES)
    assert (gate.let_in, gate.asks) == (False, Asking.WRONG)
    assert "密码文件" in gate.says
    assert "python main.py pin" in gate.says
    assert (tmp_path / "pins.json").read_bytes() == content
    gate.porter.close()


@pytest.mark.parametrize("content", [b"", b"{", b'{"guide": {}}'])
@pytest.mark.parametrize("typed", [0, 1])
def test_file_that_is_damaged_while_a_new_one_is_set_is_not_written_over(
    gate: AtTheGate, lock: Lock, tmp_path: Path, content: bytes, typed: int
) -> None:
    gate.stand().enter(*[GUIDES] * typed)
    (tmp_path / "pins.json").write_bytes(content)
    gate.enter(GUIDES, GUIDES, GUIDES)
    assert not gate.let_in
    assert gate.asks is Asking.WRONG
    assert lock.is_damaged()


@pytest.mark.parametrize("typed", [0, 1])
def test_pin_from_the_command_line_is_not_replaced_by_one_that_was_being_set(
    gate: AtTheGate, lock: Lock, typed: int
) -> None:
    gate.stand().enter(*[OTHER] * typed)
    lock.set_pin(STAFF, STAFFS)
    assert gate.enter(OTHER).asks is Asking.PIN
    assert gate.hall.show.has_pin
    assert not gate.enter(OTHER).let_in
    assert gate.enter(STAFFS).let_in


def test_pin_that_was_taken_away_is_asked_for_no_more(locked: AtTheGate, lock: Lock) -> None:
    locked.stand()
    lock.forget(GUIDE)
    assert locked.enter(GUIDES).asks is Asking.WRONG, "staff still have theirs"
    lock.forget(STAFF)
    assert locked.enter(GUIDES).asks is Asking.NEW
    assert not locked.hall.show.has_pin
    assert locked.enter(OTHER, OTHER).let_in


def test_disk_that_takes_nothing_is_told_in_words(
    gate: AtTheGate, lock: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    gate.stand().enter(GUIDES)
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        gate.enter(GUIDES)
    assert (gate.let_in, gate.asks) == (False, Asking.WRONG)
    assert "磁盘满了" in gate.says
    assert not lock.is_set(BOTH)
    assert gate.enter(GUIDES).asks is Asking.NEW, "and the way to set one is open again"


def test_defect_of_ours_leaves_nobody_waiting_before_the_gate(
    locked: AtTheGate, lock: Lock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*_: object) -> None:
        raise ZeroDivisionError("defect")

    with monkeypatch.context() as broken:
        broken.setattr(lock, "try_pin", defect)
        locked.stand().enter(GUIDES)
    assert locked.asks is Asking.WRONG
    assert locked.says == "程序出了错，核对不了密码。请联系维护人员。"
    assert "ZeroDivisionError" in caplog.text
    assert GUIDES not in caplog.text
    assert locked.enter(GUIDES).let_in


def test_answer_that_comes_after_somebody_went_opens_nothing(locked: AtTheGate) -> None:
    locked.stand()
    locked.hall.on(led.PinEntered(GUIDES))
    (effect,) = locked.hall.latest
    assert isinstance(effect, CheckPin)
    locked.porter.check(effect)
    locked.go()
    assert locked.hear() == led.PinChecked(True)
    assert (locked.let_in, locked.hall.show.sheet) == (False, None)
    locked.hall.on(ev.Begun(), led.GateOpened(Purpose.LEAD))
    assert locked.hall.show.sheet is Sheet.GATE


def test_what_is_logged_holds_no_pin(gate: AtTheGate, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    gate.stand().enter(GUIDES, OTHER, GUIDES, GUIDES)
    assert gate.let_in
    assert "was set at the screen" in caplog.text
    assert GUIDES not in caplog.text
    assert OTHER not in caplog.text
    assert GUIDES not in repr(gate.hall.effects)


def test_closed_porter_has_ended_his_thread(lock: Lock) -> None:
    said: list[Word] = []
    porter = Porter(lock, said.append)
    porter.start()
    porter.close()
    porter.close()
    assert said in ([], [led.PinKnown(False)])
