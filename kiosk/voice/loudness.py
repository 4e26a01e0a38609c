"""How loud a sound is to the ear, and how every sentence becomes equally loud.

Loudness is ITU-R BS.1770-5's for one channel, in LUFS. Only numpy: the standard's filters are applied in the
frequency domain, where they cost two Fourier transforms instead of a recursion in Python.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

TARGET = -18.0  # LUFS of every sentence; a hall's amplifier is set once, for this
CEILING = 10 ** (-1 / 20)  # no sample above -1 dBFS: what a converter makes between samples needs room

_BLOCK = 0.4  # seconds of a gating block; a new one starts each quarter of it (BS.1770-5, annex 1)
_SILENCE = -70.0  # LUFS, the absolute gate
_GATE = -10.0  # LU below the mean of what passed the absolute gate, the relative gate
_OFFSET = -0.691
_RING = 0.5  # seconds after which the filters' ringing has died away: -100 dB

# Biquads for 48 kHz (annex 1, tables 1 and 2): the head as a sphere, then the ear's weakness for the deep.
_RATE = 48_000
_FILTERS = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)

_LOOK_AHEAD = 0.006  # seconds in which the limiter turns the sound down before a peak, and up after it
_ROUNDS = 12  # each takes off about three quarters of what is missing
_NEAR = 0.05  # LU


def loudness(samples: npt.NDArray[np.floating], rate: int) -> float:
    """The integrated loudness of mono samples in LUFS; -inf for silence.

    A sound shorter than one block of 400 ms, for which the standard knows no loudness, is one block of its
    own length: a short word counts as loud as the same word within a sentence. Padding it to 400 ms would
    make a 好。 of 250 ms come out 2 LU louder than its neighbours.
    """
    if not len(samples):
        return -np.inf
    energy = np.concatenate(([0.0], np.cumsum(_weighted(samples, rate) ** 2)))
    length = min(round(_BLOCK * rate), len(samples))
    starts = np.arange(0, len(samples) - length + 1, max(1, round(_BLOCK * rate / 4)))
    powers = (energy[starts + length] - energy[starts]) / length
    heard = powers[_lufs(powers) > _SILENCE]
    if not heard.size:
        return -np.inf
    gate = float(_lufs(heard.mean())) + _GATE
    return float(_lufs(heard[_lufs(heard) > gate].mean()))


def levelled(samples: npt.NDArray[np.floating], rate: int, target: float = TARGET) -> Samples:
    """Mono samples brought to *target* LUFS, no sample above `CEILING`; silence stays as it is.

    Every engine's sound goes through here. Peaks that the gain lifts too high are turned down by a limiter
    that looks ahead; since that costs loudness, the gain is tried again until it fits within 0.05 LU. A sound
    that is all peaks stays quieter than asked.
    """
    sound = np.asarray(samples, dtype=np.float64)
    missing = target - loudness(sound, rate)
    if not np.isfinite(missing):
        return np.asarray(samples, dtype=np.float32)
    gain = 0.0
    made = sound
    for _ in range(_ROUNDS):
        gain += missing
        made = limited(sound * 10 ** (gain / 20), rate)
        missing = target - loudness(made, rate)
        if abs(missing) < _NEAR:
            break
    return np.clip(made, -CEILING, CEILING).astype(np.float32)


def limited(sound: npt.NDArray[np.float64], rate: int) -> npt.NDArray[np.float64]:
    """The sound with every peak below `CEILING`, turned down and up again without a step."""
    loud = np.abs(sound)
    if loud.max(initial=0.0) <= CEILING:
        return sound
    reach = max(1, round(_LOOK_AHEAD * rate))
    allowed = np.minimum(1.0, CEILING / np.maximum(loud, CEILING))
    # The smallest gain within reach on both sides, then its mean over the same reach: never above *allowed*.
    lowest = _lowest(np.pad(allowed, 2 * reach, constant_values=1.0), 2 * reach + 1)
    return sound * _mean(_mean(lowest, reach + 1), reach + 1)


def _lowest(values: npt.NDArray[np.float64], width: int) -> npt.NDArray[np.float64]:
    """The minimum over each window of *width*; so many values fewer, less one."""
    done = 1
    while done < width:
        step = min(done, width - done)
        values = np.minimum(values[:-step], values[step:])
        done += step
    return values


def _mean(values: npt.NDArray[np.float64], width: int) -> npt.NDArray[np.float64]:
    """The mean over each window of *width*; so many values fewer, less one."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    return np.asarray((sums[width:] - sums[:-width]) / width)


def _weighted(samples: npt.NDArray[np.floating], rate: int) -> npt.NDArray[np.float64]:
    """The samples as the standard's ear hears them."""
    size = 1 << (len(samples) + round(_RING * rate) - 1).bit_length()
    turn = np.exp(-2j * np.pi * np.minimum(np.fft.rfftfreq(size, 1 / rate), _RATE / 2) / _RATE)
    response = np.ones_like(turn)
    for above, below in _FILTERS:
        response *= np.polyval(above[::-1], turn) / np.polyval(below[::-1], turn)
    spectrum = np.fft.rfft(np.asarray(samples, dtype=np.float64), size) * response
    return np.asarray(np.fft.irfft(spectrum, size)[: len(samples)])


def _lufs(power: npt.NDArray[np.float64] | np.float64) -> npt.NDArray[np.float64]:
    """Loudness of a mean square; -inf for none."""
    with np.errstate(divide="ignore"):
        return np.asarray(_OFFSET + 10 * np.log10(power))
