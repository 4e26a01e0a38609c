"""Pinyin → the phonemes Kokoro was taught: one string a syllable, its tone behind the vowel as an arrow.

The spelling is misaki's (`misaki.zh`, legacy path, Apache-2.0, after pinyin-to-ipa, MIT), for that is what
the model was taught with. It is written out here because misaki refuses Python 3.13 and asks for six more
packages; over the 1,559 syllables pypinyin knows the two agree, but for yo, which misaki takes for wo.
"""

from __future__ import annotations

import re

_TONES = ("", "→", "↗", "↓", "↘", "")  # by number; 5 and none are the neutral tone

_INITIALS = {
    **{letter: letter for letter in ("f", "l", "m", "n", "s")},
    **{"b": "p", "p": "pʰ", "d": "t", "t": "tʰ", "g": "k", "k": "kʰ", "h": "x"},
    **{"j": "ʨ", "q": "ʨʰ", "x": "ɕ", "z": "ʦ", "c": "ʦʰ"},
    **{"zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "r": "ɻ", "": ""},
}

# The tone's place is marked 0.
_FINALS = {
    **{"a": "a0", "ai": "ai0", "an": "a0n", "ang": "a0ŋ", "ao": "au0"},
    **{"e": "ɤ0", "ei": "ei0", "en": "ə0n", "eng": "ə0ŋ", "o": "wo0", "ong": "ʊ0ŋ", "ou": "ou0"},
    **{"i": "i0", "ia": "ja0", "ian": "jɛ0n", "iang": "ja0ŋ", "iao": "jau0", "ie": "je0", "in": "i0n"},
    **{"ing": "i0ŋ", "iong": "jʊ0ŋ", "iu": "jou0", "io": "jɔ0"},
    **{"u": "u0", "ua": "wa0", "uai": "wai0", "uan": "wa0n", "uang": "wa0ŋ", "ueng": "wə0ŋ", "ui": "wei0"},
    **{"un": "wə0n", "uo": "wo0", "v": "y0", "van": "ɥɛ0n", "ve": "ɥe0", "vn": "y0n"},
}

# Syllables that stand alone, and those whose spelling hides the final.
_WHOLE = {
    **{
        "er": "ɚ0",
        "o": "ɔ0",
        "ê": "ɛ0",
        "m": "m0",
        "n": "n0",
        "ng": "ŋ0",
        "hm": "hm0",
        "hng": "hŋ0",
        "wong": "ʊ0ŋ",
    },
    **{f"{initial}i": f"{_INITIALS[initial]}ɨ0" for initial in ("zh", "ch", "sh", "r", "z", "c", "s")},
}
_SPELT = (
    (re.compile("^yu"), "v"),
    (re.compile("^(?:yi|y(?=[aeo]))"), "i"),
    (re.compile("^(?:wu|w(?=[aeo]))"), "u"),
    (re.compile("(?<=^[jqx])u"), "v"),
    (re.compile("ü"), "v"),
    (re.compile("(?<=[nl])ue$"), "ve"),
    (re.compile("^iou$"), "iu"),
    (re.compile("^uei$"), "ui"),
    (re.compile("^uen$"), "un"),
)
_SYLLABLE = re.compile("([bpmfdtnlgkhjqxrzcs]?h?)([a-zê]+)")


def phonemes(pinyin: str) -> str:
    """One syllable such as `zhong1` in Kokoro's phonemes. Raises ValueError when it is no pinyin."""
    match = re.fullmatch("([a-zêü]+)([1-5]?)", pinyin)
    if match is None:
        raise ValueError(f"{pinyin} is no syllable")
    bare, tone = match[1], _TONES[int(match[2] or 5)]
    if bare not in _WHOLE:
        for pattern, final in _SPELT:
            bare = pattern.sub(final, bare)
        parts = _SYLLABLE.fullmatch(bare)
        if parts is None or parts[1] not in _INITIALS or parts[2] not in _FINALS:
            raise ValueError(f"{pinyin} is no syllable")
        return (_INITIALS[parts[1]] + _FINALS[parts[2]]).replace("0", tone)
    return _WHOLE[bare].replace("0", tone)
