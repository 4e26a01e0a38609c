"""What holds at every moment of every reception, whatever the guide does in whatever order."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.effects import CheckPin, KeepRecord, KeepTimes
from kiosk.show.gate import Purpose
from kiosk.show.memory import dump, restore
from kiosk.show.passing import countdown
from kiosk.show.reception import events as led
from kiosk.show.reception.clock import clock
from kiosk.show.reception.cuts import proposal
from kiosk.show.reception.record import record
from kiosk.show.state import House, Narration, Page, Sheet, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour
from tests.show.reception.hall import LET_IN
from tests.show.reception.strategies import gates, orders
from tests.show.strategies import Happening, event_of, halls, happenings, tours
from tests.show.test_properties import check_clock, check_comfort, check_place, check_reached, listen, quick

reception_story = st.lists(orders() | gates() | happenings(), max_size=30)


def led_hall(tours_: tuple[Tour, ...]) -> Show:
    """A hall where a guide has been let in."""
    show = opening(tours_, House())
    for event in LET_IN:
        show, _ = step(show, event)
    return show


@settings(quick, max_examples=150)
@given(halls(), reception_story)
def test_every_order_in_every_state_gives_a_valid_state(
    tours_: tuple[Tour, ...], story: list[Happening]
) -> None:
    show = led_hall(tours_)
    heard, last = 0, show.asked
    for happening in story:
        event = event_of(happening, show)
        before = show
        show, effects = step(show, event)
        check_place(show)
        check_comfort(show)
        check_reached(before, show)
        check_clock(before, show)
        check_reception(show)
        if isinstance(event, ev.Said) and event.utterance == heard:
            heard = 0
        heard, last = listen(effects, heard, last)
        assert show.utterance == heard
        assert not any(isinstance(one, CheckPin) and len(one.pin) > 32 for one in effects)
        if before.reception and not tours_:
            raise AssertionError("there is nothing to lead through")
        if before.reception:
            let_out = isinstance(event, led.PinChecked) and event.right
            assert show.reception or let_out, "nothing but the PIN ends a reception"
            assert let_out or show.tours is before.tours


def check_reception(show: Show) -> None:
    """The way, the clock and what the public may see belong together."""
    reception, tour = show.reception, show.current_tour
    assert (show.sheet is Sheet.GATE) == (show.gate is not None)
    if reception is None or tour is None:
        assert show.page is not Page.WELCOME
        return
    assert countdown(show) is None
    assert show.page is not Page.ATTRACT
    route = show.current_route
    assert route is not None
    assert len(set(route.stations)) == len(route.stations), "no station comes twice"
    assert not set(show.to_come) & set(reception.skipped), "what is skipped does not come"
    now = clock(show)
    assert now.needed >= 0.0
    assert now.elapsed >= 0.0
    assert reception.held >= 0.0
    if reception.hold is not None:
        assert show.narration is not Narration.PLAYING
    if reception.pointing is not None:
        assert all(0.0 <= one <= 1.0 for one in reception.pointing)
    assert 1.0 <= reception.focus.zoom <= 4.0
    assert len(reception.guest) <= 40
    kept = record(show)
    assert (kept is None) == (reception.began is None)
    if kept is not None:
        assert sum(stay.seconds for stay in kept.stays) <= kept.seconds + 1e-6 + 1e-9 * kept.seconds
    proposed = proposal(show)
    if proposed is not None:
        after = step(show, led.CutTaken())[0]
        assert now.needed - clock(after).needed >= proposed.regains - 1e-6


@settings(quick, max_examples=100)
@given(tours(), st.lists(orders(), max_size=25))
def test_no_station_is_lost_or_shown_twice(tour: Tour, story: list[ev.Event]) -> None:
    """Whatever was skipped, leapt to and cut: what is still to come comes, once, and then the goodbye."""
    show = led_hall((tour,))
    for event in story:
        show, _ = step(show, event)
    if show.page is Page.GOODBYE:
        show, _ = step(show, ev.BackChosen())
    due = list(show.to_come)
    seen: list[str] = []
    before = show.station
    for _ in range(500):
        show, _ = step(show, ev.ForwardChosen())
        if show.page is Page.GOODBYE:
            break
        if show.page is Page.STATION and show.station != before:
            before = show.station
            seen.append(before)
    else:
        raise AssertionError("the way does not end")
    assert [one for one in seen if one in due] == due
    assert len(set(seen)) == len(seen)


@settings(quick, max_examples=60)
@given(halls(), reception_story)
def test_dumped_and_restored_reception_is_the_same(tours_: tuple[Tour, ...], story: list[Happening]) -> None:
    show = led_hall(tours_)
    for happening in story:
        show, _ = step(show, event_of(happening, show))
    written = json.dumps(dump(show), allow_nan=False)
    into = replace(opening(show.tours, House()), now=show.now + 1000.0)
    back = restore(json.loads(written), into)
    if show.reception is None:
        return
    assert back.reception is not None
    one, other = (replace(each, began=None, ended=None) for each in (back.reception, show.reception))
    assert one == other, "but for its moments, which are on another clock"
    assert (back.reception.ended is None) == (show.reception.ended is None)
    assert abs(clock(back).elapsed - clock(show).elapsed) < 1e-6, "another clock rounds otherwise"
    assert (back.page, back.station, back.part, back.line) == (show.page, show.station, show.part, show.line)


@settings(quick, max_examples=40)
@given(tours(), st.lists(orders(), max_size=12), st.floats(0, 3600))
def test_a_reception_that_was_cut_off_goes_on_with_its_clocks_right(
    tour: Tour, story: list[ev.Event], away: float
) -> None:
    """G15: the visit's clock went on while the machine was off."""
    show = led_hall((tour,))
    for event in (ev.Begun(), *story, ev.Tick(show.now + 100.0, 9.0)):
        show, _ = step(show, event)
    assert show.reception is not None
    again = replace(opening((tour,), House()), now=7.0)
    saved = restore(json.loads(json.dumps(dump(show))), again)
    again, _ = step(again, led.ReceptionFound(saved, away))
    if show.reception.began is None:
        assert again.saved is None
        return
    assert (again.sheet, again.reception) == (Sheet.RESUME, None)
    for other in (ev.Begun(), ev.HomeChosen(), ev.SheetClosed(), led.GateOpened(Purpose.LEAD)):
        again, _ = step(again, other)
        assert again.sheet is Sheet.RESUME, "that alone is asked"
    again, _ = step(again, ev.Tick(27.0, 9.0))
    again, effects = step(again, led.ReceptionResumed())
    assert again.reception is not None
    more = away + 20.0 if show.reception.ended is None else 0.0  # what is over takes no longer
    assert abs(clock(again).elapsed - (clock(show).elapsed + more)) < 1e-3
    assert (again.station, again.page) == (show.station, show.page)
    assert again.narration is not Narration.PLAYING
    check_reception(again)
    assert not any(isinstance(one, KeepRecord | KeepTimes) for one in effects)
