"""A sentence as an engine said it, and its form in a file: sound, who spoke, when each character begins."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO

from kiosk.voice.pcm import RATE
from kiosk.voice.saying import Saying
from kiosk.voice.voices import Voice

_LONGEST = 600 * RATE  # samples: no sentence takes ten minutes, and a file from outside may claim anything

_OPUS = 0.95  # libsndfile's way to say 20 kbit/s, at which one voice sounds as it did: 2.5 kB/s


@dataclass(frozen=True, slots=True)
class Rendered:
    """The sound (24 kHz, mono, int16) of one text at one pace.

    `spoken` is what the engine was handed. `marks` are the seconds at which each character of the written
    text begins, () where the engine does not tell.
    """

    pcm: bytes
    voice: Voice
    speed: float
    spoken: str
    marks: tuple[float, ...] = ()


def as_flac(what: Rendered) -> bytes:
    """The file of a library: exact, 22 kB/s, and 3 ms to decode ten seconds."""
    return _written(what, "FLAC", "PCM_16")


def as_opus(what: Rendered) -> bytes:
    """The file to travel with a tour: a ninth of the size, ten times as long to decode, fifty to write."""
    return _written(what, "OGG", "OPUS", compression_level=_OPUS)


def read(stream: BinaryIO) -> Rendered:
    """The sentence in a file of either form. Raises ValueError for anything else."""
    import soundfile  # with the first sentence that is heard: the first frame does not wait for it

    try:
        with soundfile.SoundFile(stream) as sound:
            if sound.samplerate != RATE or sound.channels != 1 or not 0 < sound.frames <= _LONGEST:
                raise ValueError("no sentence of ours")
            pcm = bytes(sound.buffer_read(sound.frames, "int16"))
            if len(pcm) != sound.frames * 2:
                raise ValueError("shorter than it says")
            return _labelled(pcm, json.loads(sound.comment))
    # soundfile raises the middle two, a hostile label the others: its numbers may be Infinity
    except (KeyError, TypeError, RuntimeError, AssertionError, RecursionError, OverflowError) as fault:
        raise ValueError(f"no rendered sentence: {fault!r}") from fault


def nearest(of: Iterable[Rendered], what: Saying) -> Rendered | None:
    """Of one text as it was said before: as it is read now, then at the nearest pace; None of none."""
    return min(of, key=lambda one: (one.spoken != what.spoken, abs(one.speed - what.speed)), default=None)


def _written(what: Rendered, form: str, kind: str, **how: float) -> bytes:
    import soundfile

    label = {
        "voice": [what.voice.engine, what.voice.version, what.voice.id],
        "speed": what.speed,
        "spoken": what.spoken,
        "marks": [round(mark * 1000) for mark in what.marks],
    }
    content = io.BytesIO()
    with soundfile.SoundFile(content, "w", RATE, 1, kind, format=form, **how) as sound:
        sound.comment = json.dumps(label, ensure_ascii=True)
        sound.buffer_write(what.pcm, "int16")
    return content.getvalue()


def _labelled(pcm: bytes, label: dict[str, Any]) -> Rendered:
    """The sound with what its label tells. Raises KeyError, TypeError or ValueError for a strange label."""
    engine, version, name = (str(word) for word in label["voice"])
    marks = tuple(int(mark) / 1000 for mark in label["marks"])
    length = len(pcm) / 2 / RATE
    if list(marks) != sorted(marks) or (marks and not 0 <= marks[0] <= marks[-1] <= length + 0.001):
        raise ValueError("marks that no voice could have made")
    voice = Voice(engine, version, name)
    return Rendered(pcm, voice, float(label["speed"]), str(label["spoken"]), marks)
