"""Sound as it travels inside: 24 kHz, mono, signed 16 bit."""

from __future__ import annotations

RATE = 24_000
BYTES_A_SECOND = RATE * 2


def seconds(pcm: bytes) -> float:
    """How long *pcm* lasts."""
    return len(pcm) / BYTES_A_SECOND
