"""The editing room as pure steps: what staff order, what is asked of the scribe, and what comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import (
    DropDraft,
    OpenDraft,
    Reconcile,
    Revise,
    SaveDraft,
    SetHallWord,
    Turn,
    Way,
)
from kiosk.show.backstage.editing.state import Clash, Editing, Leaf, Manuscript, Question, Sentence, View
from kiosk.show.backstage.errands import Survey
from kiosk.show.backstage.state import Outcome, Room, Standing
from kiosk.show.effects import Hush, Speak
from kiosk.workshop.editing.edits import Renamed
from tests.show.backstage.staff import Staffed, holding

EDIT = Renamed("a", "前院")
AS_IT_WAS = Manuscript("yard", "小院", (Leaf("a", "院子"), Leaf("b", "书房")))
CHANGED = Manuscript("yard", "小院", (Leaf("a", "前院"), Leaf("b", "书房")), changed=True, can_undo=True)


def editing(manuscript: Manuscript = CHANGED, clash: Clash = Clash.NONE) -> Staffed:
    """Staff in the editing room."""
    hall = Staffed()
    hall.on(at.EditingOrdered(), at.DraftOpened(manuscript, clash))
    return hall


def room(hall: Staffed) -> Editing:
    """The room, which must be open."""
    assert hall.backstage.room is Room.EDITOR
    assert hall.backstage.editing is not None
    return hall.backstage.editing


def test_the_room_opens_with_the_draft_that_the_scribe_brings() -> None:
    hall = Staffed()
    assert hall.on(at.EditingOrdered()).latest == (OpenDraft("yard"),)
    assert hall.backstage.busy
    hall.on(at.DraftOpened(AS_IT_WAS))
    assert room(hall) == Editing(AS_IT_WAS)
    assert not hall.backstage.busy


def test_a_tour_without_a_file_is_not_edited() -> None:
    hall = Staffed(holding(standing=Standing.WITHDRAWN, viewable=False))
    assert hall.on(at.EditingOrdered()).latest == ()


def test_a_draft_that_cannot_be_opened_says_why_and_the_page_stays() -> None:
    hall = Staffed()
    hall.on(at.EditingOrdered(), staff.Finished("找不到这个导览的文件。", good=False))
    assert hall.backstage.room is Room.TOUR
    assert hall.backstage.outcome == Outcome("找不到这个导览的文件。", good=False)


def test_a_draft_that_comes_when_staff_have_gone_on_opens_nothing() -> None:
    hall = Staffed()
    hall.on(at.EditingOrdered(), staff.RoomChosen(Room.PINS), at.DraftOpened(AS_IT_WAS))
    assert hall.backstage.room is Room.PINS
    assert not hall.backstage.busy


def test_an_edit_goes_to_the_scribe_and_the_next_waits_for_it() -> None:
    hall = editing(AS_IT_WAS)
    assert hall.on(at.EditMade(EDIT)).latest == (Revise("yard", EDIT),)
    assert hall.on(at.EditMade(EDIT)).latest == (), "it may be meant for what stands elsewhere now"
    hall.on(at.DraftShown(CHANGED))
    assert room(hall).manuscript == CHANGED
    assert hall.on(at.TurnOrdered(Turn.UNDO)).latest == (Revise("yard", Turn.UNDO),)


def test_a_refused_edit_is_told_and_the_draft_is_as_it_was() -> None:
    hall = editing(AS_IT_WAS)
    hall.on(at.EditMade(EDIT), at.DraftShown(AS_IT_WAS, say="站名是空的。请写上站名。"))
    assert hall.backstage.outcome == Outcome("站名是空的。请写上站名。", good=False)
    assert hall.on(at.EditMade(EDIT)).latest == (Revise("yard", EDIT),)


def test_a_defect_of_the_scribe_leaves_nobody_waiting() -> None:
    hall = editing(AS_IT_WAS)
    hall.on(at.EditMade(EDIT), staff.Finished("程序出了错。", good=False))
    assert hall.on(at.EditMade(EDIT)).latest == (Revise("yard", EDIT),)


def test_pages_lead_from_the_list_to_a_station_and_back_to_the_tour() -> None:
    hall = editing()
    hall.on(at.StationOpened("b"))
    assert (room(hall).view, room(hall).station, room(hall).following) == (View.STATION, "b", None)
    hall.on(at.PageLeft())
    assert room(hall).view is View.STATIONS
    hall.on(ev.HomeChosen())
    assert (hall.backstage.room, hall.backstage.editing) == (Room.TOUR, None)


def test_the_page_of_a_station_that_is_gone_gives_way_to_the_list() -> None:
    hall = editing()
    hall.on(at.StationOpened("b"), at.DraftShown(Manuscript("yard", leaves=(Leaf("a", "院子"),))))
    assert room(hall).view is View.STATIONS


def test_an_unknown_station_has_no_page() -> None:
    hall = editing()
    hall.on(at.StationOpened("gone"))
    assert room(hall).view is View.STATIONS


def test_saving_leads_to_the_room_of_the_tour_and_looks_it_up_anew() -> None:
    hall = editing()
    assert hall.on(at.SaveOrdered()).latest == (SaveDraft("yard"),)
    assert hall.on(at.PageLeft()).latest == ()
    assert room(hall), "nobody leaves while it is being saved"
    assert hall.on(at.DraftClosed("yard", "已经保存。")).latest == (Survey(),)
    assert (hall.backstage.room, hall.backstage.outcome) == (Room.TOUR, Outcome("已经保存。", good=True))


def test_whoever_goes_elsewhere_while_it_is_saved_can_go_on_there() -> None:
    for answer in (at.DraftClosed("yard", "已经保存。"), at.DraftShown(CHANGED, say="没能保存。")):
        hall = editing()
        hall.on(at.SaveOrdered(), staff.RoomChosen(Room.TOURS), answer)
        assert (hall.backstage.room, hall.backstage.busy) == (Room.TOURS, False)
        assert hall.backstage.outcome is not None


def test_without_a_change_nothing_is_saved_and_nothing_dropped() -> None:
    hall = editing(AS_IT_WAS)
    assert hall.on(at.SaveOrdered()).latest == ()
    assert hall.on(at.DropOrdered()).latest == ()
    assert editing().on(at.DropOrdered()).latest == (DropDraft("yard"),)


@pytest.mark.parametrize("clash", [Clash.DAMAGED, Clash.ELSEWHERE])
def test_a_clash_allows_nothing_but_a_way_out(clash: Clash) -> None:
    hall = editing(clash=clash)
    for order in (at.EditMade(EDIT), at.TurnOrdered(Turn.UNDO), at.SaveOrdered()):
        assert hall.on(order).latest == ()
    assert hall.on(at.WayChosen(Way.THEIRS)).latest == (Reconcile("yard", Way.THEIRS),)
    hall.on(at.DraftShown(AS_IT_WAS))
    assert hall.on(at.EditMade(EDIT)).latest == (Revise("yard", EDIT),)


def test_without_staff_no_order_and_no_draft_means_anything() -> None:
    hall = editing()
    hall.on(staff.BackstageLeft())
    before = hall.show
    assert (
        hall.on(at.EditingOrdered(), at.EditMade(EDIT), at.SaveOrdered(), at.DraftShown(CHANGED)).latest == ()
    )
    assert hall.show.backstage is None
    assert hall.show.page is before.page


def heard(*events: ev.Event) -> Staffed:
    """Staff who want to hear the first sentence of a station, after these events."""
    told = (
        Sentence("【指井】院里有{井}。", opens=False, said="院里有一口井。"),
        Sentence("【停】", opens=False),
    )
    hall = editing(Manuscript("yard", "小院", (Leaf("a", "院子", sentences=told),)))
    return hall.on(ev.VoiceChanged(True), ev.SoundChanged(True), at.StationOpened("a"), *events)


def test_a_sentence_is_heard_as_the_draft_would_have_it_said() -> None:
    (speak,) = heard(at.HearingOrdered(0)).latest
    assert isinstance(speak, Speak)
    assert (speak.tour, speak.text) == ("yard~", "院里有一口井。")
    assert heard(at.HearingOrdered(1)).latest == ()
    assert heard(at.HearingOrdered(7)).latest == ()


def test_a_second_hearing_is_another_utterance_and_leaving_ends_it() -> None:
    hall = heard(at.HearingOrdered(0))
    first = hall.show.asked
    assert hall.on(at.HearingOrdered(0)).show.asked == first + 1
    assert Hush() in hall.on(at.PageLeft()).latest
    assert Hush() in heard(at.HearingOrdered(0), staff.BackstageLeft()).latest


def test_without_a_voice_or_a_loudspeaker_it_is_said_what_to_do() -> None:
    for lost, word in ((ev.VoiceChanged(False), "念不出来"), (ev.SoundChanged(False), "音箱")):
        hall = heard(lost, at.HearingOrdered(0))
        assert not [effect for effect in hall.latest if isinstance(effect, Speak)]
        assert hall.backstage.outcome is not None
        assert word in hall.backstage.outcome.say


def test_a_word_of_all_tours_goes_to_the_scribe() -> None:
    assert editing().on(at.HallWordWritten("下辇", "下捻")).latest == (SetHallWord("yard", "下辇", "下捻"),)


def test_what_must_be_settled_is_asked_first() -> None:
    asked = replace(CHANGED, musts=1, questions=(Question("某某", "a", "", "", ""),))
    assert room(editing(asked)).view is View.QUESTIONS
    advice = replace(CHANGED, questions=(Question("今年", "a", "", "", "", must=False),))
    assert room(editing(advice)).view is View.STATIONS


def test_a_question_is_left_for_later_and_an_answered_one_gives_way_to_the_next() -> None:
    three = tuple(Question(quote, "a", "", "", "") for quote in ("甲", "乙", "丙"))
    hall = editing(replace(CHANGED, musts=3, questions=three))
    for wrong in (-1, 3):
        assert room(hall.on(at.QuestionTurned(wrong))).place == 0
    assert room(hall.on(at.QuestionTurned(1))).place == 1
    hall.on(at.EditMade(EDIT), at.DraftShown(replace(CHANGED, questions=three[::2])))
    assert room(hall).manuscript.questions[room(hall).place].quote == "丙"
    hall.on(at.EditMade(EDIT), at.DraftShown(replace(CHANGED, questions=three[:1])))
    assert room(hall).manuscript.questions[room(hall).place].quote == "甲", "it was left for later"
    hall.on(at.EditMade(EDIT), at.DraftShown(CHANGED))
    assert (room(hall).view, room(hall).place) == (View.QUESTIONS, 0)


def test_the_tours_own_page_is_opened_and_left() -> None:
    hall = editing()
    assert room(hall.on(at.WholeOpened())).view is View.TOUR
    assert room(hall.on(at.PageLeft())).view is View.STATIONS


def test_a_station_that_was_left_is_no_longer_looked_at() -> None:
    hall = editing()
    hall.on(at.StationOpened("a"), at.PageLeft())
    assert (room(hall).view, room(hall).leaf) == (View.STATIONS, None)


def test_an_edit_that_comes_of_itself_is_nobodys_touch() -> None:
    hall = editing()
    touched = hall.backstage.touched
    hall.on(ev.Tick(touched + 100.0, 12.0), at.EditMade(EDIT))
    assert hall.backstage.touched == touched
    hall.on(ev.Touched())
    assert hall.backstage.touched == touched + 100.0
