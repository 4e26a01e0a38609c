"""An Output that writes one sound file as fast as it can: for machines with nothing to be heard on."""

from __future__ import annotations

import threading
import wave
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from kiosk.files import written_whole
from kiosk.show.events import Heard, Said
from kiosk.voice.pcm import BYTES_A_SECOND, RATE, seconds


class Tape:
    """All that is said, one after the other, in a WAV file of 24 kHz that appears when the tape is closed.

    After `limit` seconds of sound the tape is full: utterances are still over at once, but not kept.
    Raises OSError when the folder cannot be written.
    """

    def __init__(self, path: Path, post: Callable[[Heard | Said], None], *, limit: float = 4 * 3600) -> None:
        self._post = post
        self._lock = threading.Lock()
        self._expected: int | None = None
        self._volume = 1.0
        self._room = int(limit * BYTES_A_SECOND)
        self._file = ExitStack()
        stream = self._file.enter_context(written_whole(path))
        self._wave = self._file.enter_context(wave.Wave_write(stream))
        self._wave.setnchannels(1)
        self._wave.setsampwidth(2)
        self._wave.setframerate(RATE)

    def expect(self, utterance: int) -> None:
        """Only this utterance is wanted from now on."""
        with self._lock:
            self._expected = utterance

    def play(
        self, utterance: int, pcm: bytes, pause: float, start: float, marks: tuple[float, ...] = ()
    ) -> None:
        """Write sound and pause at once, and say that they were heard."""
        whole = seconds(pcm)
        with self._lock:
            if utterance != self._expected:
                return
            self._expected = None
            skipped = round(min(max(start, 0.0), 1.0) * len(pcm) / 2) * 2
            self._write(self._loud(pcm[skipped:]) + bytes(round(max(pause, 0.0) * RATE) * 2))
        self._post(Heard(utterance, whole, whole, len(marks) or None))
        self._post(Said(utterance))

    def hush(self) -> None:
        """Nothing is expected any more."""
        with self._lock:
            self._expected = None

    def set_volume(self, volume: float) -> None:
        """Loudness of what is written from now on, 0…1."""
        with self._lock:
            self._volume = min(max(volume, 0.0), 1.0)

    def close(self) -> None:
        """Put the file in its place. Raises OSError when the disk will not take it."""
        with self._lock:
            self._expected = None
            self._room = 0
            self._file.close()

    def _loud(self, pcm: bytes) -> bytes:
        """The sound at the present volume."""
        if self._volume == 1.0:
            return pcm
        return (np.frombuffer(pcm, np.int16) * self._volume).astype(np.int16).tobytes()

    def _write(self, pcm: bytes) -> None:
        """Keep the sound as long as the tape has room."""
        kept = pcm[: self._room]
        self._room -= len(kept)
        if kept:
            self._wave.writeframes(kept)
