"""What the clock on the wall means to a show: whether the hall is open, when it opens, and how loud it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.week import Span, Week


@dataclass(frozen=True, slots=True)
class NextOpening:
    """When the hall opens: in so many days, 0 today, on which weekday, Monday 0, and at which hour."""

    days: int
    weekday: int
    hour: float


def is_open(week: Week, weekday: int, hour: float) -> bool:
    """Whether the hall is open; one that says nothing about its hours always is."""
    return not week or any(span.holds(hour) for span in week[weekday])


def next_opening(week: Week, weekday: int, hour: float) -> NextOpening | None:
    """When it opens next; None where it is open or never opens."""
    if is_open(week, weekday, hour):
        return None
    for days in range(8):
        for span in week[(weekday + days) % 7]:
            if days > 0 or span.start > hour:
                return NextOpening(days, (weekday + days) % 7, span.start)
    return None


def volume_at(volumes: Sequence[tuple[Span, float]], hour: float, usual: float) -> float:
    """How loud the voice is at an hour: as the last span says that holds it, or as usual."""
    return next((volume for span, volume in reversed(volumes) if span.holds(hour)), usual)
