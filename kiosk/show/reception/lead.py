"""A reception from its beginning to its end, and what it makes of a visitor's events."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show import moves
from kiosk.show.effects import Effect, Hush, KeepRecord, SetVolume
from kiosk.show.film import film_of
from kiosk.show.lines import lines_of
from kiosk.show.narration import Step
from kiosk.show.reception import going, orders
from kiosk.show.reception.record import record
from kiosk.show.reception.state import Reception
from kiosk.show.state import Guide, Page, Show

LONGEST = 12 * 3600.0  # seconds; the guests of this morning have gone home
OFFERED = 900.0  # seconds that a reception which was cut off is offered to go on


def begin(show: Show) -> Step:
    """A guide comes: the welcome page, her plan, the voice left to her. Nothing in a hall without tours."""
    if show.current_tour is None or show.reception is not None:
        return replace(show, sheet=None), ()
    tour, route = show.tour, show.route
    show, effects = moves.rest(show)
    if show.current_tour is None:  # the tours went during the last visit
        return show, effects
    if tour in {one.id for one in show.tours}:  # the one that was shown, unless it has gone meanwhile
        show = replace(show, tour=tour)
        known = {one.id for one in next(one for one in show.tours if one.id == tour).routes}
        show = replace(show, route=route if route in known else _first_route(show))
    show = replace(show, page=Page.WELCOME, guide=Guide(whole=True), walking=False)
    return going.planned(show, Reception()), effects


def end(show: Show) -> Step:
    """The guide goes: her record is kept, and the attract page comes as the hall set it."""
    kept = _kept(show, show.now)
    show, effects = moves.rest(replace(show, reception=None))
    return show, (*effects, *kept)


def found(show: Show, saved: Show, away: float) -> Step:
    """A reception was cut off when the machine went away for so many seconds: it is offered to go on.

    Whatever a visitor has begun meanwhile gives way to it. After LONGEST it is over.
    """
    reception = saved.reception
    if show.reception is not None or reception is None or reception.began is None:
        return show, ()
    away = away if 0.0 <= away < float("inf") else 0.0
    cut = saved.now - away if reception.ended is None else reception.ended - away
    saved = replace(saved, reception=replace(reception, began=reception.began - away, ended=cut), saved=None)
    if away > LONGEST:
        return show, _kept(saved, show.now)
    show, effects = moves.rest(replace(show, saved=saved))
    return replace(show, gate=None, touched=show.now), effects


def forget(show: Show) -> Step:
    """What was cut off is over; its record is kept."""
    if show.saved is None:
        return show, ()
    kept = _kept(show.saved, show.now)
    show, effects = moves.rest(replace(show, saved=None))
    return show, (*effects, *kept)


def _kept(show: Show, now: float) -> tuple[Effect, ...]:
    kept = record(show)
    ended = show.reception.ended if show.reception else None
    return (KeepRecord(kept, ago=0.0 if ended is None else max(0.0, now - ended)),) if kept else ()


def go_on(show: Show) -> Step:
    """A reception that was cut off goes on where it was, paused; its clock went on meanwhile."""
    saved = show.saved
    if saved is None:
        return show, ()
    newer = show.tours if show.tours is not saved.tours else None  # of the attract page, where none wait
    back = replace(
        saved,
        asked=max(show.asked, saved.asked),
        has_voice=show.has_voice,
        has_sound=show.has_sound,
        has_pin=show.has_pin,
        times=show.times,
        news=show.news,
        arrived=newer,
        now=show.now,
        since=show.now,
        touched=show.now,
        hour=show.hour,
        weekday=show.weekday,
        media=show.media,
        faults=show.faults,
        round_owed=show.round_owed,
        sheet=None,
    )
    if back.page is not Page.GOODBYE and back.reception is not None:
        back = replace(back, reception=replace(back.reception, ended=None))
    return back, (Hush(), SetVolume(back.comfort.volume))


def tick(before: Show, show: Show) -> Show:
    """The station's clock goes on; in question time that of questions does instead."""
    reception = show.reception
    if reception is None or reception.began is None or reception.ended is not None:
        return show
    passed = show.now - before.now
    if reception.hold is not None:
        return replace(show, reception=replace(reception, held=reception.held + passed))
    if not show.station:
        return show
    spent = dict(reception.spent)
    spent[show.station] = spent.get(show.station, 0.0) + passed
    return replace(show, reception=replace(reception, spent=tuple(spent.items())))


def look_anew(before: Show, show: Show) -> Show:
    """Another picture: what she pointed at and enlarged belonged to the one before."""
    reception = show.reception
    was, now = ((one.station, one.part, one.picture) for one in (before, show))
    if reception is None or was == now:
        return show
    return replace(show, reception=replace(reception, pointing=None, focus=Reception().focus))


def let_go(show: Show, event: ev.Event) -> Show:
    """The public screen let go where an event asks for a line or film that is there: the question is over."""
    match event:
        case ev.LineChosen(line):
            asks = 0 <= line < len(lines_of(show))
        case ev.LineRepeated() | ev.StationRepeated():
            asks = True
        case ev.FilmOpened():
            asks = film_of(show) is not None
        case _:
            asks = False
    if show.reception is None or show.page is not Page.STATION or not asks:
        return show
    return replace(show, reception=replace(show.reception, hold=None))


def lead(show: Show, reception: Reception, event: ev.Event) -> Step | None:
    """The show after an event in a reception; None for what means the same to every visit."""
    match event:
        case ev.Begun():
            return going.set_out(show, reception)
        case ev.ForwardChosen():
            return going.forward(show, reception)
        case ev.BackChosen():
            return going.back(show, reception)
        case ev.StationChosen(station):
            known = show.current_tour and station in {one.id for one in show.current_tour.stations}
            return going.leap(show, reception, station) if known else (show, ())
        case ev.RouteChosen(route):
            return going.change_route(show, reception, route)
        case ev.TourChosen(tour):
            return going.change_tour(show, reception, tour)
        case ev.HomeChosen():  # from a visitor's finger: the way is hers
            return show, ()
        case ev.LeaveChosen():
            done = show.page is Page.GOODBYE or reception.began is None
            return (show, ()) if done else going.leave(show)
        case ev.PlayChosen() if reception.hold is not None:
            return orders.hold(show, reception, None)
        case ev.Faulted():
            return replace(moves.quiet(show), page=Page.WELCOME), (Hush(),)
        case ev.ToursChanged(tours):
            return replace(show, arrived=tours), ()
        case _:
            return orders.obey(show, reception, event) if isinstance(event, orders.Order) else None


def _first_route(show: Show) -> str:
    return next(one for one in show.tours if one.id == show.tour).routes[0].id
