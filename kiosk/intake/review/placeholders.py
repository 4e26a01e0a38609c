"""The placeholders of a document, each as a remark with a way to settle it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.intake.draft import FindingKind
from kiosk.intake.review.passage import Passage, Remark, shown
from kiosk.tour.placeholders import placeholders_in

_KNOWN = ("称呼", "问候", "下一站")
_BRACES = re.compile(r"\$?\{{1,2}([^{}\n]{0,40})\}{1,2}")
_WAYS = ("填写", "删去")


def placeholders(passage: Passage) -> Iterator[Remark]:
    """Every placeholder of a line; one written the same way twice has one key."""
    text = passage.narrow
    if not text.strip(" _-*=~\t\u3000"):
        return
    taken = 0
    for found in sorted(
        (*placeholders_in(text, passage.english), *_BRACES.finditer(text)),
        key=lambda match: (match.start(), -match.end()),
    ):
        at, end = found.span()
        if at < taken or (found.re is _BRACES and found[1].strip() in _KNOWN):
            continue
        taken = end
        quote = passage.text[at:end]
        blank = not quote.strip("_ \u3000﹍…年月日")
        key = f"{passage.number}:{at}" if blank else quote
        yield Remark(FindingKind.PLACEHOLDER, True, at, quote, _say(quote, blank), _WAYS, key)


def _say(quote: str, blank: bool) -> str:
    if blank:
        return "这里空着没有填，讲解时会停在这里。请填上内容，或者删去这一句。"
    return f"“{shown(quote)}”是占位的写法，照原样会念出来。请填上真实的内容，或者删去这一句。"
