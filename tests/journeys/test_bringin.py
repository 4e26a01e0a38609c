"""The stories of staff who bring in what lies on a stick: a real window, real touches, real files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import docx
import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.cli import main
from kiosk.editions.sticks.mounts import Place
from kiosk.show.state import Page
from kiosk.tour.model import Tour
from tests.editions.halls import text
from tests.editions.packages.parcels import a_package, webp
from tests.editions.photos import a_photo, a_truncated_photo
from tests.editions.sticks.failing import fail_after
from tests.journeys.conftest import Hall, OpenHall, lines_on_screen
from tests.journeys.staff import come_in, set_pin

scenarios("bringin.feature")


class Socket:
    """Where a stick is plugged in and pulled out."""

    def __init__(self, stick: Path) -> None:
        self.stick = stick
        self.times = 0
        self.places: tuple[Place, ...] = ()

    def plug_in(self) -> None:
        """It is there, as the system tells."""
        self.times += 1
        self.places = (Place(self.stick, "KINGSTON", str(self.times)),)


@pytest.fixture
def socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Socket:
    """The machine's socket; what the system would list is in our hands."""
    (tmp_path / "stick").mkdir()
    there = Socket(tmp_path / "stick")
    monkeypatch.setattr("kiosk.crew.places", lambda inbox: there.places)
    return there


@pytest.fixture
def folder(tmp_path: Path, socket: Socket) -> Path:
    """Where staff edit, and the home beside it."""
    for name in ("tours", "media"):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def script(shipped_tours: tuple[Tour, ...]) -> Tour:
    """A tour of ours whose words staff have on paper."""
    return next(tour for tour in shipped_tours if tour.language == "zh-Hans" and len(tour.stations) > 3)


@pytest.fixture
def pulled() -> Iterator[pytest.MonkeyPatch]:
    """A stick on its way out, until it is plugged in again."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@given("大厅里还没有导览", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path) -> Hall:
    return open_hall(edited=folder, home=folder / "home", by_itself=False)


@given("大厅里放着小院的导览", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path) -> Hall:
    (folder / "tours" / "hall.yaml").write_text(text("小院"), "utf-8")
    places = [f"--{name}={folder / name}" for name in ("tours", "media", "home")]
    assert main(["publish", "hall", *places]) == 0
    return open_hall(edited=folder, home=folder / "home", by_itself=False)


@when("插上有讲解词的U盘")
def _(socket: Socket, script: Tour) -> None:
    _write(socket, script, "各位来宾，大家好！欢迎参观。")


@when("插上没填完的讲解词的U盘")
def _(socket: Socket, script: Tour) -> None:
    _write(socket, script, "各位来宾，大家好！我是讲解员某某，欢迎参观。")


def _write(socket: Socket, script: Tour, greeting: str) -> None:
    """The first stations of a tour as a Word document on the stick."""
    document = docx.Document()
    document.add_heading(f"{script.title}讲解词", 0)
    document.add_paragraph(greeting)
    for number, station in zip("一二三", script.stations, strict=False):
        document.add_paragraph(f"第{number}站：{station.name}")
        document.add_paragraph(
            "".join(sentence.text for sentence in station.text if "{" not in sentence.text)
        )
    document.add_paragraph("参观到这里就结束了，谢谢大家！")
    document.save(str(socket.stick / "讲解词.docx"))
    socket.plug_in()


@when("插上有新导览包的U盘")
def _(socket: Socket) -> None:
    pictures = {f"p{number}": webp(bytes([number]) * 100_000) for number in range(10)}
    a_package(socket.stick.parent, "新小院", **pictures).rename(socket.stick / "hall.tour")
    socket.plug_in()


@when("插上有四十张照片的U盘")
def _(socket: Socket) -> None:
    (socket.stick / "院子").mkdir()
    for number in range(39):
        (socket.stick / "院子" / f"IMG_{number:04}.jpg").write_bytes(a_photo((900 + number, 700)))
    (socket.stick / "院子" / "坏了.jpg").write_bytes(a_truncated_photo())
    socket.plug_in()


@when("U盘拔了")
def _(socket: Socket) -> None:
    socket.places = ()
    shutil.rmtree(socket.stick)


@when("U盘读到一半就会断")
def _(socket: Socket, pulled: pytest.MonkeyPatch) -> None:
    fail_after(pulled, socket.stick, 500_000)


@when("U盘重新插好了")
def _(socket: Socket, pulled: pytest.MonkeyPatch) -> None:
    pulled.undo()
    socket.plug_in()


@when("工作人员进了后台")
def _(hall: Hall, folder: Path) -> None:
    set_pin(hall, folder / "home")
    come_in(hall)


@when("工作人员再进后台")
def _(hall: Hall) -> None:
    come_in(hall)


@when(parsers.re("(工作人员|访客)点“(?P<name>.+)”$"))
def _(hall: Hall, name: str) -> None:
    hall.hand.tap(name)


@then(parsers.re("屏幕上写着“(?P<words>.+)”$"))
def _(hall: Hall, words: str) -> None:
    hall.wait_for(partial(hall.hand.reads, words))


@then("放的还是原来的导览")
def _(hall: Hall, folder: Path) -> None:
    assert [tour.title for tour in hall.kiosk.show.tours] == ["小院"]
    assert sorted(path.name for path in (folder / "tours").iterdir()) == ["hall.yaml"]
    assert not any((folder / "media").iterdir())


@then(parsers.parse("欢迎页上是“{title}”"))
def _(hall: Hall, title: str) -> None:
    _welcomes(hall, title)


@then("欢迎页上是讲解词的题目")
def _(hall: Hall, script: Tour) -> None:
    _welcomes(hall, script.title)


@then("听得到讲解词的第一句")
def _(hall: Hall, script: Tour) -> None:
    hall.wait_for(lambda: hall.ears.heard == hall.kiosk.show.utterance != 0)
    first = next(sentence.text for sentence in script.stations[0].text if "{" not in sentence.text)
    hall.wait_for(
        lambda: any(first.strip() in line for line in lines_on_screen(hall.hand.window.contentItem()))
    )


@then("访客看不到它")
def _(hall: Hall) -> None:
    assert hall.kiosk.show.tours == ()


@then(parsers.parse("{count:d}张照片都在"))
def _(folder: Path, count: int) -> None:
    assert len(list((folder / "media" / "hall").glob("*.webp"))) == count


def _welcomes(hall: Hall, title: str) -> None:
    hall.wait_for(
        lambda: (
            hall.kiosk.show.page is Page.ATTRACT and [tour.title for tour in hall.kiosk.show.tours] == [title]
        )
    )
    hall.wait_for(partial(hall.hand.reads, title))
