"""What holds backstage whatever anybody does in whatever order: nobody gets in, nothing written gets lost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage import visit
from kiosk.show.backstage.editing import events as at
from kiosk.show.backstage.editing.errands import Turn, Way
from kiosk.show.backstage.editing.state import Clash, Leaf, Manuscript, Sentence
from kiosk.show.backstage.errands import Errand, OpenPreview, Publish
from kiosk.show.backstage.state import Holding, Papers, Room, Standing
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.samples import CHARTS, TIMETABLE
from kiosk.show.backstage.upkeep.state import Checkup
from kiosk.show.backstage.upkeep.timetable import SpanAdded
from kiosk.show.effects import Hush, Speak
from kiosk.show.gate import ALL, GUIDES, Asking, Holder, Purpose
from kiosk.show.passing import countdown
from kiosk.show.reception import events as led
from kiosk.show.state import House, Page, Sheet, Show, opening
from kiosk.show.step import _FROM_MACHINES, step
from kiosk.tour.model import Tour
from kiosk.workshop.editing.edits import Renamed
from tests.show.backstage.staff import holding
from tests.show.strategies import Happening, event_of, halls, happenings, houses, tours

quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

_IDS = ("t0", "t1", "gone", "?")


@dataclass(frozen=True)
class AtStaffGate:
    """What comes next at the gate for somebody who knows a PIN that opens these doors."""

    doors: tuple[Purpose, ...]
    purpose: Purpose = Purpose.STAFF

    def event(self, show: Show) -> ev.Event:
        if show.gate is None:
            return led.GateOpened(self.purpose)
        match show.gate.asking:
            case Asking.CHECKING:
                return led.PinChecked(bool(self.doors), doors=self.doors)
            case Asking.DOOR:
                return led.DoorChosen(Purpose.STAFF)
            case _:
                return led.PinEntered("246810")


@dataclass(frozen=True)
class Report:
    """What an errand says to it, of the tour whose room is open."""

    good: bool

    def event(self, show: Show) -> ev.Event:
        tour = show.backstage.tour if show.backstage else "t0"
        return staff.Finished("说明。", self.good, tour, show.papers.note(tour))


Doing = Happening | AtStaffGate | Report


def _event(doing: Doing, show: Show) -> ev.Event:
    return doing.event(show) if isinstance(doing, AtStaffGate | Report) else event_of(doing, show)


@st.composite
def _held(draw: st.DrawFn) -> tuple[Holding, ...]:
    ids = draw(st.lists(st.sampled_from(_IDS[:3]), unique=True))
    return tuple(holding(one, draw(st.sampled_from(Standing))) for one in ids)


def _manuscripts() -> st.SearchStrategy[Manuscript]:
    """Drafts of these tours, with a station to hear and to edit, or without any."""
    leaf = Leaf(
        "s0", "前院", "前院有一口井。", (Sentence("前院有一口井。", opens=False, said="前院有一口井。"),)
    )
    leaves = st.sampled_from(((), (leaf,)))
    return st.builds(Manuscript, st.sampled_from(_IDS), leaves=leaves, changed=st.booleans())


def orders() -> st.SearchStrategy[Doing]:
    """Everything that staff can do, and what their errands may say at any time."""
    words = st.sampled_from(("", "小王", "改了开场白", "字" * 90, "\u202e行\n二"))
    fingers: st.SearchStrategy[Doing] = st.one_of(
        st.builds(staff.RoomChosen, st.sampled_from(Room)),
        st.builds(staff.HoldingChosen, st.sampled_from(_IDS)),
        st.builds(staff.AuthorWritten, words) | st.builds(staff.NoteWritten, words),
        st.sampled_from((staff.PublishOrdered(), staff.WithdrawalOrdered(), staff.BackstageLeft())),
        st.builds(staff.EditionOrdered, st.integers(-1, 4)),
        st.sampled_from((staff.PreviewOrdered(), staff.PreviewEnded())),
        st.builds(staff.PinOrdered, st.none() | st.sampled_from(Holder)),
        st.builds(staff.PinWritten, st.text(max_size=40)),
        st.sampled_from((up.TimetableEdited(SpanAdded(0)), up.TimetableSaved(), up.TimetableDropped())),
        st.builds(up.SpanChosen, st.sampled_from((14, 90, 7, -1))),
        st.sampled_from((up.CheckupOrdered(), up.VoiceTried(), up.RecordsOrdered(), up.TableOrdered(True))),
    )
    edits: st.SearchStrategy[Doing] = st.one_of(
        st.just(at.EditingOrdered()),
        st.builds(at.StationOpened, st.sampled_from(("s0", "gone"))),
        st.sampled_from((at.QuestionsOpened(), at.WholeOpened(), at.PageLeft(), at.SaveOrdered())),
        st.builds(at.QuestionTurned, st.integers(-1, 3)),
        st.builds(at.EditMade, st.builds(Renamed, st.sampled_from(("s0", "gone")), words)),
        st.builds(at.HearingOrdered, st.integers(-1, 2)),
        st.builds(at.HallWordWritten, words, words),
        st.builds(at.TurnOrdered, st.sampled_from(Turn)),
        st.just(at.DropOrdered()) | st.builds(at.WayChosen, st.sampled_from(Way)),
        st.builds(at.DraftOpened, _manuscripts(), st.sampled_from(Clash)),
        st.builds(at.DraftShown, _manuscripts(), st.sampled_from(Clash), words, st.booleans()),
        st.builds(at.DraftClosed, st.sampled_from(_IDS), words),
    )
    reports: st.SearchStrategy[Doing] = st.one_of(
        st.builds(staff.Surveyed, _held()),
        st.builds(Report, st.booleans()),
        st.builds(staff.PreviewReady, st.sampled_from(("t0", "t1")).flatmap(tours)),
        st.builds(staff.PinsKnown, st.lists(st.sampled_from(Holder), unique=True).map(tuple)),
        st.builds(staff.PinAnswered, st.none() | st.sampled_from(Asking)),
        st.sampled_from(
            (
                up.TimetableKnown(TIMETABLE),
                up.TimetableKnown(TIMETABLE, "存好了。"),
                up.CheckedUp(Checkup(())),
                up.Counted(14, CHARTS),
                up.Counted(90, None, "读不出。"),
            )
        ),
    )
    return fingers | edits | reports


@st.composite
def stories(draw: st.DrawFn) -> list[Doing]:
    """Happenings in any order; now and then staff come in, look up the tours and open the room of one."""
    come: list[Doing] = [AtStaffGate(ALL)] * 3
    look: list[Doing] = [
        staff.Surveyed((holding("t0"), holding("t1", Standing.WITHDRAWN))),
        staff.HoldingChosen("t0"),
    ]
    whole: list[list[Doing]] = [
        [*come, *look],
        [*come, *look, staff.PreviewOrdered(), staff.PreviewReady(draw(tours("t0"))), ev.Begun()],
        [*come, *look, at.EditingOrdered(), at.DraftOpened(draw(_manuscripts()))],
        [AtStaffGate(GUIDES, Purpose.ENTER)] * 3,
        [AtStaffGate(ALL, Purpose.ENTER)] * 4,
        [AtStaffGate((), Purpose.STAFF)] * 3,
    ]
    alone = (happenings(), orders(), orders())
    story: list[Doing] = [*draw(st.sampled_from(whole))]
    for _ in range(
        draw(st.integers(0, 40))
    ):  # drawn one by one: of one great choice `whole` would be a crumb
        way = draw(st.integers(0, 3))
        story += draw(st.sampled_from(whole)) if way == 3 else [draw(alone[way])]
    return story


@settings(quick, max_examples=150)
@given(halls(), houses(), stories())
def test_at_every_moment(hall: tuple[Tour, ...], house: House, story: list[Doing]) -> None:
    show, newest = opening(hall, house), hall
    for doing in story:
        event = _event(doing, show)
        before = show
        show, effects = step(show, event)
        newest = event.tours if isinstance(event, ev.ToursChanged) else newest
        _check_entrance(before, show, event)
        _check_page(show, newest)
        _check_papers(before.papers, show.papers, event)
        for effect in effects:
            if isinstance(effect, Errand):
                assert show.backstage is not None
            if isinstance(effect, Publish):
                assert effect.note == show.papers.note(effect.tour)
            if isinstance(effect, OpenPreview):
                assert show.backstage is not None
                assert show.backstage.busy
            if isinstance(effect, Speak):
                tried = isinstance(event, up.VoiceTried | at.HearingOrdered)
                assert show.page is (Page.BACKSTAGE if tried else Page.STATION)


def _check_entrance(before: Show, after: Show, event: ev.Event) -> None:
    """Nobody comes backstage but by a PIN that opens its door, or by the door after such a PIN."""
    if before.backstage is None and after.backstage is not None:
        assert before.gate is not None
        if isinstance(event, led.PinChecked):
            assert event.right
            assert Purpose.STAFF in event.doors
            assert before.gate.asking is Asking.CHECKING
        else:
            assert event == led.DoorChosen(Purpose.STAFF)
            assert (before.gate.asking, Purpose.STAFF in before.gate.doors) == (Asking.DOOR, True)
    if after.gate is not None and after.gate.asking is Asking.DOOR and before.gate != after.gate:
        assert isinstance(event, led.PinChecked | led.PinKnown)


def _check_page(show: Show, newest: tuple[Tour, ...]) -> None:
    """The staff page is there while staff are, but for a preview; no guide is, and no sheet over it."""
    backstage = show.backstage
    if backstage is None:
        assert show.page is not Page.BACKSTAGE
        assert all(tour.id in ("t0", "t1") for tour in show.tours), "no visitor is shown a preview"
        return
    assert (show.reception, show.gate, show.saved) == (None, None, None)
    assert (show.page is Page.BACKSTAGE) != backstage.previews
    assert backstage.touched <= show.now
    assert backstage.room is not Room.TOUR or backstage.tour
    if backstage.previews:
        assert len(show.tours) == 1
        assert show.page is not Page.ATTRACT
        assert show.arrived == newest, "what the hall has waits for the end of the preview"
        assert show.sheet not in (Sheet.GATE, Sheet.RESUME)
    else:
        assert show.sheet is None
        assert (show.utterance, show.film) == (0, False)
        assert (show.tours, show.arrived) == (newest, None)


def _check_papers(before: Papers, after: Papers, event: ev.Event) -> None:
    """What was written changes by writing alone, and by a publication that used it."""
    if not isinstance(event, staff.AuthorWritten):
        assert after.author == before.author
    if not isinstance(event, staff.NoteWritten):
        gone = set(before.notes) - set(after.notes)
        assert set(after.notes) <= set(before.notes)
        assert not gone or (
            isinstance(event, staff.Finished) and gone == {(event.tour, event.note)} and event.good
        )
    assert all(note for _, note in after.notes)
    assert len(dict(after.notes)) == len(after.notes)


@settings(quick, max_examples=100)
@given(halls(), houses(), stories())
def test_whoever_walks_away_leaves_no_open_door(
    hall: tuple[Tour, ...], house: House, story: list[Doing]
) -> None:
    """Machines may go on to speak and to report: without a finger the page closes in time."""
    show = opening(hall, house)
    for doing in story:
        show, _ = step(show, _event(doing, show))
    longest = max(visit.AT_WORK, visit.WATCHING, house.idle) + house.countdown
    end = show.now + longest + 2.0
    while show.now < end and show.backstage is not None:
        show, effects = step(show, ev.Tick(show.now + 1.0, 9.0))
        for effect in effects:
            if isinstance(effect, Speak):
                show, more = step(show, ev.Said(effect.utterance))
                assert not [one for one in more if isinstance(one, Hush)]
        left = countdown(show)
        assert left is None or left <= house.countdown
    assert show.backstage is None
    assert show.page is not Page.BACKSTAGE
    assert not [one for one in show.tours if one.id.endswith("~")]


@settings(quick, max_examples=50)
@given(halls(), stories())
def test_a_finger_that_is_there_in_time_keeps_the_page_open(
    hall: tuple[Tour, ...], story: list[Doing]
) -> None:
    show = opening(hall, House())
    for doing in [*story, ev.Faulted(), led.ReceptionForgotten(), *[AtStaffGate(ALL)] * 3]:
        show, _ = step(show, _event(doing, show))
    if show.backstage is None:  # a guide leads, or one is asked whether she goes on
        return
    for _ in range(5):
        show, _ = step(show, ev.Tick(show.now + visit.AT_WORK, 9.0))
        show, _ = step(show, ev.Touched())
        assert countdown(show) is None
    assert show.backstage is not None
    asked = replace(show, now=show.now + visit.AT_WORK + 1.0)
    assert countdown(asked) is not None


def test_every_report_counts_as_a_machines_and_no_order_does() -> None:
    """Or else an errand that reports would keep the page open for whoever comes by."""
    reports = (staff.Surveyed(()), staff.Finished("", True), staff.PinsKnown(()), staff.PinAnswered(None))
    assert all(isinstance(one, _FROM_MACHINES) for one in reports)
    assert not isinstance(staff.PublishOrdered(), _FROM_MACHINES)
