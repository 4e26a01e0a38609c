"""The words that can be written by pinyin, as a file of this app has them; nothing is ever added to them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

WORDS = Path(__file__).parent / "words.txt"
"""Made by .setup/pinyin.py, which says what a line is."""


class Word(NamedTuple):
    """A word, how it is spelt, and the natural logarithm of how often it is used."""

    text: str
    syllables: tuple[str, ...]
    use: float


class Lexicon:
    """The lines of such a file, sorted by their bytes, and *own* words of several characters."""

    def __init__(self, lines: bytes, own: tuple[Word, ...] = ()) -> None:
        self._lines = lines
        self._own: defaultdict[str, list[Word]] = defaultdict(list)
        for word in own:
            self._own["".join(syllable[0] for syllable in word.syllables)].append(word)
        self._beginnings = {key[:end] for key in self._own for end in range(1, len(key) + 1)}
        self._read = lru_cache(maxsize=256)(self._parsed)

    def words(self, initials: str) -> tuple[Word, ...]:
        """The words of several characters whose syllables begin with these letters, the most usual first."""
        return (*self._own.get(initials, ()), *self._read(initials))

    def characters(self, syllable: str) -> tuple[Word, ...]:
        """The single characters that are said so, the most usual first."""
        return self._read(f"={syllable}")

    def goes_on(self, initials: str) -> bool:
        """Whether any word's initials begin with these."""
        return initials in self._beginnings or self._line(initials).startswith(initials.encode())

    def with_own(self, words: tuple[Word, ...]) -> Lexicon:
        """The same lines, and these words."""
        return Lexicon(self._lines, words)

    def _parsed(self, key: str) -> tuple[Word, ...]:
        name, *entries = self._line(key).decode().rstrip("\r\n").split("\t")
        if name != key:
            return ()
        parts = (entry.split(" ") for entry in entries)
        return tuple(Word(text, tuple(said.split("'")), int(use) / 10) for text, said, use in parts)

    def _line(self, key: str) -> bytes:
        """The first line that is not before a key."""
        wanted, low, high = key.encode(), 0, len(self._lines)
        while low < high:
            begin = self._lines.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self._end(begin)
            if self._lines[begin:end].split(b"\t", 1)[0] < wanted:
                low = end
            else:
                high = begin
        return self._lines[low : self._end(low)]

    def _end(self, begin: int) -> int:
        found = self._lines.find(b"\n", begin)
        return len(self._lines) if found < 0 else found + 1


def load_lexicon(path: Path = WORDS) -> Lexicon:
    """The app's own. Raises OSError when it cannot be read."""
    return Lexicon(path.read_bytes())
