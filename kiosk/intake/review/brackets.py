"""Brackets and quotation marks that lost their other half."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAIRS = {
    "“": "”",
    "〝": "〞",
    "《": "》",
    "（": "）",
    "(": ")",
    "【": "】",
    "「": "」",
    "[": "]",
    "〔": "〕",
    "『": "』",
}
_CLOSING = set(_PAIRS.values())
_TWINS = {"）": ")", "〞": "”"}
# “1)”, “（一)”, “a）” number a list, and a smiley is no bracket.
_NUMBERING = re.compile(r"(?:^|[\s，。；：、,;:])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$|[:;]-?$")
_INCHES = re.compile(r"\d$")
_HANZI = re.compile("[\u3400-\u9fff]")


def loose_marks(text: str) -> Iterator[tuple[int, str]]:
    """The places of brackets and quotation marks without a partner on the line, in order.

    Narrow and wide round brackets close one another: people mix them. A straight quote has no direction: only
    an odd number of them tells, and the last is named.
    """
    if not _HANZI.search(text):
        return
    loose: list[tuple[int, str]] = []
    open_marks: list[tuple[int, str]] = []
    straight: list[int] = []
    for at, sign in enumerate(text):
        if sign in _PAIRS:
            open_marks.append((at, sign))
        elif sign in _CLOSING:
            _close(text, at, sign, open_marks, loose)
        elif sign == '"' and not _INCHES.search(text[max(at - 1, 0) : at]):
            straight.append(at)
    loose += open_marks
    if len(straight) % 2:
        loose.append((straight[-1], '"'))
    yield from sorted(loose)


def _close(
    text: str, at: int, sign: str, open_marks: list[tuple[int, str]], loose: list[tuple[int, str]]
) -> None:
    wanted = _TWINS.get(sign, sign)
    # A mark of another kind that is still open inside lost its own half. Eight deep is deeper than anyone
    # writes.
    for back in range(len(open_marks) - 1, max(len(open_marks) - 9, -1), -1):
        partner = _PAIRS[open_marks[back][1]]
        if _TWINS.get(partner, partner) == wanted:
            loose += open_marks[back + 1 :]
            del open_marks[back:]
            return
    if not (wanted == ")" and _NUMBERING.search(text[max(at - 4, 0) : at])):
        loose.append((at, sign))
