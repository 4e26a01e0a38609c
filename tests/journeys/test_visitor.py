"""The visitor's stories, told on a real window with real touches."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.show import events as ev
from kiosk.show.lines import lines_of
from kiosk.show.state import Comfort, Narration, Page
from kiosk.tour.model import Tour
from kiosk.ui.funnels import funnels
from tests.builders import a_station, a_tour, said
from tests.clips import record_film
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.hand import visible_items

FILM_TOUR = a_tour(
    a_station("影厅", "请坐好。灯要暗了。散场请慢走。", film="intro.mp4"), a_station("后院", "到了。")
)
FRAMED_TOUR = a_tour(
    a_station("前院", "前院有一口井。"),
    a_station("后院", "后院有一棵树。", leave="再往后走走。"),
    greeting=said("欢迎来到小院。"),
    closing=said("小院就看到这里，请慢走。"),
)

scenarios("visitor.feature")


@given(parsers.parse("大厅里开着导览“{title}”"), target_fixture="hall")
def _(open_hall: OpenHall, title: str, shipped_tours: tuple[Tour, ...]) -> Hall:
    ordered = sorted(shipped_tours, key=lambda tour: tour.title != title)
    assert ordered[0].title == title
    return open_hall(tours=tuple(ordered))


@given("大厅里有一个带开场白和结束语的导览", target_fixture="hall")
def _(open_hall: OpenHall) -> Hall:
    return open_hall(tours=(FRAMED_TOUR,))


@given("大厅里还没有导览", target_fixture="hall")
def _(open_hall: OpenHall) -> Hall:
    return open_hall(tours=())


@given("大厅里有一站能看影片", target_fixture="hall")
def _(open_hall: OpenHall, tmp_path: Path) -> Hall:
    record_film(_film(tmp_path), 400, frames_a_second=2)
    return open_hall(tours=(FILM_TOUR,), media=tmp_path)


@given(parsers.parse("大厅里有一站能看{seconds:d}秒的影片"), target_fixture="hall")
def _(open_hall: OpenHall, tmp_path: Path, seconds: int) -> Hall:
    record_film(_film(tmp_path), seconds)
    return open_hall(tours=(FILM_TOUR,), media=tmp_path)


@given("大厅里有一站的影片坏了", target_fixture="hall")
def _(open_hall: OpenHall, tmp_path: Path) -> Hall:
    _film(tmp_path).write_bytes(bytes(4096))
    return open_hall(tours=(FILM_TOUR,), media=tmp_path)


@when(parsers.parse("访客点“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when(parsers.parse("访客往下翻到“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.wait_to_see("第1站")
    for _ in range(10):
        if hall.hand.sees(name) and 100 < hall.hand.centre(name).y() < 560:
            return
        hall.hand.swipe(QPoint(860, 480), QPoint(860, 240))
        hall.hand.wait_for_rest()
    raise AssertionError(f"{name} never came")


@when("一站一站点到最后")
def _(hall: Hall) -> None:
    seen: list[tuple[str, int]] = []
    hall.noted["seen"] = seen
    route = hall.kiosk.show.current_route
    assert route is not None
    while True:
        hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
        seen.append((hall.kiosk.show.station, hall.kiosk.show.part))
        if hall.hand.sees("结束参观"):
            return
        hall.hand.tap("接着看：" if hall.hand.sees("接着看：") else "下一站：")
        hall.wait_for(lambda: (hall.kiosk.show.station, hall.kiosk.show.part) != seen[-1])
        assert len(seen) < 100


@then("每一站都到过一次")
def _(hall: Hall) -> None:
    route = hall.kiosk.show.current_route
    tour = hall.kiosk.show.current_tour
    assert route is not None
    assert tour is not None
    walked = [(s, part) for s in route.stations for part in range(len(tour.station(s).parts) + 1)]
    assert hall.noted["seen"] == walked


@then(parsers.parse("屏幕上是“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.wait_to_see(name)


@then("屏幕上是第1章")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: any("第1章" in text for text in _texts(hall)))


@then(parsers.parse("屏幕上有“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.wait_to_see(name)


@then(parsers.parse("屏幕上没有“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.wait_for(lambda: not hall.hand.sees(name))


@then(parsers.parse("屏幕上在问“{words}”"))
@then(parsers.parse("屏幕上写着“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(lambda: words in _texts(hall))


@then("屏幕停在欢迎页")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT)


@then(parsers.parse("欢迎页上是“{title}”"))
def _(hall: Hall, title: str) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT and title in _texts(hall))


@when(parsers.parse("正在朗读第{number:d}句"))
@then(parsers.parse("正在朗读第{number:d}句"))
def _(hall: Hall, number: int) -> None:
    hall.wait_for(
        lambda: (
            hall.kiosk.show.line == number - 1
            and hall.ears.heard != 0
            and hall.ears.heard == hall.kiosk.show.utterance
        )
    )


@when("听完一句")
def _(hall: Hall) -> None:
    hall.hear_one()


@when("听完整站")
def _(hall: Hall) -> None:
    for _ in lines_of(hall.kiosk.show):
        hall.hear_one()
    hall.wait_for(lambda: hall.kiosk.show.narration is Narration.FINISHED)


@when(parsers.parse("访客点第{number:d}句"))
def _(hall: Hall, number: int) -> None:
    hall.hand.tap(lines_of(hall.kiosk.show)[number - 1].text)


@then("没有声音")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.heard == 0 and hall.ears.expected == 0)


@when(parsers.parse("访客连点{times:d}下播放键"))
def _(hall: Hall, times: int) -> None:
    place = hall.hand.centre("暂停")
    for _ in range(times):
        hall.hand.tap_at(place)


@then("最多只有一个声音")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.narration in (Narration.PLAYING, Narration.PAUSED))
    hall.wait_for(lambda: hall.ears.heard in (0, hall.kiosk.show.utterance))
    assert hall.ears.expected == hall.kiosk.show.utterance


@when("上一站的话这时才说完")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.station == "market" or hall.kiosk.show.visited.__len__() == 2)
    hall.kiosk.post(ev.Said(1))


@when(parsers.parse("过了{seconds:d}秒"))
def _(hall: Hall, seconds: int) -> None:
    hall.pass_time(seconds)


@when("五分钟里一直在说")
def _(hall: Hall) -> None:
    utterance = hall.kiosk.show.utterance
    for second in range(300):
        hall.pass_time(1)
        hall.kiosk.receive(ev.Heard(utterance, float(second), 300.0))


@then(parsers.parse("音量是{volume:f}"))
def _(hall: Hall, volume: float) -> None:
    hall.wait_for(lambda: hall.ears.volume == pytest.approx(volume))


@then(parsers.parse("正文至少放大{factor:f}倍"))
def _(hall: Hall, factor: float) -> None:
    hall.hand.tap("开始参观")
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
    text = lines_of(hall.kiosk.show)[0].text
    hall.wait_for(lambda: text in _texts(hall))
    large = _pixels(hall, text)
    hall.hand.tap("大字")
    hall.wait_for(lambda: large >= factor * _pixels(hall, text))
    small = _pixels(hall, text)
    hall.hand.tap("大字")
    hall.wait_for(lambda: _pixels(hall, text) > small)  # or the next tap is aimed at the smaller page's keys


@then("一切回到原样")
def _(hall: Hall) -> None:
    assert hall.kiosk.show.comfort == Comfort(calm=True)
    hall.wait_for(lambda: hall.ears.volume == pytest.approx(0.8))
    hall.hand.wait_to_see("开始参观")


@when("音箱被拔掉")
def _(hall: Hall) -> None:
    hall.kiosk.post(ev.SoundChanged(works=False))


@when("音箱插了回来")
def _(hall: Hall) -> None:
    hall.kiosk.post(ev.SoundChanged(works=True))


@then("屏幕上写着没有接好音箱")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: any("没有接好音箱" in text for text in _texts(hall)))


@then("文字自己往下走")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.unspoken)
    before = hall.kiosk.show.line
    hall.pass_time(30)
    assert hall.kiosk.show.line == before + 1
    assert hall.ears.all_heard == []


@then("又有了声音")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.heard != 0)


@when("访客在图上向左划")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION and hall.hand.sees("下一张"))
    hall.hand.swipe(QPoint(500, 200), QPoint(80, 210))


@then(parsers.parse("看到第{number:d}张图"))
def _(hall: Hall, number: int) -> None:
    hall.wait_for(lambda: hall.kiosk.show.picture == number - 1)
    assert not hall.kiosk.show.leafing


@when(parsers.parse("访客同时点“{one}”和“{other}”"))
def _(hall: Hall, one: str, other: str) -> None:
    hall.hand.tap_together(one, other)


@then("屏幕还好好的")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page in (Page.HOME, Page.STATION))
    assert hall.hand.window.isVisible()


@when(parsers.parse("访客按“{key}”键"))
def _(hall: Hall, key: str) -> None:
    QTest.keyClick(hall.hand.window, getattr(Qt.Key, f"Key_{key}"))


@when("程序里出了一个没人料到的错")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)

    def break_down() -> None:
        raise RuntimeError("nobody expected this")

    with funnels(lambda: hall.kiosk.post(ev.Faulted())):
        thread = threading.Thread(target=break_down)
        thread.start()
        thread.join()


@when(parsers.parse("工作人员换上了导览“{title}”"))
def _(hall: Hall, title: str) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
    hall.kiosk.post(ev.ToursChanged(tuple(tour for tour in hall.tours if tour.title == title)))


@when("访客走开了")
def _(hall: Hall) -> None:
    hall.hand.tap("暂停")
    hall.wait_for(lambda: hall.kiosk.show.narration is Narration.PAUSED)
    hall.pass_time(76)


@when("访客在屏幕中间点一下")
def _(hall: Hall) -> None:
    hall.hand.tap_at(QPoint(640, 200))


@then("影片在放")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.film and any(text.startswith("还有 ") for text in _texts(hall)))


@when("影片放了五分钟")
def _(hall: Hall) -> None:
    for second in range(300):
        hall.pass_time(1)
        hall.kiosk.receive(ev.FilmSeen(float(second), 400.0))


def _film(media: Path) -> Path:
    folder = media / FILM_TOUR.id
    folder.mkdir()
    return folder / "intro.mp4"


def _texts(hall: Hall) -> set[str]:
    texts = (item.property("text") for item in visible_items(hall.hand.window.contentItem()))
    return {text for text in texts if isinstance(text, str)}


def _pixels(hall: Hall, text: str) -> int:
    for item in visible_items(hall.hand.window.contentItem()):
        font = item.property("font")
        if item.property("text") == text and isinstance(font, QFont):
            return font.pixelSize()
    raise AssertionError(f"{text} is not on the screen")
