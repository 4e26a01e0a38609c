"""A text → one whole sound, evenly loud, and when in it each character begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.voice.kokoro.model import FRAME, RATE, Said, Say
from kiosk.voice.kokoro.phonemes import Piece, Symbol, pieces, spell
from kiosk.voice.kokoro.tempo import NATURAL, speed
from kiosk.voice.loudness import Samples, levelled

# A syllable alone comes out falling, whatever its tone. At the end of a sentence that leads up to it all four
# tones are right (seen by their pitch, for a female and a male voice); the sentence is then cut off.
_LEAD = "请大家跟我说，"
_AROUND = -1  # the index of a character that is not in the text

_QUIET = 0.004  # -48 dB below the peak: under every consonant, above what the model breathes in pauses
_BEFORE = 0.02  # seconds kept before the first sound, and after the last
_AFTER = 0.05
_AHEAD = 0.05  # seconds, at the model's speed 1, by which its sound runs ahead of its durations (correlated
# with the sound's energy for two voices: 0.050 at speed 1, 0.070 at 0.7, 0.080 at 0.55)
_MURMUR = (1.5, 0.6)  # times _AHEAD before and after the first sound is due: between them it stops murmuring
_HUSH = 0.01  # seconds over which the quietest place is sought; the ramp there is as long
_RISE = 0.004  # seconds of the ramps at both ends, against clicks
_FALL = 0.015


@dataclass(frozen=True, slots=True)
class Speech:
    """Samples at 24 kHz, and pairs of a character's index in the text and the second at which it begins."""

    samples: Samples
    begins: tuple[tuple[int, float], ...]


def speech(text: str, voice: str, rate: float, say: Say) -> Speech:
    """*text* said by *voice* at *rate* hanzi a minute.

    Characters without a sound of their own are not among the beginnings. Raises ValueError when there is
    nothing in the text that can be said, or too much, and RuntimeError when the model is not to be trusted.
    """
    symbols = spell(text)
    if not symbols:
        raise ValueError("there is no hanzi in the text")
    pace = speed(voice, rate)
    sounds: list[Samples] = []
    begins: dict[int, float] = {}
    seconds = 0.0
    for piece in pieces(_led_up_to(symbols)):
        sound, here = _said(piece, say([symbol.sign for symbol in piece.symbols], voice, pace), _AHEAD / pace)
        for origin, second in here.items():
            begins.setdefault(origin, seconds + second)
        pause = np.zeros(round(piece.pause * NATURAL / rate * RATE), np.float32)
        sounds += [sound, pause]
        seconds += (len(sound) + len(pause)) / RATE
    return Speech(_faded(levelled(np.concatenate(sounds), RATE)), tuple(sorted(begins.items())))


def _led_up_to(symbols: Sequence[Symbol]) -> Sequence[Symbol]:
    """The symbols; a lone syllable behind a sentence that leads up to it."""
    sounding = {symbol.origin for symbol in symbols if re.match(r"\w", symbol.sign)}
    if len(sounding) > 1:
        return symbols
    lead = [Symbol(symbol.sign, _AROUND) for symbol in spell(_LEAD)]
    end = [] if symbols[-1].origin not in sounding else [Symbol(".", _AROUND)]
    return [*lead, Symbol(" ", _AROUND), *symbols, *end]


def _said(piece: Piece, said: Said, ahead: float) -> tuple[Samples, dict[int, float]]:
    """The sound of a piece without the silence around it, and when its characters begin in it.

    The sound comes *ahead* seconds before the durations say. What comes before that is cut off: at a slow
    pace the model does not wait in silence but murmurs a syllable of its own, as loud as the text.
    """
    if len(said.frames) != len(piece.symbols) + 2 or said.frames.sum() * FRAME != len(said.samples):
        raise RuntimeError("the model's sound and its durations do not fit together")
    if not np.isfinite(said.samples).all():
        raise RuntimeError("the model's sound is no sound")
    starts = np.cumsum(said.frames[:-1]) * FRAME - round(ahead * RATE)
    own = [place for place, symbol in enumerate(piece.symbols) if symbol.origin != _AROUND]
    due = int(starts[own[0]])
    first = max(0, due - 2 * FRAME) if own[0] else _begun(said.samples, due, round(ahead * RATE))
    sound = _risen(said.samples[first:])
    start, end = _loud(sound)
    begins = {piece.symbols[own[0]].origin: _BEFORE}
    for place in own:
        begins.setdefault(
            piece.symbols[place].origin, float(np.clip(starts[place] - first - start, 0, end - start)) / RATE
        )
    return sound[start:end], begins


def _begun(samples: Samples, due: int, ahead: int) -> int:
    """Where the text begins that is due at a sample: the last of the quietest places around."""
    before, after = (round(times * ahead) for times in _MURMUR)
    start, span = max(0, due - before), round(_HUSH * RATE)
    around = samples[start : due + after].astype(np.float64)
    if len(around) < span:
        return start
    power = np.convolve(around**2, np.ones(span) / span, "valid")
    return start + int(np.flatnonzero(power <= 2 * power.min())[-1]) + span // 2


def _risen(samples: Samples) -> Samples:
    """The samples with a ramp at the start, which may have been cut out of a murmur."""
    risen = samples.copy()
    ramp = min(round(_HUSH * RATE), len(risen))
    risen[:ramp] *= np.linspace(0, 1, ramp, dtype=np.float32)
    return risen


def _loud(samples: Samples) -> tuple[int, int]:
    """Where the sound begins and ends, with what is kept around it."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET * np.abs(samples).max(initial=0.0))
    if not loud.size:
        raise RuntimeError("the model said nothing")
    return max(0, int(loud[0]) - round(_BEFORE * RATE)), min(
        len(samples), int(loud[-1]) + round(_AFTER * RATE)
    )


def _faded(samples: Samples) -> Samples:
    """The samples with a ramp at both ends."""
    faded = samples.copy()
    rise, fall = (min(round(ramp * RATE), len(faded)) for ramp in (_RISE, _FALL))
    faded[:rise] *= np.linspace(0, 1, rise, dtype=np.float32)
    faded[-fall:] *= np.linspace(1, 0, fall, dtype=np.float32)
    return faded
