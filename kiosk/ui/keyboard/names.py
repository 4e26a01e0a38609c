"""The hall's own names: words that no dictionary has, read off what its tours are called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, product

from kiosk.ui.keyboard.lexicon import Lexicon, Word
from kiosk.ui.keyboard.spelling import SYLLABLES

_HANZI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_LONGEST = 8  # characters
_USE = 10.0  # as a logarithm: before all but the most usual words
_READINGS = 8  # ways of saying one name
_MOST = 2000  # names


def own_words(names: Iterable[str], lexicon: Lexicon) -> tuple[Word, ...]:
    """The names that are short, and what is left of each when the words of *lexicon* are taken out.

    明苑社区党群服务中心 leaves 明苑. A name with a character that the lexicon does not have is left out.
    """
    said = _readings(lexicon)
    found: dict[Word, None] = {}
    for name in islice(dict.fromkeys(names), _MOST):
        for run in _HANZI.findall(name):
            for word in (run, *_strange(run, lexicon, said)):
                if 1 < len(word) <= _LONGEST:
                    found |= dict.fromkeys(_spelt(word, said))
    return tuple(found)


def _readings(lexicon: Lexicon) -> dict[str, list[str]]:
    """How each character is said, the most usual first."""
    said: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for syllable in SYLLABLES:
        for word in lexicon.characters(syllable):
            said[word.text].append((-word.use, syllable))
    return {character: [syllable for _, syllable in sorted(found)] for character, found in said.items()}


def _strange(run: str, lexicon: Lexicon, said: dict[str, list[str]]) -> Iterator[str]:
    """What stands between the words that are known, the longest taken first."""
    strange, place = "", 0
    while place < len(run):
        lengths = range(min(_LONGEST, len(run) - place), 1, -1)
        length = next((n for n in lengths if _known(run[place : place + n], lexicon, said)), 1)
        if length > 1:
            yield strange
            strange = ""
        else:
            strange += run[place]
        place += length
    yield strange


def _known(text: str, lexicon: Lexicon, said: dict[str, list[str]]) -> bool:
    return any(
        word.text == text
        for spelt in _spelt(text, said)
        for word in lexicon.words("".join(syllable[0] for syllable in spelt.syllables))
    )


def _spelt(text: str, said: dict[str, list[str]]) -> Iterator[Word]:
    ways = product(*(said.get(character, ()) for character in text))
    return (Word(text, way, _USE) for way in islice(ways, _READINGS))
