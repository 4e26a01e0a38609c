"""The rooms of the upkeep by touch: what is wrong comes first, and every key does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.show import events as ev
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.state import Room
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.orders import drafted
from kiosk.show.backstage.upkeep.samples import CHARTS, TIMETABLE
from kiosk.show.backstage.upkeep.state import Checkup
from kiosk.show.backstage.upkeep.timetable import QuietDropped, SpanMoved
from kiosk.week import Span
from tests.ui.backstage import after, let_in, touch
from tests.ui.conftest import OpenScreen
from tests.ui.screen import Screen, ancestors, box, texts
from tests.ui.upkeep import FAULTS, ILL, NOBODY, WELL, inside


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


def test_the_charts_say_in_words_what_they_mean(open_screen: OpenScreen) -> None:
    screen = open_screen()
    let_in(screen)
    touch(screen, "统计")
    assert "正在数……" in words(screen)
    screen.receive(up.Counted(14, CHARTS))
    screen.settle()
    assert {
        "最近14天，访客参观139次，讲解员接待4次。",
        "最多的一天是11月17日，23次。",
        "来得最多的是10 点到 11 点，共42次。",
        "打开了的站，每100次有62次听到最后。",
        "便民服务大厅",
        "37%",
    } <= set(words(screen))
    assert any(said.endswith("不记是谁，也不记谁先看了什么、后看了什么。") for said in words(screen))


def test_bars_are_as_long_as_their_numbers(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(inside(room=Room.COUNTS), up.Counted(14, CHARTS)))
    bars = [item for item in screen.items() if item.property("name") and item.property("length") is not None]
    names = [bar.property("name") for bar in bars]
    assert names[:14] == [bar.name for bar in CHARTS.days]
    tall = {bar.property("number"): bar.childItems()[0].height() for bar in bars[:14]}
    assert tall[0] == 0
    assert tall[23] == max(tall.values())
    assert tall[12] / tall[23] == pytest.approx(12 / 23, abs=0.02)


def test_the_span_and_the_table_are_a_touch_each(open_screen: OpenScreen) -> None:
    screen = open_screen((1080, 1920), 43.0)
    screen.put(after(inside(room=Room.COUNTS), up.Counted(14, CHARTS)))
    expected: list[tuple[str, ev.Event]] = [
        ("最近90天", up.SpanChosen(90)),
        ("表格存到U盘", up.TableOrdered()),
        ("表格存在本机", up.TableOrdered(here=True)),
    ]
    for name, order in expected:
        touch(screen, name)
        assert order in screen.posted
        screen.receive(staff.Finished("好了。", True))
        screen.settle()


def test_a_hall_that_nobody_came_to_has_no_charts(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(inside(room=Room.COUNTS), up.Counted(14, NOBODY)))
    assert "最近14天还没有人来过。有人参观，这里就有图。" in words(screen)
    assert "每天参观几次" not in words(screen)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768)])
def test_a_day_is_set_and_saved_by_touch(open_screen: OpenScreen, size: tuple[int, int]) -> None:
    screen = open_screen(size)
    let_in(screen)
    touch(screen, "时间表")
    screen.receive(up.TimetableKnown(TIMETABLE))
    screen.settle()
    touch(screen, "星期六，9:00–12:00")
    touch(screen, "到晚一点或大一点，现在是12:00")
    assert up.TimetableEdited(SpanMoved(5, 0, 0.0, 0.5)) in screen.posted
    assert "改了还没存。点“存好”才算数。" in words(screen)
    touch(screen, "存好")
    assert up.TimetableSaved() in screen.posted
    draft = drafted(screen.show)
    assert draft is not None
    assert draft.hours[5] == (Span(9.0, 12.5),)
    screen.receive(up.TimetableKnown(draft, "存好了，现在起就照这个时间表。"))
    screen.settle()
    assert "存好了，现在起就照这个时间表。" in words(screen)
    assert screen.show.house.hours == draft.hours
    assert "改了还没存。点“存好”才算数。" not in words(screen)


def test_a_day_is_shut_its_hours_spread_and_its_tour_chosen(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.put(after(inside(room=Room.HOURS), up.TimetableKnown(TIMETABLE)))
    touch(screen, "星期六，9:00–12:00")
    touch(screen, "去掉")
    assert "星期六不开放" in words(screen)
    touch(screen, "加一段时间")
    touch(screen, "每天都这样")
    assert words(screen).count("9:00–17:00") == 7
    title = screen.show.tours[0].title
    touch(screen, title)
    assert f"9:00–17:00  ·  {title}" in words(screen)
    touch(screen, "一直开放")
    assert "星期六全天开放" in words(screen)
    touch(screen, "不改了")
    assert "星期六的开放时间" in words(screen)


def test_volume_and_screen_are_set_for_all_days(open_screen: OpenScreen) -> None:
    screen = open_screen((1024, 768), 10.0)
    screen.put(after(inside(room=Room.HOURS), up.TimetableKnown(TIMETABLE)))
    touch(screen, "音量和屏幕，每天都一样")
    touch(screen, "音量早一点或小一点，现在是40%")
    assert "30%" in words(screen)
    assert screen.show.papers.timetable is not None
    assert screen.show.papers.timetable.volumes == ((Span(12.0, 14.0), 0.3),)
    screen.put(after(screen.show, up.TimetableEdited(QuietDropped(0))))
    touch(screen, "43英寸")
    assert screen.show.papers.timetable is not None
    assert screen.show.papers.timetable.diagonal == 43.0
