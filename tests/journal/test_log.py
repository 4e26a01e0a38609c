"""The log: bounded after years, in the home folder, and never on the terminal."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.journal.chatter import chatter_logged
from kiosk.journal.log import logging_to
from kiosk.journal.record import alone, on_record

log = logging.getLogger("kiosk.hall")


def test_log_is_bounded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Forty megabytes written, five kept, and the newest among them."""
    with logging_to(tmp_path) as file:
        for number in range(4000):
            log.warning("%s %s", number, "灯" * 3333)
    caplog.clear()  # or a failure would print it all
    kept = list(tmp_path.iterdir())
    assert sum(path.stat().st_size for path in kept) < 5_100_000
    assert len(kept) == 5
    assert " 3999 灯" in file.read_text("utf-8")


def test_log_holds_what_is_told_during_the_block_only(tmp_path: Path) -> None:
    with logging_to(tmp_path / "logs") as file:
        log.info("during")
    log.warning("after")
    assert [line.rpartition(" ")[2] for line in file.read_text("utf-8").splitlines()] == ["during"]
    assert logging.getLogger("kiosk").level == logging.NOTSET


def test_what_libraries_write_is_logged_once_and_not_seen(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with logging_to(tmp_path) as file, chatter_logged():
        for _ in range(3):
            os.write(2, "libpulse: 没有音箱\n".encode())
        os.write(2, b"\xff\n\n" + b"x" * 2000 + b"\n")
        os.system("echo child >&2")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "afterwards\n"
    told = file.read_text("utf-8")
    assert told.count("libpulse: 没有音箱") == 1
    assert "child" in told
    assert "afterwards" not in told
    assert max(map(len, told.splitlines())) < 600


def test_flood_of_chatter_neither_blocks_nor_fills_the_log(tmp_path: Path) -> None:
    """A library that writes from C with the interpreter's lock in hand would wait for ever on a full pipe."""
    lost = 0
    with logging_to(tmp_path) as file, chatter_logged():
        for number in range(20_000):
            try:
                os.write(2, f"{number} {'x' * 200}\n".encode())
            except BlockingIOError:
                lost += 1
    assert len(file.read_text("utf-8").splitlines()) <= 1000
    assert os.get_blocking(2)


def test_defect_of_ours_is_logged_and_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="程序出了错，只好停下。") as told, on_record(tmp_path) as journal:
        raise ZeroDivisionError("defect")
    assert str(journal) in told.value.remedy
    assert journal.read_text("utf-8").count("ZeroDivisionError: defect") == 1


def test_what_is_meant_for_people_is_logged_and_passed_on(tmp_path: Path) -> None:
    fault = KioskError("灯灭了。", "请开灯。")
    with pytest.raises(KioskError) as told, on_record(tmp_path) as journal:
        raise fault
    assert told.value is fault
    assert "灯灭了。请开灯。" in journal.read_text("utf-8")


def test_one_kiosk_a_home(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(KioskError, match="已经在这台机器上运行了"), alone(tmp_path):
        pass
    with alone(tmp_path), alone(tmp_path / "other"):
        pass


def test_home_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    for shared in (True, False):
        with pytest.raises(KioskError, match="那里不能建文件夹"), on_record(tmp_path / "home", shared):
            pass


def test_started_without_a_terminal_nothing_is_rerouted(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """As by pythonw on Windows, where there is no error stream to reroute."""
    monkeypatch.setattr(sys, "__stderr__", None)
    with chatter_logged():
        os.write(2, b"untouched\n")
    assert capfd.readouterr().err == "untouched\n"
