"""Bringing pictures in: files on a stick become pictures of a tour, one by one; what cannot is listed."""

from __future__ import annotations

import base64
import logging
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.editions.bringing.faults import EndedError, Fault, UnusableError
from kiosk.editions.bringing.helper import Helper, Limits
from kiosk.editions.bringing.names import plain
from kiosk.editions.bringing.shelf import Shelf

_PIECE = 256 * 1024  # characters that are decoded at once: so long the screen waits
_PATIENCE = 2  # pictures in a row without any answer: it is the stick that hangs, and not they

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Brought:
    """A picture that lies in the tour's folder as *name*; `known` when it did so before."""

    source: Path
    name: str
    width: int
    height: int
    known: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that stays outside, and why: a Chinese sentence that also says what to do."""

    source: Path
    reason: str


Delivery = Brought | Refused
Told = Callable[[int, int, Delivery], None]


class Bringer:
    """Brings pictures into one folder, media/<tour>, once: a bringing that was cancelled is over.

    `bring` takes its time and belongs on a thread of its own, from which `told` is called after each file
    with how many are done, how many there are, and what became of this one. `cancel` may come from any other.
    The pictures are opened by a child process; this one never looks into them.
    """

    def __init__(self, folder: Path, told: Told | None = None, limits: Limits | None = None) -> None:
        self._folder = folder
        self._told = told
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._helper: Helper | None = None
        self._cancelled = False
        self._jobs = 0
        self._silent = 0

    @property
    def pid(self) -> int | None:
        """The child's process id, while there is one."""
        helper = self._helper
        return helper.pid if helper else None

    def cancel(self) -> None:
        """Bring in nothing more. What is in stays."""
        with self._lock:
            self._cancelled = True
            if self._helper:
                self._helper.kill()

    def bring(self, sources: Sequence[Path]) -> list[Delivery]:
        """What became of each file, in their order. Every picture is in whole, or not at all."""
        deliveries: list[Delivery] = []
        shelf, over = self._shelf()
        try:
            for source in sources:
                delivery: Delivery
                try:
                    if shelf is None or over:
                        raise EndedError(over)
                    delivery = self._bring_one(source, shelf)
                except UnusableError as fault:
                    log.info("picture %s is refused: %s", ascii(source.name), fault)
                    delivery = Refused(source, fault.fault.value)
                except EndedError as end:
                    over = end.reason
                    delivery = Refused(source, over)
                deliveries.append(delivery)
                if self._told:
                    self._told(len(deliveries), len(sources), delivery)
        finally:
            self._dismiss()
        return deliveries

    def _shelf(self) -> tuple[Shelf | None, str]:
        try:
            return Shelf(self._folder), ""
        except EndedError as end:
            return None, end.reason

    def _bring_one(self, source: Path, shelf: Shelf) -> Brought:
        helper = self._engaged()
        self._jobs += 1
        try:
            helper.ask({"job": self._jobs, "source": str(source)})
            content, width, height = self._picture(helper.answer(self._limits.seconds))
        except TimeoutError as silence:
            self._dismiss()
            self._silent += 1
            if self._silent == _PATIENCE:
                raise EndedError(Fault.NO_ANSWER.value) from silence
            raise UnusableError(Fault.TOO_SLOW, "by the clock") from silence
        except (OSError, EOFError, ValueError, KeyError, TypeError) as death:
            code = self._dismiss()
            if self._cancelled:
                raise EndedError(Fault.CANCELLED.value) from death
            self._silent = 0
            slow = code == -getattr(signal, "SIGXCPU", 0) != 0
            raise UnusableError(Fault.TOO_SLOW if slow else Fault.CRASHED, f"{code}: {death!r}") from death
        name, known = shelf.put(plain(source.name), content)
        return Brought(source, name, width, height, known)

    def _picture(self, answer: dict[str, Any]) -> tuple[bytes, int, int]:
        """The picture told by this answer. Raises `UnusableError` for a fault, others for nonsense."""
        if answer["job"] != self._jobs:
            raise ValueError("the answer to another question")
        self._silent = 0
        if "fault" in answer:
            raise UnusableError(Fault[answer["fault"]], str(answer["detail"]))
        content = _decoded(answer["webp"])
        if content[:4] + content[8:12] != b"RIFFWEBP":
            raise ValueError("no WebP")
        return content, int(answer["width"]), int(answer["height"])

    def _engaged(self) -> Helper:
        """The child, started when there is none. Raises `EndedError` when it cannot or shall not be."""
        with self._lock:
            if self._cancelled:
                raise EndedError(Fault.CANCELLED.value)
            if self._helper:
                return self._helper
            try:
                helper = self._helper = Helper(self._limits)
            except OSError as fault:
                log.warning("no helper for pictures: %s", fault)
                raise EndedError(Fault.NO_HELPER.value) from fault
        try:
            helper.answer(self._limits.starting)
        except (EOFError, TimeoutError, ValueError) as fault:
            code = self._dismiss()
            if self._cancelled:
                raise EndedError(Fault.CANCELLED.value) from fault
            log.warning("the helper for pictures ended with %s: %s", code, fault)
            raise EndedError(Fault.NO_HELPER.value) from fault
        return helper

    def _dismiss(self) -> int | None:
        """End the child; its exit code."""
        with self._lock:
            helper, self._helper = self._helper, None
        return helper.end() if helper else None


def _decoded(text: str) -> bytes:
    """The bytes of a base64 text, piece by piece. Raises ValueError for nonsense."""
    pieces = (text[begin : begin + _PIECE] for begin in range(0, len(text), _PIECE))
    return b"".join(base64.b64decode(piece, validate=True) for piece in pieces)
