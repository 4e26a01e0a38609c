"""The stories of staff at the machine itself: a real window, real touches, real files and a real store."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.cli import main
from kiosk.show.state import Page
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.hand import visible_items
from tests.journeys.staff import PIN, come_in, enter, set_pin

FIRST = """schema: 1
title: 小院
stations:
  - {id: front, name: 前院, text: 前院有一口井。, pictures: [{file: photo.jpg}]}
"""
SECOND = FIRST.replace("小院", "新小院").replace("一口井", "两棵树")
MENDED = FIRST.replace("小院", "改好的小院").replace("一口井", "一座亭子")
BROKEN = """schema: 1
titel: 小院
stations:
  - {id: front, nam: 前院, text: "{没有}"}
"""
GREEN, BLUE = (40, 200, 40), (40, 40, 200)  # neither is a colour of the house

scenarios("backstage.feature")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where staff edit, and the home beside it; the tour was published twice."""
    (tmp_path / "tours").mkdir()
    _paint(tmp_path, GREEN)
    places = [f"--{name}={tmp_path / name}" for name in ("tours", "media", "home")]
    for text in (FIRST, SECOND):
        (tmp_path / "tours" / "yard.yaml").write_text(text, "utf-8")
        assert main(["publish", "yard", *places, "--author", "小王"]) == 0
    return tmp_path


@given("大厅里放着改过一次的导览", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path) -> Hall:
    return open_hall(edited=folder, home=folder / "home")


@given("大厅里的导览要工作人员自己发布", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path) -> Hall:
    return open_hall(edited=folder, home=folder / "home", by_itself=False)


@when("工作人员按住画面一角")
def _(hall: Hall) -> None:
    hall.hand.hold(QPoint(20, 20), lambda: hall.kiosk.show.gate is not None)


@when("工作人员两遍输入密码")
def _(hall: Hall) -> None:
    for asks in ("请设一个", "请再输一遍"):
        hall.wait_for(partial(hall.hand.reads, asks))
        enter(hall, PIN)


@when("工作人员输错密码")
def _(hall: Hall) -> None:
    enter(hall, "135790")


@when("工作人员进了后台")
def _(hall: Hall, folder: Path) -> None:
    set_pin(hall, folder / "home")
    come_in(hall)


@when("工作人员再进后台")
def _(hall: Hall) -> None:
    come_in(hall)


@when(parsers.re("(工作人员|访客)点“(?P<name>.+)”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when("工作人员把文件写坏了三处")
def _(hall: Hall, folder: Path) -> None:
    (folder / "tours" / "yard.yaml").write_text(BROKEN, "utf-8")
    hall.wait_for(lambda: any(one.problems for one in hall.kiosk.show.news))


@when("工作人员把文件改好了")
def _(folder: Path) -> None:
    _paint(folder, BLUE)
    (folder / "tours" / "yard.yaml").write_text(MENDED, "utf-8")


@when(parsers.parse("工作人员写下改了什么“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.hand.write("这次改了什么", words)
    hall.wait_for(lambda: hall.kiosk.show.papers.note("yard") == words)


@when("工作人员走开了")
def _(hall: Hall) -> None:
    hall.pass_time(121)
    hall.wait_for(partial(hall.hand.reads, "您还在看吗？"))
    hall.pass_time(15)


@then(parsers.parse("屏幕上写着“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(partial(hall.hand.reads, words))


@then(parsers.parse("屏幕上没有“{words}”"))
def _(hall: Hall, words: str) -> None:
    assert not hall.hand.reads(words)


@then(parsers.parse("欢迎页上是“{title}”"))
def _(hall: Hall, title: str) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT and title in _texts(hall))


@then(parsers.parse("听得到“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(lambda: hall.ears.heard == hall.kiosk.show.utterance != 0)
    assert hall.hand.reads(words)


@then("看得到还没发布的照片")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: _share(hall, BLUE) > 0.1)
    assert _share(hall, GREEN) < 0.001


@then("大厅里没有导览可看")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.tours == ())


@then(parsers.parse("写着没写完的“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.hand.wait_to_see("这次改了什么")
    assert hall.hand.item("这次改了什么").property("text") == words


def _paint(folder: Path, colour: tuple[int, int, int]) -> None:
    """The photograph in one colour."""
    place = folder / "media" / "yard"
    place.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (640, 480), colour).save(place / "photo.jpg")


def _share(hall: Hall, colour: tuple[int, int, int]) -> float:
    """How much of the window is of a colour, about."""
    image = hall.hand.window.grabWindow().scaled(64, 36)
    seen = [image.pixelColor(x, y) for x in range(64) for y in range(36)]
    parts = [(one.red(), one.green(), one.blue()) for one in seen]
    near = [all(abs(a - b) < 30 for a, b in zip(one, colour, strict=True)) for one in parts]
    return sum(near) / len(near)


def _texts(hall: Hall) -> set[str]:
    """All texts that stand on the screen."""
    return {str(item.property("text")) for item in visible_items(hall.hand.window.contentItem())}
