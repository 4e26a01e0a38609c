"""The one function that moves a show on: `step(show, event)` gives the next show and what it asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from kiosk.show import events as ev
from kiosk.show import moves, nightly
from kiosk.show.backstage import events as staff
from kiosk.show.backstage import orders, visit
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing import orders as bringing
from kiosk.show.backstage.editing import events as edit
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep import orders as upkeep
from kiosk.show.comfort import make_comfortable
from kiosk.show.entrance import Knock, knock
from kiosk.show.film import close_film, follow_film, open_film
from kiosk.show.lines import lines_of, told_at
from kiosk.show.narration import (
    Step,
    follow,
    go_on,
    pause,
    set_voice,
    sound_changed,
    tell,
    tell_by_light,
    voice_changed,
)
from kiosk.show.passing import pass_time
from kiosk.show.reception import events as led
from kiosk.show.reception import lead
from kiosk.show.reception.orders import Order
from kiosk.show.state import Narration, Page, Sheet, Show
from kiosk.show.wishes import Wish

_FROM_MACHINES = (
    ev.Heard,
    ev.Said,
    ev.Unspoken,
    ev.FilmSeen,
    ev.FilmClosed,
    ev.VoiceChanged,
    ev.SoundChanged,
    ev.MediaArrived,
    ev.ToursChanged,
    ev.NewsChanged,
    ev.Faulted,
    ev.Tick,
    led.PinChecked,
    led.PinKnown,
    led.TimesChanged,
    led.ReceptionFound,
    *get_args(staff.Report),
    edit.EditMade,  # of a sheet that was left behind, too; who made it by hand was seen to touch the screen
)
# While a reception that was cut off waits to go on, that alone is asked.
_ABOUT_SAVED = (ev.Touched, led.ReceptionResumed, led.ReceptionForgotten)
_BEGINNINGS = (ev.Begun, ev.HomeChosen, ev.TourChosen, ev.StationChosen)  # what a closed hall does not do
_BY_THEMSELVES = (Sheet.GATE, Sheet.RESUME)  # sheets that events of their own open


def step(show: Show, event: ev.Event) -> Step:
    """The show after an event. Pure and total: any event may come in any state."""
    before = show
    show, effects = _step(show, event)
    show = lead.look_anew(before, show)
    if show.gate is not None and show.sheet is not Sheet.GATE:  # the page went on: nobody stands there now
        show = replace(show, gate=None)
    return show, effects


def _step(show: Show, event: ev.Event) -> Step:
    if not isinstance(event, _FROM_MACHINES):
        if show.saved is not None and not isinstance(event, _ABOUT_SAVED):
            return show, ()
        show = visit.touched(replace(show, touched=show.now))
    if isinstance(event, ev.Faulted):
        show = replace(show, faults=show.faults + 1)
    if show.backstage is not None and (minded := visit.mind(show, show.backstage, event)) is not None:
        return minded
    if show.closed and isinstance(event, _BEGINNINGS):
        return show, ()
    show = lead.let_go(show, event)
    if show.reception is not None and (led_on := lead.lead(show, show.reception, event)) is not None:
        return led_on
    match event:
        case ev.Touched():
            return show, ()
        case ev.Tick(now, hour, weekday):
            # NaN is never the later one.
            later = replace(show, now=max(show.now, now), hour=hour, weekday=weekday)
            return pass_time(lead.tick(show, nightly.reckoned(later)))
        case ev.Begun():
            return moves.begin(show)
        case ev.HomeChosen():
            return moves.go_home(show)
        case ev.TourChosen(tour):
            return moves.choose_tour(show, tour)
        case ev.RouteChosen(route):
            return moves.choose_route(show, route)
        case ev.StationChosen(station):
            known = show.current_tour and station in {s.id for s in show.current_tour.stations}
            return moves.arrive(show, station) if known else (show, ())
        case ev.ForwardChosen():
            return moves.forward(show)
        case ev.BackChosen():
            return moves.back(show)
        case ev.LeaveChosen():
            return moves.take_leave(show)
        case ev.PlayChosen() | ev.LineChosen() | ev.LineRepeated() | ev.StationRepeated():
            return _narrate(show, event) if show.page is Page.STATION else (show, ())
        case ev.PictureChosen(picture):
            return _show_picture(show, picture), ()
        case ev.WalkingSet(on):
            return replace(show, walking=on), ()
        case _ if isinstance(event, Wish):
            return make_comfortable(show, event)
        case ev.VoiceSet(on, station):
            return set_voice(show, on, station)
        case ev.SheetOpened(sheet):
            shut = show.film or show.page in (Page.ATTRACT, Page.WELCOME) or sheet in _BY_THEMSELVES
            return (show, ()) if shut else (replace(show, sheet=sheet), ())
        case ev.SheetClosed():
            return (show, ()) if show.sheet is Sheet.RESUME else (replace(show, sheet=None), ())
        case ev.Heard(utterance, seconds, length, reached):
            return (follow(show, seconds, length, reached), ()) if _current(show, utterance) else (show, ())
        case ev.Said(utterance):
            return go_on(show) if _current(show, utterance) else (show, ())
        case ev.Unspoken(utterance):
            return tell_by_light(show) if _current(show, utterance) else (show, ())
        case ev.FilmOpened():
            return open_film(show)
        case ev.FilmSeen(seconds, length):
            return follow_film(show, seconds, length), ()
        case ev.FilmClosed():
            return close_film(show)
        case ev.VoiceChanged(works):
            return voice_changed(replace(show, has_voice=works)) if works != show.has_voice else (show, ())
        case ev.SoundChanged(works):
            return sound_changed(replace(show, has_sound=works)) if works != show.has_sound else (show, ())
        case ev.MediaArrived():
            return replace(show, media=show.media + 1), ()
        case ev.ToursChanged(tours):
            return moves.take_over(replace(show, arrived=tours))
        case ev.NewsChanged(news):
            return replace(show, news=news), ()
        case ev.Faulted():
            return moves.rest(show)
        case _ if isinstance(event, Knock):
            return knock(show, event)
        case led.TimesChanged(times):
            return replace(show, times=times), ()
        case led.ReceptionFound(saved, away):
            return lead.found(show, saved, away)
        case led.ReceptionResumed():
            return lead.go_on(show)
        case led.ReceptionForgotten():
            return lead.forget(show)
        case staff.Finished():  # the page was closed meanwhile
            return orders.used(show, event), ()
        case up.TimetableKnown():
            return upkeep.kept(show, event), ()
        case _ if isinstance(event, bring.Report):  # so it may have been while something is brought in
            return bringing.hear(show, event)
        case _:
            # An order without a reception, or to the staff page, comes too late, or too early.
            return _nothing(show, event)


def _nothing(show: Show, order: Order | staff.Order | staff.Report) -> Step:
    return show, ()


def _narrate(show: Show, event: ev.PlayChosen | ev.LineChosen | ev.LineRepeated | ev.StationRepeated) -> Step:
    match event:
        case ev.PlayChosen() if show.narration is Narration.PLAYING:
            return pause(show)
        case ev.PlayChosen():
            return tell(show, show.line if show.narration is Narration.PAUSED else 0)
        case ev.LineChosen(line):
            return tell(show, line) if 0 <= line < len(lines_of(show)) else (show, ())
        case ev.LineRepeated():
            return tell(show, show.line)
        case ev.StationRepeated():
            return tell(show, 0)


def _show_picture(show: Show, picture: int) -> Show:
    station = show.current_station
    if show.page is not Page.STATION or station is None:
        return show
    last = len(told_at(station, show.part).pictures) - 1
    return replace(show, picture=max(0, min(picture, last)), leafing=False)


def _current(show: Show, utterance: int) -> bool:
    """Whether an utterance is the one being told: an old voice can never move the show on."""
    return utterance == show.utterance != 0
