"""The stage of the stories: a whole kiosk in a real window, the shipped tours, a real voice and a hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, assembled
from kiosk.customs import rules_of
from kiosk.editions.choosing import chosen
from kiosk.editions.showcase import Showcase
from kiosk.editions.store import Store
from kiosk.settings import Settings
from kiosk.show import events as ev
from kiosk.tour.model import Tour
from kiosk.tour.reader import read_tours
from kiosk.ui.application import Application
from kiosk.ui.fonts import install_fonts
from tests.journeys.ears import Ears
from tests.journeys.hand import Hand

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Hall:
    """A hall with its kiosk. `now` is set by the story when it lets time pass."""

    kiosk: Kiosk
    hand: Hand
    ears: Ears
    tours: tuple[Tour, ...]
    desk: Hand
    """The guide's hand at her console."""
    switch_off: Callable[[], None]
    noted: dict[str, object] = field(default_factory=dict)

    def pass_time(self, seconds: float) -> None:
        """Let that many seconds pass at once."""
        show = self.kiosk.show
        self.kiosk.receive(ev.Tick(show.now + seconds, show.hour))

    def hear_one(self) -> None:
        """Let the sentence that sounds be said to its end."""
        self.wait_for(lambda: self.ears.heard != 0 and self.ears.heard == self.kiosk.show.utterance)
        said = self.ears.heard
        self.ears.hear_to_the_end()
        self.wait_for(lambda: self.kiosk.show.utterance != said)

    def wait_for(self, true: Callable[[], bool]) -> None:
        """Wait until it is true; when it never is, say where the show stands."""
        try:
            self.hand.wait_for(true)
        except WaitedInVain as error:
            show = replace(self.kiosk.show, tours=(), arrived=None)
            raise AssertionError(f"{show}\nears: {self.ears}") from error


@pytest.fixture(scope="session")
def shipped_tours() -> tuple[Tour, ...]:
    """The tours of this checkout."""
    readings = read_tours(ROOT / "tours", ROOT / "media")
    return tuple(reading.tour for reading in readings if reading.tour)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all stories, so that a picture is developed once."""
    return tmp_path_factory.mktemp("home")


OpenHall = Callable[..., Hall]


@pytest.fixture
def open_hall(
    qapp: QGuiApplication, qtbot: QtBot, home: Path, shipped_tours: tuple[Tour, ...]
) -> Iterator[OpenHall]:
    """Opens a hall of a size, with tours and media or the shipped ones; closed when the story ends."""
    with ExitStack() as stack:

        def opened(
            size: tuple[int, int] = (1280, 720),
            tours: tuple[Tour, ...] | None = None,
            media: Path = ROOT / "media",
            big: bool = False,
            diagonal: float = 21.5,
            language: str = "zh-Hans",
            windowed: bool = False,
            home: Path = home,
            edited: Path | None = None,
            by_itself: bool = True,
        ) -> Hall:
            """*edited* is a folder whose tours and media staff edit while the kiosk runs; what they edit goes
            live *by_itself*, or by their hand.
            """
            QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
            install_fonts()
            settings = Settings(
                home=home,
                tours=edited / "tours" if edited else ROOT / "tours",
                media=edited / "media" if edited else media,
                size=size,
                diagonal=diagonal,
                big=big,
                calm=True,
                language=language,
                voice="system",
                windowed=windowed,
                publish="by_itself" if by_itself else "by_hand",
            )
            shown = Showcase(shipped_tours if tours is None else tours)
            if edited is not None:
                shown = chosen(Store(home), rules_of(settings))
            heard: list[Ears] = []

            def ears(post: Callable[[ev.Event], None]) -> Ears:
                heard.append(Ears(post))
                return heard[0]

            power = stack.enter_context(ExitStack())
            kiosk = power.enter_context(
                assembled(settings, shown, Application(qapp), ears, curated=edited is not None)
            )
            kiosk.window.open(windowed=True)
            with qtbot.waitExposed(kiosk.window.window):
                pass
            panel = QTest.createTouchDevice()
            hand = Hand(kiosk.window.window, qtbot, panel)
            desk = Hand(kiosk.windows.console.window, qtbot, panel)
            return Hall(kiosk, hand, heard[0], shown.tours, desk, power.close)

        yield opened


def lines_on_screen(item: QQuickItem) -> list[str]:
    """The texts of the narration's lines that are built below an item."""
    found = []
    for child in item.childItems():
        found += lines_on_screen(child)
        text = child.property("text")
        if isinstance(text, str) and text:
            found.append(text)
    return found
