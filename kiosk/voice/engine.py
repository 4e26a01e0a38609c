"""The parent's side of the worker: sentences in, sound out, and no hang or crash of a driver gets through."""

from __future__ import annotations

import itertools
import json
import logging
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from kiosk.voice.pcm import from_samples
from kiosk.voice.voices import Voice, family

_HOUSE = Path(__file__).resolve().parent.parent.parent
_READY_WITHIN = 15.0  # seconds; a cold disk needs them, a warm one a tenth of one
_STARTS = 6  # starts within _STARTS_WITHIN seconds, then the worker rests: it dies of something lasting
_STARTS_WITHIN = 60.0
_LONGEST_LINE = 65_536
_LONGEST_TEXT = 5000  # characters: such a job fits the pipe, so that writing it to a stopped worker ends

log = logging.getLogger(__name__)


class EngineDownError(Exception):
    """No engine works now; later one may."""


class UnsayableError(Exception):
    """This sentence cannot be said; others may be."""


def engines_here() -> tuple[str, ...]:
    """pyttsx3's engines for this system, best first: its own voice, then espeak-ng."""
    return (*{"win32": ("sapi5",), "darwin": ("nsss",)}.get(sys.platform, ()), "espeak")


def worker_command(engines: Sequence[str], memory: int = 512) -> Callable[[Path], list[str]]:
    """How to start the worker for a folder, bounded to *memory* MB of address space."""

    def command(folder: Path) -> list[str]:
        worker = [sys.executable, "-m", "kiosk.voice.worker", str(folder), "--memory", str(memory)]
        return [*worker, "--engines", *engines]

    return command


class Engine:
    """The worker, started when needed, killed when late, started anew within bounds.

    Used by one thread, which it blocks for at most the deadline; `close` may come from any other.
    A sentence gets `patience` seconds and a tenth more a character.
    """

    def __init__(self, command: Callable[[Path], list[str]], *, patience: float = 4.0) -> None:
        self._command = command
        self._patience = patience
        self._jobs = itertools.count(1)
        self._starts: deque[float] = deque(maxlen=_STARTS)
        self._voices: dict[str, tuple[Voice, ...]] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._folder = Path()

    @property
    def process(self) -> int | None:
        """The worker's process id, while there is one."""
        process = self._process
        return process.pid if process and process.poll() is None else None

    def voices(self, language: str) -> tuple[Voice, ...]:
        """Who speaks *language* here, best first, as the worker told when it last came up."""
        return self._voices.get(family(language), ())

    def start(self) -> None:
        """Have the worker up. Raises EngineDownError."""
        if self.process is not None:
            return
        self._stop()
        now = time.monotonic()
        if len(self._starts) == _STARTS and now - self._starts[0] < _STARTS_WITHIN:
            raise EngineDownError(f"{_STARTS} starts within {_STARTS_WITHIN:.0f} s")
        self._starts.append(now)
        self._spawn()
        try:
            self._welcome(self._answer(_READY_WITHIN))
        except (EOFError, TimeoutError, ValueError) as fault:
            self._stop()
            raise EngineDownError(f"the worker does not come up: {fault}") from fault
        if not self._voices:
            self._stop()
            raise EngineDownError("no engine on this machine can speak")

    def render(self, text: str, language: str, speed: float) -> tuple[Voice, bytes]:
        """*text* at *speed* (1 is natural) and who said it. Raises UnsayableError or EngineDownError.

        A worker that dies gets one more try with the same sentence; one that is late gets none, since the
        visitor has waited long enough.
        """
        if len(text) > _LONGEST_TEXT:
            raise UnsayableError(f"{len(text)} characters, at most {_LONGEST_TEXT}")
        for last in (False, True):
            self.start()
            job = {"job": next(self._jobs), "text": text, "language": family(language), "speed": speed}
            try:
                self._ask(job)
                answer = self._answer(self._patience + len(text) / 10)
                if answer.get("job") != job["job"]:
                    raise ValueError("an answer to another question")
            except (TimeoutError, ValueError) as fault:
                self._stop()
                raise UnsayableError(f"the worker is lost: {fault}") from fault
            except (EOFError, OSError) as fault:
                self._stop()
                if last:
                    raise UnsayableError(f"the worker died of it: {fault}") from fault
                log.warning("the worker died; it is started anew")
                continue
            return self._sound(answer, language)
        raise AssertionError("the second try returns or raises")

    def close(self) -> None:
        """End the worker for good; whoever waits for it gets EngineDownError or UnsayableError."""
        self._closed = True
        self._stop()

    def _spawn(self) -> None:
        """Start the process, and a thread that hands on its lines."""
        with self._lock:
            if self._closed:
                raise EngineDownError("closed")
            folder = Path(tempfile.mkdtemp(prefix="kiosk-voice-"))
            hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
            try:
                process = subprocess.Popen(
                    self._command(folder),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    cwd=_HOUSE,
                    creationflags=hidden,
                )
            except OSError as fault:
                shutil.rmtree(folder, ignore_errors=True)
                raise EngineDownError(f"the worker cannot be started: {fault}") from fault
            self._process, self._folder, self._lines = process, folder, queue.SimpleQueue()
        threading.Thread(target=_hand_on, args=(process, self._lines), daemon=True).start()

    def _stop(self) -> None:
        """Kill the process, stopped or not, and clear up after it."""
        with self._lock:
            process, self._process = self._process, None
            if process is None:
                return
            process.kill()
            process.wait()
            if process.stdin:
                try:
                    process.stdin.close()
                except OSError as fault:  # what it had not read yet
                    log.debug("closing the worker's input: %s", fault)
            shutil.rmtree(self._folder, ignore_errors=True)

    def _ask(self, job: dict[str, Any]) -> None:
        """Write one line. Raises EOFError or OSError when nobody reads."""
        process = self._process
        if process is None or process.stdin is None:
            raise EOFError("no worker")
        process.stdin.write((json.dumps(job) + "\n").encode())
        process.stdin.flush()

    def _answer(self, within: float) -> dict[str, Any]:
        """The next line as a dict. Raises EOFError, TimeoutError, or ValueError for what is no answer."""
        try:
            line = self._lines.get(timeout=within)
        except queue.Empty:
            raise TimeoutError(f"no answer within {within:.1f} s") from None
        if line is None:
            raise EOFError("the worker ended")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise ValueError("no answer")
        return answer

    def _welcome(self, greeting: dict[str, Any]) -> None:
        """Learn from the worker's first line who can speak. Raises ValueError for another line."""
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
        self._voices = {language: tuple(voices) for language, voices in found.items()}

    def _sound(self, answer: dict[str, Any], language: str) -> tuple[Voice, bytes]:
        """The sound of an answer's files, which are gone afterwards. Raises UnsayableError."""
        if "fault" in answer:
            raise UnsayableError(str(answer["fault"]))
        samples = []
        rate = 0
        try:
            for name in answer["files"]:
                path = self._folder / Path(name).name  # wherever it says, it is in our folder
                piece, rate = soundfile.read(path, dtype="float32", always_2d=True)
                path.unlink()
                samples.append(piece)
            pcm = from_samples(np.concatenate(samples), rate)
        except (KeyError, TypeError, ValueError, OSError, RuntimeError) as fault:
            raise UnsayableError(f"no sound in the answer: {fault!r}") from fault
        who = [voice for voice in self.voices(language) if voice.engine == answer.get("engine")]
        if not who or not pcm:
            raise UnsayableError("nothing was said")
        return who[0], pcm


def _hand_on(process: subprocess.Popen[bytes], lines: queue.SimpleQueue[bytes | None]) -> None:
    """Put the worker's lines into the queue, and None when they end."""
    if process.stdout is None:
        raise AssertionError("started with a pipe")
    with process.stdout as stream:
        while line := stream.readline(_LONGEST_LINE):
            lines.put(line)
    lines.put(None)
