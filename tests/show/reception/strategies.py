"""What a guide may order, and whatever anybody may do at the gate: in any order, in any hall."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from kiosk.show import events as ev
from kiosk.show.gate import Asking, Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.plan import RATES
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.reception.times import Timed, Times
from kiosk.show.state import Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Telling
from tests.show.reception.hall import LET_IN

stops = st.sampled_from(("s0", "s1", "s2", "s3", "s4", "s39", "", "?"))
"""Stations of the halls of `tests.show.strategies`, and such as none of them has."""

_seconds = st.floats() | st.sampled_from((0.0, 60.0, 300.0, 720.0))
_words = st.sampled_from(("", "各位领导", "某地参观团", "话" * 90, "\u202e行\n二"))
_timed = st.builds(Timed, stops, st.sampled_from(Telling), st.floats(0.5, 3600), st.integers(0, 4000))
_recorded = st.tuples(st.sampled_from(("a.opus", "b.opus")), st.floats(0, 3600))
times = st.tuples(
    st.sampled_from(("t0", "t1", "?")),
    st.builds(
        Times,
        st.floats(*RATES),
        st.lists(_timed, max_size=4).map(tuple),
        st.lists(_recorded, max_size=2).map(tuple),
    ),
)


@dataclass(frozen=True)
class AtGate:
    """What comes next at the gate: somebody asks to be let in, or out; a PIN; what the lock says to it."""

    right: bool

    def event(self, show: Show) -> ev.Event:
        if show.gate is None:
            return led.GateOpened(Purpose.END if show.reception else Purpose.LEAD)
        checking = show.gate.asking is Asking.CHECKING
        return led.PinChecked(self.right) if checking else led.PinEntered("246810")


@dataclass(frozen=True)
class CutOff:
    """A reception through these tours is found that was cut off, so many seconds ago."""

    away: float

    def event(self, show: Show) -> ev.Event:
        saved = opening(show.tours, show.house)
        for event in (*LET_IN, ev.Begun(), ev.PlayChosen()):
            saved, _ = step(saved, event)
        return led.ReceptionFound(saved, self.away)


Knock = AtGate | CutOff | ev.Event


def ways() -> st.SearchStrategy[ev.Event]:
    """What a guide does to her way."""
    return st.one_of(
        st.sampled_from((ev.ForwardChosen(), ev.ForwardChosen(), ev.BackChosen(), led.WayResumed())),
        st.builds(ev.StationChosen, stops),
        st.builds(led.StationSkipped, stops),
        st.builds(led.StationDropped, stops),
        st.builds(led.StationMoved, stops, st.integers(-50, 50)),
        st.builds(ev.RouteChosen, st.sampled_from(("r0", "r1"))),
        st.sampled_from((led.CutTaken(), led.CutRefused())),
    )


def orders() -> st.SearchStrategy[ev.Event]:
    """Everything that a guide can order, her ways more often than her words."""
    rest: st.SearchStrategy[ev.Event] = st.one_of(
        st.builds(led.StationShortened, stops),
        st.builds(led.ScreenHeld, st.sampled_from(HoldKind)),
        st.builds(led.TimeLeft, _seconds),
        st.builds(led.WordsSet, _words, _words),
        st.builds(led.RehearsalSet, st.booleans()),
        st.builds(led.Pointed, st.none() | st.tuples(_seconds, _seconds)),
        st.builds(led.Enlarged, st.builds(Focus, _seconds, _seconds, _seconds)),
        st.sampled_from((led.PlanKept(), ev.LeaveChosen(), ev.Faulted())),
    )
    return ways() | rest


def gates() -> st.SearchStrategy[Knock]:
    """Whatever anybody may do at the gate, and at the sheet that comes after a power cut."""
    return st.one_of(
        st.builds(AtGate, st.booleans()),
        st.builds(led.GateOpened, st.sampled_from(Purpose)) | st.just(led.GateClosed()),
        st.builds(led.PinEntered, st.text(max_size=40)),
        st.builds(led.PinChecked, st.booleans(), st.sampled_from(Asking), st.floats(0, 300)),
        st.builds(led.PinKnown, st.booleans()),
        st.sampled_from((led.ReceptionResumed(), led.ReceptionForgotten())) | st.builds(CutOff, _seconds),
    )
