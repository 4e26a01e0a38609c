"""Sound in the form it has inside."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.voice.pcm import RATE, from_samples, seconds


def tone(
    length: float, rate: int, loudness: float = 0.5
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return (loudness * np.sin(2 * np.pi * 440 * np.arange(round(length * rate)) / rate)).astype(np.float32)


def test_silence_at_both_ends_is_cut_and_the_pitch_stays() -> None:
    still = np.zeros(22_050, np.float32)
    pcm = from_samples(np.concatenate([still, tone(1.0, 22_050), still]), 22_050)
    assert seconds(pcm) == pytest.approx(1.08, abs=0.02)
    spectrum = np.abs(np.fft.rfft(np.frombuffer(pcm, np.int16)))
    assert np.argmax(spectrum) / seconds(pcm) == pytest.approx(440, abs=2)


def test_it_begins_and_ends_without_a_click() -> None:
    samples = np.frombuffer(from_samples(np.ones(RATE, np.float32) * 0.9, RATE), np.int16).astype(int)
    assert abs(samples[0]) < 600
    assert abs(samples[-1]) < 600
    assert np.abs(np.diff(samples)).max() < 600


def test_what_would_clip_is_scaled_as_a_whole() -> None:
    samples = np.frombuffer(from_samples(tone(0.5, RATE, loudness=3.0), RATE), np.int16)
    assert samples.max() == 32767
    assert np.count_nonzero(np.abs(samples.astype(int)) > 32_000) < len(samples) // 4


def test_channels_are_mixed_and_what_is_no_number_is_silence() -> None:
    stereo = np.stack([tone(0.2, RATE), np.full(RATE // 5, np.nan, np.float32)], axis=1)
    assert from_samples(stereo, RATE) == b""
    both = np.stack([tone(0.2, RATE), tone(0.2, RATE)], axis=1)
    assert np.abs(np.frombuffer(from_samples(both, RATE), np.int16)).max() == pytest.approx(16_383, abs=40)


def test_silence_alone_is_nothing() -> None:
    assert from_samples(np.zeros(RATE, np.float32), RATE) == b""
