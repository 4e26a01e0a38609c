"""The lock: whose PIN it is, and what wrong ones cost, over restarts, full disks and clocks that are set."""

from __future__ import annotations

import errno
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.lock import lock as lock_module
from kiosk.lock import tries_file
from kiosk.lock.hashing import Hashed, matches
from kiosk.lock.lock import Answer, Lock
from kiosk.lock.pins_file import read_pins
from kiosk.show.gate import Holder
from tests.lock.locks import BOTH, GUIDES, STAFFS, WRONG, Clock, lock_in, wrong

GUIDE, STAFF = BOTH
HOUR = 3600.0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(tmp_path: Path, clock: Clock) -> Lock:
    """A lock with both PINs."""
    lock = lock_in(tmp_path, clock)
    lock.set_pin(GUIDE, GUIDES)
    lock.set_pin(STAFF, STAFFS)
    return lock


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A disk that takes no more tries until the fixture is undone."""

    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tries_file, "write_json", refuse)
    return monkeypatch


def test_until_a_pin_is_set_none_is_right(tmp_path: Path, clock: Clock) -> None:
    lock = lock_in(tmp_path / "home", clock)
    assert not lock.is_set(BOTH)
    for pin in ("", "0", "000000", "123456", GUIDES):
        assert lock.try_pin(pin, BOTH) == Answer(False, None, 0)
    assert not (tmp_path / "home").exists()


def test_each_pin_is_its_holders(lock: Lock) -> None:
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)
    assert lock.try_pin(STAFFS, BOTH) == Answer(True, STAFF, 0)
    assert lock.try_pin("８０３５１７６４", [STAFF]) == Answer(True, STAFF, 0)
    assert lock.try_pin(WRONG, BOTH) == Answer(False, None, 0)


def test_a_guides_pin_does_not_open_what_is_the_staffs(lock: Lock) -> None:
    assert lock.try_pin(GUIDES, [STAFF]) == Answer(False, None, 0)
    assert lock.try_pin(STAFFS, [GUIDE]) == Answer(False, None, 0)
    assert lock.try_pin(GUIDES, []) == Answer(False, None, 0)


def test_set_changed_and_forgotten_pins_count_at_once_for_a_kiosk_that_runs(
    lock: Lock, tmp_path: Path, clock: Clock
) -> None:
    other = lock_in(tmp_path, clock)
    other.set_pin(GUIDE, "62840517")
    assert not lock.try_pin(GUIDES, BOTH).right
    assert lock.try_pin("62840517", BOTH) == Answer(True, GUIDE, 0)
    other.forget(GUIDE)
    assert (lock.is_set([GUIDE]), lock.is_set([STAFF]), lock.is_set(BOTH)) == (False, True, True)
    assert not lock.try_pin("62840517", BOTH).right
    assert lock.try_pin(STAFFS, BOTH).right


def test_two_holders_have_two_pins(lock: Lock) -> None:
    with pytest.raises(KioskError, match="讲解员和工作人员的密码不能一样。请换一个。"):
        lock.set_pin(STAFF, "２７４９１３")
    assert lock.try_pin(STAFFS, [STAFF]).right
    lock.set_pin(GUIDE, GUIDES)
    assert lock.try_pin(GUIDES, [GUIDE]).right


def test_an_easy_pin_changes_nothing(lock: Lock) -> None:
    with pytest.raises(KioskError, match="太容易猜到"):
        lock.set_pin(GUIDE, "888888")
    assert lock.try_pin(GUIDES, [GUIDE]).right


def test_neither_pin_nor_log_can_be_read(
    lock: Lock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """And one PIN set twice looks different each time."""
    caplog.set_level(logging.DEBUG, "kiosk")
    before = (tmp_path / "pins.json").read_text()
    lock.try_pin(WRONG, BOTH)
    lock.set_pin(GUIDE, GUIDES)
    after = (tmp_path / "pins.json").read_text()
    told = before + after + (tmp_path / "wrong-tries.json").read_text() + caplog.text
    assert "wrong PIN: 1 for guide, 1 for staff" in told
    assert not any(pin in told for pin in (GUIDES, STAFFS, WRONG))
    assert before != after


def test_after_four_wrong_tries_each_costs_time(lock: Lock) -> None:
    assert wrong(lock, 5) == [0, 0, 0, 0, 30]


def test_a_try_that_comes_too_early_is_not_even_looked_at(lock: Lock, clock: Clock) -> None:
    wrong(lock, 5)
    clock.now += 10
    assert lock.try_pin(GUIDES, BOTH) == Answer(False, None, 20)
    assert wrong(lock, 3) == [20, 20, 20]
    clock.now += 20
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)


def test_what_can_be_no_pin_costs_nothing(lock: Lock) -> None:
    for typed in ["", "27491", "讲解员", "9" * 100_000] * 3:
        assert lock.try_pin(typed, BOTH) == Answer(False, None, 0)
    assert wrong(lock, 5) == [0, 0, 0, 0, 30]
    assert lock.try_pin("", BOTH) == Answer(False, None, 30)


def test_a_right_pin_makes_wrong_ones_forgotten(lock: Lock, clock: Clock) -> None:
    wrong(lock, 5)
    clock.now += 30
    assert lock.try_pin(STAFFS, BOTH).right
    assert wrong(lock, 5) == [0, 0, 0, 0, 30]
    clock.now += 30
    assert lock.try_pin(GUIDES, BOTH).right
    assert wrong(lock, 5, (GUIDE,)) == [0, 0, 0, 0, 30]


def test_an_hour_makes_wrong_ones_forgotten(lock: Lock, clock: Clock) -> None:
    wrong(lock, 5)
    clock.now += HOUR
    assert wrong(lock, 5) == [0, 0, 0, 0, 30]


def test_a_new_pin_makes_wrong_ones_forgotten(lock: Lock) -> None:
    """Who was let down by the memory sets another and goes in."""
    wrong(lock, 5)
    lock.set_pin(GUIDE, "62840517")
    assert lock.try_pin("62840517", BOTH).right


def test_a_restart_forgets_nothing(lock: Lock, tmp_path: Path, clock: Clock) -> None:
    waits = []
    for _ in range(7):
        again = lock_in(tmp_path, clock)
        waits += wrong(again, 1)
        clock.now += waits[-1]
    assert waits == [0, 0, 0, 0, 30, 60, 120]
    assert lock_in(tmp_path, clock).try_pin(GUIDES, BOTH).right


def test_a_wrong_try_is_written_before_it_is_answered(
    lock: Lock, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pulling the plug on an answer that is late saves nothing."""

    def plug_pulled(*_: object) -> NoReturn:
        raise SystemExit

    lock.try_pin(WRONG, BOTH)
    monkeypatch.setattr(lock_module, "Answer", plug_pulled)
    for _ in range(4):
        with pytest.raises(SystemExit):
            lock.try_pin(WRONG, BOTH)
    monkeypatch.undo()
    assert lock_in(tmp_path, clock).try_pin(GUIDES, BOTH).wait == 30


def test_a_guide_cannot_look_for_the_staffs_pin(lock: Lock) -> None:
    """Their own PIN between the guesses makes the guesses no cheaper, and stays right all the while."""
    waits = []
    for _ in range(3):
        waits += wrong(lock, 2, (STAFF,))
        assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)
    assert waits == [0, 0, 0, 0, 30, 30]
    assert wrong(lock, 4) == [0, 0, 0, 0]  # these were not measured against the staff's
    assert lock.try_pin(STAFFS, [STAFF]) == Answer(False, None, 30)
    assert not lock.try_pin(STAFFS, BOTH).right  # nor is this, while the staff's has to be waited for


def test_a_clock_set_back_neither_frees_nor_shuts_out(lock: Lock, tmp_path: Path, clock: Clock) -> None:
    wrong(lock, 7)
    clock.now += 30
    wrong(lock, 1)
    clock.now -= 40 * 365 * 24 * HOUR
    assert lock.try_pin(GUIDES, BOTH).wait == 60
    clock.now += 50
    assert lock_in(tmp_path, clock).try_pin(GUIDES, BOTH).wait == 10
    clock.now += 10
    assert lock.try_pin(GUIDES, BOTH).right


def test_on_a_full_disk_the_right_pin_is_right_and_wrong_ones_are_refused(
    lock: Lock, clock: Clock, full_disk: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        with pytest.raises(KioskError, match="密码不对，而且记不下输错的次数（磁盘满了）"):
            lock.try_pin(WRONG, BOTH)
    assert lock.try_pin(GUIDES, BOTH) == Answer(False, None, 30)
    clock.now += 30
    with pytest.raises(KioskError, match="密码不对"):
        lock.try_pin(WRONG, BOTH)
    clock.now += 60
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)
    assert lock.try_pin(GUIDES, BOTH) == Answer(True, GUIDE, 0)


def test_what_was_kept_in_memory_is_written_when_the_disk_has_room_again(
    lock: Lock, tmp_path: Path, clock: Clock, full_disk: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        with pytest.raises(KioskError):
            lock.try_pin(WRONG, BOTH)
    full_disk.undo()
    assert lock_in(tmp_path, clock).try_pin("", BOTH).wait == 0
    assert lock.try_pin("", BOTH).wait == 30
    assert lock_in(tmp_path, clock).try_pin("", BOTH).wait == 30


def test_a_right_pin_on_a_full_disk_makes_wrong_ones_forgotten(
    lock: Lock, clock: Clock, full_disk: pytest.MonkeyPatch
) -> None:
    full_disk.undo()
    wrong(lock, 5)
    clock.now += 30
    full_disk.setattr(tries_file, "write_json", lambda *_: (_ for _ in ()).throw(OSError(errno.EROFS, "")))
    assert lock.try_pin(GUIDES, [GUIDE]).right
    full_disk.undo()
    assert wrong(lock, 4, (GUIDE,)) == [0, 0, 0, 0]


def test_a_pin_can_be_set_although_the_tries_cannot_be_written(
    lock: Lock, full_disk: pytest.MonkeyPatch
) -> None:
    with pytest.raises(KioskError):
        lock.try_pin(WRONG, BOTH)
    lock.set_pin(GUIDE, "62840517")
    assert lock.try_pin("62840517", BOTH).right


class Attack:
    """One lock under tries, with a note of every wrong PIN that it measured against the staff's."""

    def __init__(self, folder: Path, measured: list[Hashed]) -> None:
        self.folder, self.measured = folder, measured
        self.clock, self.true = Clock(), 0.0
        self.lock = lock_in(folder, self.clock)
        self.lock.set_pin(GUIDE, GUIDES)
        self.lock.set_pin(STAFF, STAFFS)
        self.staffs = read_pins(folder / "pins.json")[STAFF]
        self.guesses: list[float] = []

    def pause(self, seconds: float, back: float) -> None:
        self.true += seconds
        self.clock.now += seconds - back

    def guess(self, pin: str, holders: tuple[Holder, ...], restart: bool) -> float:
        if restart:
            self.lock = lock_in(self.folder, self.clock)
        self.measured.clear()
        answer = self.lock.try_pin(pin, holders)
        if self.staffs in self.measured and not answer.right:
            self.guesses.append(self.true)
        return answer.wait


@pytest.fixture(scope="module")
def measured() -> Iterator[list[Hashed]]:
    """What PINs were measured against."""
    noted: list[Hashed] = []

    def note(kept: Hashed, pin: str) -> bool:
        noted.append(kept)
        return matches(kept, pin)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock_module, "matches", note)
        yield noted


steps = st.lists(
    st.tuples(
        st.sampled_from([None, 0.0, 1.0, 29.0, 300.0, 3599.0]),  # None: as long as was told
        st.sampled_from([0.0, 0.0, 0.0, 1.0, 100.0, 1e7]),  # by how much the clock is set back
        st.sampled_from([WRONG, WRONG, WRONG, GUIDES]),
        st.sampled_from([BOTH, (STAFF,), (GUIDE,)]),
        st.booleans(),
    ),
    min_size=20,
    max_size=80,
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_whatever_a_guide_does_the_staffs_pin_is_guessed_twenty_times_an_hour_at_most(
    measured: list[Hashed], steps: list[tuple[float | None, float, str, tuple[Holder, ...], bool]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        attack, told = Attack(Path(folder), measured), 0.0
        for seconds, back, pin, holders, restart in steps:
            attack.pause(told if seconds is None else seconds, back)
            told = attack.guess(pin, holders, restart)
            assert 0 <= told <= 300
        most = (sum(each <= other <= each + HOUR for other in attack.guesses) for each in attack.guesses)
        assert max(most, default=0) <= 20
        attack.pause(300, 0)
        assert attack.lock.try_pin(STAFFS, BOTH) == Answer(True, STAFF, 0)
