"""The upkeep's part of the staff page: what is ordered, what is heard, what a room needs when it opens."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.show import events as ev
from kiosk.show.backstage.bringing.orders import occupied
from kiosk.show.backstage.state import Backstage, Outcome, Room
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.charts import SPANS
from kiosk.show.backstage.upkeep.errands import (
    CheckUp,
    SaveRecords,
    SaveTable,
    SaveTimetable,
    TellCounts,
    TellTimetable,
)
from kiosk.show.backstage.upkeep.state import Upkeep
from kiosk.show.backstage.upkeep.timetable import Timetable, edited
from kiosk.show.effects import Speak
from kiosk.show.narration import Step
from kiosk.show.state import Show

SENTENCE = "您好，这是导览亭在试声音。您听得清楚吗？"
_SILENT = "没有找到音箱，放不出声音。请接好音箱，过几秒再试。"
_UNSPOKEN = "这一句没有念出来。请看“朗读”那一行怎么说。"
_HEARD = "正在放一句话。听不到的话，请看看音箱的电源、插头和音量。"

Sound = ev.Heard | ev.Said | ev.Unspoken


def obey(show: Show, backstage: Backstage, order: up.Order) -> Step:
    """The show after an order."""
    match order:
        case up.CheckupOrdered():
            return look(show, backstage)
        case up.VoiceTried():
            return _try_voice(show, backstage)
        case up.RecordsOrdered(here):
            return _save(show, backstage, SaveRecords(_hall(show), here))
        case up.TableOrdered(here):
            return _save(show, backstage, SaveTable(_hall(show), here))
        case up.SpanChosen(days) if days in SPANS:
            upkeep = replace(backstage.upkeep, span=days)
            return count(show, replace(backstage, upkeep=upkeep))
        case up.TimetableEdited(edit) if table := drafted(show):
            return _with(_begun(show, edited(table, edit)), replace(backstage, outcome=None)), ()
        case up.TimetableSaved() if table := drafted(show):
            return _save(show, backstage, SaveTimetable(table))
        case up.TimetableDropped():
            return _with(_begun(show, None), replace(backstage, outcome=None)), ()
        case up.SpanChosen() | up.TimetableEdited() | up.TimetableSaved():
            return show, ()
        case _:
            assert_never(order)


def hear(show: Show, backstage: Backstage, report: up.Report) -> Step:
    """The show after a report."""
    upkeep = backstage.upkeep
    match report:
        case up.CheckedUp(checkup):
            return _upkept(show, backstage, replace(upkeep, checkup=checkup, looking=False)), ()
        case up.Counted(span, charts, unread) if span == upkeep.span:
            return _upkept(show, backstage, replace(upkeep, charts=charts, unread=unread)), ()
        case up.Counted():  # another span was chosen meanwhile
            return show, ()
        case up.TimetableKnown():
            return _timetable_known(show, backstage, report)
        case _:
            assert_never(report)


def drafted(show: Show) -> Timetable | None:
    """The timetable as staff have it: with what they set and did not save; None before the hall's is known.

    What they set outlasts their visit, as their notes do: nobody is asked, and whoever comes next sees it.
    """
    known = show.backstage.upkeep.timetable if show.backstage else None
    return known and (show.papers.timetable or known)


def enter(show: Show, backstage: Backstage) -> Step:
    """The room was opened: what it tells is looked up."""
    match backstage.room:
        case Room.MACHINE:
            return look(show, backstage)
        case Room.COUNTS:
            return count(show, backstage)
        case Room.HOURS:
            return show, (TellTimetable(),)
        case _:
            return show, ()


def look(show: Show, backstage: Backstage) -> Step:
    """Have the machine looked at, unless somebody is at it."""
    if backstage.upkeep.looking:
        return show, ()
    return _upkept(show, backstage, replace(backstage.upkeep, looking=True)), (CheckUp(),)


def count(show: Show, backstage: Backstage) -> Step:
    """Have it told what was counted."""
    return _with(show, backstage), (TellCounts(backstage.upkeep.span, show.tours),)


def tried(show: Show, backstage: Backstage, event: Sound) -> Step | None:
    """What became of the sentence by which the sound is tried; None for any other."""
    if event.utterance != backstage.upkeep.trial or not backstage.upkeep.trial:
        return None
    match event:
        case ev.Unspoken():
            backstage = replace(backstage, outcome=Outcome(_UNSPOKEN, good=False))
        case ev.Heard() if backstage.outcome is None:
            backstage = replace(backstage, outcome=Outcome(_HEARD, good=True))
    ended = not isinstance(event, ev.Heard)
    trial = 0 if ended else backstage.upkeep.trial
    return _upkept(show, backstage, replace(backstage.upkeep, trial=trial)), ()


def _timetable_known(show: Show, backstage: Backstage, known: up.TimetableKnown) -> Step:
    """It is looked up when the room opens, and counts from now on where it was saved."""
    upkeep = replace(backstage.upkeep, timetable=known.timetable)
    if known.say:
        backstage = replace(backstage, busy=False, outcome=Outcome(known.say, good=True))
    return _upkept(kept(show, known), backstage, upkeep), ()


def kept(show: Show, known: up.TimetableKnown) -> Show:
    """The hall goes by a timetable that was saved, even when the page was left meanwhile."""
    table = known.timetable
    house = replace(show.house, hours=table.hours, volumes=table.volumes, tours=table.tours)
    if not known.say:
        return show
    show = replace(show, house=house)
    return _begun(show, None) if show.papers.timetable == table else show


def _begun(show: Show, table: Timetable | None) -> Show:
    """With that timetable begun; None, or the hall's own, for none."""
    known = show.backstage.upkeep.timetable if show.backstage else None
    return replace(show, papers=replace(show.papers, timetable=None if table == known else table))


def _try_voice(show: Show, backstage: Backstage) -> Step:
    if not show.has_sound:
        return _with(show, replace(backstage, outcome=Outcome(_SILENT, good=False))), ()
    number = show.asked + 1
    backstage = replace(backstage, outcome=None)
    show = _upkept(replace(show, asked=number), backstage, replace(backstage.upkeep, trial=number))
    house = show.house.comfort
    return show, (Speak(number, "", SENTENCE, "zh-Hans", house.speed, 0.0),)


def _save(show: Show, backstage: Backstage, errand: SaveRecords | SaveTable | SaveTimetable) -> Step:
    if occupied(show):
        return show, ()
    return _with(show, replace(backstage, busy=True, outcome=None)), (errand,)


def _hall(show: Show) -> str:
    """What the hall is called, for the names of files."""
    return show.tours[0].title if show.tours else ""


def _upkept(show: Show, backstage: Backstage, upkeep: Upkeep) -> Show:
    return _with(show, replace(backstage, upkeep=upkeep))


def _with(show: Show, backstage: Backstage) -> Show:
    return replace(show, backstage=backstage)
