"""Characters that copying left behind: entities, tags, invisible ones, and Latin letters as wide as hanzi."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.repair.changes import Change, Swap
from kiosk.intake.repair.fields import fields
from kiosk.intake.repair.hanzi import HANZI

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_BLANKS = re.compile(
    r"(?:[ \u3000]*&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);[ \u3000]*)+", re.IGNORECASE
)
# Only the elements that pages of text are made of: <会议室> or <A区> is something a person wrote.
_TAG = re.compile(
    r"</?(?:br|p|div|span|font|b|strong|i|em|u|a|img|h[1-6]|ul|ol|li|table|tbody|tr|td|th|sup|sub|center|hr|o:p)"
    r"(?:\s[^<>]{0,300})?\s*/?>",
    re.IGNORECASE,
)
# Soft hyphen, zero-width blanks, marks of direction and byte order, control characters but tab and newline,
# glyphs of a private font. A joiner between two emoji is part of them and stays.
_UNSEEN = re.compile(
    r"(?:[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f"
    r"\ue000-\uf8ff]|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d)+"
)
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
# Radicals and compatibility forms, which fonts of PDF files give instead of the character: ⼯作 for 工作.
_FORMS = re.compile("[\u2f00-\u2fdf\uf900-\ufaff]+")
_SIDE = re.compile(rf"[{HANZI}，。、；：！？“”‘’（）《》【】]")


def strays(manuscript: Manuscript) -> list[Change]:
    """All such characters of lines and cells, one change for each run of them, none for those of another."""
    changes = []
    for line, cell, text in fields(manuscript):
        taken = 0
        for start, end, new in sorted(_found(text), key=lambda found: (found[0], -found[1])):
            if start >= taken:
                changes.append(Change(RepairKind.NOISE, _swaps(line, cell, start, end, new)))
                taken = end
    return changes


def _swaps(line: int, cell: int | None, start: int, end: int, new: str) -> tuple[Swap, ...]:
    if len(new) <= 1:
        return (Swap(line, start, end, new, cell),)
    return tuple(Swap(line, start + place, start + place + 1, one, cell) for place, one in enumerate(new))


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Spans and what takes their place: one character, none, or one for each."""
    if "&" in text:
        for match in _BLANKS.finditer(text):
            yield *match.span(), "" if _edge(text, match.start()) or _edge(text, match.end()) else " "
        for match in _ENTITY.finditer(text):
            if len(new := html.unescape(match[0])) == 1 and (new.isprintable() or new.isspace()):
                yield *match.span(), " " if new.isspace() else new
    if "<" in text:
        for match in _TAG.finditer(text):
            apart = _latin(text[match.start() - 1 : match.start()]) and _latin(
                text[match.end() : match.end() + 1]
            )
            yield *match.span(), " " if apart else ""
    if text.isascii():
        return
    for match in _UNSEEN.finditer(text):
        yield *match.span(), ""
    for match in _WIDE.finditer(text):
        yield *match.span(), "".join(chr(ord(one) - 0xFEE0) for one in match[0])
    for match in _FORMS.finditer(text):
        new = "".join(unicodedata.normalize("NFKC", one) for one in match[0])
        if len(new) == len(match[0]) and new != match[0]:
            yield *match.span(), new


def _edge(text: str, at: int) -> bool:
    """Whether a blank is of no use at that place: at a line's ends, or beside a hanzi."""
    around = text[max(at - 1, 0) : at + 1]
    return at in (0, len(text)) or bool(_SIDE.search(around))


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
