"""A model small enough to read: it hums a tone for every symbol and keeps silent for marks and spaces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kiosk.voice.kokoro.model import FRAME, RATE, Said

BEFORE, AFTER = 12, 20  # frames of silence, as Kokoro has them
SILENT = set(" ,.!?:;…—")


def hum(symbols: Sequence[str], voice: str, speed: float) -> Said:
    """Each symbol lasts 4 frames at speed 1; a second voice hums higher."""
    frames = np.array([BEFORE, *(max(1, round(4 / speed)) for _ in symbols), AFTER], np.int64)
    loud = np.repeat([0.0, *(0.0 if symbol in SILENT else 0.3 for symbol in symbols), 0.0], frames * FRAME)
    tone = np.sin(2 * np.pi * (220 if voice == "zf_xiaoxiao" else 330) * np.arange(len(loud)) / RATE)
    return Said((loud * tone).astype(np.float32), frames)
