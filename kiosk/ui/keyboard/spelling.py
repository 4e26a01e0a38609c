"""Letters as syllables of pinyin, whole or cut short: shequ is she-qu, sq may be that too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_FINALS = {
    "": "a ai an ang ao e en er o ou wa wai wan wang wei wen weng wo wu ya yan yang yao ye yi yin "
    "ying yo yong you yu yuan yue yun",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
}
SYLLABLES = frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())
INITIALS = frozenset(_FINALS) - {""} | {"w", "y"}
_BEGINNINGS = frozenset(syllable[:end] for syllable in SYLLABLES for end in range(1, len(syllable) + 1))
_LONGEST = max(map(len, SYLLABLES))
PART = "'"
"""Typed between two syllables, it parts them: xi'an is no xian."""


class Sound(NamedTuple):
    """A stretch of letters that stands for one syllable; *whole* where it is one, else its beginning."""

    letters: str
    whole: bool
    end: int
    """Where the next may begin."""

    def fits(self, syllable: str) -> bool:
        """Whether it can stand for that syllable."""
        return syllable == self.letters if self.whole else syllable.startswith(self.letters)


def sounds(letters: str, begin: int) -> Iterator[Sound]:
    """What may stand at that place: syllables, an initial alone, and at the very end the beginning of one.

    An initial stands alone only where no syllable can be read: sq is two, sha is one. Letters are small, ü is
    v; *begin* is behind any mark that parts.
    """
    stretch = letters[begin : begin + _LONGEST].partition(PART)[0]
    read = False
    for length in range(len(stretch), 0, -1):
        said = stretch[:length]
        end = begin + length
        after = end + (letters[end : end + 1] == PART)
        if said in SYLLABLES:
            yield Sound(said, True, after)
            read = True
        if (said in INITIALS and not read) or (end == len(letters) and said in _BEGINNINGS):
            yield Sound(said, False, after)


def completed(beginning: str) -> tuple[str, ...]:
    """The syllables that begin so."""
    return tuple(sorted(syllable for syllable in SYLLABLES if syllable.startswith(beginning)))
