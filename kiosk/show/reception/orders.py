"""What the guide orders for this visit: words, time, stations left out or told short, the screen held."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import assert_never

from kiosk.show.effects import KeepTimes
from kiosk.show.narration import Step, pause, prepare, tell
from kiosk.show.reception import events as led
from kiosk.show.reception import way
from kiosk.show.reception.clock import clock, still_needed
from kiosk.show.reception.cuts import cut, proposal
from kiosk.show.reception.going import forward, here, refitted, resume_way
from kiosk.show.reception.plan import learned
from kiosk.show.reception.state import Focus, Hold, HoldKind, Mark, Reception, Sight
from kiosk.show.reception.times import Times
from kiosk.show.state import Narration, Page, Show
from kiosk.show.typed import typed_line

MOST_TIME = 4 * 3600.0  # seconds that a visit may be given: beyond lies a slip of the finger
_LONGEST_WORDS = 40  # characters of a form of address or of the guests' name: what a welcome page can show
_CLOSEST = 4.0  # times that a picture may be enlarged before it is all blur

Order = (
    led.WordsSet
    | led.RehearsalSet
    | led.TimeLeft
    | led.StationSkipped
    | led.StationDropped
    | led.StationShortened
    | led.StationMoved
    | led.WayResumed
    | led.ScreenHeld
    | led.CutTaken
    | led.CutRefused
    | led.Pointed
    | led.Enlarged
    | led.PlanKept
)


def obey(show: Show, reception: Reception, order: Order) -> Step:
    """The show after an order; a station that the tour does not have changes nothing."""
    return refitted(show, _obeyed(show, reception, order))


def _obeyed(show: Show, reception: Reception, order: Order) -> Step:
    match order:
        case led.WordsSet(address, guest):
            return _set_words(show, reception, address, guest)
        case led.RehearsalSet(on):
            return replace(show, reception=replace(reception, rehearsal=on)), ()
        case led.TimeLeft(seconds):
            return _set_time(show, reception, seconds), ()
        case led.StationSkipped(station):
            return _skip(show, reception, station)
        case led.StationDropped(station) if _known(show, station) and station != show.station:
            return replace(show, reception=way.drop(reception, station)), ()
        case led.StationShortened(station) if _known(show, station) and station != show.station:
            return replace(show, reception=way.shorten(reception, station)), ()
        case led.StationMoved(station, places) if _known(show, station):
            return _move(show, reception, station, places), ()
        case led.StationDropped() | led.StationShortened() | led.StationMoved():
            return show, ()
        case led.WayResumed():
            return resume_way(show, reception)
        case led.ScreenHeld(kind):
            same = reception.hold is not None and reception.hold.kind is kind
            return hold(show, reception, None if same else kind)
        case led.CutTaken():
            proposed = proposal(show)
            return (cut(show, proposed) if proposed else show), ()
        case led.CutRefused():
            return replace(show, reception=replace(reception, refused=clock(show).late)), ()
        case led.Pointed(at):
            return replace(show, reception=replace(reception, pointing=_on_picture(at))), ()
        case led.Enlarged(focus):
            return replace(show, reception=replace(reception, focus=_bounded(focus))), ()
        case led.PlanKept():
            return _keep_plan(show, reception)
        case _:
            assert_never(order)


def hold(show: Show, reception: Reception, kind: HoldKind | None) -> Step:
    """Hold the public screen, or with None let it go on where the telling stands."""
    before = reception.hold
    if kind is None:
        show = replace(show, reception=replace(reception, hold=None))
        goes_on = before is not None and before.telling and show.narration is Narration.PAUSED
        if not goes_on or show.page is not Page.STATION:
            return show, ()
        show, effects = tell(show, show.line)
        return show, effects + prepare(show)
    at = before.at if before else here(show) or Mark(show.station)
    sight = before.sight if before else _sight(show, reception)
    telling = before.telling if before else show.narration is Narration.PLAYING or show.broken_off
    # Nothing plays on behind a held screen.
    show = replace(show, film=False, film_left=None, broken_off=False)
    questions = reception.questions + (before is None and reception.began is not None)
    show = replace(
        show, reception=replace(reception, hold=Hold(kind, at, telling, sight), questions=questions)
    )
    return pause(show) if show.narration is Narration.PLAYING else (show, ())


def _sight(show: Show, reception: Reception) -> Sight:
    return Sight(
        page=str(show.page),
        route=show.route,
        visited=show.visited,
        order=reception.order,
        dropped=reception.dropped,
        skipped=reception.skipped,
        short=reception.short,
        stays=reception.stays,
        left=reception.left,
        focus=reception.focus,
    )


def _set_words(show: Show, reception: Reception, address: str | None, guest: str | None) -> Step:
    tour = next((one for one in show.tours if one.id == show.tour), None)  # with its own form of address
    if address is not None:
        words = typed_line(address, _LONGEST_WORDS)
        reception = replace(reception, address=words or (tour.address if tour else ""))
    if guest is not None:
        reception = replace(reception, guest=typed_line(guest, _LONGEST_WORDS))
    show = replace(show, reception=reception)
    return show, prepare(show) if show.page is Page.STATION else ()


def _set_time(show: Show, reception: Reception, seconds: float) -> Show:
    if not math.isfinite(seconds) or not 0.0 <= seconds <= MOST_TIME:
        return show
    if not seconds and reception.began is None:  # the plan of whichever route she sets out on
        return replace(show, reception=replace(reception, limit=0.0, promised=False, refused=0.0))
    gone = 0.0 if reception.began is None else show.now - reception.began
    limit = gone + (seconds or still_needed(show))
    return replace(show, reception=replace(reception, limit=limit, promised=seconds > 0, refused=0.0))


def _skip(show: Show, reception: Reception, station: str) -> Step:
    if not _known(show, station) or (station in show.visited and station != show.station):
        return show, ()
    if station != show.station or show.page is not Page.STATION:
        return replace(show, reception=way.skip(reception, station)), ()
    # All of its parts are passed over with it.
    here_ = show.current_station
    assert here_ is not None
    if station not in reception.skipped:
        reception = way.skip(reception, station)
    return forward(replace(show, part=len(here_.parts), reception=reception), reception)


def _move(show: Show, reception: Reception, station: str, places: int) -> Show:
    tour = show.current_tour
    assert tour is not None
    order = way.arranged(tour, tour.route(show.route), reception)
    return replace(show, reception=way.move(reception, order, station, places))


def _known(show: Show, station: str) -> bool:
    return show.current_tour is not None and station in {one.id for one in show.current_tour.stations}


def _on_picture(at: tuple[float, float] | None) -> tuple[float, float] | None:
    if at is None or not all(math.isfinite(one) for one in at):
        return None
    return min(1.0, max(0.0, at[0])), min(1.0, max(0.0, at[1]))


def _bounded(focus: Focus) -> Focus:
    if not all(math.isfinite(one) for one in (focus.zoom, focus.x, focus.y)):
        return Focus()
    zoom = min(_CLOSEST, max(1.0, focus.zoom))
    return Focus(zoom, min(1.0, max(0.0, focus.x)), min(1.0, max(0.0, focus.y)))


def _keep_plan(show: Show, reception: Reception) -> Step:
    """What the rehearsal taught, kept as the plan; nothing is learned from a visit that is none."""
    tour, route = show.current_tour, show.current_route
    if tour is None or route is None or not reception.rehearsal or show.page is not Page.GOODBYE:
        return show, ()
    told = [one for one in show.visited if one not in reception.skipped and reception.spent_at(one) > 0]
    if not told:
        return show, ()
    before = dict(show.times).get(tour.id, Times())
    times = learned(tour, route, [(one, reception.spent_at(one)) for one in told], before)
    return show, (KeepTimes(tour.id, times),)
