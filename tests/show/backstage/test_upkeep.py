"""The upkeep's orders: the machine is looked at, its sound tried, and what it noted is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.errands import BringBack
from kiosk.show.backstage.state import Outcome, Room
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.errands import (
    CheckUp,
    SaveRecords,
    SaveTable,
    SaveTimetable,
    TellCounts,
    TellTimetable,
)
from kiosk.show.backstage.upkeep.orders import SENTENCE, drafted
from kiosk.show.backstage.upkeep.samples import CHARTS, TIMETABLE
from kiosk.show.backstage.upkeep.state import Checkup, Finding
from kiosk.show.backstage.upkeep.timetable import DiagonalMoved, OpenAlways
from kiosk.show.effects import Hush, Speak
from kiosk.show.state import Page
from tests.builders import two_floor_tour
from tests.show.backstage.staff import LET_IN, Staffed
from tests.show.hall import Hall

CHECKUP = Checkup((Finding("磁盘", True, "还剩 41.3 GB。"),))


def in_machine_room() -> Staffed:
    """Staff who came to see how the machine is."""
    return Staffed().on(staff.RoomChosen(Room.MACHINE))


def test_whoever_enters_the_room_has_the_machine_looked_at_once() -> None:
    hall = in_machine_room()
    assert hall.latest == (CheckUp(),)
    assert hall.backstage.upkeep.looking
    assert hall.on(up.CheckupOrdered()).latest == ()
    hall.on(up.CheckedUp(CHECKUP))
    assert (hall.backstage.upkeep.checkup, hall.backstage.upkeep.looking) == (CHECKUP, False)
    assert hall.on(up.CheckupOrdered()).latest == (CheckUp(),)
    assert hall.backstage.upkeep.checkup == CHECKUP, "what was known stays until more is"


def test_a_look_keeps_nobody_from_other_work() -> None:
    hall = in_machine_room().on(staff.RoomChosen(Room.TOUR), staff.EditionOrdered(1))
    assert hall.latest == (BringBack("yard", 1, ""),)


def test_a_sentence_is_said_to_try_the_sound_and_what_came_of_it_is_told() -> None:
    hall = in_machine_room().on(up.VoiceTried())
    assert isinstance(hall.latest[0], Speak)
    number = hall.latest[0].utterance
    assert hall.latest[0].text == SENTENCE
    assert hall.backstage.outcome is None
    hall.on(ev.Heard(number, 0.2, 3.0))
    assert hall.backstage.outcome is not None
    assert (hall.backstage.outcome.good, hall.backstage.upkeep.trial) == (True, number)
    hall.on(ev.Said(number))
    assert hall.backstage.upkeep.trial == 0
    assert hall.show.page is Page.BACKSTAGE


def test_sentence_that_is_not_said_is_told_and_an_older_one_is_not() -> None:
    hall = in_machine_room().on(up.VoiceTried(), up.VoiceTried())
    newest = hall.show.asked
    assert hall.on(ev.Unspoken(newest - 1)).backstage.outcome is None
    hall.on(ev.Unspoken(newest))
    assert hall.backstage.outcome is not None
    assert not hall.backstage.outcome.good


def test_without_a_loudspeaker_nothing_is_said_and_staff_learn_why() -> None:
    hall = in_machine_room().on(ev.SoundChanged(False), up.VoiceTried())
    assert hall.latest == ()
    assert hall.backstage.outcome == Outcome("没有找到音箱，放不出声音。请接好音箱，过几秒再试。", good=False)


def test_sound_that_is_tried_ends_when_staff_leave() -> None:
    hall = in_machine_room().on(up.VoiceTried(), staff.BackstageLeft())
    assert Hush() in hall.latest
    assert hall.show.backstage is None


def test_records_go_under_the_halls_name_one_errand_at_a_time() -> None:
    hall = in_machine_room().on(up.RecordsOrdered())
    assert hall.latest == (SaveRecords(two_floor_tour().title, False),)
    assert hall.backstage.busy
    assert hall.on(up.RecordsOrdered(here=True)).latest == ()
    hall.on(staff.Finished("存好了。", good=True), up.RecordsOrdered(here=True))
    assert hall.latest == (SaveRecords(two_floor_tour().title, True),)


def test_orders_without_staff_and_late_reports_change_nothing() -> None:
    hall = Hall(two_floor_tour())
    before = hall.show
    for event in (up.CheckupOrdered(), up.VoiceTried(), up.RecordsOrdered(), up.CheckedUp(CHECKUP)):
        assert hall.on(event).latest == ()
    assert hall.show == before


def test_the_counts_are_told_of_the_span_that_is_chosen() -> None:
    hall = Staffed().on(staff.RoomChosen(Room.COUNTS))
    assert hall.latest == (TellCounts(14, hall.show.tours),)
    hall.on(up.SpanChosen(90))
    assert hall.latest == (TellCounts(90, hall.show.tours),)
    assert hall.on(up.Counted(14, CHARTS)).backstage.upkeep.charts is None, "it came too late"
    assert hall.on(up.Counted(90, CHARTS)).backstage.upkeep.charts == CHARTS
    before = hall.backstage
    assert (hall.on(up.SpanChosen(1_000_000)).latest, hall.backstage.upkeep) == ((), before.upkeep)


def test_counts_that_cannot_be_read_say_so_and_can_be_read_again() -> None:
    hall = Staffed().on(staff.RoomChosen(Room.COUNTS), up.Counted(14, None, "统计读不出来。"))
    assert hall.backstage.upkeep.unread == "统计读不出来。"
    hall.on(up.Counted(14, CHARTS))
    assert (hall.backstage.upkeep.charts, hall.backstage.upkeep.unread) == (CHARTS, "")


def test_the_table_goes_the_same_way_as_the_records() -> None:
    hall = Staffed().on(staff.RoomChosen(Room.COUNTS), up.TableOrdered(here=True))
    assert hall.latest == (SaveTable(two_floor_tour().title, True),)
    assert hall.on(up.RecordsOrdered()).latest == ()


def in_hours_room() -> Staffed:
    """Staff who came to set the hours."""
    return Staffed().on(staff.RoomChosen(Room.HOURS), up.TimetableKnown(TIMETABLE))


def test_the_timetable_counts_from_the_moment_it_is_saved() -> None:
    hall = Staffed().on(staff.RoomChosen(Room.HOURS))
    assert hall.latest == (TellTimetable(),)
    hall.on(up.TimetableKnown(TIMETABLE), up.TimetableEdited(DiagonalMoved(1.0)))
    draft = drafted(hall.show)
    assert draft == replace(TIMETABLE, diagonal=56.0)
    assert hall.show.house.hours == ()
    assert hall.on(up.TimetableSaved()).latest == (SaveTimetable(draft),)
    assert hall.backstage.busy
    hall.on(up.TimetableKnown(draft, "存好了。"))
    assert hall.backstage.outcome == Outcome("存好了。", good=True)
    assert (hall.backstage.busy, hall.backstage.upkeep.timetable) == (False, draft)
    assert (hall.show.house.hours, hall.show.house.volumes) == (TIMETABLE.hours, TIMETABLE.volumes)


def test_what_was_set_and_not_saved_outlasts_a_look_elsewhere_and_can_be_dropped() -> None:
    hall = in_hours_room().on(up.TimetableEdited(OpenAlways()), staff.RoomChosen(Room.MACHINE))
    hall.on(staff.RoomChosen(Room.HOURS), up.TimetableKnown(TIMETABLE))
    assert drafted(hall.show) == replace(TIMETABLE, hours=())
    hall.on(up.TimetableDropped())
    assert drafted(hall.show) == TIMETABLE


@pytest.mark.parametrize("gone", [(staff.BackstageLeft(),), (ev.Tick(1e6, 12.0),)])
def test_what_was_set_and_not_saved_outlasts_the_visit(gone: tuple[ev.Event, ...]) -> None:
    hall = in_hours_room().on(up.TimetableEdited(OpenAlways()), *gone)
    assert (hall.show.backstage, hall.show.house.hours) == (None, ())
    hall.on(*LET_IN, staff.RoomChosen(Room.HOURS))
    assert drafted(hall.show) is None, "before it is known nobody sees it"
    hall.on(up.TimetableKnown(TIMETABLE))
    assert drafted(hall.show) == replace(TIMETABLE, hours=())
    hall.on(up.TimetableSaved(), staff.BackstageLeft())
    hall.on(up.TimetableKnown(replace(TIMETABLE, hours=()), "存好了。"))
    assert hall.show.papers.timetable is None


def test_timetable_that_could_not_be_saved_counts_for_nothing() -> None:
    hall = in_hours_room().on(up.TimetableEdited(OpenAlways()), up.TimetableSaved())
    hall.on(staff.Finished("磁盘满了。请清理。", good=False))
    assert hall.show.house.hours == ()
    assert hall.backstage.upkeep.timetable == TIMETABLE
    assert drafted(hall.show) == replace(TIMETABLE, hours=())


def test_timetable_that_is_saved_after_staff_left_counts_all_the_same() -> None:
    hall = in_hours_room().on(up.TimetableSaved(), staff.BackstageLeft())
    hall.on(up.TimetableKnown(TIMETABLE, "存好了。"))
    assert hall.show.house.hours == TIMETABLE.hours
    assert hall.show.backstage is None


def test_hours_that_are_saved_close_the_hall_once_staff_leave() -> None:
    hall = in_hours_room().on(up.TimetableSaved(), up.TimetableKnown(TIMETABLE, "存好了。"))
    hall.on(ev.Tick(hall.show.now + 1, 23.0, 6))
    assert not hall.show.closed, "staff are there"
    assert hall.on(staff.BackstageLeft()).show.closed


def test_nothing_is_set_before_the_timetable_is_known() -> None:
    hall = Staffed().on(staff.RoomChosen(Room.HOURS))
    for order in (up.TimetableEdited(OpenAlways()), up.TimetableSaved(), up.TimetableDropped()):
        assert hall.on(order).latest == ()
        assert drafted(hall.show) is None
