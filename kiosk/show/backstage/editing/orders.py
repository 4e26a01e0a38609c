"""The editing room's part of the staff page: what is ordered there, and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import (
    DropDraft,
    EditErrand,
    OpenDraft,
    Reconcile,
    Revise,
    SaveDraft,
    SetHallWord,
)
from kiosk.show.backstage.editing.state import Clash, Editing, View
from kiosk.show.backstage.errands import Survey
from kiosk.show.backstage.preview import as_preview
from kiosk.show.backstage.state import Backstage, Outcome, Room
from kiosk.show.effects import Hush, Speak
from kiosk.show.narration import Step
from kiosk.show.state import Show

_SILENT = "没有找到音箱，放不出声音。请接好音箱，过几秒再试。"
_MUTE = "这台机器现在念不出来。请到“机器”里看“朗读”那一行。"


def obey(show: Show, backstage: Backstage, order: at.Order) -> Step:
    """The show after an order; what cannot be done now changes nothing."""
    if isinstance(order, at.EditingOrdered):
        return _begin(show, backstage)
    editing = backstage.editing
    if editing is None:
        return show, ()
    match order:
        case at.StationOpened(station) if station in {leaf.id for leaf in editing.manuscript.leaves}:
            return _turned(show, backstage, replace(editing, view=View.STATION, station=station))
        case at.QuestionsOpened():
            return _turned(show, backstage, replace(editing, view=View.QUESTIONS))
        case at.QuestionTurned(place) if 0 <= place < len(editing.manuscript.questions):
            return _turned(show, backstage, replace(editing, place=place))
        case at.WholeOpened():
            return _turned(show, backstage, replace(editing, view=View.TOUR))
        case at.PageLeft():
            left = leave_page(show, backstage)
            return left, (Hush(),) if left is not show else ()
        case at.HearingOrdered(sentence):
            return _hear(show, backstage, editing, sentence)
        case at.StationOpened() | at.QuestionTurned():
            return show, ()
        case (
            at.EditMade()
            | at.HallWordWritten()
            | at.TurnOrdered()
            | at.SaveOrdered()
            | at.DropOrdered()
            | at.WayChosen()
        ):
            errand = None if backstage.busy or editing.waiting else _errand(editing, order)
            if errand is None:
                return show, ()
            quick = isinstance(
                errand, Revise | SetHallWord
            )  # done before anybody could read that it is being done
            editing = replace(editing, waiting=True)
            made = replace(backstage, editing=editing, busy=not quick, outcome=None)
            return _with(show, made), (errand,)
        case _:
            assert_never(order)


def hear(show: Show, backstage: Backstage, report: at.Report) -> Step:
    """The show after a report; it may be late, and its draft no longer on the page."""
    editing = backstage.editing
    match report:
        case at.DraftOpened(manuscript, clash):
            wanted = backstage.busy and backstage.room is Room.TOUR and backstage.tour == manuscript.tour
            backstage = replace(backstage, busy=False)
            if not wanted or editing is not None:
                return _with(show, backstage), ()
            # what keeps the tour from being published is asked first
            view = View.QUESTIONS if manuscript.musts else View.STATIONS
            editing = Editing(manuscript, view=view, clash=clash)
            return _with(show, replace(backstage, room=Room.EDITOR, editing=editing, outcome=None)), ()
        case at.DraftShown(manuscript, clash, say, good):
            outcome = Outcome(say, good) if say else None
            if (
                editing is None or editing.manuscript.tour != manuscript.tour
            ):  # they left, and hear it all the same
                told = replace(backstage, busy=False, outcome=outcome) if outcome else backstage
                return _with(show, told), ()
            editing = editing.showing(manuscript, clash)
            return _with(show, replace(backstage, editing=editing, busy=False, outcome=outcome)), ()
        case at.DraftClosed(tour, say):
            backstage = replace(backstage, busy=False, outcome=Outcome(say, good=True))
            if editing is not None and editing.manuscript.tour == tour:
                backstage = replace(backstage, room=Room.TOUR, editing=None)
            return _with(show, backstage), (Survey(),)
        case _:
            assert_never(report)


def leave_page(show: Show, backstage: Backstage) -> Show:
    """One page back, the last time to the room of the tour; what was edited is kept."""
    editing = backstage.editing
    if editing is None or backstage.busy:
        return show
    if editing.view is View.STATIONS:
        return _with(show, replace(backstage, room=Room.TOUR, editing=None, outcome=None))
    editing = replace(editing, view=View.STATIONS, station="")
    return _with(show, replace(backstage, editing=editing, outcome=None))


def _begin(show: Show, backstage: Backstage) -> Step:
    holding = backstage.holding
    if backstage.busy or backstage.room is not Room.TOUR or holding is None or not holding.editable:
        return show, ()
    return _with(show, replace(backstage, busy=True, outcome=None)), (OpenDraft(holding.tour),)


_Work = at.EditMade | at.HallWordWritten | at.TurnOrdered | at.SaveOrdered | at.DropOrdered | at.WayChosen


def _errand(editing: Editing, order: _Work) -> EditErrand | None:
    """What is asked of the servant; None where the draft is not such that it can be done."""
    draft, clean = editing.manuscript, editing.clash is Clash.NONE
    match order:
        case at.EditMade(edit) if clean:
            return Revise(draft.tour, edit)
        case at.HallWordWritten(written, said) if clean:
            return SetHallWord(draft.tour, written, said)
        case at.TurnOrdered(turn) if clean:
            return Revise(draft.tour, turn)
        case at.SaveOrdered() if clean and draft.changed:
            return SaveDraft(draft.tour)
        case at.DropOrdered() if draft.changed or draft.can_undo or draft.can_redo:
            return DropDraft(draft.tour)
        case at.WayChosen(way) if not clean:
            return Reconcile(draft.tour, way)
        case _:
            return None


def _hear(show: Show, backstage: Backstage, editing: Editing, sentence: int) -> Step:
    """The sentence in the kiosk's voice; while staff are there nothing else speaks."""
    told = editing.leaf.sentences if editing.leaf else ()
    if not 0 <= sentence < len(told) or not told[sentence].said:
        return show, ()
    if not show.has_sound or not show.has_voice:
        outcome = Outcome(_MUTE if show.has_sound else _SILENT, good=False)
        return _with(show, replace(backstage, outcome=outcome)), ()
    number = show.asked + 1
    tour, speed = as_preview(editing.manuscript.tour), show.house.comfort.speed
    made = _with(replace(show, asked=number), replace(backstage, outcome=None))
    return made, (Speak(number, tour, told[sentence].said, "zh-Hans", speed, 0.0),)


def _turned(show: Show, backstage: Backstage, editing: Editing) -> Step:
    """Another page; what was said on the one before stays there."""
    outcome = backstage.outcome if backstage.busy else None
    return _with(show, replace(backstage, editing=editing, outcome=outcome)), ()


def _with(show: Show, backstage: Backstage) -> Show:
    return replace(show, backstage=backstage)
