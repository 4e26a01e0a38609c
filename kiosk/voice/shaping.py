"""Samples from outside, put into the form all sound has inside: even in loudness, trimmed, without clicks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import soxr

from kiosk.voice.loudness import levelled
from kiosk.voice.pcm import RATE

Samples = npt.NDArray[np.float32]

_QUIET = 0.003  # -50 dBFS: below every consonant of the voices tried, above their noise floor
_BEFORE = 0.02  # seconds kept before the first sound above _QUIET: the breath of an f or an h lies there
_AFTER = 0.06  # and after the last: the fading of a nasal
_RISE = 0.004
_FALL = 0.012


@dataclass(frozen=True, slots=True)
class Shaped:
    """A sentence ready to be heard, and the seconds of silence that were cut before it."""

    pcm: bytes
    cut: float


def shaped(samples: npt.NDArray[Any], rate: int) -> Shaped:
    """A sentence from an engine: at our rate, at the loudness of all others, without silence at its ends."""
    level = levelled(_mono(samples, rate), RATE)
    first, last = _ends(level)
    return Shaped(_integers(_faded(level[first:last])).tobytes(), first / RATE)


def from_samples(samples: npt.NDArray[Any], rate: int) -> bytes:
    """The sound of float samples (frames, or frames × channels) at *rate* Hz, as long as it is.

    Channels are mixed, the rate is changed by soxr, both ends are faded over some milliseconds, and what
    would clip is scaled down as a whole. What is no number is silence.
    """
    return _integers(_faded(_mono(samples, rate))).tobytes()


def _mono(samples: npt.NDArray[Any], rate: int) -> Samples:
    """One channel at our rate."""
    mono = np.asarray(samples, dtype=np.float32)
    if mono.ndim == 2:
        mono = mono.mean(axis=1, dtype=np.float32)
    mono = np.nan_to_num(mono, nan=0.0, posinf=0.0, neginf=0.0)
    return mono if rate == RATE else np.asarray(soxr.resample(mono, rate, RATE), dtype=np.float32)


def _ends(samples: Samples) -> tuple[int, int]:
    """Where sound begins and where it is over; 0, 0 when there is none."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not loud.size:
        return 0, 0
    return max(0, int(loud[0]) - round(_BEFORE * RATE)), int(loud[-1]) + 1 + round(_AFTER * RATE)


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
    """Signed 16-bit samples, scaled down as a whole when a peak would not fit. What is given is used up."""
    peak = max(float(samples.max(initial=0.0)), -float(samples.min(initial=0.0)))
    samples *= np.float32(32767.0 / max(peak, 1.0))
    return np.round(samples, out=samples).astype(np.int16)
