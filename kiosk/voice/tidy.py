"""What is never read: directions, unfilled names, brackets, quotes, decoration, stops without a sentence."""

from __future__ import annotations

import re

from kiosk.voice.marked import Marked

# Directions are gone before a sentence comes here; what slips through is still not read, even when its
# bracket was never closed; nor is an unfilled {name}. A bracket of content, （周一至周五）, is an aside.
_DIRECTIONS = re.compile(r"【[^】]*】?|\[[^\]]*\]?|\{[^}]*\}?")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufeff\ufe0e\ufe0f\ud800-\udfff]+"
)
_BRACKET = re.compile(r"[（()）]")
_LONE_BRACKETS = re.compile(r"[【】\[\]{}〔〕〖〗<>＜＞]")
_QUOTES = re.compile('[“”‘’「」『』《》〈〉"]+')
_DASHES = re.compile(r"[—―]+|-{2,}|…+|\.{3,}")
_DECORATION = re.compile(r"[*#_~|^`\\●○■□▲△▼◆◇★☆※•→←↑↓☞✓\u25A0-\u27BF\U0001F000-\U0001FAFF]+")
_BLANKS = re.compile(r"\s+")
_STOPS = re.compile(r" ?([，、；：。！？,;:!?])(?: ?[，、；：,;:])*")
_STOP_BEFORE_END = re.compile(r" ?[，、；：,;:] ?([。！？!?]|\.(?!\w))")
_EDGES = re.compile(r"\A[，、；：,;: \t\n\u3000]+|[，、；：,;: \t\n\u3000]+\Z")


def stripped(text: Marked) -> Marked:
    """The text without what is never read."""
    return text.sweep(_UNSEEN, "").sweep(_DIRECTIONS, "")


def tidy(text: Marked, pause: str) -> Marked:
    """The text with only those marks that make a pause; *pause* is the comma of its language."""
    text = _asides(text.sweep(_QUOTES, ""), pause).sweep(_LONE_BRACKETS, " ").sweep(_DECORATION, " ")
    text = text.sweep(_DASHES, pause).sweep(_BLANKS, " ")
    return text.sweep(_STOPS, r"\1").sweep(_STOP_BEFORE_END, r"\1").sweep(_EDGES, "")


def _asides(text: Marked, pause: str) -> Marked:
    """An aside is set off by pauses; an empty pair of brackets goes, as does a lone one."""
    marks = {match.start(): " " for match in _BRACKET.finditer(text.text)}
    words_before = 0
    opened: list[tuple[int, int]] = []
    for at, char in enumerate(text.text):
        if char in "（(":
            opened.append((at, words_before))
        elif char in "）)":
            if opened:
                start, words = opened.pop()
                marks[start] = marks[at] = pause if words_before > words else ""
        elif not char.isspace():
            words_before += 1
    return text.sweep(_BRACKET, lambda match: marks[match.start()])
