"""The visit of staff to their page: how it begins, what it makes of every event, when it is over."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show import moves
from kiosk.show.backstage import events as staff
from kiosk.show.backstage import orders, preview
from kiosk.show.backstage.bringing.orders import found_again
from kiosk.show.backstage.editing.orders import leave_page
from kiosk.show.backstage.errands import KnowPins, Survey
from kiosk.show.backstage.state import Backstage, Room
from kiosk.show.backstage.upkeep import orders as upkeep
from kiosk.show.effects import Hush
from kiosk.show.narration import Step
from kiosk.show.reception import events as led
from kiosk.show.state import Page, Show

AT_WORK = 120.0  # seconds without a touch before staff are asked: they read, and look things up on paper
WATCHING = 300.0  # the same while they listen to a preview, which speaks by itself

# What passes through to the show as ever, whoever is there; a reception cut off is found at the start alone.
_AS_EVER = (
    ev.Tick,
    ev.Heard,
    ev.Said,
    ev.Unspoken,
    ev.VoiceChanged,
    ev.SoundChanged,
    ev.MediaArrived,
    ev.Faulted,
    led.PinKnown,
    led.TimesChanged,
    led.ReceptionFound,
)
_OF_GUIDES = (led.GateOpened, led.GateClosed, led.PinEntered, led.PinChecked, led.DoorChosen)


def begin(show: Show) -> Step:
    """Staff come in: whatever a visitor had begun is over, and what the hall holds is looked up."""
    show, effects = moves.rest(found_again(show))
    return preview.inside(show, Backstage(touched=show.now)), (*effects, Survey(), KnowPins())


def mind(show: Show, backstage: Backstage, event: ev.Event) -> Step | None:
    """The show after an event while staff are there; None for what means the same as ever."""
    if isinstance(event, staff.Report):
        return orders.hear(show, backstage, event)
    if isinstance(event, ev.ToursChanged):
        return _news(show, backstage, event)
    if isinstance(event, ev.NewsChanged):
        return replace(show, news=event.news), (Survey(),)
    if isinstance(event, upkeep.Sound):
        return upkeep.tried(show, backstage, event)
    if isinstance(event, _AS_EVER):
        return None
    match event:
        case staff.BackstageLeft():
            heard = (Hush(),) if backstage.editing else ()
            show, effects = moves.rest(show)
            return show, (*heard, *effects)
        case staff.PreviewEnded():
            return preview.end(show, backstage) if backstage.previews else (show, ())
        case _ if isinstance(event, staff.Order):
            return (show, ()) if backstage.previews else orders.obey(show, backstage, event)
        case _ if not backstage.previews or isinstance(event, _OF_GUIDES):
            return _beneath(show, backstage, event), ()
        case ev.LeaveChosen() if show.page is Page.GOODBYE:  # where a visitor would come to the attract page
            return preview.end(show, backstage)
        case _:
            return None


def touched(show: Show) -> Show:
    """Somebody is there, be it in a room or at a preview."""
    if show.backstage is None:
        return show
    return replace(show, backstage=replace(show.backstage, touched=show.now))


def patience(backstage: Backstage) -> float:
    """Seconds without a touch before it is asked whether anybody is still there."""
    return WATCHING if backstage.previews else AT_WORK


def _beneath(show: Show, backstage: Backstage, event: ev.Event) -> Show:
    """What visitors' keys do on a page that is not theirs: nothing, but for the one that leads back."""
    if isinstance(event, ev.HomeChosen) and backstage.room is Room.TOUR:
        return preview.inside(show, replace(backstage, room=Room.TOURS, outcome=None))
    if isinstance(event, ev.HomeChosen) and backstage.room is Room.EDITOR:
        return leave_page(show, backstage)
    return show


def _news(show: Show, backstage: Backstage, event: ev.ToursChanged) -> Step:
    """Other tours are live: behind the staff page they are taken over at once, and looked up again."""
    show = replace(show, arrived=event.tours)
    if backstage.previews:
        return show, (Survey(),)
    show, effects = moves.rest(show)
    return preview.inside(show, backstage), (*effects, Survey())
