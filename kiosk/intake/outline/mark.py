"""A mark: a place where somebody numbered or headed a passage, and in which of the ways people have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.intake.outline.body import Body


class Family(StrEnum):
    """A way to mark passages. Two of one script are the same way when they are of one family."""

    STOP = "stop"  # 第三站, 点位二, Stop 3
    UNIT = "unit"  # 第一部分, 第二单元, Part 2
    HANZI = "hanzi"  # 一、
    HANZI_IN = "hanzi_in"  # （一）
    DIGIT = "digit"  # 1、 1.
    DIGIT_IN = "digit_in"  # （1） 1)
    DOTTED = "dotted"  # 3-1, 3.1
    CIRCLED = "circled"  # ①
    ROMAN = "roman"  # Ⅰ. Ⅱ.
    BRACKETED = "bracketed"  # 【1】 【线索二】
    CODED = "coded"  # T1 T2
    TIMED = "timed"  # 09:00–09:05
    BULLET = "bullet"  # ★ ■
    ALONE = "alone"  # 02 on a line of its own
    DRAWN = "drawn"  # a list's number that the program draws
    TITLE = "title"  # a heading by its style, its weight, its brackets or its shortness


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked passage: where it begins, where what is told begins, and what its title is, if it has one.

    `look` tells marks of one family apart: those that begin a line from those within one, titles by how
    they are set, bullets by their sign, units by their word. `level` is the depth of a heading or a list.
    `opens` is where its own words begin when the heading of a section goes before.
    """

    at: int
    told: int
    family: Family
    title: str
    ordinal: int | None = None
    level: int = 0
    look: str = "line"
    opens: int | None = None


def headed_at(body: Body, row: Sequence[Mark], place: int) -> bool:
    """Whether what is told from a place on has its heading from one of these marks, which are in order.

    The nearest two are looked at: 第一站 on a line of its own takes the heading below it for its title.
    """
    nearest = bisect_right(row, place, key=lambda mark: mark.at)
    return any(
        place <= mark.told + 2 or body.empty_between(mark.told, place)
        for mark in row[max(0, nearest - 2) : nearest]
    )
