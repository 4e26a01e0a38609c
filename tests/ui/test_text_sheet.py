"""The sheet in which a name or a station's words are written: by touch, without fear, above the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import kiosk.ui.pane  # what QML finds in the module Kiosk
from kiosk.ui.application import Application
from kiosk.ui.window import pixels_per_millimetre
from tests.ui.desk import called, tap
from tests.ui.screen import box, middle, shown
from tests.ui.touch_typing import TouchTyping

QML = Path(kiosk.ui.pane.__file__).parent / "qml"
WORDS = "{称呼}，这里是大厅。【指墙上图版】院里住着{户数}户人家。"
PAGE = b"""
import QtQuick
import "keyboard"
import "sheets"
Window {
    id: window
    property string said: "-"
    property bool dropped: false
    property real scale
    property string shown
    property bool lines: true
    property bool keyboard: false
    visible: true
    Binding { target: Theme; property: "width"; value: window.width }
    Binding { target: Theme; property: "height"; value: window.height }
    Binding { target: Theme; property: "pixelsPerMillimetre"; value: window.scale }
    Binding { target: Theme; property: "keyboard"; value: window.keyboard }
    Binding { target: Theme; property: "calm"; value: true }
    TextSheet {
        anchors { fill: parent; topMargin: -slot.lift; bottomMargin: slot.lift }
        title: "\xe7\xab\x99\xe7\x82\xb9\xe7\x9a\x84\xe8\xae\xb2\xe7\xa8\xbf"
        shown: window.shown
        lines: window.lines
        longest: 60
        marks: lines ? ["{\xe6\x88\xb7\xe6\x95\xb0}"] : []
        onSaid: text => window.said = text
        onDropped: window.dropped = true
    }
    KeyboardSlot { id: slot; anchors.fill: parent; focused: window.activeFocusItem; language: "zh-Hans" }
}
"""
TITLE = "站点的讲稿"
SIZES = {"landscape": ((1920, 1080), 32.0), "portrait": ((1080, 1920), 43.0), "small": ((1024, 768), 10.0)}
OpenSheet = Callable[..., "Sheet"]


class Sheet:
    """Such a sheet in a window of its own; its fingers are those of the desk's tests."""

    def __init__(self, nest: QObject, size: tuple[int, int], inches: float, shown: str, lines: bool) -> None:
        self.scale = pixels_per_millimetre(size, inches)
        self._engine = QQmlApplicationEngine(nest)
        self._engine.setInitialProperties(
            {"width": size[0], "height": size[1], "scale": self.scale, "shown": shown, "lines": lines}
        )
        self._engine.loadData(PAGE, QUrl.fromLocalFile(str(QML / "Probe.qml")))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.settle()

    def settle(self) -> None:
        """Let bindings and layouts come to rest."""
        for _ in range(2):
            QCoreApplication.processEvents()
            self.window.grabWindow()

    @property
    def field(self) -> QQuickItem:
        """Where one writes."""
        return next(one for one in shown(self.window.contentItem()) if one.inherits("QQuickTextEdit"))

    @property
    def text(self) -> str:
        """What stands there."""
        return str(self.field.property("text"))

    def touch(self, name: str) -> None:
        """A finger on the thing of that name."""
        tap(self.window, middle(called(self.window, name)))
        self.settle()


@pytest.fixture
def open_sheet(drawing: Application) -> Iterator[OpenSheet]:
    """Opens the sheet on a panel, with a text; closed when the test ends."""
    with drawing.nest() as nest:

        def opened(panel: str = "landscape", shown: str = WORDS, lines: bool = True) -> Sheet:
            return Sheet(nest, *SIZES[panel], shown, lines)

        yield opened


@pytest.mark.parametrize("panel", list(SIZES))
def test_the_line_that_is_written_stands_above_the_keyboard(
    open_sheet: OpenSheet, qtbot: QtBot, panel: str
) -> None:
    sheet = open_sheet(panel, "\n".join(f"第{n}段。" for n in range(40)))
    typing = TouchTyping(sheet, qtbot)
    qtbot.waitUntil(lambda: typing.open)
    sheet.settle()
    cursor = sheet.field.property("cursorRectangle")
    line = sheet.field.mapRectToScene(cursor)
    assert line.height() > 10
    assert line.bottom() <= typing.board().top()
    assert line.top() >= box(called(sheet.window, "保存")).bottom()
    top = SIZES[panel][0][1] * 0.42 if panel == "portrait" else 0  # what an arm reaches
    assert box(called(sheet.window, "取消")).top() >= top, "the way out stays in sight"
    for key in ("{户数}", "撤销", "保存"):
        seen = box(called(sheet.window, key))
        assert min(seen.width(), seen.height()) / sheet.scale >= 14.7


def test_what_is_written_is_kept_by_saving(open_sheet: OpenSheet, qtbot: QtBot) -> None:
    sheet = open_sheet(shown="大厅")
    typing = TouchTyping(sheet, qtbot)
    qtbot.waitUntil(lambda: typing.open)
    typing.press(*"shequ")
    typing.choose("社区")
    typing.press("换行", "改写英文", "a")
    assert sheet.text == "大厅社区\na"
    assert sheet.window.property("said") == "-"
    sheet.touch("保存")
    assert sheet.window.property("said") == "大厅社区\na"


def test_a_name_has_one_line(open_sheet: OpenSheet, qtbot: QtBot) -> None:
    sheet = open_sheet(shown="大厅", lines=False)
    typing = TouchTyping(sheet, qtbot)
    qtbot.waitUntil(lambda: typing.open)
    with pytest.raises(AssertionError, match="换行"):
        typing.key("换行")
    sheet.field.setProperty("text", "便民\n大厅")
    sheet.touch("保存")
    assert sheet.window.property("said") == "便民 大厅"


def test_nothing_altered_is_nothing_saved(open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    sheet.touch("保存")
    assert (sheet.window.property("said"), sheet.window.property("dropped")) == ("-", True)


def test_what_was_written_is_not_dropped_by_one_touch(open_sheet: OpenSheet, qtbot: QtBot) -> None:
    sheet = open_sheet()
    typing = TouchTyping(sheet, qtbot)
    qtbot.waitUntil(lambda: typing.open)
    typing.press("改写英文", "x")
    sheet.touch("取消")
    assert sheet.window.property("dropped") is False
    sheet.touch("不要改动，再点一次")
    assert (sheet.window.property("said"), sheet.window.property("dropped")) == ("-", True)


def test_an_unchanged_text_is_left_by_one_touch(open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    sheet.touch("取消")
    assert sheet.window.property("dropped") is True


def test_a_slip_is_undone(open_sheet: OpenSheet, qtbot: QtBot) -> None:
    sheet = open_sheet()
    typing = TouchTyping(sheet, qtbot)
    qtbot.waitUntil(lambda: typing.open)
    assert not called(sheet.window, "撤销").isEnabled()
    typing.press("删除", "删除")
    assert sheet.text == WORDS[:-2]
    sheet.touch("撤销")
    assert sheet.text == WORDS


def test_a_mark_is_put_in_by_a_finger(open_sheet: OpenSheet) -> None:
    sheet = open_sheet(shown="院里有户。")
    sheet.field.setProperty("cursorPosition", 3)
    sheet.touch("{户数}")
    assert sheet.text == "院里有{户数}户。"


def test_what_is_too_long_cannot_be_saved(open_sheet: OpenSheet) -> None:
    sheet = open_sheet(shown="大厅" * 29)
    assert reads(sheet, "58字")
    sheet.field.setProperty("text", "大厅" * 31)
    sheet.settle()
    assert reads(sheet, "多了2字")
    assert not called(sheet.window, "保存").isEnabled()
    sheet.field.setProperty("text", "大厅")
    assert called(sheet.window, "保存").isEnabled()


def test_marks_are_seen_as_what_they_are(open_sheet: OpenSheet) -> None:
    plain, marked = open_sheet(shown="各位来宾大厅。"), open_sheet(shown="{来宾}大厅。")
    accent = QColor("#B23A22")
    assert not has(plain, accent)
    assert has(marked, accent)
    assert marked.text == "{来宾}大厅。", "the text itself is plain"


def test_a_key_of_a_keyboard_leaves_it_too(open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    QTest.keyClick(sheet.window, Qt.Key.Key_Escape)
    assert sheet.window.property("dropped") is True


def reads(sheet: Sheet, words: str) -> bool:
    return any(one.property("text") == words for one in shown(sheet.window.contentItem()))


def has(sheet: Sheet, colour: QColor) -> bool:
    """Whether the field shows that colour."""
    sheet.settle()
    image: QImage = sheet.window.grabWindow().copy(box(sheet.field).toRect())
    return any(
        image.pixelColor(x, y) == colour for y in range(0, image.height(), 1) for x in range(0, 500, 1)
    )
