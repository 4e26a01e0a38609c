"""The stories of a reception: a guide with a console of her own, the public before the other screen."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.journal import receptions
from kiosk.show import events as ev
from kiosk.show.reception.clock import clock
from kiosk.show.reception.state import Reception
from kiosk.show.state import Narration, Page
from kiosk.tour.model import Tour
from tests.builders import a_station, a_tour
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.hand import Hand

PIN = "246813"
KEYS = {"暂停": Qt.Key.Key_Space, "欢迎": Qt.Key.Key_B, "下一站": Qt.Key.Key_PageDown, "进门": Qt.Key.Key_F5}
MINUTES = 40.0
_FOUR_MINUTES = "这一句话不多不少正好有二十个汉字请您听好。" * 39  # at her 200 hanzi a minute

scenarios("reception.feature")


def rooms() -> Tour:
    """Ten rooms that take a practised guide forty minutes, each with a short text of one sentence."""
    first = "{称呼}，{问候}！【指门上牌子】"
    return a_tour(
        *(
            a_station(f"第{n}间", (first if n == 1 else "") + _FOUR_MINUTES, keywords=("二十个汉字",))
            for n in range(1, 11)
        )
    )


@given("大厅里有两块屏幕和一条四十分钟的导览", target_fixture="hall")
def _(open_hall: OpenHall, tmp_path: Path) -> Hall:
    hall = open_hall(tours=(rooms(),), windowed=True, home=tmp_path, media=tmp_path)
    hall.kiosk.receive(ev.Tick(hall.kiosk.show.now, 9.5))
    hall.noted["reopen"] = lambda: open_hall(tours=(rooms(),), windowed=True, home=tmp_path, media=tmp_path)
    return hall


@when("讲解员按住画面一角")
def _(hall: Hall) -> None:
    hall.hand.hold(QPoint(20, 20), lambda: hall.kiosk.show.gate is not None)


@when("讲解员两遍输入密码")
def _(hall: Hall) -> None:
    for asks in ("请设一个", "请再输一遍"):
        hall.hand.wait_for(partial(hall.hand.reads, asks))
        _enter(hall.hand)


@when(parsers.parse("讲解员选“{door}”"))
def _(hall: Hall, door: str) -> None:
    hall.hand.tap(door)


@when("讲解员输入密码")
def _(hall: Hall) -> None:
    _enter(hall.hand)
    hall.wait_for(lambda: hall.kiosk.show.reception is not None)


@when("讲解员在讲解台输入密码")
def _(hall: Hall) -> None:
    _enter(hall.desk)
    hall.wait_for(lambda: hall.kiosk.show.reception is None)


@when("讲解员带队出发")
def _(hall: Hall) -> None:
    _let_in(hall)
    hall.desk.tap("出发：第1间")
    hall.wait_for(lambda: hall.kiosk.show.station == "第1间")


@when(parsers.parse("讲解员带队演练，每一间用了{seconds:d}秒"))
def _(hall: Hall, seconds: int) -> None:
    _let_in(hall)
    hall.desk.tap("演练，记下时间")
    hall.desk.tap("出发：第1间")
    for number in range(1, 11):
        hall.wait_for(partial(_stands_at, hall, f"第{number}间"))
        last = not hall.kiosk.show.to_come
        hall.pass_time(seconds + (0.0 if last else 12.0))  # and the walk to the next one
        hall.desk.tap("讲完，致谢" if last else f"下一站：第{number + 1}间")
    hall.wait_for(lambda: hall.kiosk.show.page is Page.GOODBYE)


@when(parsers.parse("讲解员让机器讲“{station}”"))
def _(hall: Hall, station: str) -> None:
    hall.desk.tap(station)
    hall.desk.breathe()
    hall.desk.tap("机器讲")


@when(parsers.parse("讲解员按{key}键"))
def _(hall: Hall, key: str) -> None:
    before = hall.kiosk.show
    (hall.desk if hall.kiosk.windows.console.is_open else hall.hand).press(KEYS[key])
    hall.wait_for(lambda: hall.kiosk.show != before)


@when("遥控器的下一站键抖了三下")
def _(hall: Hall) -> None:
    hall.desk.bounce(Qt.Key.Key_PageDown, 3)
    hall.wait_for(lambda: hall.kiosk.show.station != "第1间")


@when(parsers.parse("讲解员在讲解台点“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.desk.breathe()
    hall.desk.tap(name)


@when(parsers.parse("讲解员在观众屏点“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when(parsers.parse("讲解员写下来宾“{guest}”"))
def _(hall: Hall, guest: str) -> None:
    hall.desk.write("来宾", guest)


@when(parsers.parse("讲解员用手指拼“{letters}”"))
def _(hall: Hall, letters: str) -> None:
    hall.desk.tap("来宾")
    for letter in letters:
        hall.desk.tap(letter)


@when(parsers.parse("过了{seconds:d}秒"))
def _(hall: Hall, seconds: int) -> None:
    hall.noted["spent"] = _reception(hall).spent_at(hall.kiosk.show.station)
    hall.pass_time(float(seconds))


@when(parsers.parse("讲解员一直讲到第{number:d}站"))
def _(hall: Hall, number: int) -> None:
    for n in range(2, number + 1):
        hall.pass_time(30.0)
        hall.desk.tap(f"下一站：第{n}间")
        hall.wait_for(partial(_stands_at, hall, f"第{n}间"))


@when(parsers.parse("断电又来电，过了{seconds:d}秒"), target_fixture="hall")
def _(hall: Hall, seconds: int, tmp_path: Path) -> Hall:
    file = tmp_path / "reception.json"
    hall.wait_for(lambda: file.exists() and json.loads(file.read_bytes())["show"]["station"] == "第8间")
    kept = file.read_bytes()
    elapsed = clock(hall.kiosk.show).elapsed
    reopen = hall.noted["reopen"]
    hall.switch_off()
    file.write_bytes(_earlier(kept, seconds))  # what was on the disk when the power went, so long ago
    assert callable(reopen)
    again: Hall = reopen()
    again.noted["elapsed"] = elapsed
    return again


@then("讲解台开着")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.windows.console.is_open)


@then("讲解台收起来了")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: not hall.kiosk.windows.console.is_open)


@then(parsers.parse("讲解台写着“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(lambda: hall.desk.reads(words))


@then(parsers.parse("观众面前写着“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(lambda: hall.hand.reads(words))


@then(parsers.parse("观众面前没有“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.hand.window.grabWindow()
    assert not hall.hand.reads(words)


@then(parsers.parse("观众站在“{station}”"))
def _(hall: Hall, station: str) -> None:
    hall.wait_for(partial(_stands_at, hall, station))
    hall.wait_for(lambda: hall.hand.reads(station))


@then(parsers.parse("还有{count:d}站没有讲"))
def _(hall: Hall, count: int) -> None:
    assert len(hall.kiosk.show.to_come) == count


@then("机器在讲")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.expected == hall.kiosk.show.utterance != 0)
    hall.noted["line"] = hall.kiosk.show.line


@then("没有声音")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.expected == hall.ears.heard == hall.kiosk.show.utterance == 0)


@then("机器从同一句讲起")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.expected == hall.kiosk.show.utterance != 0)
    assert (hall.kiosk.show.line, hall.kiosk.show.narration) == (hall.noted["line"], Narration.PLAYING)


@then("本站的计时停着")
def _(hall: Hall) -> None:
    assert _reception(hall).spent_at(hall.kiosk.show.station) == pytest.approx(hall.noted["spent"], abs=0.5)
    assert _reception(hall).held >= 60.0


@then(parsers.parse("她至多慢{seconds:d}秒"))
def _(hall: Hall, seconds: int) -> None:
    hall.wait_for(lambda: clock(hall.kiosk.show).late <= seconds)
    hall.wait_for(lambda: hall.desk.reads("按计划") or hall.desk.reads("富余"))


@then(parsers.parse("她的钟多走了{seconds:d}秒"))
def _(hall: Hall, seconds: int) -> None:
    before = hall.noted["elapsed"]
    assert isinstance(before, float)
    more = clock(hall.kiosk.show).elapsed - before
    # It was written at some moment of the last five seconds, and the story itself takes a few.
    assert seconds - 6.0 <= more <= seconds + 15.0


@then("留下一份接待记录")
def _(hall: Hall, tmp_path: Path) -> None:
    folder = receptions.folder_of(tmp_path)
    hall.wait_for(lambda: sorted(file.suffix for file in folder.glob("*.*")) == [".csv", ".json", ".pdf"])
    (kept,) = receptions.kept(folder)
    assert [round(stay.seconds) for stay in kept.record.stays] == [212] * 9 + [200]


@then(parsers.parse("每一间计划用{seconds:d}秒"))
def _(hall: Hall, seconds: int) -> None:
    weights = _reception(hall).weights
    assert all(weight.measured for weight in weights)
    assert [weight.full for weight in weights] == pytest.approx([seconds] * 10, abs=2.0)


def _earlier(kept: bytes, seconds: float) -> bytes:
    """A keepsake as if it had been written so many seconds before."""
    value = json.loads(kept)
    return json.dumps(value | {"saved_at": value["saved_at"] - seconds}).encode()


def _let_in(hall: Hall) -> None:
    hall.hand.press(Qt.Key.Key_F5)
    for asks in ("请设一个", "请再输一遍"):
        hall.hand.wait_for(partial(hall.hand.reads, asks))
        hall.hand.press(*(Qt.Key(ord(digit)) for digit in PIN), Qt.Key.Key_Return)
    hall.wait_for(lambda: hall.kiosk.windows.console.is_open)
    hall.pass_time(0.0)


def _enter(hand: Hand) -> None:
    for digit in PIN:
        hand.tap(digit)
    hand.tap("确定")


def _stands_at(hall: Hall, station: str) -> bool:
    return hall.kiosk.show.page is Page.STATION and hall.kiosk.show.station == station


def _reception(hall: Hall) -> Reception:
    assert hall.kiosk.show.reception is not None
    return hall.kiosk.show.reception
