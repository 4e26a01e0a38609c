"""The console comes into being between the frames of the public window, or at once for who cannot wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.show.state import House, opening
from kiosk.ui.application import Application
from kiosk.ui.console_window import ConsoleWindow, console_hatching
from kiosk.ui.sources import Sources
from kiosk.ui.stage import Stage
from tests.builders import a_tour

PATIENCE = 20_000  # milliseconds; much, since the machine may be busy


@pytest.fixture
def nest(drawing: Application) -> Iterator[QObject]:
    """What the stage and the console live in."""
    with drawing.nest() as parent:
        yield parent


@pytest.fixture
def stage(nest: QObject) -> Stage:
    """The stage of a hall where nobody leads."""
    made = Stage(lambda event: None, Sources(lambda *_: "", str, lambda text, _: text), nest)
    made.show(opening((a_tour(),), House()))
    return made


def test_console_is_taken_over_as_it_hatched(qtbot: QtBot, stage: Stage, nest: QObject) -> None:
    hatching = console_hatching(stage, nest)
    assert hatching.window is None
    with qtbot.waitSignal(hatching.done, timeout=PATIENCE):
        pass
    window = hatching.window
    assert window is not None
    assert window.title() == "讲解台"
    console = ConsoleWindow(stage, nest, hatched=hatching)
    assert console.window is window
    hatching.deleteLater()
    console.open(None, windowed=True)
    qtbot.waitUntil(lambda: console.is_open, timeout=PATIENCE)
    console.close()


def test_guide_who_comes_before_it_hatched_has_a_console_at_once(
    qtbot: QtBot, stage: Stage, nest: QObject
) -> None:
    hatching = console_hatching(stage, nest)
    qtbot.wait(50)
    console = ConsoleWindow(stage, nest, hatched=hatching)
    hatching.stop()
    hatching.deleteLater()
    console.open(None, windowed=True)
    qtbot.waitUntil(lambda: console.is_open, timeout=PATIENCE)
    console.close()


def test_what_is_given_up_half_way_never_comes(qtbot: QtBot, stage: Stage, nest: QObject) -> None:
    hatching = console_hatching(stage, nest)
    told: list[bool] = []
    hatching.done.connect(lambda: told.append(True))
    hatching.stop()
    qtbot.wait(500)
    assert not told
    assert hatching.window is None
