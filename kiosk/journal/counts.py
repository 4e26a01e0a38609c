"""The counts: numbers by day, each split by one thing at a time, so that nobody can be followed in them.

A day's numbers are kept by station, and beside that by the hour, by language, by size of type. What was
opened at ten, what was opened in English and which stations were opened are three separate sums: none says
what the visitor of ten o'clock who reads English looked at. There is no order in them and nothing finer
than an hour, which is as coarse as the hall's own opening hours; of a day with a single visitor they say
what was looked at on that day, and nothing about who did.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from kiosk.journal.counting import Tally, What

log = logging.getLogger(__name__)

UNKNOWN_DAY = ""
BIG, USUAL = "big", "usual"
LANGUAGES: Mapping[str, str] = {"zh-Hans": "简体", "zh-Hant": "繁体", "en": "英文"}
"""What people call the languages, in the order in which they are told."""
_FIRST_DAY = date(2026, 1, 1)  # before it there was no kiosk: a clock that says so is wrong
_PERIOD = re.compile("([0-9]{4}-[0-9]{2}(-[0-9]{2})?)?")
_LONGEST = 200  # characters of an id
_MOST = 10**9

T = TypeVar("T")


class By(StrEnum):
    """What a day's numbers are split by: by place, which is the station or the whole hall, by hour, …"""

    PLACE = "place"
    HOUR = "hour"
    LANGUAGE = "language"
    TYPE = "type"


class Key(NamedTuple):
    """What a number counts.

    `period` is a day such as 2026-11-22, or a month such as 2023-10 where the days of long ago were put
    together. `name` is of the split: a station's id, empty for the whole; the hour as two digits; a language;
    BIG or USUAL.
    """

    period: str
    by: By
    tour: str
    name: str
    what: What


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers, and the names that tours and stations had: by tour and station, "" for the tour's title."""

    numbers: Mapping[Key, int]
    names: Mapping[tuple[str, str], str]

    def total(self, *whats: What) -> int:
        """How often any of these happened."""
        return sum(self.by(By.PLACE, lambda key: None, *whats).values())

    def by(self, by: By, of: Callable[[Key], T], *whats: What) -> Counter[T]:
        """The sums of one split, by what *of* makes of a key; of these whats alone."""
        sums: Counter[T] = Counter()
        for key, number in self.numbers.items():
            if key.by is by and key.what in whats:
                sums[of(key)] += number
        return sums

    def called(self, tour: str, station: str = "") -> str:
        """What a tour or one of its stations was called last; its id where nobody knows."""
        return self.names.get((tour, station)) or station or tour

    def between(self, first: date, last: date) -> Counts:
        """What was counted on these days; of a month that is kept as one, whole if any of it lies there."""
        ends = first.isoformat(), last.isoformat()
        inside = {
            key: number
            for key, number in self.numbers.items()
            if key.period and ends[0][: len(key.period)] <= key.period <= ends[1][: len(key.period)]
        }
        return Counts(inside, self.names)


def doubtful(periods: Iterable[str], today: date) -> tuple[str, ...]:
    """The days and months that cannot have been: the machine's clock was wrong on them, or told none."""
    ends = _FIRST_DAY.isoformat(), today.isoformat()
    return tuple(
        period
        for period in periods
        if not period or not ends[0][: len(period)] <= period <= ends[1][: len(period)]
    )


def keys(tallies: Iterable[Tally], moment: datetime | None) -> Iterator[Key]:
    """Every key that grows by one for these tallies, at a moment of the hall's clock, None if it has none."""
    day = moment.date().isoformat() if moment else UNKNOWN_DAY
    for tally in tallies:
        for by, name in _splits(tally, moment):
            yield Key(day, by, tally.tour, name, tally.what)


def _splits(tally: Tally, moment: datetime | None) -> Iterator[tuple[By, str]]:
    yield By.PLACE, tally.station
    if moment:
        yield By.HOUR, f"{moment.hour:02}"
    if tally.comfort:
        yield By.LANGUAGE, tally.comfort.language
        yield By.TYPE, BIG if tally.comfort.big else USUAL


def counted_by(rows: Iterable[Sequence[Any]]) -> dict[Key, int]:
    """The numbers of a file's rows, whatever somebody has put there; what makes no sense is left out."""
    numbers: dict[Key, int] = {}
    strange = 0
    for row in rows:
        with suppress(TypeError, ValueError):
            period, by, tour, name, what, number = row
            key = Key(period, By(by), tour, name, What(what))
            if _PERIOD.fullmatch(period) and _is_id(tour) and _is_id(name) and 0 <= number <= _MOST:
                numbers[key] = int(number)
                continue
        strange += 1
    if strange:
        log.warning("%d rows of the counts make no sense", strange)
    return numbers


def _is_id(text: object) -> bool:
    return isinstance(text, str) and len(text) <= _LONGEST
