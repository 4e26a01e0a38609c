"""A fault anywhere: once in the log, nothing of it on screen or terminal, and the attract page again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, assembled
from kiosk.editions.showcase import Showcase
from kiosk.journal.log import logging_to
from kiosk.running import WayBack
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.show.effects import Speak
from kiosk.show.state import Page
from kiosk.ui.application import Application
from kiosk.ui.fonts import install_fonts
from kiosk.ui.funnels import funnels
from tests.builders import two_floor_tour
from tests.journeys.ears import Ears
from tests.journeys.hand import Hand

WORDS = "the lamp went out"


@dataclass
class Hall:
    """A kiosk at its first station, whose faults are caught as `run` catches them."""

    kiosk: Kiosk
    hand: Hand
    journal: Path

    def faults(self) -> int:
        """How many entries of the log tell of our fault."""
        return self.journal.read_text("utf-8").count(f"RuntimeError: {WORDS}")

    def wait_for_attract(self) -> None:
        """The visit has ended, and the screen says so."""
        self.hand.wait_for(lambda: self.kiosk.show.page is Page.ATTRACT)
        self.hand.wait_to_see("槐树院展馆")


@pytest.fixture
def hall(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hall]:
    """A real window with a real narrator and its worker."""
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    install_fonts()
    settings = Settings(home=tmp_path, media=tmp_path, size=(1024, 768), calm=True, voice="system")
    way_back = WayBack()
    with (
        logging_to(tmp_path / "logs") as journal,
        funnels(way_back),
        assembled(settings, Showcase((two_floor_tour(),)), Application(qapp), Ears) as kiosk,
        way_back.leading_to(lambda: kiosk.post(ev.Faulted())),
    ):
        kiosk.window.open(windowed=True)
        with qtbot.waitExposed(kiosk.window.window):
            pass
        hand = Hand(kiosk.window.window, qtbot, QTest.createTouchDevice())
        kiosk.post(ev.Begun())
        hand.wait_for(lambda: kiosk.show.page is Page.STATION)
        yield Hall(kiosk, hand, journal)


def fail(*_: object) -> None:
    raise RuntimeError(WORDS)


def test_fault_in_a_slot_called_from_qml(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hall.kiosk._stage, "_post", fail)
    hall.hand.tap("下一站")
    hall.wait_for_attract()
    assert hall.faults() == 1
    assert capfd.readouterr().err == ""


def test_fault_in_a_thread(hall: Hall, capfd: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    hall.wait_for_attract()
    assert hall.faults() == 1
    assert capfd.readouterr().err == ""


def test_fault_while_an_event_is_received(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def speak(effect: Speak) -> None:
        fail()

    monkeypatch.setattr(hall.kiosk.servants.narrator, "speak", speak)
    hall.kiosk.post(ev.ForwardChosen())
    hall.wait_for_attract()
    assert hall.faults() == 1
    assert capfd.readouterr().err == ""


def test_same_fault_again_is_not_logged_again_but_leads_back_again(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak = hall.kiosk.servants.narrator.speak
    for _ in range(2):
        monkeypatch.setattr(hall.kiosk.servants.narrator, "speak", fail)
        hall.kiosk.post(ev.ForwardChosen())
        hall.wait_for_attract()
        monkeypatch.setattr(hall.kiosk.servants.narrator, "speak", speak)
        hall.kiosk.post(ev.Begun())
        hall.hand.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
    assert hall.faults() == 1


def test_what_qml_complains_of_is_in_the_log_only(hall: Hall, capfd: pytest.CaptureFixture[str]) -> None:
    from PySide6.QtQml import QQmlComponent, QQmlEngine

    engine = QQmlEngine(hall.kiosk.window)
    component = QQmlComponent(engine, hall.kiosk.window)
    component.setData(b"import QtQml\nQtObject { property int a: nothing.here }", "")
    made = component.create()
    assert made is not None
    made.setParent(hall.kiosk.window)
    engine.deleteLater()
    assert "nothing is not defined" in hall.journal.read_text("utf-8")
    assert hall.kiosk.show.page is Page.STATION
    assert capfd.readouterr().err == ""


def test_fault_that_comes_back_at_once_is_not_followed_for_ever() -> None:
    led: list[None] = []
    way_back = WayBack()
    way_back()
    assert not way_back.taken, "nothing stands yet that it could lead to"
    with way_back.leading_to(lambda: led.append(None)):
        for _ in range(100):
            way_back()
    way_back()
    assert (len(led), way_back.taken) == (5, True)
