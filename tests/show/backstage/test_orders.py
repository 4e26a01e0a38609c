"""What staff order on their page: errands one at a time, and only such as can be done."""

from __future__ import annotations

import pytest

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.errands import BringBack, KnowPins, OpenPreview, Publish, SetPin, Survey, Withdraw
from kiosk.show.backstage.preview import as_preview, previewed
from kiosk.show.backstage.state import Outcome, Room, Standing
from kiosk.show.gate import Asking, Holder
from kiosk.show.passing import countdown
from kiosk.show.state import Page, Sheet
from tests.builders import one_station_tour, two_floor_tour
from tests.show.backstage.staff import LET_IN, Staffed, holding, past
from tests.show.hall import Hall


def test_who_comes_in_sees_the_tours_and_has_them_looked_up() -> None:
    hall = Hall(two_floor_tour()).on(ev.Begun(), *LET_IN)
    assert hall.show.page is Page.BACKSTAGE
    assert hall.show.station == "", "a visitor's visit is over"
    assert hall.show.backstage is not None
    assert (hall.show.backstage.room, hall.show.backstage.holdings) == (Room.TOURS, None)
    assert {Survey(), KnowPins()} <= set(hall.latest)


def test_publishing_takes_name_and_note_along_and_the_note_is_used_up() -> None:
    hall = Staffed().on(staff.AuthorWritten("小王"), staff.NoteWritten("改短了\n开场白"))
    hall.on(staff.PublishOrdered())
    assert hall.latest == (Publish("yard", "小王", "改短了开场白"),)
    assert hall.backstage.busy
    hall.on(staff.Finished("已经发布。", True, "yard", "改短了开场白"))
    assert (hall.backstage.busy, hall.backstage.outcome) == (False, Outcome("已经发布。", True))
    assert (hall.show.papers.author, hall.show.papers.notes) == ("小王", ())


def test_note_begun_while_publishing_stays() -> None:
    hall = Staffed().on(staff.NoteWritten("一"), staff.PublishOrdered(), staff.NoteWritten("一和二"))
    hall.on(staff.Finished("已经发布。", True, "yard", "一"))
    assert hall.show.papers.note("yard") == "一和二"


def test_note_is_used_up_even_when_the_page_was_left_meanwhile() -> None:
    hall = Staffed().on(staff.NoteWritten("一"), staff.PublishOrdered(), staff.BackstageLeft())
    assert hall.show.papers.note("yard") == "一"
    hall.on(staff.Finished("已经发布。", True, "yard", "一"))
    assert (hall.show.papers.notes, hall.show.backstage) == ((), None)


def test_what_failed_keeps_the_note() -> None:
    hall = Staffed().on(staff.NoteWritten("一"), staff.PublishOrdered())
    hall.on(staff.Finished("磁盘满了。请清理。", False, "yard", "一"))
    assert hall.show.papers.note("yard") == "一"
    assert hall.backstage.outcome == Outcome("磁盘满了。请清理。", False)


def test_one_errand_at_a_time() -> None:
    hall = Staffed().on(staff.PublishOrdered())
    for order in (staff.PublishOrdered(), staff.EditionOrdered(2), staff.WithdrawalOrdered()):
        assert hall.on(order).latest == ()
    hall.on(staff.Finished("好了。", True), staff.WithdrawalOrdered())
    assert hall.latest == (Withdraw("yard"),)


def test_an_undo_names_the_edition_before_with_other_content() -> None:
    live = past(5, live=True, shown=True, repeats=2)
    same, broken = past(2, shown=True), past(1, whole=False)
    oldest = past(1)
    assert holding(editions=(live, past(4), past(3), same, oldest)).before == oldest
    assert holding(editions=(live, past(4), past(3), same, broken)).before is None
    assert holding().before == past(2)
    assert holding(standing=Standing.WITHDRAWN).before is None


@pytest.mark.parametrize("number", [3, 4, -1])
def test_edition_that_is_live_or_not_there_is_not_brought_back(number: int) -> None:
    assert Staffed().on(staff.EditionOrdered(number)).latest == ()
    assert Staffed().on(staff.EditionOrdered(1)).latest == (BringBack("yard", 1, ""),)


def test_withdrawn_tour_can_be_put_on_show_and_not_be_withdrawn_again() -> None:
    hall = Staffed(holding(standing=Standing.WITHDRAWN))
    assert hall.on(staff.WithdrawalOrdered()).latest == ()
    assert hall.on(staff.EditionOrdered()).latest == (BringBack("yard", 0, ""),)


@pytest.mark.parametrize("standing", [Standing.BROKEN, Standing.REFUSED])
def test_broken_tour_is_neither_published_nor_previewed(standing: Standing) -> None:
    hall = Staffed(holding(standing=standing))
    assert hall.on(staff.PublishOrdered()).latest == ()
    assert hall.on(staff.PreviewOrdered()).latest == ()
    assert not hall.backstage.busy


def test_tour_that_nobody_knows_opens_no_room() -> None:
    hall = Staffed().on(staff.RoomChosen(Room.TOURS), staff.HoldingChosen("?"))
    assert hall.backstage.room is Room.TOURS
    fresh = Hall(two_floor_tour()).on(*LET_IN, staff.RoomChosen(Room.TOUR))
    assert fresh.show.backstage is not None
    assert fresh.show.backstage.room is Room.TOURS


def test_another_room_forgets_what_was_said_in_the_last() -> None:
    hall = Staffed().on(staff.PublishOrdered(), staff.Finished("好了。", True), staff.RoomChosen(Room.PINS))
    assert hall.backstage.outcome is None
    hall.on(staff.RoomChosen(Room.TOUR), ev.HomeChosen())
    assert hall.backstage.room is Room.TOURS


def test_visitors_keys_do_nothing_on_the_staff_page() -> None:
    hall = Staffed()
    before = hall.backstage
    for event in (
        ev.Begun(),
        ev.ForwardChosen(),
        ev.LeaveChosen(),
        ev.SheetOpened(Sheet.COMFORT),
        ev.PlayChosen(),
    ):
        hall.on(event)
        assert (hall.show.page, hall.backstage, hall.show.sheet) == (Page.BACKSTAGE, before, None)


def test_preview_shows_the_unpublished_tour_and_leaves_the_halls_own_alone() -> None:
    own = one_station_tour()
    hall = Staffed(tours=(own,)).on(staff.PreviewOrdered())
    assert hall.latest == (OpenPreview("yard"),)
    hall.on(staff.PreviewReady(two_floor_tour()))
    assert (hall.show.page, hall.backstage.previews, hall.backstage.busy) == (Page.HOME, True, False)
    assert [tour.id for tour in hall.show.tours] == [as_preview("yard")]
    assert previewed(hall.show.tour) == "yard"
    hall.on(ev.Begun())
    voice = hall.voice
    assert voice is not None
    assert voice.tour == as_preview("yard"), "what it says is looked up where staff edit"
    hall.on(staff.PreviewEnded())
    assert (hall.show.page, hall.show.tours, hall.voice) == (Page.BACKSTAGE, (own,), None)
    assert (hall.backstage.room, hall.backstage.tour) == (Room.TOUR, "yard")


def test_preview_ends_where_a_visitor_would_come_to_the_attract_page() -> None:
    hall = Staffed().preview().on(ev.Begun())
    pages = [hall.on(ev.LeaveChosen()).show.page for _ in range(2)]
    assert pages == [Page.GOODBYE, Page.BACKSTAGE]


def test_whoever_touches_a_preview_may_look_on_as_long_as_they_like() -> None:
    hall = Staffed().preview().on(ev.Begun())
    for _ in range(100):
        hall.on(ev.Touched())
        assert countdown(hall.show) is None
        hall.let_time_pass(10.0)
    assert hall.backstage.previews


def test_goodbye_of_a_preview_leads_back_to_its_room_by_itself() -> None:
    hall = Staffed().preview().on(ev.Begun())
    while hall.show.page is not Page.GOODBYE:
        hall.on(ev.ForwardChosen())
    hall.let_time_pass(hall.show.house.goodbye + 1.0)
    assert (hall.show.page, hall.backstage.previews) == (Page.BACKSTAGE, False)


def test_tours_that_arrive_in_a_preview_wait_for_its_end() -> None:
    newer = one_station_tour()
    hall = Staffed().preview().on(ev.ToursChanged((newer,)))
    assert [tour.id for tour in hall.show.tours] == [as_preview("yard")]
    assert hall.on(staff.PreviewEnded()).show.tours == (newer,)
    assert hall.show.arrived is None


def test_tours_that_arrive_are_behind_the_page_at_once_and_looked_up() -> None:
    newer = one_station_tour()
    hall = Staffed().on(ev.ToursChanged((newer,)))
    assert hall.show.tours == (newer,)
    assert Survey() in hall.latest
    assert (hall.show.page, hall.backstage.room) == (Page.BACKSTAGE, Room.TOUR)


def test_preview_that_comes_late_takes_nobody_anywhere() -> None:
    hall = Staffed(holding(), holding("other")).on(staff.PreviewOrdered(), staff.HoldingChosen("other"))
    hall.on(staff.PreviewReady(two_floor_tour()))
    assert (hall.show.page, hall.backstage.busy) == (Page.BACKSTAGE, False)
    gone = Staffed().on(staff.PreviewOrdered(), staff.BackstageLeft(), staff.PreviewReady(two_floor_tour()))
    assert (gone.show.page, gone.show.backstage) == (Page.ATTRACT, None)


def test_a_new_pin_is_entered_twice_and_stays_nowhere_in_the_show() -> None:
    hall = Staffed().on(staff.PinOrdered(Holder.STAFF), staff.PinWritten("274913"))
    assert SetPin(Holder.STAFF, "274913") in hall.latest
    assert "274913" not in repr(hall.show)
    assert "274913" not in repr(hall.effects)
    assert hall.on(staff.PinWritten("274913")).latest == (), "the first is still being looked at"
    hall.on(staff.PinAnswered(Asking.AGAIN), staff.PinWritten("274913"), staff.PinAnswered(None))
    assert hall.backstage.pin is None
    assert hall.backstage.outcome == Outcome("工作人员的密码设好了，现在就能用。", True)
    assert KnowPins() in hall.latest


def test_answer_to_a_pin_that_was_given_up_sets_nothing_off() -> None:
    hall = Staffed().on(staff.PinOrdered(Holder.STAFF), staff.PinWritten("274913"), staff.PinOrdered(None))
    hall.on(staff.PinAnswered(Asking.AGAIN))
    assert hall.backstage.pin is None
