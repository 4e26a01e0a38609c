"""What a hall does by the clock and the day of the week: values, and how staff write them in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.errors import KioskError

DAYS = "一二三四五六日"
_GROUPS = {"每天": range(7), "工作日": range(5), "周末": range(5, 7)}
_DAY = "(?:周|星期|礼拜)?([一二三四五六日天])"
_TO = "(?:至|到|-|–|—|~)"
_CLOCK = rf"(\d{{1,2}})(?::(\d{{2}}))?\s*{_TO}\s*(\d{{1,2}})(?::(\d{{2}}))?"
_PIECE = re.compile(r"\s*([^\d\s][^\d]*?)?\s*(\d.*)")
_MOST = 40  # pieces of a line; nobody's week has more


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a day, in hours 0…24; its end is no more in it."""

    start: float
    end: float

    def holds(self, hour: float) -> bool:
        """Whether that hour lies in it."""
        return self.start <= hour < self.end


Week = tuple[tuple[Span, ...], ...]
"""The spans of each day, Monday first; an empty week says nothing about any day."""


def parse_week(written: str) -> Week:
    """周一至周五 8:30-12:00 14:00-17:30，周六 9:00-12:00; a day that is not named has no hours.

    Raises KioskError.
    """
    days: list[list[Span]] = [[] for _ in DAYS]
    named: tuple[int, ...] = ()
    for piece in _pieces("hours", written):
        found = _PIECE.fullmatch(piece)
        spans = found and re.fullmatch(rf"{_CLOCK}(?:[\s、]+{_CLOCK})*\s*", found[2])
        if not found or not spans:
            raise _unclear("hours", piece)
        named = _days("hours", found[1]) if found[1] else named
        if not named:
            raise _unclear("hours", piece)
        for clock in re.finditer(_CLOCK, found[2]):
            for day in named:
                days[day].append(_span("hours", clock))
    return tuple(tuple(sorted(spans, key=lambda span: span.start)) for spans in days)


def parse_volumes(written: str) -> tuple[tuple[Span, float], ...]:
    """12:00-14:00 0.4，17-20 0.6; in other hours it is the usual volume. Raises KioskError."""
    volumes = []
    for piece in _pieces("volume_by_hour", written):
        found = re.fullmatch(rf"\s*{_CLOCK}\s+(0(?:\.\d+)?|1(?:\.0+)?)\s*", piece)
        if not found:
            raise _unclear("volume_by_hour", piece)
        volumes.append((_span("volume_by_hour", found), float(found[5])))
    return tuple(volumes)


def parse_tours(written: str) -> tuple[str, ...]:
    """周六、周日 wanghe，周一 qinghe, as one tour a day, Monday first, "" the usual. Raises KioskError."""
    tours = [""] * len(DAYS)
    for piece in _pieces("tour_by_day", written):
        found = re.fullmatch(r"\s*(.*\S)\s+([A-Za-z0-9_-]+)\s*", piece)
        if not found:
            raise _unclear("tour_by_day", piece)
        for day in _days("tour_by_day", found[1]):
            tours[day] = found[2]
    return tuple(tours)


def clock(hour: float) -> str:
    """An hour of the day as people write it: 8:30."""
    hours, minutes = divmod(round(hour * 60), 60)
    return f"{hours}:{minutes:02}"


def written_week(week: Week) -> str:
    """A week as `parse_week` reads it; empty where no day has hours."""
    days = [" ".join(f"{clock(span.start)}-{clock(span.end)}" for span in spans) for spans in week]
    return "，".join(f"{named} {hours}" for named, hours in _runs(days))


def written_volumes(volumes: Sequence[tuple[Span, float]]) -> str:
    """Volumes as `parse_volumes` reads them; empty for none."""
    return "，".join(f"{clock(span.start)}-{clock(span.end)} {volume:g}" for span, volume in volumes)


def written_tours(tours: Sequence[str]) -> str:
    """Tours as `parse_tours` reads them; empty where each day has the usual."""
    return "，".join(f"{named} {tour}" for named, tour in _runs(tours))


def _runs(days: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The days in a row that have the same, and what they have; those that have nothing are left out."""
    first = 0
    for day in range(1, len(days) + 1):
        if day < len(days) and days[day] == days[first]:
            continue
        if days[first]:
            last = f"至周{DAYS[day - 1]}" if day - 1 > first else ""
            yield f"周{DAYS[first]}{last}", days[first]
        first = day


_EXAMPLES = {
    "hours": "周一至周五 8:30-12:00 14:00-17:30，周六 9:00-12:00",
    "volume_by_hour": "12:00-14:00 0.4，17:00-20:00 0.6",
    "tour_by_day": "周六、周日 wanghe",
}
SCHEDULES = {"hours": parse_week, "volume_by_hour": parse_volumes, "tour_by_day": parse_tours}
"""The settings that are written so, and who reads them."""


def _pieces(name: str, written: str) -> Iterator[str]:
    """What stands between the commas, full-width letters as narrow ones."""
    pieces = re.split("[,;]", unicodedata.normalize("NFKC", written))
    if len(pieces) > _MOST or not any(piece.strip() for piece in pieces):
        raise _unclear(name, written)
    return (piece for piece in pieces if piece.strip())


def _days(name: str, written: str) -> tuple[int, ...]:
    """The days that are named, Monday 0."""
    named: list[int] = []
    for word in re.split(r"[、和\s]+", written.strip()):
        found = re.fullmatch(rf"{_DAY}(?:{_TO}{_DAY})?", word)
        if word in _GROUPS:
            named += _GROUPS[word]
        elif found:
            first, last = (
                DAYS.index("日" if day == "天" else day) for day in (found[1], found[2] or found[1])
            )
            named += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
        else:
            raise _unclear(name, word)
    return tuple(named)


def _span(name: str, clock: re.Match[str]) -> Span:
    start, end = (int(clock[hour]) + int(clock[hour + 1] or 0) / 60 for hour in (1, 3))
    minutes = (int(clock[2] or 0), int(clock[4] or 0))
    if not 0 <= start < end <= 24 or max(minutes) > 59:
        raise KioskError(
            f"设置“{name}”里的“{clock[0].strip()}”不成一段时间。", "请从早写到晚，例如 8:30-17:30。"
        )
    return Span(start, end)


def _unclear(name: str, piece: str) -> KioskError:
    return KioskError(f"看不懂设置“{name}”里的“{piece.strip()[:40]}”。", f"请照这样写：{_EXAMPLES[name]}。")
