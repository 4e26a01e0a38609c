"""Loudness as the standard measures it, and a limiter that neither clips nor clicks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from kiosk.voice.loudness import CEILING, TARGET, levelled, limited, loudness

Sound = npt.NDArray[np.float64]


def sine(hertz: float, seconds: float, rate: int = 24_000, level: float = 0.0) -> Sound:
    """A sine whose peak is *level* dBFS."""
    return np.asarray(
        10 ** (level / 20) * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)
    )


def speechlike(seconds: float, seed: int = 1, rate: int = 24_000) -> Sound:
    """Noise in syllables, with a peak now and then as plosives make them."""
    chance = np.random.default_rng(seed)
    count = round(seconds * rate)
    sound = chance.normal(0, 0.04, count) * np.abs(np.sin(np.arange(count) * 9 / rate))
    sound[chance.integers(0, count, max(1, count // 6000))] += 0.7
    return np.asarray(sound)


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
def test_a_sine_of_997_hertz_at_full_scale_is_3_01_lufs_below_zero(rate: int) -> None:
    """BS.1770-5, annex 1, says so for one channel."""
    assert loudness(sine(997, 5, rate), rate) == pytest.approx(-3.01, abs=0.005)


@pytest.mark.parametrize(("level", "expected"), [(-20.0, -23.01), (-33.0, -36.01)])
def test_loudness_follows_the_level(level: float, expected: float) -> None:
    assert loudness(sine(997, 5, level=level), 24_000) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(("hertz", "gain"), [(100.0, -1.12), (5000.0, 4.02)])
def test_the_deep_counts_less_and_the_high_more(hertz: float, gain: float) -> None:
    """The filters' curve at two points, from the standard's coefficients at 48 kHz, relative to 997 Hz."""
    assert loudness(sine(hertz, 5), 24_000) == pytest.approx(-3.01 - 0.691 + gain, abs=0.02)


def test_a_pause_does_not_make_a_sentence_quieter() -> None:
    """The gates of EBU Tech 3341: what is 10 LU below the rest is not heard with it."""
    sound = np.concatenate([sine(997, 10, level=-20), sine(997, 30, level=-60), sine(997, 10, level=-20)])
    assert loudness(sound, 24_000) == pytest.approx(-23.01, abs=0.1)


def test_a_short_word_counts_as_loud_as_a_long_one() -> None:
    assert loudness(sine(997, 0.2, level=-20), 24_000) == pytest.approx(-23.01, abs=0.05)


@pytest.mark.parametrize("sound", [np.zeros(24_000), np.zeros(0), np.zeros(10)])
def test_silence_has_no_loudness_and_stays_silence(sound: Sound) -> None:
    assert loudness(sound, 24_000) == -np.inf
    assert np.array_equal(levelled(sound, 24_000), sound)


@pytest.mark.parametrize("seconds", [0.15, 0.3, 0.45, 1.0, 4.0, 20.0])
@pytest.mark.parametrize("gain", [0.02, 0.3, 1.0, 4.0])
def test_every_sentence_comes_out_equally_loud_and_never_clips(seconds: float, gain: float) -> None:
    made = levelled(gain * speechlike(seconds), 24_000)
    assert loudness(made, 24_000) == pytest.approx(TARGET, abs=0.5)
    assert np.abs(made).max() <= CEILING


def test_what_fits_is_only_made_louder() -> None:
    sound = sine(300, 2, level=-30)
    made = levelled(sound, 24_000)
    assert np.allclose(made / made.max(), sound / sound.max(), atol=1e-4)


def test_a_level_sound_stays_as_it_is() -> None:
    once = levelled(speechlike(3), 24_000)
    assert np.abs(levelled(once, 24_000) - once).max() < 0.01


def test_a_peak_is_turned_down_without_a_step() -> None:
    sound = sine(200, 1, level=-12)
    sound[12_000] = 3.0
    gain = limited(sound, 24_000) / np.where(sound == 0, 1, sound)
    inside = gain[np.abs(sound) > 1e-3]
    assert inside.min() == pytest.approx(CEILING / 3.0, rel=1e-6)
    assert np.abs(np.diff(gain[np.abs(sound) > 1e-3])).max() < 0.02


def test_away_from_a_peak_nothing_changes() -> None:
    sound = sine(200, 1, level=-12)
    sound[12_000] = 3.0
    made = limited(sound, 24_000)
    assert np.allclose(made[:11_000], sound[:11_000])
    assert np.allclose(made[13_000:], sound[13_000:])
