"""Written → what an engine is handed: pronunciations put in, all that must not be read taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence

Pronunciations = Sequence[tuple[str, str]]

# Directions are gone before a sentence comes here; what slips through is still not read, even when its
# bracket was never closed; nor is an unfilled {name}. A bracket of content, （周一至周五）, is an aside.
_DIRECTIONS = re.compile(r"【[^】]*】?|\[[^\]]*\]?|\{[^}]*\}?")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ASIDE = re.compile(r"[（(]\s*([^（()）]*?)\s*[)）]")
_LONE_BRACKETS = re.compile(r"[（()）【】\[\]{}〔〕〖〗<>＜＞]")
_QUOTES = re.compile('[“”‘’「」『』《》〈〉"]')
_DASHES = re.compile(r"[—―]+|-{2,}|…+|\.{3,}")
_DECORATION = re.compile(r"[*#_~|^`\\●○■□▲△▼◆◇★☆※•→←↑↓☞✓\u25A0-\u27BF\U0001F000-\U0001FAFF]")
_STOPS = re.compile(r"\s*([，、；：。！？,;:!?])(?:\s*[，、；：,;:])+")
_STOP_BEFORE_END = re.compile(r"\s*[，、；：,;:]+\s*([。！？!?])")
_EDGES = "，、；：,;: \t\n\u3000"


def spoken(text: str, pronounce: Pronunciations = ()) -> str:
    """What is said for *text*; "" when nothing of it can be said.

    *pronounce* maps written words to how they are said; the longer word wins, and what was put in is not
    looked at again.
    """
    bare = _DIRECTIONS.sub("", _UNSEEN.sub("", text))
    said = _QUOTES.sub("", _pronounced(bare, pronounce))
    before = None
    while before != said:  # asides may lie in asides; every round takes a pair of brackets
        before, said = said, _ASIDE.sub(lambda match: f"，{match[1]}，" if match[1] else "", said)
    said = _DASHES.sub("，", _DECORATION.sub(" ", _LONE_BRACKETS.sub(" ", said)))
    said = _STOP_BEFORE_END.sub(r"\1", _STOPS.sub(r"\1", said))
    said = re.sub(r"\s+", " ", said).strip(_EDGES)
    return said if re.search(r"[^\W_]", said) else ""


def _pronounced(text: str, pronounce: Pronunciations) -> str:
    """The text with every word of the dictionary put as it is said."""
    says = {written: said for written, said in pronounce if written}
    if not says:
        return text
    words = "|".join(re.escape(word) for word in sorted(says, key=len, reverse=True))
    return re.sub(words, lambda match: says[match[0]], text)
