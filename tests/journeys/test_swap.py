"""The stories of staff who change a tour while somebody looks at it: real files and a real window."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.cli import main
from kiosk.show.state import Narration, Page
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.hand import visible_items

OLD, NEW = (40, 200, 40), (40, 40, 200)  # neither is a colour of the house
TEXT = """schema: 1
title: 小院
stations:
  - {id: front, name: 前院, text: 前院有一口井。, pictures: [{file: photo.jpg}]}
  - {id: back, name: 后院, text: 后院有一棵树。, pictures: [{file: tree.jpg}]}
"""
EDITED = TEXT.replace("title: 小院", "title: 新小院").replace("有一", "新挖了一")
BROKEN = """schema: 1
titel: 小院
stations:
  - {id: front, nam: 前院, text: "{没有}"}
"""
PIN = "246813"

scenarios("swap.feature")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where staff edit, and the home beside it."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "yard.yaml").write_text(TEXT, "utf-8")
    _paint(tmp_path, OLD)
    return tmp_path


@given("大厅里开着工作人员正在改的导览", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path) -> Hall:
    assert main(["publish", "all", *_places(folder)]) == 0
    return open_hall(edited=folder, home=folder / "home", windowed=True)


@when(parsers.parse("访客点“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when("访客走开了")
def _(hall: Hall) -> None:
    if hall.kiosk.show.narration is Narration.PLAYING:
        hall.hand.tap("暂停")
        hall.wait_for(lambda: hall.kiosk.show.narration is Narration.PAUSED)
    hall.pass_time(76)


@when("半个小时没有人碰")
def _(hall: Hall) -> None:
    for _ in range(30):
        hall.pass_time(60)


@when("工作人员改了文字，换了照片")
def _(hall: Hall, folder: Path) -> None:
    _paint(folder, NEW)
    (folder / "tours" / "yard.yaml").write_text(EDITED, "utf-8")


@when("工作人员只换了照片")
def _(hall: Hall, folder: Path) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
    _paint(folder, NEW)


@when(parsers.parse("工作人员写下“{written}”念“{said}”"))
def _(hall: Hall, folder: Path, written: str, said: str) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
    (folder / "tours" / "yard.yaml").write_text(f"{TEXT}pronounce: {{{written}: {said}}}\n", "utf-8")


@when("工作人员删掉了照片")
def _(folder: Path) -> None:
    shutil.rmtree(folder / "media" / "yard")


@when("工作人员把文件写坏了三处")
def _(folder: Path) -> None:
    (folder / "tours" / "yard.yaml").write_text(BROKEN, "utf-8")


@when("工作人员退回上一版")
def _(folder: Path) -> None:
    assert main(["rollback", "yard", "--home", str(folder / "home")]) == 0


@when("停了电，电来之前文件夹被清空了", target_fixture="hall")
def _(hall: Hall, folder: Path, open_hall: OpenHall) -> Hall:
    hall.switch_off()
    shutil.rmtree(folder / "media")
    (folder / "tours" / "yard.yaml").unlink()
    return open_hall(edited=folder, home=folder / "home", windowed=True)


@when("讲解员带队出发")
def _(hall: Hall) -> None:
    hall.hand.press(Qt.Key.Key_F5)
    for asks in ("请设一个", "请再输一遍"):
        hall.wait_for(partial(hall.hand.reads, asks))
        hall.hand.press(*(Qt.Key(ord(digit)) for digit in PIN), Qt.Key.Key_Return)
    hall.wait_for(lambda: hall.kiosk.windows.console.is_open)
    hall.desk.tap("出发：前院")
    hall.wait_for(lambda: hall.kiosk.show.station == "front")


@when(parsers.parse("讲解员在讲解台点“{name}”"))
def _(hall: Hall, name: str) -> None:
    hall.desk.tap(name)


@when("讲解员收尾")
def _(hall: Hall) -> None:
    hall.desk.tap("讲完，致谢")
    hall.desk.tap("结束接待")
    for digit in PIN:
        hall.desk.tap(digit)
    hall.desk.tap("确定")


@then("新的一版已经发布，等着")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.arrived is not None)
    assert hall.kiosk.show.page is not Page.ATTRACT


@then(parsers.parse("屏幕上写着“{words}”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(lambda: hall.hand.reads(words))


@then(parsers.parse("欢迎页上是“{title}”"))
def _(hall: Hall, title: str) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT and title in _texts(hall))


@then("照片是旧的")
def _(hall: Hall) -> None:
    _see(hall, OLD, NEW)


@then("照片是新的")
def _(hall: Hall) -> None:
    _see(hall, NEW, OLD)


@then(parsers.re("工作人员看到“(?P<words>.+)”$"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(
        lambda: any(words in str(problem) for news in hall.kiosk.show.news for problem in news.problems)
    )


@then(parsers.parse("“{written}”念作“{said}”"))
def _(hall: Hall, written: str, said: str) -> None:
    assert dict(hall.kiosk.servants.dictionary("yard")) == {written: said}


@then("工作人员没有要改的了")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.news == ())


def _texts(hall: Hall) -> set[str]:
    texts = (item.property("text") for item in visible_items(hall.hand.window.contentItem()))
    return {text for text in texts if isinstance(text, str)}


def _places(folder: Path) -> list[str]:
    named = (("--home", "home"), ("--tours", "tours"), ("--media", "media"))
    return [word for flag, name in named for word in (flag, str(folder / name))]


def _paint(folder: Path, colour: tuple[int, int, int]) -> None:
    """Both photographs in one colour, large enough to fill the gallery."""
    place = folder / "media" / "yard"
    place.mkdir(parents=True, exist_ok=True)
    for name in ("photo.jpg", "tree.jpg"):
        Image.new("RGB", (640, 480), colour).save(place / name)


def _see(hall: Hall, colour: tuple[int, int, int], other: tuple[int, int, int]) -> None:
    """Wait for the page to show the one colour; the other is nowhere on it."""
    hall.wait_for(lambda: _share(hall, colour) > 0.1)
    assert _share(hall, other) < 0.001


def _share(hall: Hall, colour: tuple[int, int, int]) -> float:
    """How much of the window is of a colour, about."""
    image = hall.hand.window.grabWindow().scaled(64, 36)
    seen = [image.pixelColor(x, y) for x in range(64) for y in range(36)]
    near = [
        all(
            abs(got - wanted) < 24
            for got, wanted in zip((one.red(), one.green(), one.blue()), colour, strict=True)
        )
        for one in seen
    ]
    return sum(near) / len(near)
