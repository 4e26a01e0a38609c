"""A figure beside its budget, and the lines of the table they are printed in."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WIDTHS = (48, 12, 12, 8)  # columns of a terminal


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `value` is None when it was not; a figure without `budget` is told for comparison.

    `more_is_better` for frames a second; everything else had better be small.
    """

    what: str
    value: float | None
    unit: str
    budget: float | None = None
    note: str = ""
    more_is_better: bool = False

    @property
    def kept(self) -> bool | None:
        """Whether the budget is kept; None when there is nothing to compare."""
        if self.value is None or self.budget is None:
            return None
        return self.value >= self.budget if self.more_is_better else self.value <= self.budget


def line(figure: Figure) -> str:
    """The figure as a line of the table."""
    verdict = {True: "达到", False: "未达到", None: "－"}[figure.kept]
    if figure.value is None:
        verdict = "未测"
    budget = "－" if figure.budget is None else _amount(figure.budget, figure.unit)
    value = "－" if figure.value is None else _amount(figure.value, figure.unit)
    return row(figure.what, budget, value, verdict, figure.note)


def row(*cells: str) -> str:
    """Cells as a line; hanzi count two columns, as terminals draw them."""
    padded = [cell + " " * (width - _columns(cell)) for cell, width in zip(cells, _WIDTHS, strict=False)]
    return "  ".join([*padded, *cells[len(_WIDTHS) :]]).rstrip()


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that so many per cent of all do not exceed. Raises ValueError for none at all."""
    if not values:
        raise ValueError("nothing was measured")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def spread(values: Sequence[float]) -> str:
    """How far values in ms lie apart, for a note."""
    return (
        f"{len(values)} 次，最小 {min(values):.0f}，中位 {percentile(values, 50):.0f}，最大 {max(values):.0f}"
    )


def _amount(value: float, unit: str) -> str:
    digits = {"s": 2, "MB/h": 2, "×": 2, "%": 1}.get(unit, 0)
    return f"{value:.{digits}f} {unit}"


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)
