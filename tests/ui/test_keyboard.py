"""The pages by keyboard and by screen reader alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.state import Page, Sheet, Show
from tests.builders import chapter_tour, long_tour
from tests.ui.conftest import OpenScreen
from tests.ui.extremes import many_tours, strained_tour
from tests.ui.screen import Screen, box, frame, is_line, name_of, pages, touchables

KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]
PLAY = {"暂停", "继续", "再听一遍"}
PANELS = [(1024, 768), (1920, 1080), (1080, 1920), (3840, 2160)]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_tab_reaches_every_key_of_a_page_and_nothing_else(
    open_screen: OpenScreen, size: tuple[int, int], big: bool
) -> None:
    screen = open_screen(size)
    faults = []
    for page, show in _every_page(big):
        screen.put(show)
        reached = _tabbed(screen)
        wanted = {name_of(item) for item in touchables(screen.page()) if not is_line(item)}
        if set(reached) != wanted or len(reached) != len(set(reached)):
            faults.append(f"{page}: missed {wanted - set(reached)}, strayed to {set(reached) - wanted}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_tab_goes_from_left_to_right_within_a_row(open_screen: OpenScreen, size: tuple[int, int]) -> None:
    screen = open_screen(size)
    faults = []
    for page, show in _every_page(big=False):
        screen.put(show)
        places = {name_of(item): box(item) for item in touchables(screen.page())}
        reached = [name for name in _tabbed(screen) if name in places]
        backwards = [
            f"{page}: {one} before {other}"
            for one, other in pairwise(reached)
            if _beside(places[one], places[other]) and places[one].left() > places[other].right()
        ]
        if len(backwards) > 1:  # one is the way from the last key round to the first
            faults += backwards
    assert not faults, "\n".join(faults)


def test_return_enter_and_space_do_what_a_finger_does(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.obeys = False
    faults = []
    for page, show in _every_page(big=False):
        screen.put(show)
        for item in touchables(screen.page()):
            if is_line(item):
                continue
            asked = [_asked_by_reader(screen, item)] + [_asked_by_key(screen, item, key) for key in KEYS]
            if len(asked[0]) != 1 or any(one != asked[0] for one in asked):
                faults.append(f"{page}: {name_of(item)} asks {asked}")
    assert not faults, "\n".join(faults)


def test_the_arrows_and_escape_lead_through_a_visit(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(dict(pages(strained_tour()))["station-02"])
    screen.key(Qt.Key.Key_Right)
    assert screen.show.station == "长廊"
    screen.key(Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert (screen.show.station == "长廊", screen.show.line) == (False, 1)
    screen.receive(ev.SheetOpened(Sheet.COMFORT))
    screen.settle()
    screen.key(Qt.Key.Key_Escape)
    assert (screen.show.page, screen.show.sheet) == (Page.STATION, None)
    screen.key(Qt.Key.Key_Escape)
    assert screen.show.page is Page.HOME


def test_space_on_a_page_plays_and_pauses(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(dict(pages(strained_tour()))["station-01"])
    screen.key(Qt.Key.Key_Space)
    assert screen.posted == [ev.PlayChosen()]


def test_return_on_the_attract_page_sets_out(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(dict(pages(strained_tour()))["attract"])
    screen.key(Qt.Key.Key_Return)
    assert screen.posted == [ev.Begun()]


def test_a_key_held_down_presses_once(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.obeys = False
    screen.put(dict(pages(strained_tour()))["station-02"])
    key = next(item for item in touchables(screen.page()) if name_of(item) == "重听本站")
    key.forceActiveFocus()
    screen.hold(Qt.Key.Key_Return, repeats=20)
    assert screen.posted == [ev.StationRepeated()]


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_everything_to_touch_is_named_for_who_cannot_see_it(open_screen: OpenScreen, big: bool) -> None:
    screen = open_screen()
    faults = []
    for page, show in _every_page(big):
        screen.put(show)
        for item in touchables(screen.page()):
            if (box(item) & frame(item)).isEmpty():
                continue  # scrolled away, and no thing of this moment for a reader either
            interface = QAccessible.queryAccessibleInterface(item)
            role = interface.role() if interface else None
            named = name_of(item).strip()
            if not named or role not in (QAccessible.Role.Button, QAccessible.Role.CheckBox):
                faults.append(f"{page}: {box(item)} is “{named}”, a {role}")
            if interface and item.property("checkable") and not interface.state().checkable:
                faults.append(f"{page}: {named} does not say that it is chosen")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_the_play_key_stays_in_its_place(
    open_screen: OpenScreen, white_picture: str, size: tuple[int, int], big: bool
) -> None:
    screen = open_screen(size, picture=white_picture)
    places: dict[tuple[int, ...], str] = {}
    for tour in (strained_tour(), chapter_tour(), long_tour(3)):
        for page, show in pages(tour, big=big):
            if show.page is Page.STATION and show.sheet is None and not page.startswith("still"):
                screen.put(show)
                # Where something is missing the key's name goes on to say what.
                keys = [item for item in touchables(screen.page()) if name_of(item).split("（")[0] in PLAY]
                assert len(keys) == 1
                places.setdefault(box(keys[0]).toAlignedRect().getRect(), f"{tour.title}: {page}")  # type: ignore[arg-type]
    assert len(places) == 1, places


def _every_page(big: bool) -> Iterator[tuple[str, Show]]:
    for name, show in pages(strained_tour(), big=big, others=many_tours()[:2]):
        if show.reception is None:  # her drawer's keys are the desk's matter
            yield name, show


def _tabbed(screen: Screen) -> list[str]:
    """The names of what Tab reaches, in its order, once round."""
    reached: list[str] = []
    first = None
    for _ in range(60):
        screen.key(Qt.Key.Key_Tab)
        item = screen.window.activeFocusItem()
        if item is None or item == first or not item.activeFocusOnTab():  # where there is no key it stays put
            return reached
        first = first or item
        reached.append(name_of(item) if item.property("scrolls") is not None else str(item))
    return reached


def _beside(one: QRectF, other: QRectF) -> bool:
    return (
        min(one.bottom(), other.bottom()) - max(one.top(), other.top())
        > min(one.height(), other.height()) / 2
    )


def _asked_by_key(screen: Screen, item: QQuickItem, key: Qt.Key) -> list[ev.Event]:
    item.forceActiveFocus()
    screen.posted.clear()
    screen.key(key)
    return list(screen.posted)


def _asked_by_reader(screen: Screen, item: QQuickItem) -> list[ev.Event]:
    screen.posted.clear()
    interface = QAccessible.queryAccessibleInterface(item)
    assert interface is not None
    interface.actionInterface().doAction("Press")
    return list(screen.posted)
