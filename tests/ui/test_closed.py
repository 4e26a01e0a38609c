"""The page of a closed hall: it says when it opens, in every language, and no hand begins anything on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.state import Comfort, House, Language, Page, Sheet, Show, opening
from kiosk.week import parse_week
from tests.builders import two_floor_tour
from tests.ui.conftest import OpenScreen
from tests.ui.screen import Screen, box, texts, touchables

WEEK = parse_week("周一至周五 8:30-12:00 14:00-17:30，周六 9:00-12:00")
CALM = Comfort(calm=True)
DARK = 24  # of 255, on the average of a page


def at(weekday: int, hour: float, comfort: Comfort = CALM) -> Show:
    """The hall at an hour of a day, Monday 0."""
    return opening((two_floor_tour(),), House(hours=WEEK, comfort=comfort), hour, weekday)


def words(screen: Screen) -> list[str]:
    """What stands on the page, from its top."""
    found = sorted(texts(screen.page()), key=lambda item: box(item).top())
    return [str(item.property("text")) for item in found]


@pytest.mark.parametrize(
    ("weekday", "hour", "says"),
    [
        (0, 8.0, "今天 8:30 开门"),
        (0, 12.5, "今天 14:00 开门"),
        (4, 20.0, "明天 9:00 开门"),
        (5, 13.0, "星期一 8:30 开门"),
    ],
)
def test_page_says_when_the_hall_opens(open_screen: OpenScreen, weekday: int, hour: float, says: str) -> None:
    screen = open_screen()
    screen.put(at(weekday, hour))
    assert words(screen) == ["槐树院展馆", says, "现在没有开放，欢迎到时再来。"]
    assert touchables(screen.page()) == []


@pytest.mark.parametrize(
    ("language", "says"),
    [
        (Language.TRADITIONAL, ["星期一 8:30 開門", "現在沒有開放，歡迎到時再來。"]),
        (Language.ENGLISH, ["We open on Monday at 8:30", "We are closed now. Please come back then."]),
    ],
)
def test_page_speaks_the_languages_of_the_hall(
    open_screen: OpenScreen, language: Language, says: list[str]
) -> None:
    screen = open_screen()
    screen.put(at(5, 13.0, replace(CALM, language=language)))
    assert words(screen)[1:] == says


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768)])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("language", list(Language))
def test_page_is_dark_and_its_words_lie_within_the_panel(
    open_screen: OpenScreen, size: tuple[int, int], big: bool, language: Language
) -> None:
    screen = open_screen(size)
    screen.put(at(5, 13.0, replace(CALM, language=language, big=big)))
    picture = screen.settle()
    for item in texts(screen.page()):
        place = box(item)
        assert place.left() >= 0
        assert place.right() <= size[0]
        assert not item.property("truncated")
    small = picture.scaled(64, 64)
    light = [small.pixelColor(x, y).lightness() for x in range(64) for y in range(64)]
    assert sum(light) / len(light) < DARK


def test_hands_and_keys_begin_nothing_there(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen((1280, 720))
    screen.put(at(5, 13.0))
    panel = QTest.createTouchDevice()
    for place in (QPoint(640, 360), QPoint(200, 600), QPoint(1200, 650), QPoint(640, 20)):
        QTest.touchEvent(screen.window, panel).press(0, place, screen.window).commit()
        QTest.touchEvent(screen.window, panel).release(0, place, screen.window).commit()
        qtbot.wait(20)
    screen.key(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Down)
    qtbot.wait(50)
    assert (screen.show.page, screen.show.closed) == (Page.ATTRACT, True)


def test_hall_opens_and_closes_by_the_clock_alone(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(at(0, 8.4))
    assert "今天 8:30 开门" in words(screen)
    screen.receive(ev.Tick(1.0, 8.5, 0))
    screen.settle()
    assert any("开始参观" in text for text in words(screen))
    screen.receive(ev.Begun())
    screen.receive(ev.Tick(2.0, 12.5, 0))
    screen.settle()
    assert screen.show.page is Page.STATION, "who is there may look on"


def test_guide_finds_her_way_in_at_night(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen((1280, 720))
    screen.put(at(6, 3.0))
    QTest.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.waitUntil(lambda: screen.show.sheet is Sheet.GATE, timeout=8000)
    QTest.mouseRelease(screen.window, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
