"""What staff order of what lies on a stick, and what comes of it. One thing at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.errands import BringIn, LookInto, StopBringing
from kiosk.show.backstage.bringing.state import Bringing, Kind, Offer, Result
from kiosk.show.backstage.errands import Survey
from kiosk.show.backstage.state import Backstage
from kiosk.show.narration import Step
from kiosk.show.state import Show

PULLED_OUT = "U盘拔出来了。请重新插好U盘，再来一次。"


def obey(show: Show, backstage: Backstage, order: bring.Order) -> Step:
    """The show after an order; what cannot be done now changes nothing."""
    bringing = show.bringing
    match order:
        case bring.OfferChosen(key):
            offer = _offer(backstage, key)
            return _choose(show, offer) if offer and not occupied(show) else (show, ())
        case bring.OfferLeft():
            if bringing is None or bringing.stopping:
                return show, ()
            return _stop(show, bringing) if bringing.under_way else (replace(show, bringing=None), ())
        case bring.StopOrdered() if bringing and bringing.under_way and not bringing.stopping:
            return _stop(show, bringing)
        case bring.ScriptTurned(place) if _waits(bringing) and bringing and bringing.content:
            if not 0 <= place < len(bringing.content.scripts):
                return show, ()
            turned = set(bringing.scripts) ^ {place}
            return replace(show, bringing=replace(bringing, scripts=tuple(sorted(turned)))), ()
        case bring.PhotosMeant(tour) if _waits(bringing) and bringing and tour in _able(backstage):
            return replace(show, bringing=replace(bringing, tour=tour)), ()
        case bring.BringOrdered() if _waits(bringing) and bringing and not occupied(show):
            return _bring(show, backstage, bringing)
        case bring.StopOrdered() | bring.ScriptTurned() | bring.PhotosMeant() | bring.BringOrdered():
            return show, ()
        case _:
            assert_never(order)


def hear(show: Show, report: bring.Report) -> Step:
    """The show after a report, whether staff are there or not; one of another thing than today's is late."""
    bringing = show.bringing
    if isinstance(report, bring.SticksSeen):
        return _sticks_seen(show, report), ()
    if bringing is None or bringing.offer != report.offer or not bringing.under_way:
        return show, ()
    match report:
        case bring.LookedInto(_, content):
            every = tuple(range(len(content.scripts)))
            seen = replace(_rested(bringing), content=content, scripts=every)
            return replace(show, bringing=None if bringing.stopping else seen), ()
        case bring.Carried(_, done, total):
            return replace(show, bringing=replace(bringing, done=done, total=total)), ()
        case bring.BroughtIn(_, result):
            gone = bringing.stopping and not result.arrivals and not result.refusals
            ended = None if gone else replace(_rested(bringing), result=result)
            return replace(show, bringing=ended), (Survey(),) if show.backstage else ()
        case _:
            assert_never(report)


def occupied(show: Show) -> bool:
    """Whether a servant is at work for staff: one errand at a time."""
    busy = show.backstage is not None and show.backstage.busy
    return busy or (show.bringing is not None and show.bringing.under_way)


def found_again(show: Show) -> Show:
    """The show as staff find it who come in: what is under way, or has come to its end, is still there."""
    bringing = show.bringing
    kept = bringing is not None and (bringing.under_way or bringing.result is not None)
    return show if kept else replace(show, bringing=None)


def _choose(show: Show, offer: Offer) -> Step:
    if offer.kind is Kind.PHOTOS:
        return replace(show, bringing=Bringing(offer)), ()
    return replace(show, bringing=Bringing(offer, under_way=True)), (LookInto(offer),)


def _bring(show: Show, backstage: Backstage, bringing: Bringing) -> Step:
    offer, content = bringing.offer, bringing.content
    wanted = tuple((place, content.scripts[place]) for place in bringing.scripts) if content else ()
    match offer.kind:
        case Kind.PHOTOS if bringing.tour not in _able(backstage):
            return show, ()
        case Kind.DOCUMENT if not wanted:
            return show, ()
        case Kind.PACKAGE | Kind.TOUR if content is None or content.faults:
            return show, ()
    errand = BringIn(offer, show.papers.author, wanted, bringing.tour)
    return replace(show, bringing=replace(bringing, under_way=True)), (errand,)


def _stop(show: Show, bringing: Bringing) -> Step:
    return replace(show, bringing=replace(bringing, stopping=True)), (StopBringing(),)


def _sticks_seen(show: Show, seen: bring.SticksSeen) -> Show:
    backstage, bringing = show.backstage, show.bringing
    if backstage is None:
        return show
    backstage = replace(backstage, sticks=seen.sticks)
    show = replace(show, backstage=backstage)
    if bringing is None or not _waits(bringing) or _offer(backstage, bringing.offer.key):
        return show
    return replace(show, bringing=replace(bringing, result=Result(PULLED_OUT, good=False)))


def _waits(bringing: Bringing | None) -> bool:
    """Whether it was chosen and nothing has come of it yet."""
    return bringing is not None and not bringing.under_way and bringing.result is None


def _rested(bringing: Bringing) -> Bringing:
    return replace(bringing, under_way=False, stopping=False, done=0, total=0)


def _offer(backstage: Backstage, key: str) -> Offer | None:
    offers = (offer for stick in backstage.sticks or () for offer in stick.offers)
    return next((offer for offer in offers if offer.key == key), None)


def _able(backstage: Backstage) -> frozenset[str]:
    """The tours that photos can be brought into: those whose file is there."""
    return frozenset(one.tour for one in backstage.holdings or () if one.viewable)
