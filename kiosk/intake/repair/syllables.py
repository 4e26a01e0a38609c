"""The syllables of Mandarin in pinyin, and whether a note is made of them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou wa wai wan wang wei wen weng wo wu ya yan yang yao ye yi yin "
    "ying yo yong you yu yuan yue yun",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
}
_SYLLABLES = frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())
_LONGEST = max(map(len, _SYLLABLES))
_TONES = {"\u0304", "\u0301", "\u030c", "\u0300", "\u0306"}  # ˉ ˊ ˇ ˋ, and ˘ which is often typed for ˇ
_BETWEEN = re.compile(r"[\s'’‘·\-,，、/]+")


@lru_cache(maxsize=4096)
def spelt(note: str) -> tuple[tuple[str, ...], bool] | None:
    """The syllables of a pinyin note without their tones, and whether it shows any; None for other words.

    Tones are marks or the numbers 1 to 5 behind a syllable; ü may be ü, v or u:. A word's syllables may be
    written together. Upper and lower case are the same here.
    """
    plain, marks = _without_marks(note.lower())
    syllables: list[str] = []
    numbers = 0
    for word in filter(None, _BETWEEN.split(plain)):
        parts = re.findall(r"[a-z]+|[1-5](?![0-9])|.", word)
        if parts[0].isdigit():
            return None
        for part in parts:
            if part.isdigit():
                numbers += 1
            elif (cut := _cut(part)) is None:
                return None
            else:
                syllables += cut
    if not syllables or marks > len(syllables) or numbers > len(syllables) or (marks and numbers):
        return None
    return tuple(syllables), marks + numbers > 0


def _without_marks(note: str) -> tuple[str, int]:
    """The note in plain letters, ü as v, and how many tone marks it had."""
    note = note.replace("ɡ", "g").replace("ɑ", "a").replace("u:", "v")
    apart = unicodedata.normalize("NFD", note).replace("u\u0308", "v")
    marks = sum(character in _TONES for character in apart)
    return "".join(character for character in apart if character not in _TONES), marks


def _cut(letters: str) -> list[str] | None:
    """Letters as syllables, longest first, or None. ü is v here; lüe and nüe are often typed lue and nue."""
    if len(letters) > 60:
        return None
    reached: dict[int, list[str]] = {0: []}
    for end in range(1, len(letters) + 1):
        for length in range(min(_LONGEST, end), 0, -1):
            syllable = letters[end - length : end]
            if end - length not in reached or syllable not in _SYLLABLES:
                continue
            if end not in reached or len(reached[end - length]) + 1 < len(reached[end]):
                reached[end] = [*reached[end - length], syllable]
    return reached.get(len(letters))
