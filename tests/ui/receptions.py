"""Receptions that strain the guide's desk, or are as they usually are: moment by moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.state import Show
from kiosk.tour.model import Fact, Tour
from tests.builders import a_part, a_station, a_tour, two_floor_tour
from tests.show.reception.hall import LedHall
from tests.ui.extremes import TWENTY
from tests.ui.screen import CALM
from tests.ui.secret import after


def usual_tour() -> Tour:
    """Three stations on two floors with cues, figures and pictures; a film and parts."""
    hall, reading, upstairs = two_floor_tour().stations
    board = a_part("第一块", "【指左边图版】这是第一块图版。")
    hall = replace(hall, film="film.mp4", keywords=("修缮", "院墙"))
    return replace(two_floor_tour(), stations=(hall, replace(reading, parts=(board,)), upstairs))


def crowded_tour() -> Tour:
    """A station that has too much of everything: cues of five lines, words to remember, figures."""
    names = [f"{TWENTY}之{n}" for n in range(8)]
    told = "".join(f"【指墙上图版{n}{TWENTY}】这里有{{{name}}}。" for n, name in enumerate(names))
    hall = a_station(TWENTY, told, "1F", keywords=tuple(names))
    facts = tuple(Fact(name, "123456789", "平方千米", "2026年5月31日") for name in names)
    return a_tour(hall, a_station("书房", "书房。", "2F"), facts=facts, title=TWENTY)


def moments(tour: Tour) -> Iterator[tuple[str, Show]]:
    """Her desk from before she sets out to the end."""
    guide = LedHall(tour, house=CALM)
    yield "preparation", guide.show
    guide.on(led.WordsSet("各位代表", TWENTY * 2), led.TimeLeft(600.0), ev.Begun())
    yield "first", guide.show
    yield "told", guide.tell().show
    guide.on(ev.ForwardChosen())
    yield "second", guide.show
    yield "held", after(guide.show, led.ScreenHeld(HoldKind.FREEZE))
    yield "welcome", after(guide.show, led.ScreenHeld(HoldKind.WELCOME))
    yield "enlarged", after(guide.show, led.Enlarged(Focus(2.0, 0.4, 0.6)), led.Pointed((0.4, 0.6)))
    yield "home", after(guide.show, ev.HomeChosen())
    yield "no sound", after(guide.show, ev.VoiceSet(True), ev.SoundChanged(False))
    yield "leapt", after(guide.show, ev.StationChosen(tour.stations[-1].id))
    yield "skipped", after(guide.show, led.StationSkipped(tour.stations[-1].id), ev.VoiceSet(True))
    yield "film", after(guide.show, ev.StationChosen(tour.stations[0].id), ev.FilmOpened())
    yield "late", late(guide)
    yield "goodbye", after(guide.show, ev.LeaveChosen())
    yield "rehearsed", after(guide.show, led.RehearsalSet(True), ev.LeaveChosen())
    yield "gate", after(guide.show, led.GateOpened(Purpose.END))


def late(guide: LedHall) -> Show:
    """So late that a cut is proposed, where the tour has anything to cut."""
    guide.on(led.TimeLeft(30.0))
    return guide.wait(600.0, every=20.0).show
