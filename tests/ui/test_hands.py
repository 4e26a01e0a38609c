"""Hands that do not mean it: long presses, drags, two fingers, a storm of taps. The kiosk stays a kiosk."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, assembled
from kiosk.editions.showcase import Showcase
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.show.state import Page, Show
from kiosk.ui.application import Application
from kiosk.ui.funnels import funnels
from tests.journeys.ears import Ears
from tests.ui.conftest import OpenScreen
from tests.ui.extremes import many_tours, strained_tour
from tests.ui.screen import Screen, middle, name_of, pages, touchables

SIZE = (1280, 720)
Gesture = Callable[["Fingers", QPoint], None]


class Fingers:
    """Up to ten fingers on a window."""

    def __init__(self, window: QQuickWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self._panel = QTest.createTouchDevice()

    def down(self, *places: QPoint) -> None:
        """Put fingers down together."""
        event = QTest.touchEvent(self.window, self._panel)
        for finger, place in enumerate(places):
            event.press(finger, place, self.window)
        event.commit()

    def move(self, *places: QPoint) -> None:
        """Move them."""
        event = QTest.touchEvent(self.window, self._panel)
        for finger, place in enumerate(places):
            event.move(finger, place, self.window)
        event.commit()

    def up(self, *places: QPoint) -> None:
        """Lift them."""
        event = QTest.touchEvent(self.window, self._panel)
        for finger, place in enumerate(places):
            event.release(finger, place, self.window)
        event.commit()
        QCoreApplication.processEvents()

    def glide(self, starts: list[QPoint], ends: list[QPoint], steps: int = 12) -> None:
        """Move fingers from here to there and lift them."""
        self.down(*starts)
        for step in range(1, steps + 1):
            self.move(*(a + (b - a) * step / steps for a, b in zip(starts, ends, strict=True)))
            QCoreApplication.processEvents()
        self.up(*ends)


def a_long_press(fingers: Fingers, at: QPoint) -> None:
    hints = QGuiApplication.styleHints()
    usual = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(10)  # Qt takes the time of a press from the machine's clock
    fingers.down(at)
    fingers.qtbot.wait(30)
    fingers.up(at)
    hints.setMousePressAndHoldInterval(usual)


def a_drag(fingers: Fingers, at: QPoint) -> None:
    fingers.glide([at], [at + QPoint(-400, 90)])


def a_pinch(fingers: Fingers, at: QPoint) -> None:
    near, far = QPoint(20, 20), QPoint(200, 160)
    fingers.glide([at - far, at + far], [at - near, at + near])
    fingers.glide([at - near, at + near], [at - far, at + far])


def two_fingers_turning(fingers: Fingers, at: QPoint) -> None:
    fingers.glide([at - QPoint(120, 0), at + QPoint(120, 0)], [at - QPoint(0, 120), at + QPoint(0, 120)])


def five_fingers(fingers: Fingers, at: QPoint) -> None:
    places = [at + QPoint(60 * n - 120, 10 * n) for n in range(5)]
    fingers.glide(places, [place + QPoint(0, -200) for place in places])


def swipes_from_every_edge(fingers: Fingers, at: QPoint) -> None:
    width, height = SIZE
    for edge in (QPoint(0, at.y()), QPoint(width - 1, at.y()), QPoint(at.x(), 0), QPoint(at.x(), height - 1)):
        fingers.glide([edge], [QPoint(width // 2, height // 2)])


def a_right_click(fingers: Fingers, at: QPoint) -> None:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(fingers.window, button, Qt.KeyboardModifier.NoModifier, at)


def a_double_tap(fingers: Fingers, at: QPoint) -> None:
    for _ in range(2):
        fingers.down(at)
        fingers.up(at)


def one_finger_that_never_lets_go(fingers: Fingers, at: QPoint) -> None:
    fingers.down(at, at + QPoint(200, 0))
    fingers.move(at, at + QPoint(210, 0))
    QCoreApplication.processEvents()
    fingers.up(at, at + QPoint(210, 0))


GESTURES: list[Gesture] = [
    a_long_press,
    a_drag,
    a_pinch,
    two_fingers_turning,
    five_fingers,
    swipes_from_every_edge,
    a_right_click,
    a_double_tap,
    one_finger_that_never_lets_go,
]


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.__name__)
@pytest.mark.parametrize("page", ["attract", "home", "station-02", "home-comfort", "still-there", "goodbye"])
def test_no_gesture_leads_out_of_the_pages(
    open_screen: OpenScreen, qtbot: QtBot, page: str, gesture: Gesture
) -> None:
    screen = open_screen(SIZE)
    fingers = Fingers(screen.window, qtbot)
    screen.put(dict(pages(strained_tour(), others=many_tours()[:1]))[page])
    before = screen.window.geometry()
    for at in (QPoint(SIZE[0] // 2, SIZE[1] // 2), QPoint(160, SIZE[1] - 60)):
        gesture(fingers, at)
    screen.settle()
    assert screen.window.geometry() == before
    _assert_whole(screen.window, screen.show)
    _assert_obeys(screen, fingers)


def test_right_and_middle_buttons_press_nothing(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen(SIZE)
    fingers = Fingers(screen.window, qtbot)
    pressed = []
    for page, show in pages(strained_tour()):
        screen.put(show)
        for item in touchables(screen.page()):
            if screen.window.contentItem().contains(item.mapToScene(item.boundingRect().center())):
                screen.posted.clear()
                a_right_click(fingers, middle(item))
                pressed += [f"{page}: {name_of(item)}"] * len([e for e in screen.posted if e != ev.Touched()])
    assert pressed == []


def test_a_finger_that_slides_off_a_key_presses_nothing(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen(SIZE)
    fingers = Fingers(screen.window, qtbot)
    screen.put(dict(pages(strained_tour()))["station-02"])
    key = next(item for item in touchables(screen.page()) if name_of(item).startswith("下一站"))
    fingers.glide([middle(key)], [QPoint(SIZE[0] // 2, 40)])
    assert screen.posted == []


@pytest.mark.parametrize("seed", range(2))
def test_a_storm_of_taps_leaves_a_kiosk_that_obeys(
    open_kiosk: Callable[[], Kiosk], qtbot: QtBot, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    caplog.set_level(logging.INFO)
    kiosk = open_kiosk()
    fingers = Fingers(kiosk.window.window, qtbot)
    dice = random.Random(seed)
    pages_seen = set()
    faults: list[int] = []
    with funnels(lambda: faults.append(1)):
        for tap in range(400):  # twenty a second for twenty seconds of the show's clock
            at = QPoint(dice.randrange(SIZE[0]), dice.randrange(SIZE[1]))
            fingers.down(at)
            fingers.up(at)
            kiosk.receive(ev.Tick(kiosk.show.now + 0.05, 9.0))
            pages_seen.add(kiosk.show.page)
            if tap % 50 == 0:
                kiosk.window.window.grabWindow()
    assert faults == []
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert pages_seen >= {Page.HOME, Page.STATION}
    _assert_whole(kiosk.window.window, kiosk.show)
    kiosk.receive(ev.SheetClosed())
    kiosk.receive(ev.HomeChosen())
    QTest.keyClick(kiosk.window.window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: kiosk.window.window.activeFocusItem() is not None)
    assert kiosk.show.page is Page.HOME


@pytest.fixture
def open_kiosk(drawing: Application, tmp_path: Path) -> Iterator[Callable[[], Kiosk]]:
    """Opens a whole kiosk, with every servant, that is heard by nobody."""
    settings = Settings(home=tmp_path, media=tmp_path, size=SIZE, calm=True, voice="system")
    tours = (strained_tour(), *(replace(tour, id=f"more-{tour.id}") for tour in many_tours()))
    with assembled(settings, Showcase(tours), drawing, Ears) as kiosk:

        def opened() -> Kiosk:
            kiosk.window.open(windowed=True)
            return kiosk

        yield opened


def _assert_whole(window: QQuickWindow, show: Show) -> None:
    """One window, still there and still on a page of the show."""
    seen = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
    assert [one.title() for one in seen] == [window.title()]
    assert show.page in set(Page)
    tour = show.current_tour
    assert tour is not None
    assert (show.page is not Page.STATION) or (show.station in {station.id for station in tour.stations})


def _assert_obeys(screen: Screen, fingers: Fingers) -> None:
    """A plain tap still does what its key says."""
    key = next(item for item in touchables(screen.page()) if item.isEnabled())
    screen.posted.clear()
    fingers.down(middle(key))
    fingers.up(middle(key))
    assert screen.posted != []
