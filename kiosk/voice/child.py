"""One run of the worker process: lines of JSON to it and from it, and its end, whatever it is doing."""

from __future__ import annotations

import json
import logging
import queue
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kiosk.voice.voices import Voice

_HOUSE = Path(__file__).resolve().parent.parent.parent
_LONGEST_LINE = 262_144
_DYING = 2.0  # seconds; a process that the system cannot end (a driver's or a disk's fault) is left alone

Command = Callable[[Path, Sequence[str]], list[str]]

log = logging.getLogger(__name__)


class Child:
    """A worker that runs with these engines. Raises OSError when it cannot be started.

    Used by one thread; `ask` and `end` may come from any other. `at_work` is the engine that it last said was
    busy.
    """

    def __init__(self, command: Command, engines: Sequence[str]) -> None:
        self.at_work = ""
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-voice-"))
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._asking = threading.Lock()
        hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
        quiet: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        try:
            self._process = subprocess.Popen(
                command(self.folder, engines),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=_HOUSE,
                creationflags=hidden | quiet,
            )
        except OSError:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        threading.Thread(target=self._hand_on, name="worker's answers", daemon=True).start()

    @property
    def pid(self) -> int | None:
        """Its process id, while it lives."""
        return self._process.pid if self._process.poll() is None else None

    def ask(self, job: dict[str, Any]) -> None:
        """Write one line, from any thread. Raises OSError when nobody reads."""
        stream = self._process.stdin
        if stream is None:
            raise AssertionError("started with a pipe")
        with self._asking:
            stream.write((json.dumps(job) + "\n").encode())
            stream.flush()

    def answer(self, within: float) -> dict[str, Any]:
        """The next answer, within seconds. Raises EOFError, TimeoutError, or ValueError for what is none."""
        give_up = time.monotonic() + within
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, give_up - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(f"no answer within {within:.1f} s") from None
            if line is None:
                raise EOFError("the worker ended")
            answer = json.loads(line)
            if not isinstance(answer, dict):
                raise ValueError("no answer")
            if "at_work" not in answer:
                return answer
            self.at_work = str(answer["at_work"])

    def end(self) -> None:
        """Kill the process, stopped or not, and clear up after it."""
        with self._lock:
            self._process.kill()
            try:
                self._process.wait(_DYING)
            except subprocess.TimeoutExpired:
                log.warning("the worker %d cannot be ended", self._process.pid)
            if self._process.stdin:
                try:
                    self._process.stdin.close()
                except OSError as fault:  # what it had not read yet
                    log.debug("closing the worker's input: %s", fault)
            shutil.rmtree(self.folder, ignore_errors=True)

    def _hand_on(self) -> None:
        """Put the worker's lines into the queue, and None when they end."""
        if self._process.stdout is None:
            raise AssertionError("started with a pipe")
        with self._process.stdout as stream:
            while line := stream.readline(_LONGEST_LINE):
                self._lines.put(line)
        self._lines.put(None)


def voices_told(greeting: dict[str, Any]) -> dict[str, tuple[Voice, ...]]:
    """Who speaks which language, as the worker's first answer tells. Raises ValueError for another answer."""
    found: dict[str, list[Voice]] = {}
    try:
        for engine in greeting["ready"]:
            for language, voice in engine["voices"].items():
                who = Voice(str(engine["engine"]), str(engine["version"]), str(voice))
                found.setdefault(str(language), []).append(who)
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"no greeting: {fault!r}") from fault
    for missing in greeting.get("faults", ()):
        log.warning("engine not usable: %s", missing)
    return {language: tuple(voices) for language, voices in found.items()}
