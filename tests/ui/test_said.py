"""What has been said of the lit sentence: marked to the very character, and nothing else moves."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.state import Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour
from kiosk.ui.faces import StopFace
from kiosk.ui.funnels import funnels
from kiosk.ui.sources import Sources
from kiosk.ui.stage import Stage
from tests.builders import a_station, a_tour, two_floor_tour
from tests.ui.conftest import OpenScreen
from tests.ui.screen import Screen, ask, box, calm, ink, texts
from tests.ui.test_models import Watcher

SENTENCE_45 = "大厅里的老人和孩子每天都来看书，写字，下棋，喝茶，说一说街坊邻居家的新鲜事，天黑才走。"
FIGURES = "2013年修的楼，960平方米，住了5547户，电话12345，WiFi人人能用。"
PANELS = [(1024, 768), (1920, 1080), (1080, 1920)]


def test_the_sentence_is_as_long_as_it_says() -> None:
    assert 43 <= len(SENTENCE_45) <= 45


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_the_mark_grows_by_each_character_and_cuts_none(
    open_screen: OpenScreen, size: tuple[int, int], big: bool
) -> None:
    """Wrapped lines and all: at its edge there is always the white between two characters."""
    screen = open_screen(size)
    edges, cut = [], []
    for number, show in _telling(SENTENCE_45, big):
        screen.put(show)
        edges.append(_edge(screen))
        if _cuts(screen):
            cut.append(SENTENCE_45[:number])
    assert cut == []
    assert edges == sorted(set(edges)), "each character moves it on"
    rows = {row for row, _ in edges}
    assert len(rows) == _label(screen).property("lineCount") > 1


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_figures_and_latin_letters_are_marked_one_by_one(open_screen: OpenScreen, big: bool) -> None:
    screen = open_screen((1080, 1920))
    edges = []
    for _, show in _telling(FIGURES, big):
        screen.put(show)
        edges.append(_edge(screen))
    assert edges == sorted(set(edges))
    assert len(edges) == len(FIGURES) + 1


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_the_ink_stands_where_it_stood(open_screen: OpenScreen, size: tuple[int, int], big: bool) -> None:
    """The same pixels are the words' own colour before the first sound, in mid-sentence and at the end."""
    screen = open_screen(size)
    silent = _at(SENTENCE_45, big)
    screen.put(silent)
    assert _marks(screen) == []
    before, place = _page(screen), ink(_label(screen))
    darkest = before.min()
    assert (before == darkest).sum() > 1000
    for number, show in _telling(SENTENCE_45, big):
        screen.put(show)
        assert ink(_label(screen)) == place
        after = _page(screen)
        # What is all ink stays all ink; a pixel may be rounded otherwise on another ground.
        assert (after[before == darkest] <= darkest + 3).all(), number
        assert (before[after == darkest] <= darkest + 3).all(), number


def test_turning_the_panel_in_mid_sentence_marks_the_same_words(open_screen: OpenScreen) -> None:
    screen = open_screen((1920, 1080))
    show = _heard(_at(SENTENCE_45, True), 30)
    screen.put(show)
    for size in [(1080, 1920), (1024, 768), (1920, 1080)]:
        screen.resize(*size)
        turned = _edge(screen), _cuts(screen)
        screen.put(_at(SENTENCE_45, True))
        screen.put(show)
        assert turned == (_edge(screen), False)


def test_only_the_lit_line_is_marked_and_nothing_once_it_is_over(open_screen: OpenScreen) -> None:
    screen = open_screen()
    show = _heard(_at(SENTENCE_45 + "下一句。", False), 45)
    screen.put(show)
    assert {_lit_line(screen)} == {_line_of(mark) for mark in _marks(screen)}
    following = step(show, ev.Said(show.utterance))[0]
    screen.put(following)
    assert _marks(screen) == []
    screen.put(_heard(following, 2))
    assert [_line_of(mark) for mark in _marks(screen)] == [_lit_line(screen)]
    screen.put(step(_heard(following, 2), ev.PlayChosen())[0])
    assert _marks(screen) == []


def test_the_mark_knows_its_text_as_plain_and_makes_qt_complain_of_nothing(
    open_screen: OpenScreen, caplog: pytest.LogCaptureFixture
) -> None:
    faults: list[int] = []
    with funnels(lambda: faults.append(1)):
        screen = open_screen()
        for _, show in _telling('<b>院</b><img src="http://a.org/x">子。', True):
            screen.put(show)
        rulers = [item for item in _all(_lit(screen)) if item.inherits("QQuickTextEdit")]
        assert [ask(ruler, "textFormat === TextEdit.PlainText") for ruler in rulers] == [True]
        assert [ruler.isVisible() for ruler in rulers] == [False]
    assert faults == []
    assert [record.getMessage() for record in caplog.records] == []


def test_a_spoken_character_changes_one_property_and_no_row(qapp: object) -> None:
    nest = QObject()
    sources = Sources(lambda tour, file: file, lambda address: "", lambda text, language: text)
    stage = Stage(lambda event: None, sources, nest)
    show = step(opening((two_floor_tour(),), calm()), ev.StationChosen("大厅"))[0]
    stage.show(show)
    face = stage.stop
    assert isinstance(face, StopFace)
    models = [Watcher(getattr(face, name)) for name in ("lines", "pictures", "links")]
    told: list[str] = []
    stage.changed.connect(lambda: told.append("stage"))
    face.changed.connect(lambda: told.append("stop"))
    face.progressed.connect(lambda: told.append(f"said {face.said}"))
    for reached in (1, 1, 2, 3):
        show = _heard(show, reached)
        stage.show(show)
    assert told == ["said 1", "said 2", "said 3"]
    assert [watcher.told for watcher in models] == [[], [], []]
    stage.show(step(show, ev.Said(show.utterance))[0])
    assert set(told[3:]) == {"stop", "said -1"}


def _tour(text: str) -> Tour:
    return a_tour(a_station("门厅", text), a_station("书房", "书。"))


def _at(text: str, big: bool) -> Show:
    show = opening((_tour(text),), calm(big=big))
    return step(show, ev.Begun())[0]


def _heard(show: Show, reached: int) -> Show:
    return step(show, ev.Heard(show.utterance, 1.0, 9.0, reached))[0]


def _telling(text: str, big: bool) -> Iterator[tuple[int, Show]]:
    """The sentence as it is told, from none of its characters to all."""
    show = _at(text, big)
    for number in range(len(text) + 1):
        show = _heard(show, number)
        assert show.reached == number
        yield number, show


def _lit(screen: Screen) -> QQuickItem:
    lit = [item for item in screen.items() if item.property("lit") is True]
    assert len(lit) == 1
    return lit[0]


def _lit_line(screen: Screen) -> int:
    line = _lit(screen).property("index")
    assert isinstance(line, int)
    return line


def _label(screen: Screen) -> QQuickItem:
    (label,) = texts(_lit(screen))
    return label


def _marks(screen: Screen) -> list[QQuickItem]:
    """The strokes behind words, topmost first."""
    strokes = [item for item in screen.items() if item.property("to") and item.width() > 0]
    return sorted(strokes, key=lambda stroke: box(stroke).top())


def _line_of(mark: QQuickItem) -> int:
    above: QQuickItem | None = mark
    while above is not None and above.property("lit") is None:
        above = above.parentItem()
    assert above is not None
    line = above.property("index")
    assert isinstance(line, int)
    return line


def _edge(screen: Screen) -> tuple[int, float]:
    """How far the mark goes: the number of its last stroke, and that one's right end."""
    strokes = _marks(screen)
    return (len(strokes), box(strokes[-1]).right()) if strokes else (1, 0.0)


def _cuts(screen: Screen) -> bool:
    """Whether the edge of the mark runs through the ink of a character."""
    strokes = _marks(screen)
    if not strokes:
        return False
    stroke: QRectF = box(strokes[-1])
    edge = _luminance(screen.settle())[round(stroke.top()) : round(stroke.bottom()), int(stroke.right())]
    return bool((edge < 110).any())


def _page(screen: Screen) -> NDArray[np.uint8]:
    """The lit line in greys, without the bar at its left."""
    seen = box(_lit(screen)).toAlignedRect()
    return _luminance(screen.settle())[seen.top() : seen.bottom(), seen.left() + 20 : seen.right()]


def _luminance(image: QImage) -> NDArray[np.uint8]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def _all(root: QQuickItem) -> Iterator[QQuickItem]:
    """The items below one, hidden ones too."""
    for child in root.childItems():
        yield child
        yield from _all(child)
