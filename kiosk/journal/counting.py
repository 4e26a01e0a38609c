"""What a moment of the show adds to the counts: how often, never who, and never in which order.

A tally knows its station, its language and its size of type together only until it is split (`counts.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.show.lines import lines_of
from kiosk.show.state import Comfort, Narration, Page, Show


class What(StrEnum):
    """What is counted.

    A station is opened when a visitor comes to it, and then either heard, which is to the end of its text
    by ear or by eye, or skipped, which is left before. A visit begins when somebody leaves the attract
    page; it ends by a goodbye, or idle when nobody is there any more, or cut short by a guide, by staff or
    by a fault. A guide who sets out with guests is received, and nothing that she shows is counted as a
    visitor's, nor is what staff look at in a preview.
    """

    OPENED = "opened"
    HEARD = "heard"
    SKIPPED = "skipped"
    BEGUN = "begun"
    GOODBYE = "goodbye"
    IDLE = "idle"
    CUT_SHORT = "cut_short"
    RECEIVED = "received"
    FAULT = "fault"


STATIONS = (What.OPENED, What.HEARD, What.SKIPPED)
ENDS = (What.GOODBYE, What.IDLE, What.CUT_SHORT)


@dataclass(frozen=True, slots=True)
class Tally:
    """One more of something.

    A visit belongs to no tour: a visitor may look into several. `comfort` is what the visitor had set by
    then, None where that tells nothing: a visit begins as the hall has set it.
    """

    what: What
    tour: str = ""
    station: str = ""
    comfort: Comfort | None = None


_VISIT = (Page.HOME, Page.STATION, Page.GOODBYE)
_Place = tuple[str, str]


def counted(before: Show, after: Show, heard: bool) -> tuple[tuple[Tally, ...], bool]:
    """What is to be counted where *before* has become *after*, and whether the open station was heard now.

    *heard* is the answer to the same question for *before*, False at the start. A station is counted once
    from its opening to its leaving, however often it is told meanwhile.
    """
    was, now = _open(before), _open(after)
    found = [Tally(What.FAULT)] if after.faults > before.faults else []
    if was != now:
        found += _left(was, before, heard)
        heard = False
    found += _visits(before, after)
    if now is not None:
        if was != now:
            found.append(Tally(What.OPENED, *now, after.comfort))
        if not heard and _moment_of(after) != _moment_of(before) and _is_told(after):
            found.append(Tally(What.HEARD, *now, after.comfort))
            heard = True
    if _sets_out(before, after):
        found.append(Tally(What.RECEIVED, after.tour))
    return tuple(found), heard


def closing(show: Show, heard: bool) -> tuple[Tally, ...]:
    """What is to be counted where the kiosk is closed at this moment of the show."""
    ended = [Tally(_end(show, cut_short=True), comfort=show.comfort)] if _is_visit(show) else []
    return (*_left(_open(show), show, heard), *ended)


def _open(show: Show) -> _Place | None:
    """The tour and station that a visitor has before him, None where no visitor has one."""
    return (show.tour, show.station) if show.page is Page.STATION and _is_visit(show) else None


def _is_visit(show: Show) -> bool:
    return show.page in _VISIT and show.reception is None and show.backstage is None


def _moment_of(show: Show) -> tuple[object, ...]:
    """What changes when the telling goes on: looking for the end of a text takes longer than this."""
    return show.page, show.tour, show.station, show.part, show.line, show.narration


def _is_told(show: Show) -> bool:
    """Whether the station's last part was told: what is left at most are the words for the way on."""
    station = show.current_station
    if station is None or show.part < len(station.parts):
        return False
    if show.narration is Narration.FINISHED:
        return True
    return not any(line.own for line in lines_of(show)[show.line :])


def _left(place: _Place | None, show: Show, heard: bool) -> Iterator[Tally]:
    if place is not None and not heard:
        yield Tally(What.SKIPPED, *place, show.comfort)


def _visits(before: Show, after: Show) -> Iterator[Tally]:
    was, now = _is_visit(before), _is_visit(after)
    if was and not now:
        taken = after.reception is not None or after.saved is not None or after.backstage is not None
        broken = after.faults > before.faults or taken
        yield Tally(_end(before, cut_short=broken), comfort=before.comfort)
    elif now and not was:
        yield Tally(What.BEGUN)


def _end(show: Show, cut_short: bool) -> What:
    """How a visit ends there. Who comes back from the goodbye page goes on with the same one."""
    if show.page is Page.GOODBYE:
        return What.GOODBYE
    return What.CUT_SHORT if cut_short else What.IDLE


def _sets_out(before: Show, after: Show) -> bool:
    """Whether a guide sets out with guests: at that moment, since a reception may end with the power."""
    was, now = before.reception, after.reception
    if was is None or now is None:
        return False
    return was.began is None and now.began is not None and not now.rehearsal
