"""The guide's stories: she tells a stop herself, and gives the word back to the kiosk."""

from __future__ import annotations

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.show import events as ev
from kiosk.show.state import Narration, Page
from tests.builders import a_station, a_tour
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.hand import visible_items

# Sentences of some twenty hanzi: each is lit for some seconds, so that no story is overtaken by the clock.
YARD = a_tour(
    a_station(
        "大厅", "这里是大厅，进门的人都先在这里歇一歇脚喝口水。墙上挂的是老照片，讲的是院子修好那一年的事。"
    ),
    a_station("书房", "书房里有三千册书，窗边的座位最抢手要早早来。"),
)

scenarios("guide.feature")


@given("大厅里有一条两站的导览", target_fixture="hall")
def _(open_hall: OpenHall) -> Hall:
    return open_hall(tours=(YARD,))


@when(parsers.parse("讲解员点“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when("讲解员关掉声音")
def _(hall: Hall) -> None:
    hall.kiosk.post(ev.VoiceSet(False))
    hall.wait_for(lambda: hall.kiosk.show.guide.whole)


@when("讲解员打开声音")
def _(hall: Hall) -> None:
    hall.kiosk.post(ev.VoiceSet(True))


@when(parsers.parse("讲解员要自己讲“{station}”"))
def _(hall: Hall, station: str) -> None:
    hall.kiosk.post(ev.VoiceSet(False, station))


@when("讲解员送走客人")
def _(hall: Hall) -> None:
    hall.kiosk.post(ev.Begun())
    for _ in range(2):  # goodbye, and to the attract page
        hall.kiosk.post(ev.LeaveChosen())
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT and not hall.kiosk.show.guide.whole)


@when("过了讲一句的工夫")
def _(hall: Hall) -> None:
    hall.pass_time(9.0)


@then(parsers.parse("没有声音，亮着第{number:d}句"))
def _(hall: Hall, number: int) -> None:
    hall.wait_for(lambda: hall.kiosk.show.unspoken and hall.ears.expected == hall.ears.heard == 0)
    assert (hall.kiosk.show.narration, hall.kiosk.show.line) == (Narration.PLAYING, number - 1)
    hall.wait_for(lambda: _lit(hall) == [number - 1])


@then("屏幕上没有说哪里坏了")
def _(hall: Hall) -> None:
    assert hall.hand.sees("暂停")
    assert not [name for name in hall.hand.names() if "不能朗读" in name or "音箱" in name]


@then(parsers.parse("机器从第{number:d}句讲起"))
def _(hall: Hall, number: int) -> None:
    hall.wait_for(lambda: hall.ears.expected == hall.kiosk.show.utterance != 0)
    assert (hall.kiosk.show.line, hall.kiosk.show.unspoken) == (number - 1, False)
    hall.wait_for(lambda: _lit(hall) == [number - 1])


@pytest.mark.parametrize("big", [False, True], ids=["usual", "big"])
def test_the_words_are_marked_as_far_as_the_voice_has_come(open_hall: OpenHall, big: bool) -> None:
    """V16: from the sign of life to the stroke behind the words, through the whole kiosk."""
    hall = open_hall(tours=(YARD,), big=big)
    hall.hand.tap("开始参观")
    hall.wait_for(lambda: hall.kiosk.show.utterance != 0)
    widths = []
    for reached in (2, 4, 6):
        hall.kiosk.receive(ev.Heard(hall.kiosk.show.utterance, 0.5, 2.0, reached))
        widths.append(_marked(hall))
    assert 0 < widths[0] < widths[1] < widths[2]
    hall.hand.tap("暂停")
    hall.wait_for(lambda: _marked(hall) == 0)


def _lit(hall: Hall) -> list[object]:
    """The numbers of the lines that are lit."""
    items = visible_items(hall.hand.window.contentItem())
    return [item.property("index") for item in items if item.property("lit") is True]


def _marked(hall: Hall) -> float:
    """How many pixels of a line are marked as said."""
    hall.hand.window.grabWindow()
    items = list(visible_items(hall.hand.window.contentItem()))
    return sum(item.width() for item in items if item.property("to") is not None)
