"""Bringing in: one thing at a time, only what can be done, and nothing is lost by walking away."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.errands import BringIn, LookInto, StopBringing
from kiosk.show.backstage.bringing.orders import PULLED_OUT
from kiosk.show.backstage.bringing.state import (
    Arrival,
    Bringing,
    Content,
    Kind,
    Offer,
    Refusal,
    Result,
    Script,
    Stick,
)
from kiosk.show.backstage.errands import PackUp, Survey
from kiosk.show.backstage.state import Room, Standing
from kiosk.show.effects import Effect
from tests.show.backstage.staff import LET_IN, Staffed, holding

PACKAGE = Offer("k1", Kind.PACKAGE, "/stick/a.tour", "小院", 3)
DOCUMENT = Offer("k2", Kind.DOCUMENT, "/stick/b.docx", "b.docx")
TOUR = Offer("k3", Kind.TOUR, "/stick/c.yaml", "小院")
PHOTOS = Offer("k4", Kind.PHOTOS, "/stick/photos", "photos", 300)
STICK = Stick("KINGSTON", (PACKAGE, DOCUMENT, TOUR, PHOTOS))
SCRIPTS = (Script("简介", 3), Script("参观", 11, 2), Script("汇报", 5))
DONE = Result("放进来了。", good=True, arrivals=(Arrival("yard", "小院"),))


def plugged_in() -> Staffed:
    """Staff at work, with a full stick."""
    return Staffed().on(staff.RoomChosen(Room.BRING), bring.SticksSeen((STICK,)))


def bringing(hall: Staffed) -> Bringing:
    """What is being brought in."""
    assert hall.show.bringing is not None
    return hall.show.bringing


def asked(hall: Staffed) -> tuple[Effect, ...]:
    """What the last event asked for."""
    return hall.latest


def test_a_package_is_looked_into_first_and_then_brought_in_under_the_name_of_who_did() -> None:
    hall = plugged_in().on(staff.AuthorWritten("小王"), bring.OfferChosen("k1"))
    assert asked(hall) == (LookInto(PACKAGE),)
    hall.on(bring.BringOrdered())
    assert asked(hall) == (), "nobody knows yet what it holds"
    hall.on(bring.LookedInto(PACKAGE, Content(title="小院")), bring.BringOrdered())
    assert asked(hall) == (BringIn(PACKAGE, "小王"),)
    hall.on(bring.Carried(PACKAGE, 5, 10))
    assert (bringing(hall).done, bringing(hall).total) == (5, 10)
    hall.on(bring.BroughtIn(PACKAGE, DONE))
    assert asked(hall) == (Survey(),)
    assert (bringing(hall).result, bringing(hall).under_way) == (DONE, False)


def test_of_a_document_the_chosen_tours_come() -> None:
    hall = plugged_in().on(bring.OfferChosen("k2"), bring.LookedInto(DOCUMENT, Content(scripts=SCRIPTS)))
    assert bringing(hall).scripts == (0, 1, 2)
    hall.on(bring.ScriptTurned(0), bring.ScriptTurned(9), bring.BringOrdered())
    assert asked(hall) == (BringIn(DOCUMENT, scripts=((1, SCRIPTS[1]), (2, SCRIPTS[2]))),)


def test_a_document_without_a_chosen_tour_stays_where_it_is() -> None:
    hall = plugged_in().on(bring.OfferChosen("k2"), bring.LookedInto(DOCUMENT, Content(scripts=SCRIPTS[:1])))
    hall.on(bring.ScriptTurned(0), bring.BringOrdered())
    assert asked(hall) == ()
    assert not bringing(hall).under_way


def test_what_has_faults_is_not_brought_in() -> None:
    hall = plugged_in().on(bring.OfferChosen("k3"), bring.LookedInto(TOUR, Content(faults=("坏了。",))))
    assert hall.on(bring.BringOrdered()).latest == ()


def test_photos_need_a_tour_that_is_there() -> None:
    hall = plugged_in().on(bring.OfferChosen("k4"))
    assert asked(hall) == (), "there is nothing to look into"
    hall.on(bring.BringOrdered())
    assert asked(hall) == ()
    hall.on(bring.PhotosMeant("nowhere"), bring.BringOrdered())
    assert asked(hall) == ()
    hall.on(bring.PhotosMeant("yard"), bring.BringOrdered())
    assert asked(hall) == (BringIn(PHOTOS, tour="yard"),)


def test_photos_cannot_go_into_a_tour_without_a_file() -> None:
    gone = holding("yard", Standing.WITHDRAWN, viewable=False)
    hall = Staffed(gone).on(bring.SticksSeen((STICK,)), bring.OfferChosen("k4"), bring.PhotosMeant("yard"))
    assert hall.on(bring.BringOrdered()).latest == ()


def test_one_errand_at_a_time() -> None:
    hall = plugged_in().on(bring.OfferChosen("k1"))
    assert hall.on(staff.HoldingChosen("yard"), staff.PublishOrdered()).latest == ()
    assert hall.on(bring.OfferChosen("k2")).latest == ()
    assert bringing(hall).offer == PACKAGE
    hall = plugged_in().on(staff.HoldingChosen("yard"), staff.PublishOrdered())
    assert hall.on(bring.OfferChosen("k1")).latest == ()
    assert hall.show.bringing is None


def test_a_stop_is_asked_for_once_and_what_came_of_it_is_told() -> None:
    hall = plugged_in().on(bring.OfferChosen("k4"), bring.PhotosMeant("yard"), bring.BringOrdered())
    assert hall.on(bring.StopOrdered()).latest == (StopBringing(),)
    assert hall.on(bring.StopOrdered()).latest == ()
    refused = Result("带进来20张。", good=True, refusals=(Refusal("IMG_21.jpg", "已经取消。"),))
    hall.on(bring.BroughtIn(PHOTOS, refused))
    assert bringing(hall).result == refused


def test_a_look_that_was_given_up_leaves_nothing_behind() -> None:
    for end in (
        bring.LookedInto(DOCUMENT, Content(scripts=SCRIPTS)),
        bring.BroughtIn(DOCUMENT, Result("", False)),
    ):
        hall = plugged_in().on(bring.OfferChosen("k2"), bring.OfferLeft())
        assert asked(hall) == (StopBringing(),)
        hall.on(end)
        assert hall.show.bringing is None
        assert hall.on(bring.OfferChosen("k1")).latest == (LookInto(PACKAGE),)


def test_a_stick_that_is_pulled_out_says_so_and_its_offers_are_gone() -> None:
    hall = plugged_in().on(bring.OfferChosen("k1"), bring.LookedInto(PACKAGE, Content(title="小院")))
    hall.on(bring.SticksSeen(()))
    assert bringing(hall).result == Result(PULLED_OUT, good=False)
    assert hall.on(bring.BringOrdered()).latest == ()
    hall.on(bring.OfferLeft(), bring.OfferChosen("k1"))
    assert hall.show.bringing is None


def test_while_it_is_read_who_reads_tells_of_a_pulled_stick() -> None:
    hall = plugged_in().on(
        bring.OfferChosen("k1"), bring.LookedInto(PACKAGE, Content()), bring.BringOrdered()
    )
    hall.on(bring.SticksSeen(()))
    assert bringing(hall).under_way


def test_photos_go_on_while_nobody_is_there_and_are_found_again() -> None:
    hall = plugged_in().on(bring.OfferChosen("k4"), bring.PhotosMeant("yard"), bring.BringOrdered())
    hall.on(staff.BackstageLeft(), bring.Carried(PHOTOS, 100, 300))
    assert bringing(hall).done == 100
    hall.on(*LET_IN, staff.Surveyed((holding(),)))
    assert bringing(hall).under_way
    hall.on(staff.BackstageLeft(), bring.BroughtIn(PHOTOS, DONE))
    assert asked(hall) == (), "nobody is there to be told what the hall holds"
    hall.on(*LET_IN)
    assert bringing(hall).result == DONE


def test_what_nobody_decided_on_is_put_back() -> None:
    hall = plugged_in().on(bring.OfferChosen("k4"), staff.BackstageLeft(), *LET_IN)
    assert hall.show.bringing is None


def test_a_late_report_of_another_thing_is_not_taken_for_this_one() -> None:
    hall = plugged_in().on(bring.OfferChosen("k1"))
    before = bringing(hall)
    hall.on(bring.BroughtIn(DOCUMENT, DONE), bring.Carried(TOUR, 1, 2), bring.LookedInto(TOUR, Content()))
    assert bringing(hall) == before


def test_what_visitors_see_goes_onto_the_stick_that_is_there() -> None:
    inbox = Stick("收件", folder=True, place="/in")
    hall = Staffed().on(bring.SticksSeen((inbox,)), staff.PackOrdered())
    assert asked(hall) == (), "there is none"
    hall.on(bring.SticksSeen((inbox, replace(STICK, place="/stick"))), staff.PackOrdered())
    assert asked(hall) == (PackUp("yard", "/stick"),)
    assert asked(hall.on(staff.PackOrdered())) == ()


_EVENTS: st.SearchStrategy[ev.Event] = st.one_of(
    st.sampled_from(("k1", "k2", "k3", "k4", "none")).map(bring.OfferChosen),
    st.integers(-1, 3).map(bring.ScriptTurned),
    st.sampled_from(("yard", "gone")).map(bring.PhotosMeant),
    st.sampled_from(
        (
            bring.OfferLeft(),
            bring.BringOrdered(),
            bring.StopOrdered(),
            bring.SticksSeen(()),
            bring.SticksSeen((STICK,)),
            staff.PublishOrdered(),
            staff.Finished("", good=True),
            staff.BackstageLeft(),
            *LET_IN,
        )
    ),
    st.builds(bring.LookedInto, st.sampled_from(STICK.offers), st.just(Content(scripts=SCRIPTS))),
    st.builds(bring.Carried, st.sampled_from(STICK.offers), st.integers(0, 9), st.just(9)),
    st.builds(bring.BroughtIn, st.sampled_from(STICK.offers), st.just(DONE)),
)


@settings(max_examples=200)
@given(st.lists(_EVENTS, max_size=30))
def test_whatever_happens_one_servant_works_at_a_time_and_is_always_heard(story: list[ev.Event]) -> None:
    hall = plugged_in()
    at_work: Offer | None = None
    for event in story:
        hall.on(event)
        for effect in hall.latest:
            if isinstance(effect, LookInto | BringIn):
                assert at_work is None
                at_work = effect.offer
        if isinstance(event, bring.LookedInto | bring.BroughtIn) and event.offer == at_work:
            at_work = None
        state = hall.show.bringing
        assert (state is not None and state.under_way) == (at_work is not None)
        if state is not None:
            assert not (state.stopping and not state.under_way)
            assert not (state.result and state.under_way)
            assert all(0 <= place < 3 for place in state.scripts)
            assert replace(state, done=0, total=0) == state or state.under_way
