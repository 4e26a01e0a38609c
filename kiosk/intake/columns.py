"""Texts in the columns of a terminal, where a hanzi is as wide as two letters."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """How many half-widths a text takes."""
    return sum(map(_width, text))


def fitted(text: str, most: int) -> str:
    """The text in so many half-widths at most, its end cut off with … where it takes more."""
    if width(text) <= most:
        return text
    kept, left = "", most - 1
    for letter in text:
        left -= _width(letter)
        if left < 0:
            break
        kept += letter
    return f"{kept.rstrip()}…"


def padded(text: str, columns: int, right: bool = False) -> str:
    """The text in so many half-widths, behind its blanks when it stands *right*; one blank at least."""
    blanks = " " * max(1, columns - width(text))
    return blanks + text if right else text + blanks


def _width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    # … and “ ” are narrow in a terminal, though a page of Chinese type gives them a hanzi's room.
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
