"""The hall's week as staff set it: open hours, quieter hours, each day's tour, the size of the panel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from kiosk.week import Span, Week

DAYS = 7
WORKDAYS = tuple(range(5))
DIAGONAL = (7.0, 110.0)  # inches
_MOST = 3  # spans of a day, and quieter ones
_SHORTEST = 0.25  # hours
_FIRST = (Span(9.0, 17.0), Span(13.0, 17.0), Span(18.0, 20.0))  # what a day's new span is, if it has room
_QUIET = (Span(12.0, 14.0), 0.4)
_ALWAYS = (Span(0.0, 24.0),)


@dataclass(frozen=True, slots=True)
class Timetable:
    """`hours` and `tours` are by day, Monday first; empty hours are for a hall that is always open."""

    hours: Week = ()
    volumes: tuple[tuple[Span, float], ...] = ()
    tours: tuple[str, ...] = ()
    diagonal: float = 21.5


@dataclass(frozen=True, slots=True)
class SpanMoved:
    """The start or the end of a day's span goes on by so many hours."""

    day: int
    at: int
    start: float = 0.0
    end: float = 0.0


@dataclass(frozen=True, slots=True)
class SpanAdded:
    """A day is open once more; of a hall that was always open, each day gets hours."""

    day: int


@dataclass(frozen=True, slots=True)
class SpanDropped:
    """A day is not open then."""

    day: int
    at: int


@dataclass(frozen=True, slots=True)
class DaySpread:
    """These days have the hours of that one."""

    day: int
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OpenAlways:
    """There are no hours: the hall never closes."""


@dataclass(frozen=True, slots=True)
class DayTourChosen:
    """A day begins with this tour, empty for the usual one."""

    day: int
    tour: str


@dataclass(frozen=True, slots=True)
class QuietMoved:
    """The start or the end of quieter hours goes on by so many, their volume by so much of 1."""

    at: int
    start: float = 0.0
    end: float = 0.0
    volume: float = 0.0


@dataclass(frozen=True, slots=True)
class QuietAdded:
    """There are quieter hours."""


@dataclass(frozen=True, slots=True)
class QuietDropped:
    """They are as loud as ever."""

    at: int


@dataclass(frozen=True, slots=True)
class DiagonalMoved:
    """The panel is so many inches larger."""

    inches: float


Edit = (
    SpanMoved
    | SpanAdded
    | SpanDropped
    | DaySpread
    | OpenAlways
    | DayTourChosen
    | QuietMoved
    | QuietAdded
    | QuietDropped
    | DiagonalMoved
)


def edited(table: Timetable, edit: Edit) -> Timetable:
    """The timetable after an edit; what cannot be changes nothing."""
    match edit:
        case SpanMoved(day, at, start, end):
            spans = _of(table, day)
            moved = _moved(spans[at], start, end) if 0 <= at < len(spans) else None
            return _with(table, day, (*spans[:at], moved, *spans[at + 1 :])) if moved else table
        case SpanAdded() if not table.hours:
            return replace(table, hours=(_FIRST[:1],) * DAYS)
        case SpanAdded(day):
            return _with(table, day, _more(_of(table, day)))
        case SpanDropped(day, at):
            spans = tuple(span for number, span in enumerate(_of(table, day)) if number != at)
            return _with(table, day, spans)
        case DaySpread(day, days):
            spans = _of(table, day)
            for each in days:
                table = _with(table, each, spans)
            return table
        case OpenAlways():
            return replace(table, hours=())
        case DayTourChosen(day, tour):
            tours = list(table.tours or ("",) * DAYS)
            if 0 <= day < DAYS:
                tours[day] = tour
            return replace(table, tours=tuple(tours) if any(tours) else ())
        case DiagonalMoved(inches):
            diagonal = round(table.diagonal + inches, 1)
            return replace(table, diagonal=min(max(diagonal, DIAGONAL[0]), DIAGONAL[1]))
        case _:
            return replace(table, volumes=_quieter(table.volumes, edit))


def _quieter(
    volumes: tuple[tuple[Span, float], ...], edit: QuietMoved | QuietAdded | QuietDropped
) -> tuple[tuple[Span, float], ...]:
    match edit:
        case QuietAdded():
            return (*volumes, _QUIET) if len(volumes) < _MOST else volumes
        case QuietDropped(at):
            return tuple(each for number, each in enumerate(volumes) if number != at)
        case QuietMoved(at, start, end, louder) if 0 <= at < len(volumes):
            span, volume = volumes[at]
            volume = min(max(round(volume + louder, 2), 0.0), 1.0)
            changed = (_moved(span, start, end) or span, volume)
            return (*volumes[:at], changed, *volumes[at + 1 :])
        case QuietMoved():
            return volumes
        case _:
            assert_never(edit)


def _of(table: Timetable, day: int) -> tuple[Span, ...]:
    """A day's hours; of a hall that is always open all of them."""
    if not 0 <= day < DAYS:
        return ()
    return table.hours[day] if table.hours else _ALWAYS


def _with(table: Timetable, day: int, spans: tuple[Span, ...]) -> Timetable:
    """That day with these hours, unless they are out of order or too many."""
    apart = all(one.end <= other.start for one, other in pairwise(spans))
    if not 0 <= day < DAYS or not apart:
        return table
    week = list(table.hours or (_ALWAYS,) * DAYS)
    week[day] = spans
    return replace(table, hours=tuple(week))


def _moved(span: Span, start: float, end: float) -> Span | None:
    """A span with other ends, None where they would pass one another or the day's."""
    moved = Span(_minute(span.start + start), _minute(span.end + end))
    within = moved.start >= 0.0 and moved.end <= 24.0 and moved.end - moved.start >= _SHORTEST
    return moved if within else None


def _more(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """One span more, after the last, where the day has room for one."""
    if len(spans) >= _MOST:
        return spans
    end = spans[-1].end if spans else 0.0
    fitting = next((span for span in _FIRST if span.start > end or not spans), None)
    return (*spans, fitting) if fitting else spans


def _minute(hour: float) -> float:
    """An hour to the minute, just as it would be read."""
    hours, minutes = divmod(round(hour * 60), 60)
    return hours + minutes / 60
