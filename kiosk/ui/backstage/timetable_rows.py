"""The timetable as the staff page lists it: plain values, without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.upkeep.orders import drafted
from kiosk.show.backstage.upkeep.timetable import DAYS, Timetable
from kiosk.show.state import Show
from kiosk.week import Span, clock


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the week: its hours in a line, and its tour's title where it is not the usual one."""

    weekday: int
    hours: str
    tour: str


@dataclass(frozen=True, slots=True)
class SpanRow:
    """From when to when, and for quieter hours how loud, of a hundred."""

    at: int
    start: str
    end: str
    percent: int = 0


@dataclass(frozen=True, slots=True)
class TourRow:
    """A tour that a day may begin with, "" for the usual one."""

    id: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class TimetableView:
    """All of it, of one day in particular."""

    known: bool = False
    always: bool = True
    changed: bool = False
    diagonal: float = 0.0
    days: tuple[DayRow, ...] = ()
    spans: tuple[SpanRow, ...] = ()
    quiet: tuple[SpanRow, ...] = ()
    tours: tuple[TourRow, ...] = ()


def timetable_view(show: Show, day: int) -> TimetableView:
    """What staff make of the timetable, and of that day."""
    draft = drafted(show)
    if draft is None:
        return TimetableView()
    spans = draft.hours[day] if draft.hours else ()
    return TimetableView(
        known=True,
        always=not draft.hours,
        changed=show.papers.timetable is not None,
        diagonal=draft.diagonal,
        days=_days(draft, show),
        spans=tuple(SpanRow(at, clock(span.start), clock(span.end)) for at, span in enumerate(spans)),
        quiet=tuple(
            SpanRow(at, clock(span.start), clock(span.end), round(100 * volume))
            for at, (span, volume) in enumerate(draft.volumes)
        ),
        tours=_tours(draft, show, day),
    )


def _days(draft: Timetable, show: Show) -> tuple[DayRow, ...]:
    titles = {tour.id: tour.title for tour in show.tours}
    chosen = draft.tours or ("",) * DAYS
    hours = draft.hours or ((),) * DAYS
    return tuple(DayRow(day, _line(hours[day]), titles.get(chosen[day], chosen[day])) for day in range(DAYS))


def _line(spans: tuple[Span, ...]) -> str:
    return "  ".join(f"{clock(span.start)}–{clock(span.end)}" for span in spans)


def _tours(draft: Timetable, show: Show, day: int) -> tuple[TourRow, ...]:
    chosen = draft.tours[day] if draft.tours else ""
    tours = (TourRow(tour.id, tour.title, tour.id == chosen) for tour in show.tours)
    return (TourRow("", "", not chosen), *tours)
