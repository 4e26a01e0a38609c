"""One whole sound of a text, and when its characters begin, with a model that hums."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import pytest

pytest.importorskip("pypinyin", reason="装上自然语音（make voice）才有 pypinyin")
pytest.importorskip("rjieba", reason="装上自然语音（make voice）才有 rjieba")

from kiosk.voice.kokoro.model import FRAME, RATE, Said
from kiosk.voice.kokoro.speech import Speech, speech
from kiosk.voice.kokoro.tempo import speed
from kiosk.voice.loudness import CEILING, loudness
from tests.voice.kokoro.humming import hum

VOICE = "zf_xiaoxiao"


def say(text: str, rate: float = 240) -> Speech:
    """*text* by the model that hums."""
    return speech(text, VOICE, rate, hum)


def test_the_silence_around_is_cut_to_some_hundredths_of_a_second() -> None:
    samples = np.abs(say("请走这边。").samples)
    loud = np.flatnonzero(samples > 0.01)
    assert 0.01 < loud[0] / RATE < 0.06
    assert 0.01 < (len(samples) - loud[-1]) / RATE < 0.06


def test_both_ends_fade() -> None:
    samples = say("请走这边。").samples
    assert samples[0] == samples[-1] == 0.0


def test_characters_begin_one_after_the_other_within_the_sound() -> None:
    text = "请走这边，小心台阶。"
    said = say(text)
    assert [place for place, _ in said.begins] == list(range(len(text)))
    seconds = [second for _, second in said.begins]
    assert all(one < two for one, two in itertools.pairwise(seconds))
    assert seconds[0] < 0.05
    assert seconds[-1] <= len(said.samples) / RATE


def test_a_character_begins_where_its_symbols_are_heard() -> None:
    """Behind a comma the hum comes back: at 4 frames a symbol, less what Kokoro's sound runs ahead."""
    said = say("请走这边，小心台阶。")
    quiet = np.abs(said.samples) < 0.01
    pauses = np.flatnonzero(np.convolve(quiet, np.ones(4800), "valid") >= 4799)
    back = (pauses[-1] + 4800) / RATE
    assert dict(said.begins)[5] == pytest.approx(back - 0.05 / speed(VOICE, 240), abs=0.02)


def test_what_the_model_murmurs_before_the_text_is_cut_off() -> None:
    """At a slow pace Kokoro says a syllable of its own before the first, as loud, then falls silent."""

    def murmuring(symbols: Sequence[str], voice: str, pace: float) -> Said:
        plain = hum(symbols, voice, pace)
        samples = plain.samples.copy()
        text = int(np.flatnonzero(np.abs(samples) > 0.01)[0])
        wait = 20 * FRAME
        stop = wait + text - round(0.05 / pace * RATE) - FRAME
        samples = np.concatenate([np.zeros(wait, np.float32), samples])
        samples[stop - 8 * FRAME : stop] = np.resize(plain.samples[text:], 8 * FRAME)
        frames = plain.frames.copy()
        frames[0] += 20
        return Said(samples, frames)

    murmured, plain = (speech("请走这边。", VOICE, 180, model) for model in (murmuring, hum))
    assert len(murmured.samples) == pytest.approx(len(plain.samples), abs=0.03 * RATE)
    for (place, told), (_, due) in zip(murmured.begins, plain.begins, strict=True):
        assert told == pytest.approx(due, abs=0.03), place


def test_letters_begin_nowhere() -> None:
    assert [place for place, _ in say("请走AB这边").begins] == [0, 1, 4, 5]


@pytest.mark.parametrize("text", ["好。", "请走这边。", "欢迎来到社区，请走这边，小心台阶。" * 12])
def test_every_text_is_equally_loud(text: str) -> None:
    samples = say(text).samples
    assert loudness(samples, RATE) == pytest.approx(-18, abs=0.5)
    assert np.abs(samples).max() <= CEILING


def test_a_long_text_is_said_in_pieces_with_pauses() -> None:
    asked: list[int] = []

    def counting(symbols: Sequence[str], voice: str, pace: float) -> Said:
        asked.append(len(symbols))
        return hum(symbols, voice, pace)

    text = "请走这边，小心台阶，" * 30
    said = speech(text, VOICE, 240, counting)
    assert len(asked) > 1
    assert max(asked) <= 400
    assert [place for place, _ in said.begins] == list(range(len(text)))
    assert all(one[1] <= two[1] for one, two in itertools.pairwise(said.begins))


def test_a_lone_syllable_is_said_at_the_end_of_a_sentence_and_cut_out() -> None:
    heard: list[str] = []

    def listening(symbols: Sequence[str], voice: str, pace: float) -> Said:
        heard.append("".join(symbols))
        return hum(symbols, voice, pace)

    said = speech("好。", VOICE, 240, listening)
    assert heard[0].endswith(", xau↓.")
    assert len(heard[0]) > 20
    assert len(said.samples) < RATE * 0.6
    assert dict(said.begins)[0] == pytest.approx(0.02)


def test_the_pace_is_handed_to_the_model_as_its_speed() -> None:
    paces: list[float] = []

    def noting(symbols: Sequence[str], voice: str, pace: float) -> Said:
        paces.append(pace)
        return hum(symbols, voice, pace)

    for rate in range(90, 340, 5):
        speech("请走。", VOICE, rate, noting)
    assert paces == sorted(paces)
    assert paces[0] == speed(VOICE, 100)
    assert paces[-1] == speed(VOICE, 320)


@pytest.mark.parametrize("text", ["", "ABC", "。。。"])
def test_what_cannot_be_said_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no hanzi"):
        say(text)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (Said(np.zeros(9 * FRAME, np.float32), np.ones(9, np.int64)), "do not fit"),
        (Said(np.zeros(7, np.float32), np.full(99, 1, np.int64)), "do not fit"),
    ],
)
def test_a_model_whose_durations_do_not_fit_is_not_trusted(said: Said, reason: str) -> None:
    with pytest.raises(RuntimeError, match=reason):
        speech("请走这边。", VOICE, 240, lambda *_: said)


@pytest.mark.parametrize(("value", "reason"), [(0.0, "said nothing"), (np.nan, "no sound")])
def test_a_model_that_is_silent_or_mad_is_a_fault(value: float, reason: str) -> None:
    def broken(symbols: Sequence[str], voice: str, pace: float) -> Said:
        frames = hum(symbols, voice, pace).frames
        return Said(np.full(int(frames.sum()) * FRAME, value, np.float32), frames)

    with pytest.raises(RuntimeError, match=reason):
        speech("请走这边。", VOICE, 240, broken)
