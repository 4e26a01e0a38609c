"""The screen of a film: a real film is really painted, and what is none is turned away."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView, QQuickWindow, QSGRendererInterface
from pytestqt.qtbot import QtBot

from kiosk.ui.film import LARGEST, FilmScreen, fault_of
from tests.clips import record_film, record_sound_alone

COLOUR = "#2ed97c"
WIDTH, HEIGHT = 400, 90  # the film is 160 by 90: dark on both sides
_QML = b"""
import QtQuick
import Kiosk
FilmScreen { width: 400; height: 90; audible: false }
"""
PATIENCE = 20_000


class Cinema:
    """A window with nothing but the screen, and all that it has said."""

    def __init__(self) -> None:
        self.seen: list[tuple[float, float]] = []
        self.ends: list[str] = []
        self.view = QQuickView()
        self.view.resize(WIDTH, HEIGHT)
        component = QQmlComponent(self.view.engine(), self.view)
        component.setData(_QML, QUrl())
        made = component.create()
        assert isinstance(made, FilmScreen), component.errorString()
        self.screen = made
        made.setParent(self.view)
        made.setParentItem(self.view.contentItem())
        made.seen.connect(lambda seconds, length: self.seen.append((seconds, length)))
        made.ended.connect(lambda: self.ends.append("ended"))
        made.failed.connect(lambda: self.ends.append("failed"))
        self.view.show()

    def play(self, film: Path | str) -> None:
        """Put this file or address on the screen."""
        url = QUrl.fromLocalFile(str(film)) if isinstance(film, Path) else QUrl(film)
        self.screen.setProperty("source", url)

    def colour(self, x: int) -> QColor:
        """What the window shows in the middle of its height."""
        return self.view.grabWindow().pixelColor(x, HEIGHT // 2)

    def close(self) -> None:
        """Take it away."""
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def cinema(qapp: QGuiApplication) -> Iterator[Cinema]:
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    cinema = Cinema()
    yield cinema
    cinema.close()


@pytest.fixture(scope="session")
def film(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds of one colour."""
    return record_film(tmp_path_factory.mktemp("film") / "三秒.mp4", 3, COLOUR)


def is_close(one: QColor, other: QColor) -> bool:
    """Whether an eye would call them the same: films keep colours roughly."""
    steps = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, steps)) < 12


def test_frames_are_painted_whole_on_black(cinema: Cinema, film: Path, qtbot: QtBot) -> None:
    assert is_close(cinema.colour(WIDTH // 2), QColor("black"))
    cinema.play(film)
    qtbot.waitUntil(lambda: is_close(cinema.colour(WIDTH // 2), QColor(COLOUR)), timeout=PATIENCE)
    assert is_close(cinema.colour(WIDTH // 2 - 75), QColor(COLOUR))
    for beside in (5, WIDTH // 2 - 85, WIDTH // 2 + 85, WIDTH - 5):
        assert is_close(cinema.colour(beside), QColor("black"))


def test_film_tells_how_far_it_is_and_when_it_has_ended(cinema: Cinema, film: Path, qtbot: QtBot) -> None:
    cinema.play(film)
    qtbot.waitUntil(lambda: bool(cinema.ends), timeout=PATIENCE)
    assert cinema.ends == ["ended"]
    reached = [seconds for seconds, _ in cinema.seen]
    assert len(reached) >= 3
    assert reached == sorted(set(reached)), "each sign of life is further on"
    assert {round(length) for _, length in cinema.seen} == {3}


def test_screen_that_goes_in_mid_film_takes_its_film_along(cinema: Cinema, film: Path, qtbot: QtBot) -> None:
    cinema.play(film)
    qtbot.waitUntil(lambda: bool(cinema.seen), timeout=PATIENCE)
    gone: list[bool] = []
    cinema.screen.destroyed.connect(lambda: gone.append(True))
    cinema.screen.deleteLater()
    qtbot.waitUntil(lambda: bool(gone), timeout=PATIENCE)
    told = len(cinema.seen)
    qtbot.wait(1000)
    assert len(cinema.seen) == told
    assert cinema.ends == []


@pytest.mark.parametrize("kind", ["garbage", "empty", "cut", "playlist", "missing", "sound", "web"])
def test_what_is_no_film_fails_once_and_is_logged_once(
    cinema: Cinema, film: Path, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    file = tmp_path / "intro.mp4"
    match kind:
        case "garbage":
            file.write_bytes(bytes(range(256)) * 40)
        case "empty":
            file.touch()
        case "cut":
            whole = film.read_bytes()
            file.write_bytes(whole[: len(whole) // 3])
        case "playlist":
            file.write_text(f"#EXTM3U\n#EXTINF:3,\n{film.as_uri()}\n", encoding="utf-8")
        case "sound":
            record_sound_alone(file, 3)
    with caplog.at_level(logging.WARNING):
        cinema.play("http://127.0.0.1:9/intro.mp4" if kind == "web" else file)
        qtbot.waitUntil(lambda: bool(cinema.ends), timeout=PATIENCE)
        qtbot.wait(900)
    assert cinema.ends == ["failed"]
    assert len([record for record in caplog.records if record.name == "kiosk.ui.film"]) == 1
    assert is_close(cinema.colour(WIDTH // 2), QColor("black"))


def test_film_above_four_gigabytes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "raw.mov"
    file.write_bytes(b"\0\0\0\x14ftypqt  ")
    assert fault_of(QUrl.fromLocalFile(str(file))) == ""
    os.truncate(file, LARGEST + 1)  # a hole: it takes no room on the disk
    assert str(LARGEST) in fault_of(QUrl.fromLocalFile(str(file)))


@pytest.mark.parametrize(
    "head", [b"\x1a\x45\xdf\xa3" + bytes(8), b"\0\0\0\x18ftypmp42", b"\0\0\0\x08wide\0\0\0\0"]
)
def test_every_kind_of_film_that_a_tour_may_name_is_let_in(tmp_path: Path, head: bytes) -> None:
    file = tmp_path / "film"
    file.write_bytes(head)
    assert fault_of(QUrl.fromLocalFile(str(file))) == ""
