"""Where the words that an importer quotes begin in a script, whatever was repaired in between.

Both are compared in their *bones*: the letters, digits and hanzi in simplified characters, without pinyin
notes, spaces and punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from opencc import OpenCC

SHORTEST_TRACE = 6
"""An opening is still sought by this many of its first characters: a page number may stand in its middle."""

_PINYIN = re.compile(r"(?<=[\u3400-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ]{1,7}[)）]")
_SIMPLIFIED = OpenCC("t2s")


def bones(text: str) -> str:
    """The letters, digits and hanzi of a text: simplified, small, one spelling of 着."""
    plain = _SIMPLIFIED.convert(_PINYIN.sub("", text)).replace("著", "着")
    return "".join(character for character in plain.lower() if character.isalnum())


def traces(found: Sequence[str], body: str) -> list[int]:
    """Where each found opening begins in the body, sought behind the one before it; -1 for none."""
    begins, after = list[int](), 0
    for opening in found:
        at = _trace(bones(opening), body, after)
        begins.append(at)
        after = max(after, at + 1)
    return begins


def _trace(words: str, body: str, after: int) -> int:
    """Where the words begin in the body, from `after` on if they can; by ever fewer of them; else -1."""
    for length in range(len(words), min(SHORTEST_TRACE, len(words)) - 1, -1):
        for begin in (after, 0):
            if length and (at := body.find(words[:length], begin)) >= 0:
                return at
    return -1
