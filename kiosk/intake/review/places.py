"""Where the lines of a manuscript lie in its drafts: from which place on a line belongs to which station."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kiosk.intake.draft import DraftStation, DraftTour
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.review.passage import Passage, a_passage

_Start = tuple[int, int, int | None, int | None]  # line, offset, tour, station

# As many characters of a closing as tell it from a station's text.
_CLOSING = 12


def passages(tours: Sequence[DraftTour], manuscript: Manuscript) -> tuple[Passage, ...]:
    """Every line of the manuscript that holds text, in its order, with the stations it belongs to."""
    texts = {line.number: line.text for line in manuscript.lines}
    starts = sorted(_starts(tours, texts), key=lambda start: start[:2])
    lines = [start[0] for start in starts]
    found = []
    for line in manuscript.lines:
        if not line.text.strip():
            continue
        begin, end = bisect_left(lines, line.number), bisect_right(lines, line.number)
        before = (starts[begin - 1][2], starts[begin - 1][3]) if begin else (None, None)
        stations = [(0, *before)]
        stations += [(offset, tour, station) for _, offset, tour, station in starts[begin:end]]
        found.append(a_passage(line.text, line.number, bool(line.cells), tuple(_told(stations))))
    return tuple(found)


def _told(places: list[tuple[int, int | None, int | None]]) -> Iterator[tuple[int, int | None, int | None]]:
    """Of several that start at one place, the last."""
    for place, following in zip(places, [*places[1:], None], strict=True):
        if following is None or following[0] != place[0]:
            yield place


def _starts(tours: Sequence[DraftTour], texts: dict[int, str]) -> Iterator[_Start]:
    for number, tour in enumerate(tours):
        yield tour.first, 0, number, None
        line, offset = tour.first, 0
        for place, station in enumerate(tour.stations):
            line, offset = _start(station, texts, line, offset)
            yield line, offset, number, place
        closing = _closing(tour, texts, line, offset)
        if closing:
            yield *closing, number, None
        if number + 1 == len(tours) or tours[number + 1].first > tour.last + 1:
            yield tour.last + 1, 0, None, None


def _start(station: DraftStation, texts: dict[int, str], line: int, offset: int) -> tuple[int, int]:
    """Where a station begins; on a line that holds several, after the one before it."""
    text = texts.get(station.line, "")
    least = offset if station.line == line else 0
    at = text.find(station.opening, least) if station.opening else -1
    return station.line, at if at >= 0 else least


def _closing(tour: DraftTour, texts: dict[int, str], line: int, offset: int) -> tuple[int, int] | None:
    opening = tour.closing.strip()[:_CLOSING]
    if not opening:
        return None
    for number in range(line, min(tour.last, max(texts, default=0)) + 1):
        at = texts.get(number, "").find(opening, offset if number == line else 0)
        if at >= 0:
            return number, at
    return None
