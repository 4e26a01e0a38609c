"""Sweeping: the newest editions stay with all they need, and what nobody needs goes in time."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.editions import sweeping
from tests.editions.halls import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall of today, whose tours keep three editions."""
    return Hall(tmp_path, datetime.now(UTC))


@pytest.fixture(autouse=True)
def _three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "KEPT", 3)


def test_newest_editions_are_kept(hall: Hall) -> None:
    for number in range(6):
        hall.published("hall", f"第{number}次", one=str(number).encode())
    hall.published("yard", "院子")
    assert [each.number for each in hall.store.editions("hall")] == [6, 5, 4]
    assert [each.number for each in hall.store.editions("yard")] == [1]
    assert all(hall.store.is_whole(each, thoroughly=True) for each in hall.store.editions("hall"))


def test_of_each_day_the_last_edition_is_kept_however_many_follow(hall: Hall) -> None:
    """An editor that saves by itself must not push yesterday out of reach."""
    hall.now = hall.now.astimezone().replace(hour=9)
    for day in ("一", "二"):
        hall.published("hall", f"第{day}天上午")
        hall.published("hall", f"第{day}天下午")
        hall.later(days=1)
    for number in range(9):
        hall.published("hall", f"第{number}次自动保存")
        hall.later(seconds=3)
    kept = [each.number for each in hall.store.editions("hall")]
    assert kept == [13, 12, 11, 4, 2]
    assert all(hall.store.is_whole(each, thoroughly=True) for each in hall.store.editions("hall"))


def test_days_long_past_go(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "DAYS", 2)
    for day in range(8):
        hall.published("hall", f"第{day}天")
        hall.later(days=1)
    assert [each.number for each in hall.store.editions("hall")] == [8, 7, 6, 5, 4]


def test_a_damaged_old_edition_is_let_go(hall: Hall) -> None:
    for number in range(4):
        hall.published("hall", f"第{number}次")
    (hall.home / "editions" / "hall" / "2.json").write_text("damaged")
    for number in range(4, 7):
        hall.published("hall", f"第{number}次")
    assert not (hall.home / "editions" / "hall" / "2.json").exists()


def test_unneeded_blobs_go_when_they_are_an_hour_old(hall: Hall) -> None:
    for number in range(6):
        hall.published("hall", f"第{number}次", one=str(number).encode(), same=b"same")
    assert len(hall.files() - hall.needed()) == 6
    hall.later(minutes=50)
    hall.check()
    assert len(hall.files() - hall.needed()) == 6
    hall.later(minutes=20)
    hall.check()
    assert hall.files() == hall.needed()
    hall.assert_whole()


def test_what_another_edition_needs_stays(hall: Hall) -> None:
    hall.published("yard", "院子", one=b"0")
    for number in range(6):
        hall.published("hall", f"第{number}次", one=str(number).encode())
        hall.later(hours=2)
    hall.store.rollback("hall", 4)
    hall.later(hours=2)
    hall.check()
    assert hall.files() == hall.needed()
    hall.assert_whole()
    assert all(hall.store.is_whole(each) for each in hall.store.editions("hall"))


def test_withdrawn_tour_keeps_its_editions(hall: Hall) -> None:
    for number in range(5):
        hall.published("hall", f"第{number}次", one=str(number).encode())
    hall.store.withdraw("hall")
    hall.later(hours=2)
    hall.check()
    assert hall.files() == hall.needed()
    hall.store.rollback("hall")
    assert hall.titles() == {"hall": "第4次"}


def test_nothing_goes_while_an_edition_cannot_be_read(hall: Hall) -> None:
    """Nobody knows what it needs."""
    for number in range(3):
        hall.published("hall", f"第{number}次", one=str(number).encode())
    before = hall.files()
    (hall.home / "editions" / "hall" / "1.json").write_bytes(b"{}")
    hall.later(hours=2)
    hall.check()
    assert hall.files() == before


def test_clock_that_was_wrong_sweeps_nothing_that_is_needed(hall: Hall) -> None:
    hall.published("hall", "大厅", one=b"1")
    hall.later(days=9999)
    hall.published("hall", "大厅", one=b"2")
    hall.now = datetime(1971, 1, 1, tzinfo=UTC)
    hall.published("hall", "大厅", one=b"3")
    assert [each.number for each in hall.store.editions("hall")] == [3, 2, 1]
    assert all(hall.store.is_whole(each) for each in hall.store.editions("hall"))
    hall.assert_whole()


def test_files_of_others_stay(hall: Hall) -> None:
    edition = hall.published("hall", "大厅")
    shelf = hall.store.stock.blobs.path_of(edition.texts[0]).parent
    mine = [hall.home / "blobs" / "README", shelf / "notes.txt", hall.home / "editions" / "hall" / "notes"]
    for path in mine:
        path.write_text("mine")
        os.utime(path, (time.time() - 99_999,) * 2)
    hall.later(hours=2)
    hall.check()
    assert all(path.exists() for path in mine)
