"""Sound in the form it has inside."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.voice.pcm import RATE, seconds
from kiosk.voice.shaping import from_samples, shaped


def tone(
    length: float, rate: int, loudness: float = 0.5
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return (loudness * np.sin(2 * np.pi * 440 * np.arange(round(length * rate)) / rate)).astype(np.float32)


def test_silence_at_both_ends_is_cut_and_the_pitch_stays() -> None:
    still = np.zeros(22_050, np.float32)
    sound = shaped(np.concatenate([still, tone(1.0, 22_050), still]), 22_050)
    assert seconds(sound.pcm) == pytest.approx(1.08, abs=0.02)
    assert sound.cut == pytest.approx(0.98, abs=0.01)
    spectrum = np.abs(np.fft.rfft(np.frombuffer(sound.pcm, np.int16)))
    assert np.argmax(spectrum) / seconds(sound.pcm) == pytest.approx(440, abs=2)


def test_a_recording_is_left_as_long_and_as_loud_as_it_is() -> None:
    still = np.zeros(RATE, np.float32)
    pcm = from_samples(np.concatenate([still, tone(1.0, RATE, loudness=0.1), still]), RATE)
    assert seconds(pcm) == 3.0
    assert np.abs(np.frombuffer(pcm, np.int16)).max() == pytest.approx(3277, abs=2)


@pytest.mark.parametrize("loudness", [0.01, 0.1, 0.9])
def test_every_sentence_comes_out_equally_loud(loudness: float) -> None:
    samples = np.frombuffer(shaped(tone(2.0, RATE, loudness), RATE).pcm, np.int16) / 32768
    # The ear hears 440 Hz about as it is; BS.1770 takes 0.69 dB off a mean square.
    level = 10 * np.log10(np.mean(np.square(samples[2400:-2400])))
    assert level == pytest.approx(-17.3, abs=0.6)


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
    assert not np.frombuffer(from_samples(stereo, RATE), np.int16).any()
    both = np.stack([tone(0.2, RATE), tone(0.2, RATE)], axis=1)
    assert np.abs(np.frombuffer(from_samples(both, RATE), np.int16)).max() == pytest.approx(16_383, abs=40)


def test_silence_alone_is_nothing() -> None:
    assert shaped(np.zeros(RATE, np.float32), RATE).pcm == b""
