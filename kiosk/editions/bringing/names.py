"""The names that pictures get: none that a system refuses, none that another has, near to what they had."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

from kiosk.tour.media import name_fault

ENDING = ".webp"
_NAMELESS = "picture"
_LONGEST = 100  # bytes of UTF-8 before the ending: some systems take no more than 143 for a whole name
# What makes a sign an emoji is a mark to Unicode, like a vowel of Tibetan, but nobody's letter.
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def plain(name: str) -> str:
    """A foreign file's name as the stem of ours: letters of any script, digits, "-" and "_"; lower case."""
    whole = readable(name)
    stem, _, ending = whole.rpartition(".")
    if not stem.strip(". ") or not re.fullmatch("[a-zA-Z0-9]{1,5}", ending):
        stem = whole
    stem = unicodedata.normalize("NFKC", _SELECTORS.sub("", stem)).lower()
    kept = "".join(sign if _belongs(sign) else "-" for sign in unicodedata.normalize("NFC", stem))
    kept = _cut(re.sub("-{2,}", "-", kept).strip("-_")).strip("-_") or _NAMELESS
    return f"{_NAMELESS}-{kept}" if name_fault(kept + ENDING) else kept


def free(stem: str, taken: Container[str]) -> str:
    """The first name from this stem that is not taken; what is taken is given `folded`."""
    names = (stem + (f"-{number}" if number > 1 else "") + ENDING for number in count(1))
    return next(name for name in names if folded(name) not in taken)


def folded(name: str) -> str:
    """What two names have in common that are one to Windows or macOS."""
    return unicodedata.normalize("NFC", name).casefold()


def readable(name: str) -> str:
    """The name, with what is no UTF-8 read as an old Chinese Windows wrote it."""
    try:
        raw = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a sign, which only Windows lets a name have
        raw = name.encode("utf-8", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def _belongs(sign: str) -> bool:
    return sign in "-_" or unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) in ("Mn", "Mc")


def _cut(stem: str) -> str:
    return stem.encode()[:_LONGEST].decode("utf-8", "ignore")
