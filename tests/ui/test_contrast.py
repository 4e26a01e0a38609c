"""Whether every word can be read on what lies behind it, in both themes and on the lightest picture."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRect, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

import kiosk.ui
from kiosk.ui.application import Application
from tests.ui.conftest import OpenScreen
from tests.ui.extremes import strained_tour
from tests.ui.screen import ancestors, frame, ink, pages, texts

LEAST = 4.5  # WCAG 2.1, 1.4.3, for text of any size
QML = Path(kiosk.ui.__file__).parent / "qml"
GROUNDS = ["paper", "card", "well", "lit"]
PAIRS = [
    *product(["ink", "inkSoft"], GROUNDS),
    ("ink", "said"),
    ("ink", "rule"),  # a button that is pressed
    ("paper", "ink"),  # what is chosen
    ("accentInk", "accent"),
    ("accentInk", "accentDeep"),
    ("accent", "paper"),
    ("accent", "lit"),
    *product(["deskInk", "deskSoft"], ["deskPaper", "deskCard", "deskWell"]),
    *product(["deskAccent", "deskLate", "deskGood"], ["deskPaper", "deskCard"]),
    ("deskInk", "deskRule"),  # a key that is pressed
    ("deskAccentInk", "deskAccent"),
    ("deskAccentInk", "deskInk"),  # what is chosen
]


@pytest.fixture(scope="module")
def theme(drawing: Application) -> Any:
    """Theme.qml, loaded by an engine of its own."""
    with drawing.nest() as nest:
        engine = QQmlEngine(nest)
        component = QQmlComponent(engine, nest)
        probe = b'import QtQml\nimport "."\nQtObject { property QtObject theme: Theme }'
        component.setData(probe, QUrl.fromLocalFile(str(QML / "Probe.qml")))
        made = component.create()
        assert made is not None, component.errorString()
        yield made.property("theme")


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_the_colours_of_the_theme_can_be_read_on_one_another(
    theme: QObject, text: str, ground: str, big: bool
) -> None:
    theme.setProperty("big", big)
    one, other = (_luminance(_rgb(theme.property(name))) for name in (text, ground))
    assert _contrast(one, other).min() >= LEAST


@pytest.mark.parametrize("ground", ["lit", "said"])
@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_what_is_being_said_has_the_contrast_for_weak_eyes(theme: QObject, ground: str, big: bool) -> None:
    """WCAG 2.1, 1.4.6: seven to one, for the words that are still to come and for those that were said."""
    theme.setProperty("big", big)
    one, other = (_luminance(_rgb(theme.property(name))) for name in ("ink", ground))
    assert _contrast(one, other).min() >= 7


def test_what_was_said_is_told_apart_without_a_hue(theme: QObject) -> None:
    """Its ground is darker for eyes that see no colours, too."""
    for big in (False, True):
        theme.setProperty("big", big)
        said, lit, paper = (_luminance(_rgb(theme.property(name)))[0] for name in ("said", "lit", "paper"))
        assert said < 0.75 * lit < lit < paper


def test_large_type_has_more_contrast(theme: QObject) -> None:
    ratios = []
    for big in (False, True):
        theme.setProperty("big", big)
        one, other = (_luminance(_rgb(theme.property(name))) for name in ("inkSoft", "paper"))
        ratios.append(_contrast(one, other).min())
    assert ratios[1] > ratios[0]


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (1080, 1920)], ids=str)
def test_every_word_can_be_read_even_on_a_white_picture(
    open_screen: OpenScreen, white_picture: str, qtbot: QtBot, size: tuple[int, int], big: bool
) -> None:
    screen = open_screen(size, picture=white_picture)
    screen.window.setProperty("apart", True)  # the public's pages; the guide's drawer has colours of its own
    faint = []
    for page, show in pages(strained_tour(), big=big):
        screen.put(show)
        qtbot.waitUntil(lambda: not any(item.property("loading") is True for item in screen.items()))
        words = [text for text in texts(screen.page()) if _is_offered(text)]
        for text in words:
            text.setOpacity(0)
        behind = screen.settle()
        for text in words:
            text.setOpacity(1)
            ratio = _worst(text, behind)
            if ratio < LEAST:
                faint.append(f"{page}: “{text.property('text')}” {ratio:.2f}")
    assert not faint, "\n".join(faint)


def _is_offered(text: QQuickItem) -> bool:
    """Whether a text belongs to something that can be used now: what is disabled may be faint."""
    return text.isEnabled() and all(above.opacity() == 1 for above in ancestors(text))


def _worst(text: QQuickItem, behind: QImage) -> float:
    """The lowest contrast of a text with what lies behind it; nothing lies behind what is scrolled away."""
    place: QRect = (ink(text) & frame(text)).toAlignedRect().adjusted(1, 1, -1, -1) & behind.rect()
    if place.isEmpty():
        return 21.0
    return float(_contrast(_luminance(_colour(text)), _luminance(_pixels(behind.copy(place)))).min())


def _colour(text: QQuickItem) -> NDArray[np.float64]:
    return _rgb(text.property("color"))


def _rgb(colour: object) -> NDArray[np.float64]:
    assert isinstance(colour, QColor)
    assert (colour.isValid(), colour.alpha()) == (True, 255)
    return np.array([[colour.red(), colour.green(), colour.blue()]], dtype=np.float64)


def _pixels(image: QImage) -> NDArray[np.float64]:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(-1, 3).astype(float)


def _luminance(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Relative luminance as WCAG 2.1 defines it."""
    share = rgb / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def _contrast(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    return np.asarray((lighter + 0.05) / (darker + 0.05))
