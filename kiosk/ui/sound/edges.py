"""No click where sound begins or ends in the middle of a wave: a rise and a fall of a few milliseconds."""

from __future__ import annotations

from array import array

SLOPE = 120  # samples: 5 ms at 24 kHz


def smoothed(content: bytes, before: int, after: int) -> bytes:
    """A stretch of int16 sound, *before* bytes from the sound's begin, and *after* bytes before its end.

    The first and last `SLOPE` samples of the whole sound rise and fall; what lies between is left as it is.
    """
    if before >= 2 * SLOPE and after - len(content) >= 2 * SLOPE:
        return content
    samples = array("h", content)
    first, last = before // 2, after // 2 - 1
    for index in range(max(0, min(SLOPE - first, len(samples)))):
        samples[index] = samples[index] * (first + index) // SLOPE
    for index in range(max(0, last - SLOPE), len(samples)):
        samples[index] = samples[index] * max(0, last - index) // SLOPE
    return samples.tobytes()
