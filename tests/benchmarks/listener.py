"""Somebody who listens and writes down what was understood: the recogniser, in a process of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import soxr

from kiosk.settings import REPO
from kiosk.voice.pcm import RATE

PLACE = REPO / ".build" / "recogniser"
_RATE = 16_000  # what the recogniser takes
_AROUND = 0.3  # seconds of silence before and after: speech does not begin with a recording's first sample

Listen = Callable[[bytes], str]


@contextmanager
def listener(folder: Path) -> Iterator[Listen]:
    """Sound of ours in, words out. *folder* is for what is handed over. Raises RuntimeError when it dies."""
    command = [str(PLACE / "bin" / "python"), str(REPO / ".setup" / "recogniser.py"), str(PLACE / "model")]
    handed = folder / "listen.f32"

    def listen(pcm: bytes) -> str:
        silence = np.zeros(round(_AROUND * RATE), np.float32)
        samples = np.frombuffer(pcm, "<i2").astype(np.float32) / 32768
        heard = soxr.resample(np.concatenate([silence, samples, silence]), RATE, _RATE)
        np.asarray(heard, np.float32).tofile(handed)
        if process.stdin is None or process.stdout is None:
            raise AssertionError("started with pipes")
        process.stdin.write(f"{handed}\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            raise RuntimeError("the recogniser ended; what it said stands above")
        return str(json.loads(answer))

    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            yield listen
        finally:
            process.kill()
