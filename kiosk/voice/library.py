"""The library of rendered sentences: what was said once need not be rendered again."""

from __future__ import annotations

import hashlib
import io
import json
import logging
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import soundfile

from kiosk.files import write_whole
from kiosk.voice.pcm import RATE
from kiosk.voice.voices import Voice

PIPELINE = 2  # changes whenever the way from text to samples changes: spoken form, trimming, fades, rates

# FLAC: 22 kB/s, exact, and 3 ms to decode ten seconds, with a checksum in every frame, so that damage is
# noticed. Opus has a fifth of the size and takes ten times as long to decode and fifty times to write.
_SUFFIX = ".flac"
_LEFT_BEHIND = 3600.0  # a temporary file of this age in seconds has lost its writer

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be said, down to the last thing that changes its sound, except who says it."""

    spoken: str
    language: str
    speed: float
    pronounce: tuple[tuple[str, str], ...] = ()


class Library:
    """Rendered sentences in a folder, by content: the name of an entry is what it says and who says it.

    Holds at most *most* bytes; what was not used for longest goes first. Used by one thread alone. A folder
    that cannot be written makes it forgetful, never silent: faults go to the log.
    """

    def __init__(self, folder: Path, *, most: int = 512 * 1024 * 1024) -> None:
        self._folder = folder
        self._most = most
        self._size: int | None = None

    def find(self, saying: Saying, voices: Sequence[Voice]) -> bytes | None:
        """The sentence as the first of *voices* says it, or None.

        Without any voice, whoever said it last will do: then no engine works, and any voice beats silence.
        """
        stem = _digest(saying)
        if voices:
            paths = [self._path(stem, voice) for voice in voices[:1]]
        else:
            paths = sorted((self._folder / stem[:2]).glob(f"{stem}-*{_SUFFIX}"), key=_last_use, reverse=True)
        for path in paths:
            pcm = self._read(path)
            if pcm is not None:
                return pcm
        return None

    def holds(self, saying: Saying, voices: Sequence[Voice]) -> bool:
        """Whether `find` would have an entry to read; it may still turn out damaged."""
        return bool(voices) and self._path(_digest(saying), voices[0]).exists()

    def keep(self, saying: Saying, voice: Voice, pcm: bytes) -> None:
        """Keep the sentence as *voice* said it, and sweep when there is too much."""
        sound = io.BytesIO()
        with soundfile.SoundFile(sound, "w", RATE, 1, "PCM_16", format="FLAC") as file:
            file.buffer_write(pcm, "int16")
        content = sound.getvalue()
        try:
            write_whole(self._path(_digest(saying), voice), content)
            if self._size is None:
                self._sweep()
            else:
                self._size += len(content)
                if self._size > self._most:
                    self._sweep()
        except OSError as fault:
            log.warning("a rendered sentence was not kept: %s", fault)

    def _path(self, stem: str, voice: Voice) -> Path:
        who = hashlib.sha256(repr((voice.engine, voice.version, voice.id)).encode()).hexdigest()[:16]
        return self._folder / stem[:2] / f"{stem}-{who}{_SUFFIX}"

    def _read(self, path: Path) -> bytes | None:
        """The entry's sound; a damaged one is thrown away, so that it is rendered anew."""
        try:
            with path.open("rb") as stream, soundfile.SoundFile(stream) as sound:
                pcm = bytes(sound.buffer_read(-1, "int16"))
                if sound.samplerate != RATE or sound.channels != 1 or len(pcm) != sound.frames * 2 or not pcm:
                    raise ValueError("not as it was written")
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RuntimeError) as fault:  # soundfile's own errors are RuntimeErrors
            log.warning("rendered sentence %s is damaged: %s", path.name, fault)
            _remove(path)
            return None
        try:
            os.utime(path)
        except OSError as fault:
            log.info("last use of %s not noted: %s", path.name, fault)
        return pcm

    def _sweep(self) -> None:
        """Count what is there; above the bound, throw the oldest away until a tenth is free again."""
        found: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("*/*"):
            try:
                status = path.stat()
            except FileNotFoundError:
                continue
            if path.suffix == ".part":
                if time.time() - status.st_mtime > _LEFT_BEHIND:
                    _remove(path)
            elif path.suffix == _SUFFIX:
                found.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in found)
        goal = self._most if total <= self._most else self._most * 9 // 10
        for _, size, path in sorted(found):
            if total <= goal:
                break
            _remove(path)
            total -= size
        self._size = total


def _digest(saying: Saying) -> str:
    """The name of what is said: equal for equal sayings, on every machine."""
    content = [PIPELINE, saying.spoken, saying.language, round(saying.speed, 3), sorted(saying.pronounce)]
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()[:40]


def _last_use(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _remove(path: Path) -> None:
    """Throw a file away; one that will not go is told to the log."""
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:
        log.warning("%s could not be thrown away: %s", path.name, fault)
