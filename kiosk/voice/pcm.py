"""Sound as it travels inside: 24 kHz, mono, signed 16 bit, trimmed and without clicks."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import soxr

RATE = 24_000
BYTES_A_SECOND = RATE * 2

Samples = npt.NDArray[np.float32]

_QUIET = 0.003  # -50 dBFS: below every consonant of the voices tried, above their noise floor
_BEFORE = 0.02  # seconds kept before the first sound above _QUIET: the breath of an f or an h lies there
_AFTER = 0.06  # and after the last: the fading of a nasal
_RISE = 0.004
_FALL = 0.012


def from_samples(samples: npt.NDArray[Any], rate: int, *, trim: bool = True) -> bytes:
    """The sound of float samples (frames, or frames × channels) at *rate* Hz.

    Channels are mixed, the rate is changed by soxr, silence at both ends is cut when *trim*, both ends are
    faded over some milliseconds, and what would clip is scaled down as a whole. What is no number is silence.
    """
    mono = np.asarray(samples, dtype=np.float32)
    if mono.ndim == 2:
        mono = mono.mean(axis=1, dtype=np.float32)
    mono = np.nan_to_num(mono, nan=0.0, posinf=0.0, neginf=0.0)
    if rate != RATE:
        mono = np.asarray(soxr.resample(mono, rate, RATE), dtype=np.float32)
    if trim:
        mono = _trimmed(mono)
    return _integers(_faded(mono)).tobytes()


def seconds(pcm: bytes) -> float:
    """How long *pcm* lasts."""
    return len(pcm) / BYTES_A_SECOND


def _trimmed(samples: Samples) -> Samples:
    """The samples without the silence at both ends; empty when there is nothing else."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not loud.size:
        return samples[:0]
    first = max(0, int(loud[0]) - round(_BEFORE * RATE))
    last = int(loud[-1]) + 1 + round(_AFTER * RATE)
    return samples[first:last]


def _faded(samples: Samples) -> Samples:
    """The samples with short ramps at both ends, so that neither clicks."""
    faded = samples.copy()
    rise = min(round(_RISE * RATE), len(faded) // 2)
    fall = min(round(_FALL * RATE), len(faded) // 2)
    if rise:
        faded[:rise] *= np.linspace(0.0, 1.0, rise, dtype=np.float32)
    if fall:
        faded[-fall:] *= np.linspace(1.0, 0.0, fall, dtype=np.float32)
    return faded


def _integers(samples: Samples) -> npt.NDArray[np.int16]:
    """Signed 16-bit samples, scaled down as a whole when a peak would not fit."""
    peak = float(np.abs(samples).max(initial=0.0))
    gain = 32767.0 / max(peak, 1.0)
    return np.round(samples * gain).astype(np.int16)
