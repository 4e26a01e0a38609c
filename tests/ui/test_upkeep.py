"""The rooms of the upkeep by touch: what is wrong comes first, and every key does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.state import Checkup
from tests.ui.backstage import after, let_in, touch
from tests.ui.conftest import OpenScreen
from tests.ui.screen import Screen, ancestors, box, texts
from tests.ui.upkeep import FAULTS, ILL, WELL, inside


def words(screen: Screen) -> list[str]:
    """Every word on the page."""
    return [text.property("text") for text in texts(screen.page())]


def is_key(text: QQuickItem) -> bool:
    """Whether a text stands on a thing to touch."""
    return any(above.property("scrolls") is not None for above in ancestors(text))


def test_the_room_is_a_touch_away_and_has_the_machine_looked_at(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "机器")
    assert "正在检查，要几秒钟……" in words(screen)
    screen.receive(up.CheckedUp(Checkup(WELL)))
    screen.settle()
    assert "一切都好，不用做什么。" in words(screen)
    assert "最近的故障" not in words(screen)


def test_what_is_wrong_comes_first_with_its_remedy_and_then_what_failed(open_screen: OpenScreen) -> None:
    screen = open_screen((1080, 1920), 43.0)
    screen.put(after(inside(), up.CheckedUp(Checkup((*WELL, *ILL), FAULTS))))
    names = {one.part for one in (*WELL, *ILL)}
    parts = [text for text in texts(screen.page()) if text.property("text") in names and not is_key(text)]
    parts.sort(key=lambda text: box(text).top())
    assert [part.property("text") for part in parts[: len(ILL)]] == [one.part for one in ILL]
    assert {one.remedy for one in ILL} <= set(words(screen))
    assert "有3处要处理，写在最前面。" in words(screen)
    told = [said for said in words(screen) if said in {f"{one.say}（{one.times}次）" for one in FAULTS}]
    assert told == [f"{one.say}（{one.times}次）" for one in FAULTS if one.times > 1]
    assert all(any(one.say in said for said in words(screen)) for one in FAULTS)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768)])
def test_every_key_of_the_machine_orders_what_it_says(open_screen: OpenScreen, size: tuple[int, int]) -> None:
    screen = open_screen(size)
    screen.put(after(inside(), up.CheckedUp(Checkup(WELL))))
    expected: list[tuple[str, ev.Event]] = [
        ("试一下声音", up.VoiceTried()),
        ("再查一遍", up.CheckupOrdered()),
        ("记录存到U盘", up.RecordsOrdered()),
        ("记录存在本机", up.RecordsOrdered(here=True)),
    ]
    for name, order in expected:
        touch(screen, name)
        assert order in screen.posted
        screen.receive(staff.Finished("好了。", True))
        screen.settle()
    assert "好了。" in words(screen)
