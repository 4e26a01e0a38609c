"""Ways to keep a screen awake: Windows itself, the screen saver of a desktop, a bare X server's.

The screen saver of a desktop is held by a process, `kiosk.ui.screensaver`: to connect to a session bus that
hangs takes for ever, and what a process holds is free again when it is gone.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

Answer = Callable[[bool], None]

_HOUSE = Path(__file__).resolve().parents[2]
_PATIENCE = 15_000  # ms; a cold disk needs some of them, a bus that is well a tenth of one
_PARTING = 1_000  # ms that a process has to let go by itself
_EVERY = 50_000  # ms; no screen saver can be set to less than a minute
_UNSEEN = ("offscreen", "minimal", "")  # platforms of Qt whose windows nobody sees
# What SetThreadExecutionState takes.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


class Way(Protocol):
    """A way to keep a screen awake."""

    name: str

    def hold(self, answer: Answer) -> None:
        """Begin, without waiting; *answer* hears whether it holds, and later that it does no longer."""

    def let_go(self) -> None:
        """End, without waiting; it need not have begun."""

    def close(self) -> None:
        """End for good; nothing is left running."""


class Windows:
    """Windows itself. It counts what is asked by thread, and forgets it when the thread ends."""

    name = "Windows"

    def __init__(self, set_state: Callable[[int], int]) -> None:
        self._set_state = set_state

    def hold(self, answer: Answer) -> None:
        answer(self._set_state(_CONTINUOUS | _SYSTEM | _DISPLAY) != 0)

    def let_go(self) -> None:
        if self._set_state(_CONTINUOUS) == 0:
            log.warning("Windows does not take back that the screen is kept awake")

    def close(self) -> None:
        """Nothing is left once it was let go."""


class ScreenSaver:
    """The screen saver of a desktop, held for as long as a process of ours has our ear."""

    name = "the desktop's screen saver service"

    def __init__(self, bus: str, parent: QObject, patience: int = _PATIENCE) -> None:
        self._bus = bus
        self._parent = parent
        self._patience = patience
        self._holding: QProcess | None = None
        self._leaving: set[QProcess] = set()

    def hold(self, answer: Answer) -> None:
        process = QProcess(self._parent)
        process.setWorkingDirectory(str(_HOUSE))
        late = _bounded(process, self._patience)

        def heard() -> None:
            late.stop()
            answer(True)

        def over(code: int) -> None:
            self._leaving.discard(process)
            if self._holding is process:
                self._holding = None
                answer(False)

        self._holding = process
        process.readyReadStandardOutput.connect(heard)
        _run(process, [sys.executable, "-m", "kiosk.ui.screensaver", self._bus], over)

    def let_go(self) -> None:
        process, self._holding = self._holding, None
        if process is not None:
            self._leaving.add(process)
            process.closeWriteChannel()  # which it takes for its end
            _bounded(process, _PARTING)

    def close(self) -> None:
        self.let_go()
        for process in tuple(self._leaving):
            _end(process)


class XReset:
    """A bare X server: its screen saver is told again and again that somebody was there."""

    name = "xset"

    def __init__(self, parent: QObject, program: str = "xset", every: int = _EVERY) -> None:
        self._parent = parent
        self._program = program
        self._answer: Answer | None = None
        self._running: QProcess | None = None
        self._timer = QTimer(parent)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self._reset)

    def hold(self, answer: Answer) -> None:
        self._answer = answer
        self._timer.start()
        self._reset()

    def let_go(self) -> None:
        self._answer = None
        self._timer.stop()

    def close(self) -> None:
        self.let_go()
        if self._running is not None:
            _end(self._running)

    def _reset(self) -> None:
        if self._running is None:
            self._running = process = QProcess(self._parent)
            _bounded(process, _PARTING)
            _run(process, [self._program, "s", "reset"], self._over)

    def _over(self, code: int) -> None:
        self._running = None
        if self._answer is not None:
            self._answer(code == 0)


def ways_here(parent: QObject) -> Sequence[Way] | None:
    """The ways that this machine may have, the best first; None where nobody sees the screen."""
    platform = QGuiApplication.platformName()
    if platform in _UNSEEN:
        return None
    if sys.platform == "win32":
        import ctypes

        return (Windows(ctypes.windll.kernel32.SetThreadExecutionState),)
    ways: list[Way] = []
    if bus := _session_bus():
        ways.append(ScreenSaver(bus, parent))
    if platform == "xcb":
        ways.append(XReset(parent))
    return ways


def _session_bus() -> str:
    """The address of this session's bus, empty where there is none: the library would start one."""
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (f"unix:path={usual}" if usual.exists() else "")


def _run(process: QProcess, command: Sequence[str], over: Callable[[int], None]) -> None:
    """Start a process; *over* hears once how it ended, 0 for well."""

    def finished(code: int, status: QProcess.ExitStatus) -> None:
        end(code if status == QProcess.ExitStatus.NormalExit else -1)

    def failed(error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # else it finishes, too
            end(-1)

    def end(code: int) -> None:
        if code:
            said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            log.debug("%s ended with %d: %s", command[0], code, said or process.errorString())
        process.deleteLater()
        over(code)

    process.finished.connect(finished)
    process.errorOccurred.connect(failed)
    process.start(command[0], list(command[1:]))


def _bounded(process: QProcess, milliseconds: int) -> QTimer:
    """The timer after which a process is killed."""
    timer = QTimer(process)
    timer.setSingleShot(True)
    timer.timeout.connect(process.kill)
    timer.start(milliseconds)
    return timer


def _end(process: QProcess) -> None:
    """Wait until a process has gone, for a moment of its own first."""
    if not process.waitForFinished(_PARTING):
        process.kill()
        process.waitForFinished(_PARTING)
