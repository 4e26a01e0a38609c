"""The voices of this machine: which engines there are, and whether the hall's choice is among them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.voice.child import Command
from kiosk.voice.engine import Engine
from kiosk.voice.kokoro import place
from kiosk.voice.voices import NEURAL, Voice, neural_voice

_MEMORY = {NEURAL: 3072}  # MB of address space, most of which is never touched; 0.6 GB are
_MEMORY_ELSE = 1024

log = logging.getLogger(__name__)


def speaker_here(choice: str) -> Voice | None:
    """The neural voice that a hall chose, if this machine can speak with it. Loads nothing."""
    voice = neural_voice(choice)
    if voice is None:
        return None
    try:
        place.check(place.home())
    except KioskError as fault:
        log.info("no neural voice: %s", fault)
        return None
    return voice


def engine_here(choice: str) -> Engine:
    """An engine on all that can speak here, the hall's choice first; its worker is not started yet."""
    voice = speaker_here(choice)
    return Engine(engines_here(voice), worker_command(voice))


def engines_here(voice: Voice | None = None) -> tuple[str, ...]:
    """pyttsx3's engines for this system, best first: the hall's *voice*, the system's own, espeak-ng."""
    chosen = (voice.engine,) if voice is not None else ()
    return (*chosen, *{"win32": ("sapi5",), "darwin": ("nsss",)}.get(sys.platform, ()), "espeak")


def worker_command(voice: Voice | None = None, memory: int | None = None) -> Command:
    """How to start the worker for a folder and some engines, bounded to *memory* MB of address space."""

    def command(folder: Path, engines: Sequence[str]) -> list[str]:
        most = memory or max((_MEMORY.get(engine, _MEMORY_ELSE) for engine in engines), default=_MEMORY_ELSE)
        worker = [sys.executable, "-m", "kiosk.voice.worker", str(folder), "--memory", str(most)]
        chosen = ["--voice", voice.id] if voice is not None else []
        return [*worker, *chosen, "--engines", *engines]

    return command
