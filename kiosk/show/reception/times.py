"""What is known of how long a tour takes its guide: rehearsed times, lengths of recordings, her rate."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.tour.model import Telling

GUIDE_RATE = 200.0  # hanzi a minute: a practised guide, faster than the kiosk's 180 and slower than the news


@dataclass(frozen=True, slots=True)
class Timed:
    """A time taken in a rehearsal: seconds at a station without the walk on, with so many hanzi told."""

    station: str
    telling: Telling
    seconds: float
    hanzi: int


@dataclass(frozen=True, slots=True)
class Times:
    """What is known of a tour's times: `rate` in hanzi a minute, rehearsed times, lengths of recordings."""

    rate: float = GUIDE_RATE
    timed: tuple[Timed, ...] = ()
    recorded: tuple[tuple[str, float], ...] = ()
