"""One player process and its two pipes, each with a thread: what it is told, and what it says."""

from __future__ import annotations

import logging
import queue
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from kiosk.ui.sound.outbox import Outbox
from kiosk.ui.sound.wire import Message, pack, read

_HOUSE = Path(__file__).resolve().parents[3]
_DYING = 2.0  # seconds; a process that the system cannot end (a driver's fault) is left alone
_GRACE = 0.25  # seconds for an answer that lies in the pipe already, when it was we who stood still

log = logging.getLogger(__name__)


class Child:
    """A running player; nothing but `answer` and `bury` waits, and neither for ever.

    Raises OSError when it cannot be started.
    """

    def __init__(self, command: Sequence[str], outbox: Outbox) -> None:
        hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
        self._answers: queue.SimpleQueue[Message | Exception] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_HOUSE,
            creationflags=hidden,
            bufsize=0,
        )
        said, heard = self._process.stdin, self._process.stdout
        if said is None or heard is None:
            raise AssertionError("started with two pipes")
        threading.Thread(target=_say, args=(outbox, said), name="to the player", daemon=True).start()
        threading.Thread(target=self._listen, args=(heard,), name="from the player", daemon=True).start()

    @property
    def process(self) -> int:
        """Its process id."""
        return self._process.pid

    def answer(self, within: float) -> Message:
        """What it says next. Raises TimeoutError, EOFError when it is gone, or ValueError for nonsense."""
        try:
            answer = self._answers.get(timeout=within)
        except queue.Empty:
            try:
                answer = self._answers.get(timeout=_GRACE)
            except queue.Empty:
                raise TimeoutError(f"no sign of life for {within:.1f} s") from None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def kill(self) -> None:
        """End it now, stopped or not, without waiting."""
        self._process.kill()

    def bury(self) -> None:
        """End it, and wait for that."""
        self.kill()
        try:
            self._process.wait(_DYING)
        except subprocess.TimeoutExpired:
            log.warning("the player %d cannot be ended", self.process)

    def _listen(self, stream: BinaryIO) -> None:
        """Hand on what the player says, and at last that it says no more."""
        end: Exception = EOFError("it ended")
        with open(stream.fileno(), "rb", closefd=False) as buffered, stream:
            try:
                while (message := read(buffered)) is not None:
                    self._answers.put(message)
            except (ValueError, OSError) as fault:
                end = fault
        self._answers.put(end)


def _say(outbox: Outbox, stream: BinaryIO) -> None:
    """Write what is in the outbox until it is closed or nobody reads any more."""
    try:
        with stream:
            while (message := outbox.take()) is not None:
                frame = memoryview(pack(message))
                while frame:
                    frame = frame[stream.write(frame) :]
    except OSError as fault:
        log.debug("the player does not listen: %s", fault)
