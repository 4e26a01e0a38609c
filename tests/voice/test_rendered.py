"""A rendered sentence on its way through a file."""

from __future__ import annotations

import io
import random

import numpy as np
import pytest
import soundfile

from kiosk.voice.rendered import Rendered, as_flac, as_opus, read
from kiosk.voice.voices import Voice

ANNA = Voice("kokoro_zh", "1", "zf_anna")


def tone(hertz: float, seconds: float = 2.0) -> bytes:
    wave = 8000 * np.sin(2 * np.pi * hertz * np.arange(round(24_000 * seconds)) / 24_000)
    return wave.astype(np.int16).tobytes()


def spoken(pcm: bytes) -> Rendered:
    return Rendered(pcm, ANNA, 0.8, "五千五百四十七户", (0.0, 0.123, 0.5, 0.5, 1.25))


def test_flac_gives_back_every_sample_and_every_mark() -> None:
    sound = spoken(random.Random(1).randbytes(96_000))
    assert read(io.BytesIO(as_flac(sound))) == sound


def test_opus_gives_back_the_length_the_marks_and_what_is_heard() -> None:
    sound = spoken(tone(440))
    back = read(io.BytesIO(as_opus(sound)))
    assert (back.voice, back.speed, back.spoken, back.marks) == (ANNA, 0.8, sound.spoken, sound.marks)
    assert len(back.pcm) == len(sound.pcm)
    spectrum = np.abs(np.fft.rfft(np.frombuffer(back.pcm, np.int16)))
    assert np.argmax(spectrum) / 2 == pytest.approx(440, abs=2)


def test_opus_does_not_move_the_sound() -> None:
    """A light that follows the marks would be late otherwise."""
    quiet = np.zeros(24_000, np.int16)
    burst = np.frombuffer(tone(440, 0.5), np.int16)
    sound = np.concatenate([quiet, burst]).tobytes()
    back = np.frombuffer(read(io.BytesIO(as_opus(spoken(sound)))).pcm, np.int16)
    assert np.argmax(np.abs(back) > 2000) == pytest.approx(24_000, abs=120)


def hurt() -> list[bytes]:
    whole = as_opus(spoken(tone(440)))
    chance = random.Random(5)
    cut = [whole[: chance.randrange(len(whole) - 200)] for _ in range(30)]
    flipped = []
    for _ in range(60):
        place = chance.randrange(len(whole))
        flipped.append(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
    return [b"", b"OggS", b"fLaC" + b"\xff" * 900, *cut, *flipped]


@pytest.mark.parametrize("content", hurt())
def test_what_is_damaged_is_refused_or_still_a_sentence(content: bytes) -> None:
    try:
        sound = read(io.BytesIO(content))
    except ValueError:
        return
    assert list(sound.marks) == sorted(sound.marks)
    assert 0 < len(sound.pcm) <= 2 * 24_000 * 600


@pytest.mark.parametrize(
    "label",
    [
        " ",
        "7",
        "{}",
        '{"voice": [], "speed": 1, "spoken": "", "marks": []}',
        '{"voice": ["a", "b", "c"], "speed": 1, "spoken": "", "marks": [Infinity]}',
        '{"voice": ["a", "b", "c"], "speed": 1, "spoken": "", "marks": [NaN]}',
        "[" * 9000,
    ],
)
@pytest.mark.parametrize("rate", [24_000, 48_000])
def test_a_sound_that_is_none_of_ours_is_refused(label: str, rate: int) -> None:
    content = io.BytesIO()
    with soundfile.SoundFile(content, "w", rate, 1, "PCM_16", format="FLAC") as file:
        file.comment = label
        file.write(np.zeros(100, np.int16))
    with pytest.raises(ValueError, match=r".+"):
        read(io.BytesIO(content.getvalue()))
