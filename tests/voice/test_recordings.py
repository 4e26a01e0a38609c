"""A human recording on its way into the form all sound has inside."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.voice.pcm import seconds
from kiosk.voice.recordings import Recordings
from kiosk.voice.shaping import from_samples


@pytest.mark.parametrize("rate", [8_000, 24_000, 44_100, 192_000])
def test_it_sounds_the_same_whether_brought_to_our_rate_in_pieces_or_whole(tmp_path: Path, rate: int) -> None:
    wave = (0.4 * np.sin(2 * np.pi * 440 * np.arange(5 * rate) / rate)).astype(np.float32)
    soundfile.write(tmp_path / "a.wav", wave, rate, subtype="FLOAT")
    pcm = Recordings().read(tmp_path / "a.wav")
    assert pcm is not None
    assert seconds(pcm) == pytest.approx(5.0, abs=0.001)
    found, wanted = (np.frombuffer(sound, np.int16).astype(int) for sound in (pcm, from_samples(wave, rate)))
    assert np.abs(found[: len(wanted)] - wanted[: len(found)]).max() <= 40


def test_a_small_file_of_a_high_rate_takes_no_more_memory_than_what_is_heard_of_it(tmp_path: Path) -> None:
    with soundfile.SoundFile(tmp_path / "a.flac", "w", 192_000, 1, "PCM_16") as sound:
        for _ in range(60):
            sound.write(np.zeros(192_000, np.int16))
    tracemalloc.start()
    try:
        pcm = Recordings().read(tmp_path / "a.flac")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert pcm is not None
    assert peak < 12 * len(pcm)
