"""The guide's keys in a real window: what she presses, what the page below sees of it, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.key_names import key_name
from kiosk.show.reception.keys import STANDARD, Keys, parse
from kiosk.show.reception.state import HoldKind
from kiosk.show.state import House, Narration, Page, Sheet, Show, opening
from kiosk.show.step import step
from kiosk.tour.model import Tour
from kiosk.ui.application import Application
from kiosk.ui.keys import KeyWatch
from tests.builders import a_station, a_tour
from tests.show.reception.hall import LET_IN

# A page that notes every key it sees and obeys a shortcut, with a field to type in and a text to read.
PAGE = b"""
import QtQuick
Window {
    width: 400; height: 300; visible: true
    Shortcut { sequence: "F5"; onActivated: page.seen.push("shortcut") }
    Item {
        id: page
        objectName: "page"
        property var seen: []
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => seen.push(event.key)
        Keys.onReleased: event => seen.push(-event.key)
    }
    TextInput { objectName: "field"; width: 200; height: 40 }
    TextEdit { objectName: "notes"; y: 50; width: 200; height: 40 }
    TextEdit { objectName: "text"; y: 100; width: 200; height: 40; readOnly: true; text: "3" }
}
"""
K = Qt.Key
_MODIFIERS = [sign * key.value for key in (K.Key_Shift, K.Key_Alt, K.Key_Control) for sign in (1, -1)]
Shift, Alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Desk:
    """A window with the watch on it, a show it acts on, and a clock that goes when the test says so."""

    def __init__(self, window: QQuickWindow, keys: Keys) -> None:
        self.now = 100.0
        self.show: Show = opening((rows(),), House())
        self.posted: list[ev.Event] = []
        self.prompted = 0
        self.window = window
        self._watch = KeyWatch(self.post, lambda: self.show, keys, lambda: self.now, window)
        self._watch.prompter.connect(self._prompt)
        window.installEventFilter(self._watch)

    def post(self, event: ev.Event) -> None:
        self.posted.append(event)
        self.on(event)

    def on(self, *events: ev.Event) -> Desk:
        """Let these events happen to the show."""
        for event in events:
            self.show = step(self.show, event)[0]
        return self

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Desk:
        """Press and release keys, a second apart."""
        for key in keys:
            self.now += 1.0
            QTest.keyClick(self.window, key, held)
        return self

    def strike(self, *keys: Qt.Key) -> None:
        """Press and release keys, a second apart, among them some that QTest cannot press."""
        for key in keys:
            self.now += 1.0
            self.send(QEvent.Type.KeyPress, key)
            self.send(QEvent.Type.KeyRelease, key)

    def hold(self, key: Qt.Key, seconds: float) -> Desk:
        """Hold a key down; the keyboard repeats it 30 times a second, as X11 tells of it."""
        self.send(QEvent.Type.KeyPress, key)
        end = self.now + seconds
        while self.now < end:
            self.now += 1 / 30
            self.send(QEvent.Type.KeyRelease, key, repeated=True)
            self.send(QEvent.Type.KeyPress, key, repeated=True)
        self.send(QEvent.Type.KeyRelease, key)
        return self

    def send(self, kind: QEvent.Type, key: Qt.Key, repeated: bool = False) -> None:
        """One event of a keyboard."""
        letter = chr(key).lower() if key < 128 else ""
        event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier, letter, repeated)
        QCoreApplication.sendEvent(self.window, event)

    def focus(self, name: str) -> QQuickItem:
        """Give the keyboard to an item."""
        item = self.window.findChild(QQuickItem, name)
        assert item is not None
        item.forceActiveFocus()
        return item

    @property
    def page_saw(self) -> list[object]:
        """What reached the page: keys pressed, keys released with a minus, shortcuts; not Shift alone."""
        page = self.window.findChild(QQuickItem, "page")
        assert page is not None
        seen = page.property("seen")
        listed: list[object] = seen.toVariant()
        return [one for one in listed if one not in _MODIFIERS]

    @property
    def stations(self) -> list[str]:
        return list(self.show.visited)

    def _prompt(self) -> None:
        self.prompted += 1


OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(drawing: Application, qtbot: QtBot) -> Iterator[OpenDesk]:
    """Opens a window with these keys; closed when the test ends."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(PAGE, "")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    window.requestActivate()
    qtbot.waitUntil(window.isActive)

    def opened(keys: Keys = STANDARD) -> Desk:
        return Desk(window, keys)

    yield opened
    window.close()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rows() -> Tour:
    """Six stations in a row."""
    return a_tour(*(a_station(name, f"这里是{name}。说一句。再说一句。") for name in "甲乙丙丁戊己"))


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A guide at the first of six stations."""
    return open_desk().on(*LET_IN, ev.Begun())


def both(*keys: Qt.Key) -> list[object]:
    """What a page sees of keys that are pressed and released."""
    return [seen for key in keys for seen in (key.value, -key.value)]


def test_a_button_that_bounces_three_times_leads_one_station_on(desk: Desk) -> None:
    for bounced in range(3):
        desk.now += 0.02
        desk.send(QEvent.Type.KeyPress, K.Key_PageDown)
        desk.now += 0.02 * bounced
        desk.send(QEvent.Type.KeyRelease, K.Key_PageDown)
    assert desk.posted == [ev.ForwardChosen()]
    assert desk.stations == ["甲", "乙"]
    assert desk.press(K.Key_PageDown).stations == ["甲", "乙", "丙"]
    assert desk.page_saw == []


def test_a_button_held_down_leads_one_station_on(desk: Desk) -> None:
    desk.hold(K.Key_PageDown, seconds=3.0)
    desk.now += 0.02
    desk.send(QEvent.Type.KeyPress, K.Key_PageDown)  # its contact trembles when it opens
    assert desk.stations == ["甲", "乙"]
    assert desk.page_saw == []


def test_lines_go_by_while_an_arrow_is_held_slowly_enough_to_stop(desk: Desk) -> None:
    desk.hold(K.Key_Down, seconds=2.0)
    assert desk.posted
    assert all(isinstance(event, ev.LineChosen) for event in desk.posted)
    assert 4 <= len(desk.posted) <= 6
    assert desk.page_saw == []


def test_the_keys_of_the_usual_remotes_lead_a_visit(desk: Desk) -> None:
    desk.press(K.Key_PageDown, K.Key_Right, K.Key_PageUp, K.Key_Left)
    desk.press(K.Key_B, K.Key_Period, K.Key_F5)
    assert desk.posted == [
        ev.ForwardChosen(),
        ev.ForwardChosen(),
        ev.BackChosen(),
        ev.BackChosen(),
        led.ScreenHeld(HoldKind.WELCOME),
        led.ScreenHeld(HoldKind.WELCOME),
        led.GateOpened(Purpose.END),
    ]
    assert desk.page_saw == []


def test_the_start_button_with_shift_opens_the_gate_and_again_closes_it(desk: Desk) -> None:
    assert desk.press(K.Key_F5, held=Shift).show.sheet is Sheet.GATE
    assert desk.press(K.Key_F5, held=Shift).show.sheet is None
    assert desk.page_saw == []


def test_the_start_button_that_sends_escape_the_second_time_harms_nothing(desk: Desk) -> None:
    before = desk.show
    desk.press(K.Key_Escape)
    assert desk.page_saw == []
    assert desk.show == before
    desk.press(K.Key_F5, K.Key_Escape)  # the sheet has Escape, which closes it
    assert desk.page_saw == both(K.Key_Escape)


def test_space_silences_and_resumes(desk: Desk) -> None:
    assert desk.press(K.Key_Space).show.narration is Narration.PAUSED
    assert desk.press(K.Key_Space).show.narration is Narration.PLAYING
    assert desk.page_saw == []


def test_unknown_keys_do_nothing_for_her(desk: Desk) -> None:
    before = desk.show
    strange = (K.Key_Q, K.Key_Tab, K.Key_VolumeUp, K.Key_F12, K.Key_unknown, K.Key_Hangul)
    desk.press(*strange)
    assert desk.posted == []
    assert desk.show == before


def test_her_key_with_another_held_does_nothing_and_never_reaches_the_page(desk: Desk) -> None:
    desk.press(K.Key_Escape, K.Key_Space, K.Key_Right, K.Key_PageDown, held=Shift)
    desk.press(K.Key_Left, K.Key_Escape, held=Alt)
    assert desk.posted == []
    assert desk.page_saw == []


def test_the_prompter_is_asked_for_beside_the_show(desk: Desk) -> None:
    desk.press(K.Key_T)
    assert (desk.prompted, desk.posted, desk.page_saw) == (1, [], [])


@pytest.mark.parametrize("field", ["field", "notes"])
def test_where_somebody_types_letters_stay_and_pages_turn(desk: Desk, field: str) -> None:
    text = desk.focus(field)
    desk.press(K.Key_B, K.Key_Period, K.Key_F, K.Key_1, K.Key_Space, K.Key_R)
    desk.press(K.Key_Left, K.Key_Left, K.Key_Home, K.Key_S)
    assert str(text.property("text")).lower() == "sb.f1 r"
    assert desk.posted == []
    desk.press(K.Key_PageDown)
    assert desk.posted == [ev.ForwardChosen()]
    assert str(text.property("text")).lower() == "sb.f1 r"


def test_a_text_that_can_only_be_read_leaves_her_the_keys(desk: Desk) -> None:
    desk.focus("text")
    desk.press(K.Key_B, K.Key_Right)
    assert desk.posted == [led.ScreenHeld(HoldKind.WELCOME), ev.ForwardChosen()]


def test_while_the_gate_is_open_the_pin_can_be_typed(desk: Desk) -> None:
    desk.press(K.Key_F5)
    desk.posted.clear()
    desk.press(K.Key_1, K.Key_B, K.Key_Period, K.Key_Space, K.Key_Left)
    assert desk.posted == []
    assert desk.page_saw == both(K.Key_1, K.Key_B, K.Key_Period, K.Key_Space, K.Key_Left)


def test_without_a_guide_only_the_gates_key_is_taken(open_desk: OpenDesk) -> None:
    desk = open_desk()
    visitors = (K.Key_PageDown, K.Key_Left, K.Key_Space, K.Key_B, K.Key_Escape, K.Key_R, K.Key_Tab, K.Key_Up)
    desk.press(*visitors)
    assert desk.page_saw == both(*visitors)
    assert desk.posted == []
    desk.press(K.Key_F5)
    assert desk.posted == [led.GateOpened(Purpose.LEAD)]
    assert desk.show.sheet is Sheet.GATE
    assert desk.press(K.Key_F5).show.sheet is None
    assert desk.page_saw == both(*visitors)


def test_a_gate_key_that_is_a_digit_opens_the_gate_and_then_belongs_to_the_pin(open_desk: OpenDesk) -> None:
    desk = open_desk(parse({"7": "进出讲解"}, STANDARD))
    desk.hold(K.Key_7, seconds=1.0)
    assert desk.posted == [led.GateOpened(Purpose.LEAD)]
    assert desk.page_saw == []  # nor does it write itself into the PIN while it is held
    assert desk.press(K.Key_7).show.sheet is Sheet.GATE
    assert desk.page_saw == both(K.Key_7)


def test_a_gate_key_that_is_a_letter_can_be_typed_by_visitors(open_desk: OpenDesk) -> None:
    desk = open_desk(parse({"G": "进出讲解"}, STANDARD))
    field = desk.focus("field")
    desk.press(K.Key_G)
    assert (str(field.property("text")).lower(), desk.posted) == ("g", [])


def test_a_key_goes_up_where_it_went_down(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.send(QEvent.Type.KeyPress, K.Key_Space)  # a visitor's, before the guide is let in
    desk.on(*LET_IN, ev.Begun())
    desk.send(QEvent.Type.KeyRelease, K.Key_Space)
    assert desk.page_saw == both(K.Key_Space)
    desk.now += 1.0
    desk.send(QEvent.Type.KeyPress, K.Key_Space)  # hers, and the reception ends meanwhile
    desk.on(ev.LeaveChosen(), led.GateOpened(Purpose.END), led.PinEntered("246810"), led.PinChecked(True))
    assert desk.show.page is Page.ATTRACT
    desk.send(QEvent.Type.KeyRelease, K.Key_Space)
    assert desk.page_saw == both(K.Key_Space)


def test_a_key_that_does_nothing_in_this_hall_is_still_hers(open_desk: OpenDesk) -> None:
    desk = open_desk(parse({"右": "不用", "F5": "不用"}, STANDARD)).on(*LET_IN, ev.Begun())
    desk.press(K.Key_Right, K.Key_F5)
    assert desk.posted == []
    assert desk.page_saw == []


def test_a_key_without_a_guide_that_a_hall_does_not_use_is_the_pages(open_desk: OpenDesk) -> None:
    desk = open_desk(parse({"F5": "不用"}, STANDARD))
    desk.press(K.Key_F5)
    assert desk.posted == []
    assert desk.page_saw[0] == "shortcut"


def test_every_key_that_has_a_name_can_be_mapped_and_no_other_matters(open_desk: OpenDesk) -> None:
    named = {key: QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) for key in K}
    known = {key: name for key, name in named.items() if key_name(name)}
    desk = open_desk(parse({key_name(name) or "": "提词" for name in known.values()}, Keys()))
    desk.on(*LET_IN, ev.Begun())
    assert len(known) > 100
    desk.strike(*known)
    assert desk.prompted == len(known)
    desk.strike(*(key for key in K if key not in known))
    assert desk.prompted == len(known)
