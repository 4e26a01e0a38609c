"""Every key of the guide's desk posts what it says, for fingers and keyboards; none tells the PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.show import events as ev
from kiosk.show.gate import Purpose
from kiosk.show.reception import events as led
from kiosk.show.reception.cuts import proposal
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.state import Show
from kiosk.tour.model import Route
from tests.builders import a_station, a_tour
from tests.show.reception.hall import LedHall
from tests.ui.desk import Desk, OpenDesk, called, made_of, tap, written_in
from tests.ui.receptions import late, usual_tour
from tests.ui.screen import CALM, box, frame, middle, name_of, shown
from tests.ui.secret import after

GUARD = 320  # ms: for so long the keys of a station that was just touched do nothing
BOTH = pytest.mark.parametrize("board", ["console 1280", "drawer 1920"])


def visit() -> LedHall:
    """A guide at her first station of three, the second of which has a part."""
    guide = LedHall(usual_tour(), house=CALM)
    guide.on(ev.Begun())
    return guide


def preparing() -> Show:
    return LedHall(usual_tour(), house=CALM).show


def at_first() -> Show:
    return visit().show


def too_late() -> Show:
    show = late(visit())
    assert proposal(show) is not None
    return show


def leapt() -> Show:
    return after(at_first(), ev.StationChosen("展厅"))


def watching() -> Show:
    return after(at_first(), ev.FilmOpened())


def second_picture() -> Show:
    return after(at_first(), ev.PictureChosen(1))


def pointed() -> Show:
    return after(at_first(), led.Pointed((0.25, 0.75)), led.Enlarged(Focus(2.0, 0.25, 0.75)))


def over() -> Show:
    return after(at_first(), led.RehearsalSet(True), ev.LeaveChosen())


KEYS: list[tuple[Callable[[], Show], tuple[str, ...], ev.Event]] = [
    (at_first, ("上一站",), ev.BackChosen()),
    (at_first, ("暂停",), ev.PlayChosen()),
    (at_first, ("下一站：书房",), ev.ForwardChosen()),
    (at_first, ("定住画面",), led.ScreenHeld(HoldKind.FREEZE)),
    (at_first, ("欢迎画面",), led.ScreenHeld(HoldKind.WELCOME)),
    (at_first, ("放影片",), ev.FilmOpened()),
    (watching, ("跳过影片",), ev.FilmClosed()),
    (at_first, ("下一张图",), ev.PictureChosen(1)),
    (second_picture, ("上一张图",), ev.PictureChosen(0)),
    (at_first, ("放大",), led.Enlarged(Focus(1.6, 0.5, 0.5))),
    (pointed, ("放大",), led.Enlarged(Focus(3.2, 0.25, 0.75))),
    (pointed, ("缩小",), led.Enlarged(Focus(1.25, 0.25, 0.75))),
    (pointed, ("不再指",), led.Pointed(None)),
    (leapt, ("回到大厅",), led.WayResumed()),
    (at_first, ("展厅", "去这里"), ev.StationChosen("展厅")),
    (at_first, ("书房", "去这里"), ev.StationChosen("书房")),
    (at_first, ("大厅", "从头讲"), ev.StationChosen("大厅")),
    (at_first, ("展厅", "跳过"), led.StationSkipped("展厅")),
    (at_first, ("展厅", "讲短"), led.StationShortened("展厅")),
    (at_first, ("展厅", "机器讲"), ev.VoiceSet(True, "展厅")),
    (at_first, ("展厅", "往前移"), led.StationMoved("展厅", -1)),
    (at_first, ("书房", "往后移"), led.StationMoved("书房", 1)),
    (at_first, ("展厅", "这次不去"), led.StationDropped("展厅")),
    (too_late, ("就这样",), led.CutTaken()),
    (too_late, ("不用",), led.CutRefused()),
    (at_first, ("提词", "院里住着5547户人家。"), ev.LineChosen(2)),
    (preparing, ("各位领导",), led.WordsSet("各位领导")),
    (preparing, ("20分钟",), led.TimeLeft(1200.0)),
    (preparing, ("压缩版",), ev.RouteChosen("quick")),
    (preparing, ("演练，记下时间",), led.RehearsalSet(True)),
    (preparing, ("不讲了，退出",), led.GateOpened(Purpose.END)),
    (preparing, ("出发：大厅",), ev.Begun()),
    (at_first, ("本次设置", "12分钟"), led.TimeLeft(720.0)),
    (over, ("结束接待",), led.GateOpened(Purpose.END)),
    (over, ("把这些时间存为计划",), led.PlanKept()),
    (over, ("还没完，回去",), ev.BackChosen()),
]


@BOTH
@pytest.mark.parametrize(("moment", "touched", "wanted"), KEYS, ids=lambda one: str(one)[:40])
def test_a_touch_posts_what_the_key_says(
    open_desk: OpenDesk, board: str, moment: Callable[[], Show], touched: tuple[str, ...], wanted: ev.Event
) -> None:
    desk = open_desk(board)
    desk.put(moment())
    desk.posted.clear()
    for name in touched:
        press(desk, name)
    said = [event for event in desk.posted if not isinstance(event, ev.Touched)]
    if isinstance(wanted, led.Enlarged):
        assert isinstance(said[0], led.Enlarged)
        found = said[0].focus
        assert (found.zoom, found.x, found.y) == pytest.approx(
            (wanted.focus.zoom, wanted.focus.x, wanted.focus.y)
        )
    else:
        assert said == [wanted]


def press(desk: Desk, name: str) -> None:
    """Touch what is called so; in a list that scrolls it is first brought into view, as by a flick."""
    key = called(desk.window, name)
    for above in scrolling(key):
        top, height = key.mapToItem(above.property("contentItem"), 0, 0).y(), key.height()
        least, most = top + height - above.height(), top
        y = min(max(above.property("contentY"), least), most)
        above.setProperty("contentY", y)
    desk.settle()
    if written_in(key) == "console/WayList":
        QTest.qWait(GUARD)
    key = called(desk.window, name)
    assert frame(key).adjusted(-1, -1, 1, 1).contains(box(key)), f"{name} is not to be seen"
    tap(desk.window, middle(key))
    desk.settle()


def scrolling(key: QQuickItem) -> list[QQuickItem]:
    """The lists that a key lies in."""
    above, found = key.parentItem(), []
    while above is not None:
        found += [above] if above.inherits("QQuickFlickable") else []
        above = above.parentItem()
    return found


def stations(count: int) -> LedHall:
    """A guide at the second of so many stations."""
    guide = LedHall(a_tour(*(a_station(f"第{n}站", f"这是第{n}站。") for n in range(count))), house=CALM)
    guide.on(ev.Begun(), ev.ForwardChosen())
    return guide


@pytest.mark.parametrize("board", ["console 1024", "console 1280", "drawer 1080", "drawer 1920"])
def test_a_station_moves_by_taps_on_one_spot(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = stations(12)
    desk.put(guide.show)
    press(desk, "第4站")
    QTest.qWait(GUARD)
    spot = middle(called(desk.window, "往前移"))
    for _ in range(4):
        desk.posted.clear()
        tap(desk.window, spot)
        said = [event for event in desk.posted if not isinstance(event, ev.Touched)]
        assert all(event == led.StationMoved("第4站", -1) for event in said)
        guide.on(*said)
        desk.put(guide.show)
        desk.settle()
        row = called(desk.window, "第4站")
        assert frame(row).adjusted(-1, -1, 1, 1).contains(box(row))
    assert guide.show.to_come[0] == "第4站"
    assert not called(desk.window, "往前移").isEnabled(), "she stands right before it"


def test_a_second_tap_on_a_row_is_no_order(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1024")
    desk.put(stations(12).show)
    rows = [one for one in made_of(desk.window, "console/WayList") if name_of(one).startswith("第")]
    row = max((one for one in rows if frame(one).contains(box(one))), key=lambda one: box(one).bottom())
    spot = middle(row)
    desk.posted.clear()
    tap(desk.window, spot)
    desk.settle()
    tap(desk.window, spot)
    desk.settle()
    assert [event for event in desk.posted if not isinstance(event, ev.Touched)] == []


@BOTH
def test_a_station_that_the_telling_has_come_to_offers_nothing_more(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = stations(4)
    desk.put(guide.show)
    press(desk, "第2站")
    assert called(desk.window, "这次不去")
    guide.on(ev.ForwardChosen())
    assert guide.show.station == "第2站"
    desk.put(guide.show)
    assert "这次不去" not in [name_of(one) for one in shown(desk.window.contentItem())]


@BOTH
def test_only_what_she_took_off_the_route_is_put_back(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    guide = stations(4)
    guide.on(led.StationDropped("第3站"))
    desk.put(guide.show)
    press(desk, "第3站")
    desk.posted.clear()
    press(desk, "放回路线")
    assert led.StationDropped("第3站") in desk.posted
    tour = usual_tour()
    guide = LedHall(replace(tour, routes=(Route("near", "一楼", ("大厅", "展厅")),)), house=CALM)
    guide.on(ev.Begun())
    desk.put(guide.show)
    press(desk, "书房")
    assert not called(desk.window, "这次不去").isEnabled(), "it is not on this route"


@BOTH
def test_her_views_come_and_go_by_one_touch(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    desk.put(at_first())
    desk.posted.clear()
    for key, file in (("提词", "Prompter"), ("数字", "Figures"), ("本次设置", "Preparation")):
        for there in (True, False):
            press(desk, key)
            assert bool(made_of(desk.window, f"console/{file}")) == there
            assert bool(made_of(desk.window, "console/CueCard")) != there
    assert desk.posted == []


@BOTH
def test_a_finger_on_the_public_picture_points(open_desk: OpenDesk, qtbot: QtBot, board: str) -> None:
    desk = open_desk(board)
    desk.put(at_first())
    qtbot.waitUntil(lambda: bool(hands(desk)))
    desk.posted.clear()
    hand = hands(desk)[0]
    tap(desk.window, hand.mapToScene(hand.boundingRect().topLeft()).toPoint() + quarter(hand))
    pointed = [event.at for event in desk.posted if isinstance(event, led.Pointed)]
    assert pointed
    assert pointed[0] == pytest.approx((0.25, 0.25), abs=0.02)


def hands(desk: Desk) -> list[QQuickItem]:
    return [item for item in made_of(desk.window, "console/PublicView") if name_of(item) == "在画面上指"]


def quarter(item: QQuickItem) -> QPoint:
    return QPoint(round(item.width() / 4), round(item.height() / 4))


@BOTH
@pytest.mark.parametrize(
    ("field", "wanted"),
    [("别的称呼", led.WordsSet(address="ABC")), ("来宾", led.WordsSet(guest="ABC"))],
    ids=str,
)
def test_what_is_written_counts_as_it_is_written(
    open_desk: OpenDesk, board: str, field: str, wanted: led.WordsSet
) -> None:
    desk = open_desk(board)
    desk.put(preparing())
    write(desk, field, "ABC")
    assert desk.posted[-1] == wanted
    QTest.keyClick(desk.window, Qt.Key.Key_Return)
    desk.settle()
    assert desk.posted[-1] == wanted
    assert not field_called(desk, field).hasActiveFocus()


@BOTH
def test_a_guest_whose_name_is_written_is_welcomed_without_return(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    desk.put(preparing())
    write(desk, "来宾", "ABC")
    tap(desk.window, middle(called(desk.window, "出发：大厅")))
    said = [event for event in desk.posted if not isinstance(event, ev.Touched)]
    assert said[-2:] == [led.WordsSet(guest="ABC"), ev.Begun()]


def test_a_word_that_comes_back_late_does_not_disturb_the_next(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1280")
    guide = LedHall(usual_tour(), house=CALM)
    desk.put(guide.show)
    write(desk, "来宾", "ABC")
    desk.put(after(guide.show, led.WordsSet(guest="A")))
    assert field_called(desk, "来宾").property("text") == "ABC"


def test_what_an_input_method_has_spelt_is_said_when_it_is_a_word(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1280")
    desk.put(preparing())
    write(desk, "来宾", "")
    desk.posted.clear()
    QCoreApplication.sendEvent(field_called(desk, "来宾"), QInputMethodEvent("kao cha", []))
    assert [event for event in desk.posted if isinstance(event, led.WordsSet)] == []
    word = QInputMethodEvent()
    word.setCommitString("考察组")
    QCoreApplication.sendEvent(field_called(desk, "来宾"), word)
    assert desk.posted == [led.WordsSet(guest="考察组")]


def test_a_chosen_address_takes_the_place_of_the_written_one(open_desk: OpenDesk) -> None:
    desk = open_desk("console 1280")
    desk.put(preparing())
    write(desk, "别的称呼", "ABC")
    press(desk, "各位领导")
    assert desk.posted[-1] == led.WordsSet("各位领导")
    assert field_called(desk, "别的称呼").property("text") == ""


def write(desk: Desk, field: str, letters: str) -> None:
    """Touch a field, brought into view where its sheet scrolls, and write there."""
    item = field_called(desk, field)
    for above in scrolling(item):
        y = item.mapToItem(above.property("contentItem"), 0, 0).y()
        above.setProperty("contentY", max(0.0, min(y, above.property("contentHeight") - above.height())))
    desk.settle()
    tap(desk.window, middle(item))
    desk.settle()
    desk.posted.clear()
    for letter in letters:
        QTest.keyClick(desk.window, ord(letter))


def field_called(desk: Desk, name: str) -> QQuickItem:
    return next(one for one in shown(desk.window.contentItem()) if is_field(one, name))


def is_field(item: QQuickItem, name: str) -> bool:
    return item.inherits("QQuickTextInput") and name_of(item) == name


@BOTH
@pytest.mark.parametrize("by_touch", [True, False], ids=["touch", "keyboard"])
def test_six_digits_are_a_pin_that_nobody_can_read(open_desk: OpenDesk, board: str, by_touch: bool) -> None:
    desk = open_desk(board)
    desk.put(at_first())
    desk.put(after(at_first(), led.PinKnown(True), led.GateOpened(Purpose.END)))
    before = sorted(everything_said(desk))
    desk.posted.clear()
    for count, digit in enumerate("927518", 1):
        if by_touch:
            tap(desk.window, middle(called(desk.window, digit)))
        else:
            QTest.keyClick(desk.window, ord(digit))
        desk.settle()
        here = everything_said(desk)
        assert f"已输入{count}位" in here
        assert sorted([*(said for said in here if said != f"已输入{count}位"), "已输入0位"]) == before
    assert desk.posted == []
    if by_touch:
        tap(desk.window, middle(called(desk.window, "确定")))
    else:
        QTest.keyClick(desk.window, Qt.Key.Key_Return)
    desk.settle()
    assert desk.posted == [led.PinEntered("927518")]
    assert "927518" not in repr(desk.posted)
    assert sorted(everything_said(desk)) == before


def everything_said(desk: Desk) -> list[str]:
    """All texts and accessible names of the gate."""
    said: list[str] = []
    for item in shown(desk.window.contentItem()):
        if written_in(item) in ("parts/PinPad", "sheets/GateSheet", "parts/TouchButton", "parts/Touchable"):
            words = item.property("text")
            said += [one for one in (name_of(item), words if isinstance(words, str) else "") if one]
    return said


@BOTH
def test_five_digits_are_no_pin_and_one_can_be_taken_back(open_desk: OpenDesk, board: str) -> None:
    desk = open_desk(board)
    desk.put(at_first())
    desk.put(after(at_first(), led.PinKnown(True), led.GateOpened(Purpose.END)))
    desk.posted.clear()
    for digit in "92751":
        tap(desk.window, middle(called(desk.window, digit)))
    tap(desk.window, middle(called(desk.window, "确定")))
    assert [event for event in desk.posted if not isinstance(event, ev.Touched)] == []
    tap(desk.window, middle(called(desk.window, "退一位")))
    for digit in "46":
        tap(desk.window, middle(called(desk.window, digit)))
    tap(desk.window, middle(called(desk.window, "确定")))
    assert desk.posted[-1] == led.PinEntered("927546")
