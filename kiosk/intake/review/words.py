"""The words of a text: where each begins and what it is, as the dictionary of rjieba has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, with its part of speech as jieba tags it: nr a person's name, n a noun."""

    at: int
    text: str
    tag: str

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.at + len(self.text)


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order, marks and spaces among them; joined they are the text."""
    import rjieba  # its dictionary takes memory that a machine without drafts can keep

    found, at = [], 0
    for word, tag in rjieba.tag(text):
        found.append(Word(at, word, tag))
        at += len(word)
    return tuple(found)


def in_dictionary(word: str) -> bool:
    """Whether a word stands in the dictionary, and was not put together by likelihood as names are."""
    import rjieba

    return bool(rjieba.has_word(word))
