"""A tour full of what is the guide's alone, and all that may happen while she leads through it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.lines import lines_of
from kiosk.show.reception import events as led
from kiosk.show.reception.cuts import proposal
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.state import Language, Page, Sheet, Show
from kiosk.show.step import step
from kiosk.tour.model import Fact, Floor, Link, Tour
from kiosk.tour.text import parse
from tests.builders import a_part, a_station, a_tour
from tests.show.reception.hall import LedHall
from tests.ui.screen import CALM

MARK = "QZ"
"""Stands in every word that is the guide's alone, and in nothing else."""


def secret_tour() -> Tour:
    """Cues of every kind, words to remember and a figure that no text tells; parts, a film, many pictures."""
    boards = (
        a_part("第一块", f"【指{MARK}左边图版】这是第一块。", pictures=2),
        a_part("第二块", f"这是第二块。【{MARK}语速放慢】"),
    )
    hall = a_station(
        "大厅",
        f"{{称呼}}，{{问候}}！【指墙上{MARK}图版】这里是大厅。【等{MARK}大家到齐】院里住着{{户数}}人家。\n\n"
        f"欢迎来到某某社区。【{MARK}别提旧名】",
        "1F",
        pictures=3,
        keywords=(f"{MARK}修缮", "大厅"),
        leave=f"请随我前往{{下一站}}。【走{MARK}近路】",
        film="film.mp4",
        links=(Link("办事指南", "https://example.org/guide"),),
        spot=(0.2, 0.3),
    )
    reading = a_station(
        "书房",
        f"书房里有三千册书。【指{MARK}窗边】窗边的座位最抢手。",
        "2F",
        keywords=(f"{MARK}藏书",),
        leave=f"【下楼{MARK}扶好】请随我来。",
        short=parse(f"【指{MARK}书架】书房里有书。"),
    )
    return a_tour(
        hall,
        a_station("长廊", f"【上楼{MARK}慢走】长廊里有两块图版。", "1F", parts=boards),
        reading,
        a_station("展厅", f"参观到这里结束。【{MARK}合影】", "1F", pictures=0),
        floors=(Floor("1F", "一楼", "floor-1.webp"), Floor("2F", "二楼", "floor-2.webp")),
        facts=(Fact("户数", "5547", "户"), Fact(f"{MARK}床位", f"{MARK}36", "张", "2026-05")),
        closing=parse(f"谢谢各位。【{MARK}鞠躬】"),
    )


def moments() -> Iterator[tuple[str, Show]]:
    """A reception from the welcome page to the goodbye, with all that may happen on the way."""
    guide = LedHall(secret_tour(), house=CALM)
    guide.on(led.WordsSet("各位代表", "参观团"), led.TimeLeft(600.0))
    yield "welcome", guide.show
    guide.on(ev.Begun())
    for number in range(30):
        at = f"{number}-{guide.show.station}-{guide.show.part}"
        yield from _stop(at, guide.show)
        guide.tell()
        yield f"{at} told", guide.show
        guide.on(ev.ForwardChosen())
        if guide.show.page is Page.GOODBYE:
            break
    yield "goodbye", guide.show
    yield from _astray()


def _stop(at: str, show: Show) -> Iterator[tuple[str, Show]]:
    """Every line of a stop, and what can be done there."""

    def then(*events: ev.Event) -> Show:
        return after(show, *events)

    for line in range(len(lines_of(show))):
        yield f"{at} line {line}", then(ev.LineChosen(line))
    yield f"{at} picture", then(ev.PictureChosen(1), led.Pointed((0.3, 0.6)))
    yield f"{at} enlarged", then(led.Enlarged(Focus(2.0, 0.3, 0.6)))
    for kind in HoldKind:
        yield f"{at} {kind}", then(led.ScreenHeld(kind))
        yield f"{at} {kind} elsewhere", then(led.ScreenHeld(kind), ev.StationChosen("书房"))
    yield f"{at} film", then(ev.FilmOpened())
    yield f"{at} big", then(ev.BigTextSet(True))
    yield f"{at} home", then(ev.HomeChosen())
    yield f"{at} no sound", then(ev.VoiceSet(True), ev.SoundChanged(False))
    yield f"{at} gate", then(led.GateOpened(Purpose.END))
    yield (
        f"{at} gate wrong",
        then(led.GateOpened(Purpose.END), led.PinEntered("135790"), led.PinChecked(False)),
    )
    yield f"{at} fault", then(ev.Faulted())
    for sheet in (Sheet.COMFORT, Sheet.PLAN, Sheet.LINKS):
        yield f"{at} {sheet}", then(ev.SheetOpened(sheet))
    for language in Language:
        yield f"{at} {language}", then(ev.LanguageSet(language))
        yield f"{at} {language} home", then(ev.LanguageSet(language), ev.HomeChosen())


def _astray() -> Iterator[tuple[str, Show]]:
    """Off the way and late."""
    guide = LedHall(secret_tour(), house=CALM)
    guide.on(led.TimeLeft(60.0), ev.Begun())
    yield "leapt", after(guide.show, ev.StationChosen("展厅"))
    yield "skipped", after(guide.show, led.StationSkipped("大厅"))
    yield "short", after(guide.show, led.StationShortened("书房"), ev.StationChosen("书房"))
    guide.wait(400.0, every=5.0)
    assert proposal(guide.show) is not None
    for language in Language:
        yield f"late {language}", after(guide.show, ev.LanguageSet(language))
    yield "cut", after(guide.show, led.CutTaken())
    yield "rehearsed", after(guide.show, led.RehearsalSet(True), ev.LeaveChosen())


def after(show: Show, *events: ev.Event) -> Show:
    """The show after these."""
    for event in events:
        show, _ = step(show, event)
    return show


def orders(show: Show, dice: random.Random) -> list[ev.Event]:
    """What may come next: her ways are likelier than anything else."""
    station = dice.choice(show.tours[0].stations).id
    spot = (dice.random(), dice.random())
    ways: list[ev.Event] = [
        ev.ForwardChosen(),
        ev.ForwardChosen(),
        ev.StationChosen(station),
        ev.BackChosen(),
        ev.Begun(),
    ]
    return [
        *ways,
        *ways,
        ev.Tick(show.now + dice.choice((0.2, 20.0, 200.0)), 9.0),
        ev.LineChosen(dice.randrange(4)),
        ev.PlayChosen(),
        ev.HomeChosen(),
        ev.LeaveChosen(),
        ev.Faulted(),
        ev.PictureChosen(dice.randrange(3)),
        ev.FilmOpened(),
        ev.FilmClosed(),
        ev.SheetOpened(dice.choice((Sheet.COMFORT, Sheet.PLAN, Sheet.LINKS))),
        ev.SheetClosed(),
        ev.BigTextSet(dice.random() < 0.5),
        ev.LanguageSet(dice.choice(tuple(Language))),
        ev.VoiceSet(dice.random() < 0.5),
        ev.SoundChanged(dice.random() < 0.5),
        ev.RouteChosen(dice.choice(("full", "quick"))),
        led.ScreenHeld(dice.choice(tuple(HoldKind))),
        led.StationSkipped(station),
        led.StationDropped(station),
        led.StationShortened(station),
        led.StationMoved(station, dice.randrange(-3, 4)),
        led.TimeLeft(dice.choice((0.0, 60.0, 900.0))),
        led.WayResumed(),
        led.CutTaken(),
        led.CutRefused(),
        led.Pointed(spot),
        led.Enlarged(Focus(dice.uniform(1.0, 4.0), *spot)),
        led.GateOpened(Purpose.END),
        led.GateClosed(),
        led.PinEntered("135790"),
        led.PinChecked(False, wait=dice.choice((0.0, 30.0))),
    ]
