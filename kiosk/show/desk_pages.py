"""Every view of the guide's desk through one visit, in its order: what a preview of the console draws."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.show import events as ev
from kiosk.show.reception import events as led
from kiosk.show.reception import lead
from kiosk.show.reception.clock import still_needed
from kiosk.show.reception.cuts import proposal
from kiosk.show.reception.plan import walk
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.state import Narration, Page, Show
from kiosk.show.step import step

_BEAT = 0.2  # seconds between ticks, as the kiosk has them
_IN_THE_MIDST = 12.0  # seconds at a stop before it is looked at
_QUESTION = 45.0  # seconds
_TIGHT = 0.6  # of the time that the rest takes is all that she is given

View = tuple[str, Show, str]  # a short name, the moment, and which of her own views lies over the card


def every_view(show: Show) -> Iterator[View]:
    """A visit of the show's tour, each stop told to its end, on a clock that goes on from the show's.

    In the middle of the way stand what happens to a guide: a question, a leap, too little time.
    """
    show = expected(show)
    if show.reception is None:
        return
    yield "prepare", show, ""
    show = _after(show, ev.Begun())
    middle = show.counted[len(show.counted) // 2]
    number = 0
    while show.page is Page.STATION:
        number += show.part == 0
        show = _later(show, _IN_THE_MIDST)
        yield f"station-{number:02}" + (f"-{show.part}" if show.part else ""), show, ""
        if show.station == middle and show.part == 0:
            yield from _incidents(show)
        show = _on(_told(show))
    yield "summary", _after(show, led.RehearsalSet(True)), ""


def expected(show: Show) -> Show:
    """A guide has come and the guests are about to: the public sees who is welcome."""
    return _after(lead.begin(show)[0], led.WordsSet("各位领导", "市民政局考察组"))


def _incidents(show: Show) -> Iterator[View]:
    """Her other views, and what may happen at any station."""
    yield "prompter", show, "prompter"
    if show.current_tour and show.current_tour.facts:
        yield "figures", show, "figures"
    yield "settings", show, "words"
    yield "pointing", _after(show, led.Pointed((0.4, 0.5)), led.Enlarged(Focus(1.6, 0.4, 0.5))), ""
    yield "question", _later(_after(show, led.ScreenHeld(HoldKind.WELCOME)), _QUESTION), ""
    if show.to_come[1:]:
        yield "leap", _later(_after(show, ev.StationChosen(show.to_come[-1])), _IN_THE_MIDST), ""
    left = 60.0 * max(1, round(still_needed(show) * _TIGHT / 60.0))
    late = _after(show, led.TimeLeft(left))
    if proposal(late):
        yield "late", late, ""
        yield "late-prompter", late, "prompter"


def _after(show: Show, *events: ev.Event) -> Show:
    for event in events:
        show = step(show, event)[0]
    return show


def _later(show: Show, seconds: float) -> Show:
    """So many seconds on; whatever is told goes on meanwhile."""
    end = show.now + seconds
    while show.now < end:
        show = _after(show, ev.Tick(min(show.now + _BEAT, end), show.hour))
    return show


def _told(show: Show) -> Show:
    """When she has told the stop to its end."""
    while show.narration is Narration.PLAYING:
        show = _later(show, _BEAT)
    return show


def _on(show: Show) -> Show:
    """At the next stop, after the walk that the plan has for it."""
    tour = show.current_tour
    station = show.current_station
    if tour and station and show.part == len(station.parts) and show.to_come:
        show = _later(show, walk(tour, station.id, show.to_come[0]))
    return _after(show, ev.ForwardChosen())
