"""The staff page by touch, on every panel: nothing cut off, nothing too small, all one touch away."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Holding, Room, Standing
from kiosk.show.gate import ALL, Asking, Holder, Purpose
from kiosk.show.reception import events as led
from kiosk.show.state import Language, Page, opening
from kiosk.ui.window import pixels_per_millimetre
from tests.builders import two_floor_tour
from tests.show.backstage.staff import holding
from tests.ui import upkeep
from tests.ui.backstage import after, forty, let_in, previews, touch, views
from tests.ui.conftest import OpenScreen
from tests.ui.desk import below, called, made_of, written_in
from tests.ui.layout import cuts, overlaps
from tests.ui.screen import CALM, Screen, box, calm, frame, middle, name_of, scrolls, shown, texts, touchables

PANELS = [((1024, 768), 10.0), ((1920, 1080), 21.5), ((1080, 1920), 43.0)]
SMALLEST = 15.0  # mm
panels = pytest.mark.parametrize(("size", "inches"), PANELS, ids=str)


@panels
@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_every_view_can_be_read_and_used(
    open_screen: OpenScreen, white_picture: str, size: tuple[int, int], inches: float, language: Language
) -> None:
    screen = open_screen(size, inches, white_picture)
    scale = pixels_per_millimetre(size, inches)
    faults = []
    for view, show in (*views(calm(language=language)), *upkeep.views(calm(language=language))):
        screen.put(show)
        keys = [key for key in touchables(screen.page()) if _is_seen(key)]
        words = [text for text in texts(screen.page()) if _is_seen(text)]
        faults += [f"{view}: {fault}" for text in words for fault in cuts(text)]
        faults += [f"{view}: {fault}" for fault in overlaps(screen)]
        faults += [f"{view}: {name_of(key)} is small" for key in keys if _least(key) / scale < SMALLEST - 0.3]
        faults += [f"{view}: a nameless thing to touch" for key in keys if not name_of(key)]
    assert not faults, "\n".join(faults)


def test_on_a_tall_panel_nothing_hangs_too_high(open_screen: OpenScreen, white_picture: str) -> None:
    screen = open_screen((1080, 1920), 55.0, white_picture)
    scale = pixels_per_millimetre((1080, 1920), 55.0)
    top = 1920 - (1220.0 - 500.0) * scale
    high = []
    for view, show in (*views(), *upkeep.views()):
        screen.put(show)
        keys = [box(key) & frame(key) for key in touchables(screen.page())]
        high += [view for seen in keys if not seen.isEmpty() and seen.top() < top - 1]
    assert high == []


def test_a_hall_of_forty_tours_scrolls_to_the_last(open_screen: OpenScreen) -> None:
    screen = open_screen((1080, 1920), 43.0)
    let_in(screen, *forty())
    (list_,) = [item for item in screen.items() if item.inherits("QQuickGridView")]
    assert list_.property("count") == 40
    cards = [key for key in touchables(screen.page()) if written_in(key) == "backstage/HoldingCard"]
    assert len(cards) < 40, "only what is near is made"
    list_.setProperty("contentY", list_.property("contentHeight") - list_.height())
    screen.settle()
    (last,) = [
        card
        for card in touchables(screen.page())
        if name_of(card).startswith("第38个导览") and _is_seen(card)
    ]
    touch(screen, name_of(last))
    assert screen.show.backstage is not None
    assert screen.show.backstage.room is Room.TOUR


def test_an_undo_is_two_touches_away_and_says_which_edition_it_brings(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "导览yard，访客能看到 · 有改动还没发布")
    touch(screen, "撤回到第2版")
    assert staff.EditionOrdered(2) in screen.posted
    assert "请稍等……" in _words(screen)
    for report in (
        staff.Finished("已经换回第2版，访客现在看到的就是它。", True),
        staff.Surveyed((_returned(),)),
    ):
        screen.receive(report)
    screen.settle()
    assert "已经换回第2版，访客现在看到的就是它。" in _words(screen)
    assert "已经退回第2版，访客看到的就是它。退回以前的内容还留着，点“发布”又会放出来。" in _words(screen)


def test_every_order_is_a_touch(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "导览yard，访客能看到 · 有改动还没发布")
    expected: list[tuple[str, ev.Event]] = [
        ("发布", staff.PublishOrdered()),
        ("下架", staff.WithdrawalOrdered()),
        ("放第2版", staff.EditionOrdered(2)),
    ]
    for name, order in expected:
        touch(screen, name)
        assert order in screen.posted
        screen.receive(staff.Finished("好了。", True))
        screen.settle()
    touch(screen, "全部导览")
    assert staff.RoomChosen(Room.TOURS) in screen.posted
    touch(screen, "密码")
    touch(screen, "设一个：工作人员的密码")
    for digit in "274913":
        touch(screen, digit)
    touch(screen, "确定")
    assert staff.PinWritten("274913") in screen.posted
    touch(screen, "离开")
    assert screen.show.page is Page.ATTRACT


def test_while_an_errand_runs_no_other_can_be_given(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "导览yard，访客能看到 · 有改动还没发布")
    touch(screen, "发布")
    assert not [
        name for name in ("发布", "下架", "放第2版", "预览") if called(screen.window, name).isEnabled()
    ]
    assert called(screen.window, "全部导览").isEnabled()


def test_problems_are_told_one_by_one_with_line_and_remedy(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen, holding(standing=Standing.BROKEN))
    touch(screen, "导览yard，访客能看到第3版 · 改过的有1处问题")
    words = _words(screen)
    assert {"yard.yaml 第7行", "不认识“titel”，是不是“title”？", "改成：title"} <= words
    assert "改过的有1处要处理，访客看到的还是第3版。" in words
    assert "发布" not in {name_of(key) for key in touchables(screen.page())}


def test_a_preview_says_that_it_is_none_of_what_visitors_see_and_leads_back(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(previews())
    assert "改过的小院" in _words(screen)
    assert "预览，还没有发布" in _words(screen)
    assert not made_of(screen.window, "backstage/Backstage")
    touch(screen, "回后台")
    assert screen.show.page is Page.BACKSTAGE
    assert "预览，还没有发布" not in _words(screen)


def test_what_was_written_is_there_when_staff_come_back(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "导览yard，访客能看到 · 有改动还没发布")
    field = next(item for item in screen.items() if name_of(item) == "这次改了什么")
    field.forceActiveFocus()
    screen.key(*(Qt.Key(ord(letter)) for letter in "NEW"))
    screen.settle()
    assert screen.show.papers.note("yard") == "new"
    screen.receive(ev.Tick(screen.show.now + 200.0, 9.0))
    screen.settle()
    assert screen.show.page is Page.ATTRACT
    assert "new" not in _words(screen)
    let_in(screen)
    touch(screen, "导览yard，访客能看到 · 有改动还没发布")
    written = next(item for item in screen.items() if name_of(item) == "这次改了什么")
    assert written.property("text") == "new"


def test_whoever_stays_away_is_asked_and_then_the_page_is_the_visitors_again(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    screen.receive(ev.Tick(screen.show.now + 121.0, 9.0))
    screen.settle()
    assert "您还在看吗？" in _words(screen)
    touch(screen, "继续看")
    assert "您还在看吗？" not in _words(screen)
    assert screen.show.page is Page.BACKSTAGE


def test_any_finger_tells_that_somebody_is_there(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    screen.receive(ev.Tick(100.0, 9.0))
    QTest.touchEvent(screen.window, QTest.createTouchDevice()).press(
        0, middle(screen.page()), screen.window
    ).commit()
    QCoreApplication.processEvents()
    assert screen.show.backstage is not None
    assert screen.show.backstage.touched == 100.0


def test_the_hidden_way_in_shows_a_stranger_nothing_of_what_lies_behind(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(opening((two_floor_tour(),), CALM), led.PinKnown(True), led.GateOpened(Purpose.ENTER)))
    for pin in (None, "135790"):
        if pin:
            for event in (led.PinEntered(pin), led.PinChecked(False)):
                screen.receive(event)
        screen.settle()
        said = " ".join(_words(screen) | {name_of(item) for item in shown(screen.window.contentItem())})
        assert not re.search("接待|后台|讲解|导览yard", said)
    for event in (led.PinEntered("246810"), led.PinChecked(True, doors=ALL)):
        screen.receive(event)
    screen.settle()
    touch(screen, "进后台")
    assert screen.show.page is Page.BACKSTAGE


def test_without_the_pin_nothing_of_the_staff_page_is_there_at_all(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(opening((two_floor_tour(),), CALM))
    for event in (
        led.PinKnown(True),
        led.GateOpened(Purpose.STAFF),
        led.PinEntered("1"),
        led.PinChecked(False),
    ):
        screen.receive(event)
        assert _behind(screen) == set()
    screen.receive(led.GateClosed())
    let_in(screen, *forty())
    assert _behind(screen), "or else it could never be found"
    held = screen.show
    for leaving in (staff.BackstageLeft(), ev.Faulted(), ev.Tick(held.now + 1000.0, 9.0)):
        screen.put(held)
        screen.receive(leaving)
        screen.settle()
        assert _behind(screen) == set(), leaving
        assert not [word for word in _words(screen) if "第3版" in word]


def test_in_a_preview_visitors_keys_work_and_no_gate_opens(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(previews())
    touch(screen, "开始参观")
    first = screen.show.station
    screen.key(Qt.Key.Key_Right)
    assert (first, screen.show.station) == ("大厅", "书房")
    screen.receive(led.GateOpened(Purpose.ENTER))
    screen.settle()
    assert not made_of(screen.window, "parts/PinPad")


def test_a_pin_is_set_on_the_pad_and_the_words_lead_through_it(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "密码")
    screen.receive(staff.PinsKnown((Holder.GUIDE,)))
    screen.settle()
    assert "没有单独设，现在讲解员的密码也能进后台。" in _words(screen)
    touch(screen, "设一个：工作人员的密码")
    assert "请输入工作人员的新密码。" in _words(screen)
    for asking, words in (
        (Asking.AGAIN, "请再输一遍，确认没有按错。"),
        (None, "工作人员的密码设好了，现在就能用。"),
    ):
        for digit in "274913":
            touch(screen, digit)
        touch(screen, "确定")
        screen.receive(staff.PinAnswered(asking))
        screen.settle()
        assert words in _words(screen)
    assert not made_of(screen.window, "parts/PinPad")


def _is_seen(item: QQuickItem) -> bool:
    """Whether it is on the screen, and not further down a list."""
    return not (box(item) & frame(item)).isEmpty()


def _least(key: QQuickItem) -> float:
    """Its shorter side in pixels, of what can be touched of it."""
    seen = box(key) if any(scrolls(key)) else box(key) & frame(key)
    return min(seen.width(), seen.height())


def _words(screen: Screen) -> set[str]:
    """All that can be read on the window."""
    return {str(text.property("text")) for text in texts(screen.window.contentItem())}


def _behind(screen: Screen) -> set[str]:
    """The files of the staff page that anything on the window is made of, seen or not."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    there = {written_in(item) for item in below(screen.window.contentItem())}
    return {file for file in there if file.startswith("backstage/")}


def _returned() -> Holding:
    """The tour after the undo."""
    older = holding(standing=Standing.WITHDRAWN).editions
    live = replace(older[1], number=4, repeats=2, live=True, shown=True)
    return holding(standing=Standing.RETURNED, editions=(live, *older))
