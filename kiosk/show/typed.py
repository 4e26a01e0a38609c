"""Words that people type, made fit for a line of the screen."""

from __future__ import annotations


def typed_line(words: str, longest: int) -> str:
    """The words on one line of at most so many characters, without what cannot be seen."""
    return " ".join("".join(c for c in words if c.isprintable()).split())[:longest]
