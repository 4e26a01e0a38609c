"""Figures that a person agreed to keep once: the facts of a tour file, and texts that point at them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.intake.draft import Figure
from kiosk.tour.schema import NAME
from kiosk.tour.tree import Tree, line
from kiosk.tour.wording import BUILT_IN

_CUE = re.compile(r"(【[^】]*】|\{[^{}\n]*\})")


def facts_of(figures: Iterable[Figure]) -> Tree:
    """The facts of these figures by name; a name that a file cannot hold is left out."""
    return {
        figure.name: {"value": figure.value, **({"unit": figure.unit} if figure.unit else {})}
        for figure in figures
        if re.fullmatch(NAME.pattern, figure.name) and figure.name not in BUILT_IN and figure.value.strip()
    }


def pointing(text: str, quotes: Iterable[tuple[str, str]]) -> str:
    """The text with {name} for each quote wherever it is told; pairs of quote and name.

    Longer quotes come first, and none is taken out of a longer number: 47户 is not in 5547户.
    """
    ordered = sorted(quotes, key=lambda pair: -len(pair[0]))
    pieces = _CUE.split(text)
    for quote, name in ordered:
        exactly = re.compile(
            rf"(?<![\d.,]){re.escape(quote)}" + (r"(?![\d.,]?\d)" if quote[-1:].isdigit() else "")
        )
        # What is written in between may hold braces from here on: split anew for each quote.
        pieces = _CUE.split("".join(_replaced(piece, exactly, f"{{{name}}}") for piece in pieces))
    return "".join(pieces)


def as_read(facts: Tree) -> list[tuple[str, str]]:
    """The facts of a file as their words stand in a text that does not point at them, with their names."""
    found = [
        (line(fact, "value") + line(fact, "unit"), name)
        for name, fact in facts.items()
        if isinstance(fact, dict)
    ]
    return [(words, name) for words, name in found if words]


def _replaced(piece: str, exactly: re.Pattern[str], name: str) -> str:
    return piece if piece.startswith(("【", "{")) else exactly.sub(lambda _: name, piece)
