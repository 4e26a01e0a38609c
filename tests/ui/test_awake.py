"""The screen stays awake while a guide leads: a real session bus, a screen saver that keeps a record."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess, QTimer
from pytestqt.qtbot import QtBot

from kiosk.ui.application import Application
from kiosk.ui.awake import Awake
from kiosk.ui.awake_ways import Answer, ScreenSaver, Way, Windows, XReset, ways_here

SAVER = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

NAME = "org.freedesktop.ScreenSaver"

def note(*words):
    print(*words, flush=True)

@ClassInfo({"D-Bus Interface": NAME})
class Saver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        note("Inhibit", who, why)
        return 4_000_000_000

    @Slot("uint")
    def UnInhibit(self, cookie):
        note("UnInhibit", cookie)

application = QCoreApplication([])
bus = QDBusConnection.connectToBus(sys.argv[1], "saver")
saver = Saver()
bus.registerObject("/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService(NAME)
note("ready")
application.exec()
"""
INHIBITED = "Inhibit 导览亭 正在接待来宾"
FREED = "UnInhibit 4000000000"


class Bus:
    """A session bus for one test alone, with or without a screen saver on it."""

    def __init__(self, folder: Path) -> None:
        self._record = folder / "record"
        self._record.touch()
        self._saver: subprocess.Popen[bytes] | None = None
        self._daemon = subprocess.Popen(
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                "--print-address=1",
                f"--address=unix:path={folder}/bus",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().decode().strip()

    def add_saver(self) -> None:
        """A screen saver comes up."""
        with self._record.open("ab") as record:
            self._saver = subprocess.Popen([sys.executable, "-c", SAVER, self.address], stdout=record)
        seen = len(self.said())
        give_up = time.monotonic() + 20
        while len(self.said()) == seen:
            assert time.monotonic() < give_up, "the screen saver does not come up"
            threading.Event().wait(0.02)

    def take_saver(self) -> None:
        """It crashes."""
        assert self._saver is not None
        self._saver.kill()
        self._saver.wait()
        self._saver = None

    def said(self) -> list[str]:
        """What the screen saver was told so far."""
        return [line for line in self._record.read_text("utf-8").splitlines() if line]

    def freeze(self) -> None:
        """The bus hangs: it takes what its socket does, and answers nothing."""
        self._daemon.send_signal(signal.SIGSTOP)

    def stop(self) -> None:
        """Kill all of it."""
        for process in (self._saver, self._daemon):
            if process is not None:
                process.kill()
                process.wait()
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()


class Told:
    """A way that works or does not, and notes what is asked of it."""

    def __init__(self, name: str, *answers: bool) -> None:
        self.name = name
        self.asked: list[str] = []
        self.answers = answers
        self.answer: Answer | None = None

    def hold(self, answer: Answer) -> None:
        self.asked.append("hold")
        self.answer = answer
        for holds in self.answers:
            answer(holds)

    def let_go(self) -> None:
        self.asked.append("let go")

    def close(self) -> None:
        self.asked.append("close")


@pytest.fixture
def nest(drawing: Application) -> Iterator[QObject]:
    with drawing.nest() as nest:
        yield nest


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Bus]:
    if os.name == "nt" or shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed: there is no session bus to ask")
    bus = Bus(tmp_path)
    yield bus
    bus.stop()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


def told(log: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """What was logged, with its level."""
    return [(record.levelname, record.getMessage()) for record in log.records]


def children(nest: QObject) -> Sequence[QProcess]:
    """The processes that run."""
    running = nest.findChildren(QProcess)
    return [one for one in running if one.state() != QProcess.ProcessState.NotRunning]


def test_the_desktops_screen_saver_is_held_and_freed(
    nest: QObject, bus: Bus, qtbot: QtBot, log: pytest.LogCaptureFixture
) -> None:
    bus.add_saver()
    awake = Awake(nest, [ScreenSaver(bus.address, nest)])
    for _ in range(3):
        awake.keep(True)
    qtbot.waitUntil(lambda: len(log.records) == 1, timeout=20_000)
    assert bus.said() == ["ready", INHIBITED]
    for _ in range(3):
        awake.keep(False)
    qtbot.waitUntil(lambda: not children(nest), timeout=20_000)
    assert bus.said() == ["ready", INHIBITED, FREED]
    awake.keep(True)
    qtbot.waitUntil(lambda: len(bus.said()) == 4, timeout=20_000)
    awake.close()
    assert not children(nest)
    assert told(log) == [("INFO", "the screen is kept awake by the desktop's screen saver service")]
    awake.keep(True)
    assert not children(nest)


def test_what_is_taken_back_before_it_was_granted_is_freed(nest: QObject, bus: Bus, qtbot: QtBot) -> None:
    bus.add_saver()
    awake = Awake(nest, [ScreenSaver(bus.address, nest)])
    awake.keep(True)
    awake.keep(False)
    assert len(children(nest)) == 1
    qtbot.waitUntil(lambda: not children(nest), timeout=20_000)
    assert bus.said().count(INHIBITED) == bus.said().count(FREED)
    awake.close()


def test_without_a_screen_saver_on_the_bus_the_next_way_is_taken(
    nest: QObject, bus: Bus, qtbot: QtBot
) -> None:
    xset = Told("xset", True)
    awake = Awake(nest, [ScreenSaver(bus.address, nest), xset])
    awake.keep(True)
    qtbot.waitUntil(lambda: xset.asked == ["hold"], timeout=20_000)
    awake.close()
    assert xset.asked == ["hold", "let go", "close"]


def test_a_screen_saver_that_crashes_is_followed_by_the_next_way(
    nest: QObject, bus: Bus, qtbot: QtBot, log: pytest.LogCaptureFixture
) -> None:
    bus.add_saver()
    xset = Told("xset", True)
    awake = Awake(nest, [ScreenSaver(bus.address, nest), xset])
    awake.keep(True)
    qtbot.waitUntil(lambda: len(log.records) == 1, timeout=20_000)
    bus.take_saver()
    qtbot.waitUntil(lambda: xset.asked == ["hold"], timeout=20_000)
    awake.close()


def test_a_bus_that_hangs_blocks_nobody_and_is_given_up(nest: QObject, bus: Bus, qtbot: QtBot) -> None:
    bus.freeze()
    xset = Told("xset", True)
    awake = Awake(nest, [ScreenSaver(bus.address, nest, patience=1500), xset])
    before = time.monotonic()
    awake.keep(True)
    assert time.monotonic() - before < 1.0
    qtbot.waitUntil(lambda: xset.asked == ["hold"], timeout=20_000)
    assert not children(nest)
    awake.close()


def test_a_bus_that_is_not_there_is_given_up(nest: QObject, tmp_path: Path, qtbot: QtBot) -> None:
    xset = Told("xset", True)
    awake = Awake(nest, [ScreenSaver(f"unix:path={tmp_path}/none", nest), xset])
    awake.keep(True)
    qtbot.waitUntil(lambda: xset.asked == ["hold"], timeout=20_000)
    awake.close()


def test_a_screen_saver_is_free_when_the_kiosk_is_killed(bus: Bus, qtbot: QtBot) -> None:
    bus.add_saver()
    program = [sys.executable, "-m", "kiosk.ui.screensaver", bus.address]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        assert process.stdin is not None
        process.stdin.close()  # as the system does with what a killed process had open
        assert process.wait(timeout=20) == 0
    assert bus.said() == ["ready", INHIBITED, FREED]


def test_windows_is_asked_for_the_display_and_the_system_and_asked_no_longer(
    nest: QObject, log: pytest.LogCaptureFixture
) -> None:
    states: list[int] = []

    def set_state(state: int) -> int:
        states.append(state)
        return -0x80000000

    awake = Awake(nest, [Windows(set_state)])
    awake.keep(False)
    awake.keep(True)
    awake.keep(True)
    assert states == [0x80000003]
    awake.keep(False)
    awake.close()
    awake.close()
    assert states == [0x80000003, 0x80000000]
    assert told(log) == [("INFO", "the screen is kept awake by Windows")]


def test_a_windows_that_refuses_is_told_of_once(nest: QObject, log: pytest.LogCaptureFixture) -> None:
    awake = Awake(nest, [Windows(lambda state: 0)])
    for on in (True, False, True, False):
        awake.keep(on)
    awake.close()
    warned = [message for level, message in told(log) if level == "WARNING" and "nothing here" in message]
    assert len(warned) == 1


def test_a_server_without_a_desktop_is_told_again_and_again(
    nest: QObject, tmp_path: Path, qtbot: QtBot
) -> None:
    record = tmp_path / "record"
    xset = _program(tmp_path, f'echo "$@" >> {record}')
    awake = Awake(nest, [XReset(nest, xset, every=30)])
    awake.keep(True)
    qtbot.waitUntil(lambda: record.exists() and record.read_text().count("\n") >= 3, timeout=20_000)
    awake.close()
    assert set(record.read_text().splitlines()) == {"s reset"}
    assert not children(nest)


@pytest.mark.parametrize("script", ["exit 1", "exec sleep 60", None], ids=["fails", "hangs", "missing"])
def test_an_xset_that_does_nothing_is_given_up(
    nest: QObject, tmp_path: Path, qtbot: QtBot, log: pytest.LogCaptureFixture, script: str | None
) -> None:
    xset = str(tmp_path / "none") if script is None else _program(tmp_path, script)
    awake = Awake(nest, [XReset(nest, xset)])
    awake.keep(True)
    qtbot.waitUntil(lambda: len(log.records) == 1, timeout=20_000)
    assert told(log)[0][0] == "WARNING"
    awake.close()
    assert not children(nest)


def test_the_first_way_that_works_is_taken_and_a_lost_one_is_followed_by_the_next(
    nest: QObject, log: pytest.LogCaptureFixture
) -> None:
    broken, lost, last = Told("broken", False), Told("lost", True), Told("last", True)
    ways: list[Way] = [broken, lost, last]
    awake = Awake(nest, ways)
    awake.keep(True)
    assert (broken.asked, lost.asked, last.asked) == (["hold", "let go"], ["hold"], [])
    assert lost.answer is not None
    lost.answer(False)
    lost.answer(True)  # it is heard no more
    assert (lost.asked, last.asked) == (["hold", "let go"], ["hold"])
    assert [message for _, message in told(log)] == [
        "the screen is kept awake by lost",
        "the screen is kept awake by last",
    ]
    awake.close()


def test_what_nothing_could_hold_is_tried_again_while_it_is_wanted(
    nest: QObject, log: pytest.LogCaptureFixture
) -> None:
    desktop = Told("a desktop that comes late", False)
    awake = Awake(nest, [desktop])
    again = awake.findChild(QTimer)
    assert isinstance(again, QTimer)
    awake.keep(True)
    assert again.isActive()
    desktop.asked.clear()
    desktop.answers = (True,)
    again.timeout.emit()  # the minutes are over
    assert (desktop.asked, again.isActive()) == (["hold"], False)
    assert told(log)[-1] == ("INFO", "the screen is kept awake by a desktop that comes late")
    desktop.answers = (False,)
    awake.keep(False)
    awake.keep(True)
    awake.keep(False)
    assert not again.isActive()
    awake.close()


def test_where_nobody_sees_the_screen_nothing_is_done(nest: QObject, log: pytest.LogCaptureFixture) -> None:
    assert ways_here(nest) is None
    awake = Awake(nest)
    awake.keep(True)
    awake.keep(False)
    awake.close()
    assert told(log) == []


def _program(folder: Path, script: str) -> str:
    """A program of this test's own."""
    if os.name == "nt":
        pytest.skip("Windows has no X server")
    file = folder / "xset"
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)
    return str(file)
