"""The story of a tour that is edited by touch alone: a real window, the keyboard on it, real files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.cli import main
from kiosk.lock.lock import Lock
from kiosk.show.gate import Asking, Holder
from kiosk.show.reception import events as led
from kiosk.show.state import Page
from tests.journeys.conftest import Hall, OpenHall

FILE = """# 王姨写的，井的那一句不要删
schema: 1
title: 小院
stations:
  - id: front
    name: 前院      # 进门就是
    text: 前院有一口井。井水很甜。
  - {id: study, name: 书房, text: 书房里有书。}
"""
PIN = "246813"

scenarios("editing.feature")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where staff edit, and the home beside it; the tour was published once."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "media").mkdir()
    (tmp_path / "tours" / "yard.yaml").write_text(FILE, "utf-8")
    places = [f"--{name}={tmp_path / name}" for name in ("tours", "media", "home")]
    assert main(["publish", "yard", *places, "--author", "小王"]) == 0
    return tmp_path


@given("大厅里放着一个要自己发布的导览", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path) -> Hall:
    return open_hall(edited=folder, home=folder / "home", by_itself=False)


@when("工作人员在后台打开了它")
def _(hall: Hall, folder: Path) -> None:
    Lock(folder / "home").set_pin(Holder.STAFF, PIN)
    hall.kiosk.post(led.PinKnown(True))
    _come_in(hall)
    hall.hand.tap("小院")


@when("工作人员再进后台")
def _(hall: Hall) -> None:
    _come_in(hall)


@when(parsers.re("(工作人员|访客)点“(?P<name>.+)”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when(parsers.parse("工作人员在屏幕键盘上接着写“{sign}”"))
def _(hall: Hall, sign: str) -> None:
    hall.hand.tap(sign)
    hall.hand.tap("保存")
    hall.wait_for(lambda: _usable(hall))


@when("工作人员走开了")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: _usable(hall))
    hall.pass_time(121)
    hall.wait_for(partial(hall.hand.reads, "您还在看吗？"))
    hall.pass_time(15)
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT)


@then(parsers.parse("屏幕上写着“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(partial(hall.hand.reads, words))


@then(parsers.parse("听得到“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(lambda: hall.ears.heard == hall.kiosk.show.utterance != 0)
    assert hall.hand.reads(words)


@then("音箱里念着它")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.heard == hall.kiosk.show.asked != 0)


@then(parsers.parse("导览又是{number:d}站"))
def _(hall: Hall, number: int) -> None:
    hall.wait_for(lambda: _usable(hall) and _stations(hall) == number)


@then("欢迎页上是改过的导览")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.tours[0].stations[0].name == "前院，")
    assert hall.kiosk.show.page is Page.ATTRACT


@then("文件还是原来的")
def _(folder: Path) -> None:
    assert (folder / "tours" / "yard.yaml").read_text("utf-8") == FILE


@then("文件里的备注还在")
def _(folder: Path) -> None:
    expected = FILE.replace("name: 前院 ", "name: 前院， ").replace("一口井。", "一口井。。")
    assert (folder / "tours" / "yard.yaml").read_text("utf-8") == expected


def _usable(hall: Hall) -> bool:
    """Whether the last edit is done."""
    backstage = hall.kiosk.show.backstage
    return bool(backstage and backstage.editing and not backstage.editing.waiting)


def _stations(hall: Hall) -> int:
    backstage = hall.kiosk.show.backstage
    assert backstage is not None
    assert backstage.editing is not None
    return len(backstage.editing.manuscript.leaves)


def _come_in(hall: Hall) -> None:
    hall.hand.hold(QPoint(20, 20), lambda: hall.kiosk.show.gate is not None)
    for digit in PIN:
        hall.hand.tap(digit)
    hall.hand.tap("确定")
    hall.wait_for(lambda: hall.kiosk.show.gate is not None and hall.kiosk.show.gate.asking is Asking.DOOR)
    hall.hand.tap("进后台")
    hall.wait_for(lambda: hall.kiosk.show.page is Page.BACKSTAGE)
