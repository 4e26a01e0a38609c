"""The ways of a reception: setting out, on, back, off the way and back to it, another route."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show import moves, pace
from kiosk.show.effects import Effect, Hush
from kiosk.show.lines import following, lines_of
from kiosk.show.narration import Step, pause, tell
from kiosk.show.reception.clock import still_needed
from kiosk.show.reception.plan import seconds_at, weigh
from kiosk.show.reception.state import Mark, Reception, Visited
from kiosk.show.reception.times import Times
from kiosk.show.reception.way import mark_left
from kiosk.show.state import Guide, Narration, Page, Show
from kiosk.tour.model import Telling


def planned(show: Show, reception: Reception) -> Show:
    """The reception with the plan of the tour that is chosen now, her words kept."""
    tour = next((one for one in show.tours if one.id == show.tour), None)
    if tour is None:
        return replace(show, reception=reception)
    fresh = weigh(tour, dict(show.times).get(tour.id, Times()), pace.voice_speed(show.comfort))
    return replace(
        show,
        reception=replace(
            reception,
            address=reception.address or tour.address,
            rate=fresh.rate,
            weights=fresh.weights,
            greeting=fresh.greeting,
            closing=fresh.closing,
        ),
    )


def set_out(show: Show, reception: Reception) -> Step:
    """Off to the first station, or on to where she stood when the welcome page came back."""
    if show.station and reception.began is not None:
        return arrive(show, show.station, show.part)
    if not show.to_come:  # everything was skipped: there is nothing left but to say goodbye
        return leave(show)
    limit = reception.limit or still_needed(show)
    show = replace(show, reception=replace(reception, began=show.now, limit=limit, hold=None))
    return arrive(show, show.to_come[0])


def forward(show: Show, reception: Reception) -> Step:
    """The station's next part; where the way was left, back to it; else the next station; else goodbye."""
    station, left = show.current_station, reception.left
    if show.page is Page.WELCOME:
        return set_out(show, reception)
    if show.page is not Page.STATION or station is None:
        return show, ()
    if show.part < len(station.parts):
        return arrive(show, station.id, show.part + 1)
    if left is not None and not left.told:
        return resume_way(show, reception)
    show = replace(show, reception=replace(reception, left=None))
    tour, route = show.current_tour, show.current_route
    after = following(tour, route, station.id) if tour and route else None
    return arrive(show, after.id) if after else leave(show)


def back(show: Show, reception: Reception) -> Step:
    """The stop before; from a leap back to the way, and from the goodbye to the last station."""
    route, station = show.current_route, show.current_station
    if show.page is Page.GOODBYE:
        return arrive(show, show.station, show.part) if station else (show, ())
    if show.page is not Page.STATION or route is None or station is None:
        return show, ()
    if show.part:
        return arrive(show, station.id, show.part - 1)
    if reception.left is not None:
        return resume_way(show, reception)
    place = route.stations.index(station.id)
    if place == 0:
        return show, ()
    tour = show.current_tour
    assert tour is not None
    before = tour.station(route.stations[place - 1])
    return arrive(show, before.id, len(before.parts))


def leap(show: Show, reception: Reception, station: str) -> Step:
    """Straight to a station, wherever it lies; where the way was left is remembered."""
    if show.page is Page.STATION and station == show.station:
        return arrive(show, station)
    if reception.began is None:
        reception = replace(reception, began=show.now, limit=reception.limit or still_needed(show))
    next_one = show.to_come[:1] == (station,)
    if next_one or not show.station:
        reception = replace(reception, left=None)
    else:
        reception = mark_left(reception, here(show), station)
    visited = tuple(one for one in show.visited if one != station)
    return arrive(replace(show, reception=reception, visited=visited), station)


def leave(show: Show) -> Step:
    """Goodbye, with the reception still open: its record is on her screen, and the visit's time is over."""
    reception = show.reception
    if reception is not None:
        show = replace(show, reception=replace(reception, hold=None, ended=show.now))
    return replace(moves.quiet(show), page=Page.GOODBYE), (Hush(),)


def resume_way(show: Show, reception: Reception) -> Step:
    """Back to the line where the way was left, or on from there when that station was told."""
    left = reception.left
    if left is None:
        return show, ()
    show = replace(show, reception=replace(reception, left=None))
    if left.told:
        return arrive(show, show.to_come[0]) if show.to_come else leave(show)
    visited = tuple(one for one in show.visited if one != left.station)
    show, _ = arrive(replace(show, visited=visited), left.station, left.part)
    show, effects = tell(show, min(left.line, max(0, len(lines_of(show)) - 1)))
    # A stop with nothing to tell would leave the other station's voice going.
    return settled(replace(show, picture=left.picture), (Hush(), *effects))


def change_route(show: Show, reception: Reception, route: str) -> Step:
    """Another route in the middle of the visit: what was seen stays seen, and the plan is a new one."""
    tour = show.current_tour
    if tour is None or route not in {one.id for one in tour.routes}:
        return show, ()
    before = show
    reception = replace(reception, order=(), short=(), refused=0.0)
    show = replace(show, route=route, reception=reception)
    if reception.began is not None and not reception.promised:
        limit = show.now - reception.began + still_needed(show)
        show = replace(show, reception=replace(reception, limit=limit))
    return refitted(before, (show, ()))


def change_tour(show: Show, reception: Reception, tour_id: str) -> Step:
    """Another tour, before setting out; in the middle of a visit the tour stays."""
    tour = next((one for one in show.tours if one.id == tour_id), None)
    if tour is None or reception.began is not None:
        return show, ()
    guide = Guide(whole=show.guide.whole)
    before = next((one.address for one in show.tours if one.id == show.tour), "")
    own = "" if reception.address == before else reception.address  # her words outlive the tour's
    show = replace(show, tour=tour.id, route=tour.routes[0].id, station="", visited=(), guide=guide)
    kept = Reception(
        guest=reception.guest,
        address=own,
        rehearsal=reception.rehearsal,
        limit=reception.limit if reception.promised else 0.0,
        promised=reception.promised,
        hold=reception.hold,
    )
    return planned(show, kept), ()


def arrive(show: Show, station: str, part: int = 0) -> Step:
    """Stand at a stop, which is skipped no more; a screen that is held stays held."""
    reception = show.reception
    if reception is not None:
        skipped = tuple(one for one in reception.skipped if one != station)  # she is here after all
        show = replace(show, reception=replace(reception, skipped=skipped, ended=None))
        if part == 0 or station not in {stay.station for stay in reception.stays}:
            show = _entered(show, station)
    return settled(*moves.arrive(show, station, part))


def _entered(show: Show, station: str) -> Show:
    """What holds for a station from when she comes to it: how it is told, and how long that takes."""
    tour, reception = show.current_tour, show.reception
    if tour is None or reception is None:
        return show
    route = replace(tour.route(show.route), short=reception.short)
    short = route.telling_at(station) is Telling.SHORT
    others = tuple(stay for stay in reception.stays if stay.station != station)
    stay = Visited(station, seconds_at(reception, show.guide, route, station), short)
    return replace(show, reception=replace(reception, stays=(*others, stay)))


def refitted(before: Show, after: Step) -> Step:
    """A step that may have changed what is told where she stands.

    A voice that speaks a line which is another now begins anew; what she tells herself goes on.
    """
    show, effects = after
    place = (before.page, before.station, before.part, before.line, before.asked)
    if show.page is not Page.STATION or place != (show.page, show.station, show.part, show.line, show.asked):
        return after
    was, lines = lines_of(before), lines_of(show)
    if was == lines:
        return after
    line = min(show.line, max(0, len(lines) - 1))
    same = was[show.line : show.line + 1] == lines[line : line + 1]
    show = replace(show, line=line)
    if lines and (not show.utterance or same):
        return show, effects
    show, told = tell(show, line)
    return show, effects + told


def settled(show: Show, effects: tuple[Effect, ...]) -> Step:
    """A step of hers; while the public screen is held nothing is told."""
    held = show.reception is not None and show.reception.hold is not None
    if not held or show.narration is not Narration.PLAYING:
        return show, effects
    show, hushed = pause(show)
    reception = show.reception
    assert reception is not None
    assert reception.hold is not None
    hold = replace(reception.hold, telling=True)  # it is to be told when the question is over
    return replace(show, reception=replace(reception, hold=hold)), hushed


def here(show: Show) -> Mark | None:
    """Where she stands in the telling, None where she stands at no station."""
    station = show.current_station
    if show.page is not Page.STATION or station is None:
        return None
    told = show.narration is Narration.FINISHED and show.part == len(station.parts)
    return Mark(station.id, show.part, show.line, show.picture, told)
