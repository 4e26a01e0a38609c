"""What staff order on their page, and what comes of their errands. One errand at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.show.backstage import events as staff
from kiosk.show.backstage import preview
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing import orders as bringing
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing import orders as editing
from kiosk.show.backstage.errands import (
    BringBack,
    Errand,
    KnowPins,
    OpenPreview,
    PackUp,
    Publish,
    SetPin,
    Withdraw,
)
from kiosk.show.backstage.state import Backstage, Outcome, Papers, PinSetting, Room, Standing
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep import orders as upkeep
from kiosk.show.gate import Asking
from kiosk.show.narration import Step
from kiosk.show.state import Show
from kiosk.show.typed import typed_line

LONGEST_NAME = 20  # characters
LONGEST_NOTE = 60
_LONGEST_PIN = 32  # characters of what was typed: more is nobody's PIN


_Work = (
    staff.PublishOrdered
    | staff.EditionOrdered
    | staff.WithdrawalOrdered
    | staff.PackOrdered
    | staff.PreviewOrdered
)


def obey(show: Show, backstage: Backstage, order: staff.Order) -> Step:
    """The show after an order; what cannot be done now changes nothing."""
    match order:
        case staff.RoomChosen(room):
            backstage = _to(backstage, room)
            return upkeep.enter(_with(show, backstage), backstage)
        case staff.HoldingChosen(tour) if tour in {one.tour for one in backstage.holdings or ()}:
            return _with(show, _to(replace(backstage, tour=tour), Room.TOUR)), ()
        case staff.AuthorWritten(name):
            return replace(show, papers=replace(show.papers, author=typed_line(name, LONGEST_NAME))), ()
        case staff.NoteWritten(note) if backstage.holding:
            papers = noted(show.papers, backstage.tour, typed_line(note, LONGEST_NOTE))
            return replace(show, papers=papers), ()
        case staff.PinOrdered(holder):
            setting = PinSetting(holder) if holder else None
            return _with(show, replace(backstage, pin=setting, outcome=None)), ()
        case staff.PinWritten(pin):
            return _write_pin(show, backstage, pin)
        case (
            staff.PublishOrdered()
            | staff.EditionOrdered()
            | staff.WithdrawalOrdered()
            | staff.PackOrdered()
            | staff.PreviewOrdered()
        ):
            errand = None if bringing.occupied(show) else _errand(show, backstage, order)
            if errand is None:
                return show, ()
            return _with(show, replace(backstage, busy=True, outcome=None)), (errand,)
        case _ if isinstance(order, bring.Order):
            return bringing.obey(show, backstage, order)
        case staff.HoldingChosen() | staff.NoteWritten() | staff.BackstageLeft() | staff.PreviewEnded():
            return show, ()
        case _ if isinstance(order, up.Order):
            return upkeep.obey(show, backstage, order)
        case _ if isinstance(order, at.Order):
            return editing.obey(show, backstage, order)
        case _:
            assert_never(order)


def hear(show: Show, backstage: Backstage, report: staff.Report) -> Step:
    """The show after a report; it may be late, and what it was asked for no longer wanted."""
    match report:
        case staff.Surveyed(holdings):
            return _with(show, replace(backstage, holdings=holdings)), ()
        case staff.Finished(say, good):
            left = backstage.editing and replace(backstage.editing, waiting=False)
            done = replace(backstage, busy=False, outcome=Outcome(say, good), editing=left)
            return used(_with(show, done), report), ()
        case staff.PreviewReady(tour):
            wanted = backstage.busy and not backstage.previews and backstage.tour == tour.id
            backstage = replace(backstage, busy=False)
            return preview.begin(show, backstage, tour) if wanted else (_with(show, backstage), ())
        case staff.PinsKnown(holders):
            return _with(show, replace(backstage, pins=holders)), ()
        case staff.PinAnswered():
            return _pin_answered(show, backstage, report)
        case _ if isinstance(report, up.Report):
            return upkeep.hear(show, backstage, report)
        case _ if isinstance(report, bring.Report):
            return bringing.hear(show, report)
        case _ if isinstance(report, at.Report):
            return editing.hear(show, backstage, report)
        case _:
            assert_never(report)


def noted(papers: Papers, tour: str, note: str) -> Papers:
    """The papers with this note of a tour's changes, empty for none."""
    others = tuple(one for one in papers.notes if one[0] != tour)
    return replace(papers, notes=(*others, (tour, note)) if note else others)


def used(show: Show, done: staff.Finished) -> Show:
    """The note that went with a publication is no longer needed, unless another was begun meanwhile."""
    if not done.good or not done.tour or show.papers.note(done.tour) != done.note:
        return show
    return replace(show, papers=noted(show.papers, done.tour, ""))


def _errand(show: Show, backstage: Backstage, order: _Work) -> Errand | None:
    """What is asked of the servants; None where the tour is not such that it can be done."""
    holding, papers = backstage.holding, show.papers
    if holding is None:
        return None
    match order:
        case staff.PublishOrdered() if holding.publishable:
            return Publish(holding.tour, papers.author, papers.note(holding.tour))
        case staff.EditionOrdered(number):
            able = {one.number for one in holding.editions if one.whole and not one.live}
            able |= {0} if holding.before or holding.standing is Standing.WITHDRAWN else set()
            return BringBack(holding.tour, number, papers.author) if number in able else None
        case staff.WithdrawalOrdered() if holding.live:
            return Withdraw(holding.tour)
        case staff.PackOrdered() if holding.live and backstage.stick:
            return PackUp(holding.tour, backstage.stick.place)
        case staff.PreviewOrdered() if holding.viewable:
            return OpenPreview(holding.tour)
        case _:
            return None


def _to(backstage: Backstage, room: Room) -> Backstage:
    """In that room; what was said in another stays there, and a PIN half set is forgotten."""
    shut = room is Room.EDITOR or (room is Room.TOUR and not backstage.tour)
    return replace(backstage, room=Room.TOURS if shut else room, outcome=None, pin=None, editing=None)


def _write_pin(show: Show, backstage: Backstage, pin: str) -> Step:
    setting = backstage.pin
    if setting is None or setting.asking is Asking.CHECKING:
        return show, ()
    waits = replace(backstage, pin=replace(setting, asking=Asking.CHECKING))
    return _with(show, waits), (SetPin(setting.holder, pin[:_LONGEST_PIN]),)


def _pin_answered(show: Show, backstage: Backstage, answer: staff.PinAnswered) -> Step:
    setting = backstage.pin
    if setting is None or setting.asking is not Asking.CHECKING:
        return show, ()  # it was given up meanwhile
    if answer.asking is not None:
        return _with(show, replace(backstage, pin=replace(setting, asking=answer.asking, say=answer.say))), ()
    say = f"{setting.holder.called}的密码设好了，现在就能用。"
    done = replace(backstage, pin=None, outcome=Outcome(say, good=True))
    return _with(replace(show, has_pin=True), done), (KnowPins(),)


def _with(show: Show, backstage: Backstage) -> Show:
    return replace(show, backstage=backstage)
