"""What letters may mean: the candidates of a spelling, the likeliest first."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.ui.keyboard.lexicon import Lexicon, Word
from kiosk.ui.keyboard.spelling import Sound, completed, sounds

LONGEST = 32
"""Letters that are spelt at a time: some ten characters."""
_LONGEST_WORD = 8  # syllables
_TEXT = math.log(6e7)  # how much text the uses of words were counted in
_SHORT = 2.5  # what a syllable costs that is cut short: so many times less likely, as a logarithm
_MANY = 60  # words offered before the single characters
_GUESSED = 3  # characters offered for each syllable that letters may begin


class Candidate(NamedTuple):
    """Hanzi, and how many of the letters they stand for."""

    text: str
    taken: int


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate as it would be written."""

    text: str


class Match(NamedTuple):
    """A word that stands somewhere in the letters; the lower its *cost*, the likelier."""

    text: str
    end: int
    cost: float


def candidates(letters: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """What may be meant by letters a–z and the mark that parts; none for what is no pinyin.

    First what takes all letters, a likely sentence among it; then words for shorter and shorter beginnings of
    them, and last single characters.
    """
    letters = letters[:LONGEST]
    here = sorted(matches(letters, 0, lexicon), key=lambda match: (-match.end, match.cost))
    whole = [match for match in here if match.end == len(letters)][:_MANY]
    if (sentence := likeliest(letters, lexicon)) is not None:
        whole = sorted([*whole, sentence], key=lambda match: match.cost)
    words = [match for match in here if len(match.text) > 1][:_MANY]
    characters = [match for match in here if len(match.text) == 1]
    offered: dict[str, int] = {}
    for match in (*whole, *words, *characters):
        offered.setdefault(match.text, match.end)
    return tuple(Candidate(text, taken) for text, taken in offered.items())


def likeliest(letters: str, lexicon: Lexicon) -> Match | None:
    """The words, one behind another, that most likely stand for all letters; None where none do."""
    best: dict[int, Match] = {0: Match("", 0, 0.0)}
    for begin in range(len(letters)):
        if begin not in best:
            continue
        so_far = best[begin]
        for match in matches(letters, begin, lexicon):
            cost = so_far.cost + match.cost
            if match.end not in best or cost < best[match.end].cost:
                best[match.end] = Match(so_far.text + match.text, match.end, cost)
    return best.get(len(letters)) if letters else None


def matches(letters: str, begin: int, lexicon: Lexicon) -> Iterator[Match]:
    """Every word that may stand at that place."""
    for sound in sounds(letters, begin):
        for syllable in [sound.letters] if sound.whole else completed(sound.letters):
            known = lexicon.characters(syllable)
            yield from (_match([sound], word) for word in (known if sound.whole else known[:_GUESSED]))
        yield from _longer(letters, [sound], lexicon)


def _longer(letters: str, said: list[Sound], lexicon: Lexicon) -> Iterator[Match]:
    if len(said) >= _LONGEST_WORD or not lexicon.goes_on(_initials(said)):
        return
    for sound in sounds(letters, said[-1].end):
        more = [*said, sound]
        for word in lexicon.words(_initials(more)):
            if all(one.fits(syllable) for one, syllable in zip(more, word.syllables, strict=True)):
                yield _match(more, word)
        yield from _longer(letters, more, lexicon)


def _initials(said: list[Sound]) -> str:
    return "".join(sound.letters[0] for sound in said)


def _match(said: list[Sound], word: Word) -> Match:
    short = sum(not sound.whole for sound in said)
    return Match(word.text, said[-1].end, _TEXT - word.use + short * _SHORT)
