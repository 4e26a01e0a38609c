"""The stories of staff who look after the machine: its hours, its records, and what it mends by itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.cli import main
from kiosk.editions.sticks.mounts import Place
from kiosk.editions.store import Store
from kiosk.show import events as ev
from kiosk.show.state import Page
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.staff import come_in, set_pin

TOUR = """schema: 1
title: 小院
stations:
  - {id: front, name: 前院, text: 前院有一口井。, pictures: [{file: photo.jpg}]}
"""

scenarios("upkeep.feature")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where staff edit, and the home beside it."""
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "yard.yaml").write_text(TOUR, "utf-8")
    (tmp_path / "media" / "yard").mkdir(parents=True)
    Image.new("RGB", (640, 480), (40, 200, 40)).save(tmp_path / "media" / "yard" / "photo.jpg")
    assert (
        main(["publish", "yard", *(f"--{name}={tmp_path / name}" for name in ("tours", "media", "home"))])
        == 0
    )
    return tmp_path


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """The sticks that are plugged in: none at first."""
    found: list[Place] = []
    monkeypatch.setattr("kiosk.crew.places", lambda inbox: tuple(found))
    return found


@given("大厅里有一台照看得好的机器", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path, plugged: list[Place]) -> Hall:
    return open_hall(edited=folder, home=folder / "home")


@when("访客参观过一次")
def _(hall: Hall) -> None:
    hall.hand.tap("开始参观")
    hall.wait_for(lambda: hall.kiosk.show.page is Page.STATION)
    hall.kiosk.post(ev.LeaveChosen())
    hall.kiosk.post(ev.LeaveChosen())
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT)


@when("工作人员进了后台")
def _(hall: Hall, folder: Path) -> None:
    set_pin(hall, folder / "home")
    come_in(hall)


@when("工作人员再进后台")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT)
    come_in(hall)


@when(parsers.re("工作人员点“(?P<name>.+)”"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@when("工作人员插上U盘")
def _(folder: Path, plugged: list[Place]) -> None:
    (folder / "stick").mkdir()
    plugged.append(Place(folder / "stick", "U盘"))


@when("一张照片在磁盘上坏了")
def _(hall: Hall, folder: Path) -> None:
    rotten = _photo(folder)
    rotten.write_bytes(b"x" * rotten.stat().st_size)


@then(parsers.re("屏幕上写着“(?P<words>.+)”"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(partial(hall.hand.reads, words))


@then("晚上八点屏幕上写着几点开门")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: _at(hall, 20.0) and hall.hand.reads("明天 9:00 开门"))


@then(parsers.parse("U盘上有一份“{name}”"))
def _(hall: Hall, folder: Path, name: str) -> None:
    hall.wait_for(
        lambda: [path for path in (folder / "stick").glob(f"{name}*") if path.stat().st_size > 100] != []
    )
    hall.wait_for(lambda: hall.kiosk.show.backstage is not None and not hall.kiosk.show.backstage.busy)


@then("夜里三点以后它又是好的")
def _(hall: Hall, folder: Path) -> None:
    whole = (folder / "media" / "yard" / "photo.jpg").read_bytes()
    assert _photo(folder).read_bytes() != whole
    hall.wait_for(lambda: _at(hall, 3.5) and _photo(folder).read_bytes() == whole)


def _at(hall: Hall, hour: float) -> bool:
    """The hall's clock says so."""
    show = hall.kiosk.show
    hall.kiosk.receive(ev.Tick(show.now, hour, show.weekday))
    return True


def _photo(folder: Path) -> Path:
    """Where the photograph lies that visitors see."""
    store = Store(folder / "home")
    return store.stock.blobs.path_of(store.live()[0].media[0])
