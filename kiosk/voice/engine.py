"""The parent's side of the worker: sentences in, sound out, and no hang or crash of a driver gets through."""

from __future__ import annotations

import itertools
import json
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kiosk.voice.child import Child, Command, voices_told
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying
from kiosk.voice.voices import Voice, family

_READY_WITHIN = 30.0  # seconds; the neural voice on a cold disk needs them, on a warm one a tenth of them
_STARTS = 6  # starts within _STARTS_WITHIN seconds, then the worker rests: it dies of something lasting
_STARTS_WITHIN = 60.0
_DEATHS = 3  # of the worker by one engine within _REST seconds, then that engine rests as long
_REST = 600.0  # seconds
_LONGEST_REST = 4 * 3600.0  # seconds; each try for an engine that stays away costs the others some of them
_BROKEN = 3  # sentences in a row at which an engine failed, then the worker is started anew: memory is short
_PATIENCE_A_CHARACTER = 0.4  # seconds: eight times what the neural voice needs on two idle cores
_LONGEST_TEXT = 5000  # characters
_LONGEST_JOB = 61_440  # bytes: such a job fits the pipe, so that writing it to a stopped worker ends
_LONGEST_SOUND = 600 * 48_000  # bytes

log = logging.getLogger(__name__)


class EngineDownError(Exception):
    """No engine works now; later one may."""


class UnsayableError(Exception):
    """This sentence cannot be said; others may be."""


class DroppedError(Exception):
    """This sentence was broken off, since another is wanted first."""


class Engine:
    """The worker, started when needed, killed when late, started anew within bounds.

    Used by one thread, which it blocks for at most the deadline; `drop` and `close` may come from any other.
    A sentence gets `patience` seconds and some more a character. An engine that keeps killing the worker
    is left out for `rest` seconds, so that the next one is heard.
    """

    def __init__(
        self, engines: Sequence[str], command: Command, *, patience: float = 8.0, rest: float = _REST
    ) -> None:
        self._engines = tuple(engines)
        self._command = command
        self._patience = patience
        self._rest = rest
        self._jobs = itertools.count(1)
        self._starts: deque[float] = deque(maxlen=_STARTS)
        self._deaths: dict[str, deque[float]] = {engine: deque(maxlen=_DEATHS) for engine in engines}
        self._voices: dict[str, tuple[Voice, ...]] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._child: Child | None = None
        self._rendering: tuple[int, Callable[[], bool]] | None = None
        self._due: float | None = None
        self._away = rest  # seconds until the next try for the best engine, should it not come
        self._broken = 0

    @property
    def process(self) -> int | None:
        """The worker's process id, while there is one."""
        child = self._child
        return child.pid if child else None

    def voices(self, language: str) -> tuple[Voice, ...]:
        """Who speaks *language* here, best first, as the worker told when it last came up."""
        return self._voices.get(family(language), ())

    @property
    def due(self) -> float | None:
        """When, on `time.monotonic`, `start` tries anew for the best engine, which is missing; else None."""
        return self._due

    def start(self) -> None:
        """Have the worker up, and when it is due, another with the best engine. Raises EngineDownError."""
        if self.process is None or (self._due is not None and time.monotonic() >= self._due):
            self._begin()

    def render(self, what: Saying, wanted: Callable[[], bool] = lambda: True) -> Rendered:
        """The sentence as the best engine says it. Raises UnsayableError, DroppedError or EngineDownError.

        A worker that dies gets one more try with the same sentence; one that is late gets none, since the
        visitor has waited long enough. *wanted* tells whether it is still worth the while, now or at `drop`.
        """
        if len(what.text) > _LONGEST_TEXT:
            raise UnsayableError(f"{len(what.text)} characters, at most {_LONGEST_TEXT}")
        number = next(self._jobs)
        job = {
            "job": number,
            "text": what.text,
            "language": family(what.language),
            "speed": what.speed,
            "pronounce": what.pronounce,
        }
        size = len(json.dumps(job))  # corrections may be long, too
        if size > _LONGEST_JOB:
            raise UnsayableError(f"{size} bytes with its pronunciations, at most {_LONGEST_JOB}")
        self._rendering = number, wanted
        try:
            return self._said(job, what, wanted)
        finally:
            self._rendering = None

    def _said(self, job: dict[str, Any], what: Saying, wanted: Callable[[], bool]) -> Rendered:
        """What the worker says to a job, or a second worker when the first died of it. Raises as `render`."""
        for last in (False, True):
            child = self._child if self.process is not None else None
            child = child or self._begin()
            if not wanted():  # `drop` may have come too early to find anything
                raise DroppedError
            try:
                child.ask(job)
                answer = child.answer(self._patience + len(what.text) * _PATIENCE_A_CHARACTER)
                if answer.get("job") != job["job"]:
                    raise ValueError("an answer to another question")
            except (EOFError, BrokenPipeError) as fault:
                self._lose(child, fault)
                if last:
                    raise UnsayableError(f"the worker died of it: {fault}") from fault
            except (OSError, ValueError) as fault:  # TimeoutError is an OSError
                self._lose(child, fault)
                raise UnsayableError(f"the worker is lost: {fault}") from fault
            else:
                try:
                    return self._sound(child, answer, what)
                finally:
                    self._renew_if_broken(bool(answer.get("broken")))
        raise AssertionError("the second try returns or raises")

    def drop(self) -> None:
        """Break off what is being rendered and not wanted any more, where its engine can.

        `render` then raises DroppedError.
        """
        child, rendering = self._child, self._rendering
        if child is None or rendering is None:
            return
        number, wanted = rendering
        if wanted():  # it is the very sentence that is waited for
            return
        try:
            child.ask({"drop": number})
        except (OSError, ValueError) as fault:  # it died meanwhile, or its pipe is closed
            log.debug("nothing to break off: %s", fault)

    def close(self) -> None:
        """End the worker for good; whoever waits for it gets EngineDownError or UnsayableError."""
        self._closed = True
        self._end()

    def _begin(self) -> Child:
        """A new worker, and who can speak there. Raises EngineDownError."""
        self._end()
        now = time.monotonic()
        if len(self._starts) == _STARTS and now - self._starts[0] < _STARTS_WITHIN:
            raise EngineDownError(f"{_STARTS} starts within {_STARTS_WITHIN:.0f} s")
        self._starts.append(now)
        with self._lock:
            if self._closed:
                raise EngineDownError("closed")
            try:
                child = self._child = Child(self._command, self._usable(now))
            except OSError as fault:
                raise EngineDownError(f"the worker cannot be started: {fault}") from fault
        try:
            self._voices = voices_told(child.answer(_READY_WITHIN))
        except (EOFError, TimeoutError, ValueError) as fault:
            self._lose(child, fault)
            raise EngineDownError(f"the worker does not come up: {fault}") from fault
        if not self._voices:
            self._end()
            raise EngineDownError("no engine on this machine can speak")
        came = {voice.engine for voices in self._voices.values() for voice in voices}
        if self._engines[0] in came:
            self._due, self._away = None, self._rest
        else:
            self._due, self._away = time.monotonic() + self._away, min(2 * self._away, _LONGEST_REST)
        return child

    def _usable(self, now: float) -> list[str]:
        """The engines that have not killed the worker too often of late; the last one is always tried."""
        usable = []
        for engine, deaths in self._deaths.items():
            if len(deaths) == _DEATHS and now - deaths[0] < self._rest:
                log.warning("engine %s rests for a while: the worker died of it %d times", engine, _DEATHS)
            else:
                usable.append(engine)
        return usable or list(self._engines[-1:])

    def _lose(self, child: Child, fault: Exception) -> None:
        """The worker died, hangs or talks nonsense: end it, and remember which engine was at work."""
        if not self._closed:
            log.warning("the worker is lost, %s at work: %s", child.at_work or "nobody", fault)
            if child.at_work in self._deaths:
                self._deaths[child.at_work].append(time.monotonic())
        self._end()

    def _renew_if_broken(self, broken: bool) -> None:
        """An engine that failed, not for the sentence's sake, may do so for ever: give it a fresh process."""
        self._broken = self._broken + 1 if broken else 0
        if self._broken >= _BROKEN:
            log.warning("an engine failed at %d sentences in a row; the worker is started anew", _BROKEN)
            self._broken = 0
            self._end()

    def _end(self) -> None:
        with self._lock:
            child, self._child = self._child, None
            if child is not None:
                child.end()

    def _sound(self, child: Child, answer: dict[str, Any], what: Saying) -> Rendered:
        """The sound of an answer, whose file is gone afterwards. Raises UnsayableError or DroppedError."""
        if "dropped" in answer:
            raise DroppedError
        if "fault" in answer:
            raise UnsayableError(str(answer["fault"]))
        try:
            for fault in answer["faults"]:
                log.warning("not said by the better voice: %s", fault)
            path = child.folder / Path(answer["file"]).name  # wherever it says, it is in our folder
            if not 0 < path.stat().st_size <= _LONGEST_SOUND:
                raise ValueError(f"{path.stat().st_size} bytes of sound")
            pcm = path.read_bytes()
            path.unlink()
            marks = tuple(float(mark) for mark in answer["marks"])
            if marks and len(marks) != len(what.text):
                raise ValueError("marks for another text")
            who = next(voice for voice in self.voices(what.language) if voice.engine == answer["engine"])
            return Rendered(pcm, who, what.speed, str(answer["spoken"]), marks)
        except (KeyError, TypeError, ValueError, OSError, StopIteration) as fault:
            raise UnsayableError(f"no sound in the answer: {fault!r}") from fault
