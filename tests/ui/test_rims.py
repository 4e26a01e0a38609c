"""The round corners of a picture: cut as its card is, and never drawn where its list does not reach."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui.camera import png
from tests.ui.backstage import forty, let_in
from tests.ui.conftest import OpenScreen
from tests.ui.extremes import forty_stations
from tests.ui.screen import Screen, box, pages

PANELS = [(1024, 768), (1920, 1080), (1080, 1920)]
RED = QColor("#c00000")


@pytest.fixture
def red_picture(tmp_path: Path) -> str:
    """The URL of a picture that is on no page otherwise."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(RED)
    file = tmp_path / "red.png"
    file.write_bytes(png(image))
    return file.as_uri()


@pytest.mark.parametrize("size", PANELS, ids=str)
def test_the_corners_are_round_and_nothing_else_is_covered(
    open_screen: OpenScreen, red_picture: str, size: tuple[int, int], qtbot: QtBot
) -> None:
    screen = open_screen(size, picture=red_picture)
    screen.put(dict(pages(forty_stations()))["home"])
    qtbot.waitUntil(lambda: len(_rounded(screen)) > 1)
    image = screen.settle()
    seen = box(_rounded(screen)[1]).toRect()
    for corner in (seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight()):
        assert image.pixelColor(corner) == QColor("white")
    for x, y in ((0.5, 0.01), (0.5, 0.99), (0.01, 0.5), (0.99, 0.5)):
        at = seen.topLeft().x() + x * seen.width(), seen.topLeft().y() + y * seen.height()
        assert image.pixelColor(int(at[0]), int(at[1])) == RED


@pytest.mark.parametrize("size", PANELS[:2], ids=str)
def test_a_picture_that_is_scrolled_away_leaves_nothing_behind(
    open_screen: OpenScreen, red_picture: str, size: tuple[int, int], qtbot: QtBot
) -> None:
    screen = open_screen(size, picture=red_picture)
    let_in(screen, *forty())
    qtbot.waitUntil(lambda: len(_rounded(screen)) > 3)
    (list_,) = [item for item in screen.items() if item.inherits("QQuickGridView")]
    above = box(list_).toRect()
    beyond = QRect(above.left(), 0, above.width(), above.top())
    still = screen.settle().copy(beyond)
    for share in (0.3, 0.7, 1.0, 1.4, 1.8):  # of a row
        list_.setProperty("contentY", share * float(list_.property("cellHeight")))
        assert screen.settle().copy(beyond) == still, share


def _rounded(screen: Screen) -> list[QQuickItem]:
    """The pictures with round corners that have come."""
    frames = [picture.parentItem() for picture in screen.pictures()]
    return [frame for frame in frames if frame is not None and frame.property("radius") > 0]
