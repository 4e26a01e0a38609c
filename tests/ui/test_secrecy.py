"""What is the guide's stays the guide's: the public screen never shows a cue, a note or a clock."""

from __future__ import annotations

import random
import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QUrl
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.public import public
from kiosk.show.state import Page, opening
from kiosk.tour.model import CueKind, Tour
from tests.show.reception.hall import LET_IN, LedHall
from tests.ui.conftest import OpenScreen
from tests.ui.desk import below, called, made_of, tap, written_in
from tests.ui.screen import CALM, Screen, middle, name_of, shown
from tests.ui.secret import MARK, after, moments, orders, secret_tour

SIZE = (1280, 720)
HANDLE = {"console/Drawer", "console/DeskKey"}  # what a shut drawer leaves on the page: a key that opens it
CLOCK = re.compile(r"\d+:\d\d")
PACE = re.compile("慢了|富余|富餘|计划|計劃|提示|还没填好|behind|to spare|On plan|Plan |Cue")


def leaks(screen: Screen, apart: bool) -> list[str]:
    """What of the guide's can be seen or heard on the public window, and what of her desk is there at all."""
    found = [f"title: {screen.window.title()}"] * _secret(screen.window.title())
    for item in shown(screen.window.contentItem()):
        file = written_in(item)
        found += [f"{file}: {said}" for said in _said(item) if _secret(said)]
        found += [f"{file} is to be seen"] * (file.startswith("console/") and file not in HANDLE)
    if apart:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        there = {written_in(item) for item in below(screen.window.contentItem())}
        found += [f"{file} is there" for file in there if file.startswith("console/")]
    return found


def _said(item: QQuickItem) -> list[str]:
    """All that an item says to an eye or an ear."""
    source = item.property("source")
    words = [item.property("text"), item.property("displayText"), name_of(item)]
    words.append(source.toString() if isinstance(source, QUrl) else source)
    return [one for one in words if isinstance(one, str)]


def _secret(said: str) -> bool:
    return MARK in said or bool(CLOCK.search(said)) or bool(PACE.search(said))


def is_open(screen: Screen) -> bool:
    """Whether the guide's drawer lies over the public page."""
    return bool(made_of(screen.window, "console/Console"))


def guarded(screen: Screen, tour: Tour, apart: bool) -> None:
    """A guide is let in, with a screen of her own or with her drawer shut by her own finger."""
    screen.window.setProperty("apart", apart)
    screen.put(opening((tour,), CALM))
    for event in LET_IN:
        screen.receive(event)
    screen.settle()
    assert is_open(screen) != apart
    if not apart:
        tap(screen.window, middle(called(screen.window, "收起")))
    assert not is_open(screen)


def test_the_tour_holds_every_kind_of_secret() -> None:
    tour = secret_tour()
    told = [s for station in tour.stations for s in (*station.text, *station.leave, *station.short)]
    told += [s for station in tour.stations for part in station.parts for s in part.text]
    cues = [cue for sentence in (*told, *tour.closing) for cue in sentence.cues]
    assert {cue.kind for cue in cues} == set(CueKind)
    assert all(MARK in cue.text for cue in cues)
    assert not any(MARK in sentence.text for sentence in (*told, *tour.closing))


@pytest.mark.parametrize("apart", [True, False], ids=["apart", "drawer shut"])
def test_no_moment_of_a_reception_shows_what_is_the_guides(
    open_screen: OpenScreen, white_picture: str, apart: bool
) -> None:
    screen = open_screen(SIZE, picture=white_picture)
    guarded(screen, secret_tour(), apart)
    seen, found = set(), []
    for name, show in moments():
        seen.add(public(show).page)
        screen.put(show)
        found += [f"{name}: {leak}" for leak in leaks(screen, apart)]
    assert not found, "\n".join(found)
    assert seen == {Page.WELCOME, Page.STATION, Page.GOODBYE}


def test_the_same_moments_in_an_open_drawer_show_them_all(open_screen: OpenScreen) -> None:
    """Or else what is looked for could never be found."""
    screen = open_screen(SIZE)
    screen.put(opening((secret_tour(),), CALM))
    clean, found = [], []
    for name, show in moments():
        screen.put(show)
        if not is_open(screen):
            tap(screen.window, middle(called(screen.window, "讲解台")))
            screen.settle()
        here = leaks(screen, apart=False)
        clean += [name] * (not here)
        found += here
    assert clean == []
    every = "\n".join(found)
    cues = ["图版", "大家到齐", "别提旧名", "近路", "左边图版", "语速放慢", "窗边", "扶好", "慢走", "合影"]
    for secret in (*cues, "修缮", "藏书"):
        assert f"{MARK}{secret}" in every
    for secret in ("慢了", "富余", "计划", "提示", "behind", "console/CueCard is to be seen", "0:00"):
        assert secret in every


@pytest.mark.parametrize("apart", [True, False], ids=["apart", "drawer shut"])
def test_whatever_a_guide_does_the_public_does_not_see_it(
    open_screen: OpenScreen, white_picture: str, apart: bool
) -> None:
    screen = open_screen(SIZE, picture=white_picture)
    guarded(screen, secret_tour(), apart)
    dice = random.Random(7)
    pages, found = set(), []
    for number in range(240):
        event = dice.choice(orders(screen.show, dice))
        screen.put(after(screen.show, event))
        assert screen.show.reception is not None
        pages.add(screen.show.page)
        found += [f"{number} {event}: {leak}" for leak in leaks(screen, apart)]
    assert not found, "\n".join(found)
    assert pages == {Page.WELCOME, Page.STATION, Page.GOODBYE}


@pytest.mark.parametrize("apart", [True, False], ids=["apart", "drawer shut"])
def test_the_gate_out_is_asked_where_she_stands(open_screen: OpenScreen, apart: bool) -> None:
    screen = open_screen(SIZE)
    guarded(screen, secret_tour(), apart)
    for event in (ev.Begun(), led.GateOpened(Purpose.END)):
        screen.receive(event)
    screen.settle()
    assert bool(made_of(screen.window, "parts/PinPad")) != apart


def test_a_power_cut_asks_for_no_more_than_the_station(open_screen: OpenScreen) -> None:
    screen = open_screen(SIZE)
    guide = LedHall(secret_tour(), house=CALM).on(ev.Begun(), ev.StationChosen("书房"))
    screen.put(opening((secret_tour(),), CALM))
    screen.receive(led.ReceptionFound(guide.show, 20.0))
    screen.settle()
    assert "刚才的接待断在书房" in {item.property("text") for item in shown(screen.window.contentItem())}
    assert leaks(screen, apart=False) == []
    screen.receive(led.ReceptionResumed())
    screen.settle()
    assert screen.show.reception is not None
    assert leaks(screen, apart=False) == []


def test_the_drawer_opens_by_the_pin_alone_and_shuts_when_she_sets_out(open_screen: OpenScreen) -> None:
    screen = open_screen(SIZE)
    screen.put(opening((secret_tour(),), CALM))
    seen = []
    for event in (*LET_IN, led.WordsSet("各位代表", ""), ev.Begun(), ev.ForwardChosen()):
        screen.receive(event)
        screen.settle()
        seen.append(is_open(screen))
    assert seen == [False, False, False, True, True, False, False]


def test_a_console_that_goes_away_leaves_a_shut_drawer(open_screen: OpenScreen) -> None:
    screen = open_screen(SIZE)
    guarded(screen, secret_tour(), apart=True)
    for event in (None, ev.Begun(), ev.ForwardChosen()):  # before she sets out, and after
        if event is not None:
            screen.receive(event)
        for apart in (False, True):
            screen.window.setProperty("apart", apart)
            screen.settle()
            assert not is_open(screen)
            assert leaks(screen, apart) == []


def test_a_console_that_comes_shuts_the_drawer_for_good(open_screen: OpenScreen) -> None:
    screen = open_screen(SIZE)
    screen.put(opening((secret_tour(),), CALM))
    for event in (*LET_IN, ev.Begun()):
        screen.receive(event)
    screen.settle()
    tap(screen.window, middle(called(screen.window, "讲解台")))
    assert is_open(screen), "her own finger opens it"
    for apart in (True, False):
        screen.window.setProperty("apart", apart)
        screen.settle()
        assert not is_open(screen)


def test_her_prompter_does_not_come_to_the_public(open_screen: OpenScreen) -> None:
    screen = open_screen(SIZE)
    guarded(screen, secret_tour(), apart=True)
    screen.receive(ev.Begun())
    QMetaObject.invokeMethod(screen.window, "turnPrompter")
    screen.settle()
    assert leaks(screen, apart=True) == []
    screen.window.setProperty("apart", False)
    screen.settle()
    QMetaObject.invokeMethod(screen.window, "turnPrompter")
    screen.settle()
    assert made_of(screen.window, "console/Prompter"), "with one screen her key brings it"
    tap(screen.window, middle(called(screen.window, "收起")))
    assert leaks(screen, apart=False) == []
