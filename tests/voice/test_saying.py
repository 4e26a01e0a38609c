"""What makes two sentences the same sound."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.saying import FASTEST, SLOWEST, entry_name, saying, text_name
from kiosk.voice.voices import Voice

ANNA = Voice("kokoro_zh", "1", "zf_anna")


def test_of_the_dictionary_a_sentence_keeps_what_occurs_in_it() -> None:
    words = [("下辇", "下捻"), ("重阳", "虫阳"), ("", "空")]
    assert saying("欢迎来到下辇。", "zh-Hans", 1.0, words).pronounce == (("下辇", "下捻"),)
    assert saying("欢迎。", "zh-Hans", 1.0, words) == saying("欢迎。", "zh-Hans", 1.0)


def test_the_order_of_the_dictionary_changes_nothing() -> None:
    words = [("下", "夏"), ("辇", "捻")]
    assert saying("下辇", "zh", 1.0, words) == saying("下辇", "zh", 1.0, reversed(words))


def test_what_an_engine_is_handed_is_part_of_it() -> None:
    assert saying("住着5547户。", "zh-Hans", 1.0).spoken == "住着五千五百四十七户。"
    assert saying("下辇5号。", "zh-Hans", 1.0, [("下辇", "下捻")]).spoken.startswith("下捻")


@given(st.floats(allow_nan=False))
def test_the_pace_stays_within_what_an_ear_follows(speed: float) -> None:
    assert SLOWEST <= saying("好。", "zh", speed).speed <= FASTEST


def test_whatever_changes_the_sound_changes_the_name() -> None:
    one = saying("欢迎来到下辇。", "zh-Hans", 1.0)
    others = [
        replace(one, text="欢迎来到下辇！"),
        replace(one, language="en"),
        replace(one, speed=1.1),
        replace(one, pronounce=(("下辇", "下捻"),)),
        replace(one, spoken="欢迎来到夏辇。"),
    ]
    names = {entry_name(what, ANNA) for what in (one, *others)}
    names |= {entry_name(one, replace(ANNA, **{part: "2"})) for part in ("engine", "version", "id")}
    assert len(names) == 9
    assert [text_name(what) == text_name(one) for what in others] == [False, False, True, True, True]
    assert entry_name(one, ANNA).startswith(text_name(one))
