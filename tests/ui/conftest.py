"""Windows for the tests of the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.ui.application import Application
from kiosk.ui.camera import png
from kiosk.ui.fonts import install_fonts
from tests.ui.desk import BOARDS, Board, Desk, DrawerBoard, OpenDesk
from tests.ui.screen import Screen

OpenScreen = Callable[..., Screen]


@pytest.fixture(scope="session")
def drawing(qapp: QGuiApplication) -> Application:
    """The application, with the hall's type and the renderer that needs no GPU."""
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    install_fonts()
    return Application(qapp)


@pytest.fixture
def open_screen(drawing: Application, tmp_path: Path) -> Iterator[OpenScreen]:
    """Opens a window of a size in pixels, a diagonal in inches and one picture; closed when the test ends."""
    with ExitStack() as stack:

        def opened(size: tuple[int, int] = (1920, 1080), diagonal: float = 21.5, picture: str = "") -> Screen:
            nest = stack.enter_context(drawing.nest())
            screen = Screen(nest, tmp_path, size, diagonal, picture)
            stack.callback(screen.close)
            return screen

        yield opened


@pytest.fixture
def open_desk(
    open_screen: OpenScreen, drawing: Application, tmp_path: Path, white_picture: str
) -> Iterator[OpenDesk]:
    """Opens the guide's console or her drawer, by its name in BOARDS; closed when the test ends."""
    with ExitStack() as stack:

        def opened(name: str) -> Desk:
            size, diagonal = BOARDS[name]
            if name.startswith("drawer"):
                return DrawerBoard(open_screen(size, diagonal, white_picture), size, diagonal)
            board = Board(stack.enter_context(drawing.nest()), tmp_path, size, diagonal, white_picture)
            stack.callback(board.close)
            return board

        yield opened


@pytest.fixture
def white_picture(tmp_path: Path) -> str:
    """The URL of the picture on which white words are hardest to read."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    file = tmp_path / "white.png"
    file.write_bytes(png(image))
    return file.as_uri()
