"""A Mandarin text with its numbers, signs and letters written out in hanzi."""

from __future__ import annotations

import re

from kiosk.voice.marked import Marked
from kiosk.voice.reading.amounts import AMOUNTS
from kiosk.voice.reading.calendar import DATES, TIMES
from kiosk.voice.reading.codes import CODES
from kiosk.voice.reading.letters import LETTERS
from kiosk.voice.reading.numerals import MOST_DIGITS, each, number
from kiosk.voice.reading.rule import apply
from kiosk.voice.reading.signs import BETWEEN_WORDS, FIRST, LAST

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def read(text: Marked) -> Marked:
    """The text without an ASCII digit; every hanzi is still there and in its order.

    The tables follow one another as they must: what looks like a date is no number of a flat, and what is a
    telephone number is no range.
    """
    for table in (FIRST, DATES, CODES, TIMES, AMOUNTS, LAST):
        text = apply(table, text)
    text = text.sweep(_NUMBER, _plain)  # in a pronunciation as well: no engine can be trusted with a digit
    for table in (LETTERS, BETWEEN_WORDS):
        text = apply(table, text)
    return text


def _plain(match: re.Match[str]) -> str:
    """A number by itself, in whatever digits it is written."""
    written = "".join(char if char == "." else str(int(char)) for char in match[0])
    return number(written) if len(written.partition(".")[0]) <= MOST_DIGITS else each(written)
