"""One run of the worker process: lines of JSON to it and from it, and its end, whatever it is doing."""

from __future__ import annotations

import json
import logging
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HOUSE = Path(__file__).resolve().parents[3]
_LONGEST_LINE = 128 * 1024 * 1024  # a picture for the screen has a fraction of it
_DYING = 2.0  # seconds; a process that the system cannot end (a stick's fault) is left alone

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one picture may take of the machine."""

    memory: int = 1536  # MB of address space
    core_seconds: int = 60
    seconds: float = 120.0  # by the clock, with reading from a slow stick
    starting: float = 30.0  # the clock for the process itself


class Helper:
    """A worker within these limits. Raises OSError when it cannot be started.

    Used by one thread; `kill` may come from any other.
    """

    def __init__(self, limits: Limits) -> None:
        command = [sys.executable, "-m", "kiosk.editions.bringing.worker"]
        command += ["--memory", str(limits.memory), "--seconds", str(limits.core_seconds)]
        hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
        quiet: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        self._over = False  # its answers have ended
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_HOUSE,
            creationflags=hidden | quiet,
        )
        threading.Thread(target=self._hand_on, name="helper's answers", daemon=True).start()

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def ask(self, job: dict[str, Any]) -> None:
        """Write one line. Raises OSError when nobody reads."""
        stream = self._process.stdin
        if stream is None:
            raise AssertionError("started with a pipe")
        stream.write((json.dumps(job) + "\n").encode())
        stream.flush()

    def answer(self, within: float) -> dict[str, Any]:
        """The next answer, within seconds. Raises EOFError, TimeoutError, or ValueError for what is none."""
        try:
            line = self._lines.get(timeout=within)
        except queue.Empty:
            raise TimeoutError(f"no answer within {within:.1f} s") from None
        if line is None:
            self._over = True
            raise EOFError("the worker ended")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise ValueError("no answer")
        return answer

    def kill(self) -> None:
        """Have the system end the process, stopped or not, and wait for nothing."""
        self._process.kill()

    def end(self) -> int | None:
        """Kill the process, unless it died by itself, and clear up; its exit code, None if it has none."""
        if not self._over:
            self._process.kill()
        try:
            code = self._process.wait(_DYING)
        except subprocess.TimeoutExpired:
            log.warning("the helper %d cannot be ended", self._process.pid)
            self._process.kill()
            code = None
        if self._process.stdin:
            try:
                self._process.stdin.close()
            except OSError as fault:  # what it had not read yet
                log.debug("closing the helper's input: %s", fault)
        return code

    def _hand_on(self) -> None:
        """Put the worker's lines into the queue, and None when they end."""
        if self._process.stdout is None:
            raise AssertionError("started with a pipe")
        with self._process.stdout as stream:
            while line := stream.readline(_LONGEST_LINE):
                self._lines.put(line)
        self._lines.put(None)
