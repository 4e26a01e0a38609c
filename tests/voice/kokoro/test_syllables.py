"""Pinyin in the phonemes that Kokoro was taught."""

from __future__ import annotations

import pytest

from kiosk.voice.kokoro.syllables import phonemes

# What misaki 0.9.4 makes of these.
MISAKI = """
zhong1 ꭧʊ→ŋ   shi4 ʂɨ↘      zi5 ʦɨ       ri4 ɻɨ↘      chuang2 ꭧʰwa↗ŋ  xiong2 ɕjʊ↗ŋ
jun1 ʨy→n     yuan2 ɥɛ↗n    qu4 ʨʰy↘     lv4 ly↘      nve4 nɥe↘       yue4 ɥe↘
you3 jou↓     liu4 ljou↘    gui4 kwei↘   wei2 wei↗    dun1 twə→n      wen2 wə↗n
er2 ɚ↗        o2 ɔ↗         bo1 pwo→     duo1 two→    weng1 wə→ŋ      ying2 i↗ŋ
yan2 jɛ↗n     ya1 ja→       wu3 u↓       yi1 i→       yu3 y↓          ang2 a↗ŋ
huan1 xwa→n   jie3 ʨje↓     qiao2 ʨʰjau↗ hng5 hŋ      ê4 ɛ↘           de5 tɤ
"""


@pytest.mark.parametrize(("pinyin", "expected"), list(zip(*[iter(MISAKI.split())] * 2, strict=True)))
def test_a_syllable_is_spelt_as_misaki_spells_it(pinyin: str, expected: str) -> None:
    assert phonemes(pinyin) == expected


@pytest.mark.parametrize("pinyin", ["", "1", "zhong6", "xyz1", "vv", "中", "zhong1 ", "Zhong1"])
def test_what_is_no_syllable_is_refused(pinyin: str) -> None:
    with pytest.raises(ValueError, match="no syllable"):
        phonemes(pinyin)


def test_every_syllable_of_the_dictionary_can_be_spelt() -> None:
    constants = pytest.importorskip("pypinyin.constants", reason="装上自然语音（make voice）才有 pypinyin")
    convert = pytest.importorskip("pypinyin.contrib.tone_convert").to_tone3
    known = {
        convert(syllable, neutral_tone_with_five=True)
        for syllables in constants.PINYIN_DICT.values()
        for syllable in syllables.split(",")
    }
    assert len(known) > 1200
    assert all(phonemes(syllable) for syllable in known)
