"""The charts that staff see, every value ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass

SPANS = (14, 90)  # days that staff may look at


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its number, its length 0…1 of the chart's longest, and what stands at its foot, maybe nothing.

    `name` says what it is in full, for a finger that asks and for whoever cannot see it.
    """

    label: str
    name: str
    number: int
    length: float


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: its number, and 0…1 of all."""

    label: str
    number: int
    of_all: float


@dataclass(frozen=True, slots=True)
class Charts:
    """What staff see of a span of days.

    `days` and `hours` are visits begun. `most` are the stations opened most, the most first, and `least`
    those opened least, the least first: of the tours that are shown now, so that a station nobody ever
    opened is among them; none is in both. `types` and `languages` are how visits were set when they ended,
    `heard` how many of the stations opened were heard to the end.
    """

    days: tuple[Bar, ...]
    hours: tuple[Bar, ...]
    most: tuple[Bar, ...]
    least: tuple[Bar, ...]
    types: tuple[Share, ...]
    languages: tuple[Share, ...]
    heard: Share
    visits: int
    receptions: int
    faults: int
