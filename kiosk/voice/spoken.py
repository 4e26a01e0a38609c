"""Written → what an engine is handed: words and numbers as they are said, and nothing that is not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.voice.marked import Marked
from kiosk.voice.reading.mandarin import read
from kiosk.voice.tidy import stripped, tidy

Pronunciations = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said for a text.

    `origin[i]` is the index in the written text of the character from which `text[i]` comes. It never falls;
    what was put in carries the index of what it stands for. Both are empty when nothing can be said.
    """

    text: str
    origin: tuple[int, ...]


def spoken(text: str, pronounce: Pronunciations = (), language: str = "zh-Hans") -> Spoken:
    """What is said for *text*, whatever it holds.

    *pronounce* maps written words to how they are said; the longer word wins, and what was put in is not
    looked at again by any rule for numbers. Numbers, signs and letters are written out for Mandarin alone.
    """
    said = _pronounced(stripped(Marked.of(text)), pronounce)
    said = tidy(read(said), "，") if language.lower().startswith("zh") else tidy(said, ", ")
    if not re.search(r"[^\W_]", said.text):
        return Spoken("", ())
    return Spoken(said.text, said.origin)


def _pronounced(text: Marked, pronounce: Pronunciations) -> Marked:
    """The text with every word of the dictionary put as it is said."""
    says = {written: said for written, said in pronounce if written}
    if not says:
        return text
    words = "|".join(re.escape(word) for word in sorted(says, key=len, reverse=True))
    return text.put(re.compile(words), lambda match: says[match[0]])
