"""The secretary: the record first, paper and table beside it, and an end that waits for all of it."""

from __future__ import annotations

import errno
import os
import re
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kiosk.errors import KioskError
from kiosk.journal import receptions
from kiosk.journal.receptions import kept
from kiosk.journal.secretary import Secretary
from kiosk.journal.spreadsheet import table
from kiosk.show.reception.record import Record
from kiosk.ui.fonts import install_fonts
from kiosk.ui.paper import printed
from tests.receptions import ENDED, a_record

NAME = "2026-11-22 1430 望禾社区党群服务中心"


def paper(record: Record, ended: datetime) -> bytes:
    """A PDF that needs no screen."""
    return f"{record.guest} {ended:%H%M}".encode()


def names(home: Path) -> set[str]:
    """What lies in the folder of the receptions."""
    return {path.name for path in (home / "receptions").iterdir()}


def test_record_paper_and_table_lie_side_by_side(tmp_path: Path) -> None:
    secretary = Secretary(tmp_path, paper, lambda: ENDED)
    secretary.keep(a_record())
    secretary.keep(a_record(guest="第二批"))
    secretary.close()
    assert names(tmp_path) == {
        f"{name}{suffix}" for name in (NAME, f"{NAME} 2") for suffix in (".json", ".pdf", ".csv")
    }
    folder = tmp_path / "receptions"
    assert {each.record.guest for each in kept(folder)} == {"参观团", "第二批"}
    assert (folder / f"{NAME} 2.pdf").read_text("utf-8") == "第二批 1430"
    assert (folder / f"{NAME}.csv").read_bytes() == table(a_record(), ENDED)


def test_moment_is_that_of_the_end_however_long_the_writing_takes(tmp_path: Path) -> None:
    moment, busy = [ENDED], threading.Event()

    def slow(record: Record, ended: datetime) -> bytes:
        busy.wait(10.0)
        return b""

    secretary = Secretary(tmp_path, slow, lambda: moment[0])
    secretary.keep(a_record())
    secretary.keep(a_record())
    moment[0] += timedelta(hours=1)
    busy.set()
    secretary.close()
    assert [each.ended for each in kept(tmp_path / "receptions")] == [ENDED, ENDED]


def test_moment_without_a_zone_is_the_same_in_every_file(tmp_path: Path) -> None:
    told: list[datetime] = []

    def noted(record: Record, ended: datetime) -> bytes:
        told.append(ended)
        return b""

    secretary = Secretary(tmp_path, noted, lambda: ENDED.replace(tzinfo=None))
    secretary.keep(a_record())
    secretary.close()
    assert told == [each.ended for each in kept(tmp_path / "receptions")]


@pytest.mark.parametrize(
    "fault", [KioskError("这台机器画不出 PDF。", "请找人看看。"), ZeroDivisionError("defect")]
)
def test_paper_that_cannot_be_made_costs_neither_record_nor_table(
    tmp_path: Path, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(record: Record, ended: datetime) -> bytes:
        raise fault

    secretary = Secretary(tmp_path, broken, lambda: ENDED)
    secretary.keep(a_record())
    secretary.close()
    assert names(tmp_path) == {f"{NAME}.json", f"{NAME}.csv"}
    assert str(fault) in caplog.text


def test_disk_that_takes_nothing_is_logged_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    secretary = Secretary(tmp_path, paper, lambda: ENDED)
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        secretary.keep(a_record())
        secretary.close()
    assert "（磁盘满了）。请把这次接待先记在纸上" in caplog.text
    assert names(tmp_path) == set()


def test_disk_that_fills_up_after_the_record_says_how_to_get_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    def last(record: Record, ended: datetime) -> bytes:
        monkeypatch.setattr(os, "fsync", full)
        return b""

    secretary = Secretary(tmp_path, last, lambda: ENDED)
    secretary.keep(a_record())
    secretary.close()
    assert names(tmp_path) == {f"{NAME}.json"}
    assert caplog.text.count("接待记录本身已经存好。") == 2


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "receptions"
    folder.mkdir()
    (folder / f"{NAME}.csv").write_text("别人的", "utf-8")
    secretary = Secretary(tmp_path, paper, lambda: ENDED)
    secretary.keep(a_record())
    secretary.close()
    assert (folder / f"{NAME}.csv").read_text("utf-8") == "别人的"
    assert {f"{NAME} 2.json", f"{NAME} 2.pdf", f"{NAME} 2.csv"} < names(tmp_path)


def test_oldest_go_with_their_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receptions, "MOST", 2)
    days = iter(range(5))
    secretary = Secretary(tmp_path, paper, lambda: ENDED + timedelta(days=next(days)))
    for _ in range(5):
        secretary.keep(a_record())
    secretary.close()
    assert len(names(tmp_path)) == 6
    assert {name[:10] for name in names(tmp_path)} == {"2026-11-25", "2026-11-26"}


def test_paper_is_drawn_off_the_screens_thread_while_the_screen_draws(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Fifty of them, each whole, while the event loop runs and writes text of its own."""
    install_fonts()
    secretary = Secretary(tmp_path, printed, lambda: ENDED)
    drawn = 0

    def draw() -> None:
        nonlocal drawn
        drawn += 1
        image = QImage(300, 80, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setPen(QColor("black"))
        font = painter.font()
        font.setPixelSize(10 + drawn % 50)
        painter.setFont(font)
        painter.drawText(5, 60, "望禾社区党群服务中心")
        painter.end()

    timer = QTimer()
    timer.timeout.connect(draw)
    timer.start(1)
    for number in range(50):
        secretary.keep(a_record(20, guest=f"第{number}团"))
    folder = tmp_path / "receptions"
    qtbot.waitUntil(lambda: len(list(folder.glob("*.csv"))) == 50, timeout=60_000)
    timer.stop()
    secretary.close()
    assert drawn > 20
    assert caplog.text == ""
    here = printed(a_record(20, guest="第0团"), ENDED)
    for each in kept(folder):
        with pypdfium2.PdfDocument(each.path.with_suffix(".pdf")) as there:
            words = re.sub(r"\s", "", there[0].get_textpage().get_text_bounded())
            assert each.record.guest in words
            assert words.count("一楼") == 20
            if each.record.guest == "第0团":
                with pypdfium2.PdfDocument(here) as document:
                    assert there[0].render().to_pil().tobytes() == document[0].render().to_pil().tobytes()
