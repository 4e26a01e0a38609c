"""The story of a script that becomes a tour by touch alone: a real window, its keyboard, real documents.

Our own scripts have the damage of real ones. Real ones are told as well where this machine has them.
"""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from pytest_bdd import given, scenario, then, when

from kiosk.editions.sticks.mounts import Place
from kiosk.show.backstage.editing.state import Editing, Question, View
from kiosk.show.backstage.state import Backstage
from kiosk.show.state import Page
from tests.intake.outline.test_real_scripts import FOLDER as REAL
from tests.journeys.conftest import Hall, OpenHall, lines_on_screen
from tests.journeys.staff import come_in, set_pin

OWN = Path(__file__).parents[1] / "intake" / "scripts"
PAPERS = [OWN / "noisy_forum.txt", OWN / "work_report.txt", *sorted(REAL.glob("*.txt"))]


@pytest.fixture(params=PAPERS, ids=[paper.stem for paper in PAPERS])
def paper(request: pytest.FixtureRequest) -> Path:
    """The document that staff were handed."""
    found: Path = request.param
    return found


@scenario("script.feature", "从文稿到访客听见")
def test_a_script_becomes_a_tour_by_touch_alone(paper: Path) -> None:
    assert paper.is_file()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where staff edit, the home beside it, and a stick."""
    for name in ("tours", "media", "stick"):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def answered() -> Counter[str]:
    """How often each answer was given."""
    return Counter()


@given("大厅里还没有导览", target_fixture="hall")
def _(open_hall: OpenHall, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Hall:
    plugged = (Place(folder / "stick", "KINGSTON", "1"),)
    monkeypatch.setattr("kiosk.crew.places", lambda inbox: plugged)
    return open_hall(edited=folder, home=folder / "home", by_itself=False)


@when("插上这篇文稿的U盘")
def _(folder: Path, paper: Path) -> None:
    shutil.copy(paper, folder / "stick" / "讲解词.txt")


@when("工作人员进了后台")
def _(hall: Hall, folder: Path) -> None:
    set_pin(hall, folder / "home")
    come_in(hall)


@when("工作人员把文稿带进来")
def _(hall: Hall) -> None:
    hall.hand.tap("带进来")
    hall.hand.tap("讲解词：讲解词.txt")
    hall.hand.tap("现在带进来")
    hall.wait_for(lambda: hall.hand.reads("带进来了"))


@when("工作人员打开第一个导览")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.hand.sees("去确认") or hall.hand.sees("去看"))
    open_ = hall.hand.sees("去确认")
    hall.hand.tap("去确认" if open_ else "去看")
    if not open_:
        hall.hand.tap("编辑")
    hall.wait_for(lambda: _staff(hall).editing is not None)
    assert bool(_room(hall).manuscript.musts) == open_


@when("工作人员一处一处地确认")
def _(hall: Hall, answered: Counter[str]) -> None:
    if _room(hall).manuscript.questions and _room(hall).view is not View.QUESTIONS:
        hall.hand.tap("要确认的")
    while _room(hall).manuscript.musts:
        _answer(hall, answered)
    if _room(hall).manuscript.questions and not answered["改这一句"]:
        _answer(hall, answered)


def _answer(hall: Hall, answered: Counter[str]) -> None:
    """Give the answer that was given least, of those that are possible."""
    before = _room(hall)
    question = before.manuscript.questions[before.place]
    hall.wait_for(lambda: hall.hand.reads(question.say))
    choices = [name for name, possible in _choices(question) if possible]
    name = min(choices, key=lambda each: answered[each])
    answered[name] += 1
    hall.hand.tap(name)
    if name in ("换成别的话", "改这一句"):
        for key in ("d", "a", "j", "i", "a", "大家", "保存"):
            hall.hand.tap(key)
    hall.wait_for(lambda: not _room(hall).waiting and _room(hall).manuscript != before.manuscript)
    assert _staff(hall).outcome is None, "no answer that is offered is refused"


def _choices(question: Question) -> tuple[tuple[str, bool], ...]:
    return (
        ("换成别的话", question.replaceable and len(question.quote) <= 12),
        ("改这一句", question.rewritable),
        ("删去这一句", question.removable),
        ("没有问题", question.checkable and question.must),
    )


@then("没有要确认的了")
def _(hall: Hall) -> None:
    assert _room(hall).manuscript.musts == 0


@when("工作人员保存，发布，离开")
def _(hall: Hall) -> None:
    if _room(hall).manuscript.changed:
        hall.hand.tap("保存")
        hall.wait_for(lambda: hall.hand.reads("已经保存"))
    else:
        hall.hand.tap("返回")
    hall.hand.tap("发布")
    hall.wait_for(lambda: hall.hand.reads("已经发布，是第1版"))
    hall.hand.tap("离开")


@then("欢迎页上是这个导览")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.kiosk.show.page is Page.ATTRACT and len(hall.kiosk.show.tours) == 1)
    hall.wait_for(lambda: hall.hand.reads(hall.kiosk.show.tours[0].title))


@when("访客开始参观")
def _(hall: Hall) -> None:
    hall.hand.tap("开始")


@then("听得到它的第一句")
def _(hall: Hall) -> None:
    hall.wait_for(lambda: hall.ears.heard == hall.kiosk.show.utterance != 0)
    tour = hall.kiosk.show.tours[0]
    first = (tour.greeting or tour.stations[0].text)[0].text.strip()
    start = first.partition("{")[0][:8]  # a long sentence is broken into several lines
    hall.wait_for(lambda: any(start in line for line in lines_on_screen(hall.hand.window.contentItem())))


@then("回答过的话就在导览里")
def _(hall: Hall, answered: Counter[str]) -> None:
    tour = hall.kiosk.show.tours[0]
    told = "".join(
        sentence.text
        for passage in (tour.greeting, *(station.text for station in tour.stations), tour.closing)
        for sentence in passage
    )
    assert answered["换成别的话"] + answered["改这一句"] > 0
    assert "大家" in told


def _staff(hall: Hall) -> Backstage:
    backstage = hall.kiosk.show.backstage
    assert backstage is not None
    return backstage


def _room(hall: Hall) -> Editing:
    editing = _staff(hall).editing
    assert editing is not None
    return editing
