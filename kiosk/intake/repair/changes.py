"""The changes a step asks for: other characters, a line out, two lines in one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.intake.draft import RepairKind
from kiosk.intake.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Swap:
    """The characters from `start` up to `end` of a line, or of one of its cells, give way to `after`.

    `line` and `cell` count from 0. `after` is one character or none, so that whatever a later step takes out
    holds all of an earlier swap or nothing of it.
    """

    line: int
    start: int
    end: int
    after: str = ""
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """A line leaves the manuscript; its pictures stay behind on an empty one."""

    line: int


@dataclass(frozen=True, slots=True)
class Join:
    """Two lines with nothing but blank ones between them become one, with `glue` between their words."""

    first: int
    second: int
    glue: str = ""


Part = Swap | Drop | Join


@dataclass(frozen=True, slots=True)
class Change:
    """What is done or undone as one: parts that lie in reading order, of which a person sees one line.

    `lead` and `trail` say how many characters before the first and after the last swap are shown as well:
    區(qū) says more than (qū).
    """

    kind: RepairKind
    parts: tuple[Part, ...]
    lead: int = 0
    trail: int = 0


Step = Callable[[Manuscript], list[Change]]
