"""The stagehands: what staff order is done on real files, and every errand is answered."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.backstage.stagehands import Stagehands
from kiosk.editions.store import Store
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.errands import BringBack, OpenPreview, PackUp, Publish, Survey, TourErrand, Withdraw
from kiosk.show.backstage.state import Holding, Standing
from tests.editions.halls import Hall
from tests.editions.packages.parcels import unpacked, webp


class Crew:
    """Stagehands in a hall, and what they say."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self._said: queue.SimpleQueue[staff.Report] = queue.SimpleQueue()
        self.hands = Stagehands(hall.home, hall.tours, hall.media, self._said.put)

    def do(self, errand: TourErrand) -> staff.Report:
        """Have it done; what is said first."""
        self.hands.do(errand)
        return self._said.get(timeout=10)

    def finished(self, errand: TourErrand) -> staff.Finished:
        """Have it done; the words about it. A survey follows."""
        done = self.do(errand)
        assert isinstance(done, staff.Finished)
        assert isinstance(self._said.get(timeout=10), staff.Surveyed)
        return done

    def look(self) -> Holding:
        """The one tour of the hall."""
        told = self.do(Survey())
        assert isinstance(told, staff.Surveyed)
        (found,) = told.holdings
        return found


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


@pytest.fixture
def crew(hall: Hall) -> Iterator[Crew]:
    there = Crew(hall)
    yield there
    there.hands.close()


def test_publishing_takes_name_and_note_along(crew: Crew, hall: Hall) -> None:
    hall.write("yard", "小院", front=b"one")
    done = crew.finished(Publish("yard", "小王", "第一次"))
    assert done == staff.Finished("已经发布，是第1版。", True, "yard", "第一次")
    assert hall.titles() == {"yard": "小院"}
    live = crew.look().live
    assert live is not None
    assert (live.author, live.note) == ("小王", "第一次")
    assert crew.finished(Publish("yard", "", "")).say == "和正在放的一样，不用再发布。"


def test_without_a_name_it_was_the_staff(crew: Crew, hall: Hall) -> None:
    hall.write("yard", "小院")
    crew.finished(Publish("yard", "", ""))
    live = crew.look().live
    assert live is not None
    assert live.author == "工作人员"


@pytest.mark.parametrize(
    ("text", "say"),
    [
        ("schema: 1\ntitel: 小院\nstations: []\n", "有3处要改，都列在下面，改好再发布。"),
        ("\x00", "没有发布，放的还是原来的。"),
    ],
)
def test_a_broken_file_is_not_published_and_it_is_said_why(
    crew: Crew, hall: Hall, text: str, say: str
) -> None:
    hall.published("yard", "小院")
    (hall.tours / "yard.yaml").write_text(text, "utf-8")
    done = crew.finished(Publish("yard", "小王", "一"))
    assert not done.good
    assert say in done.say
    assert done.say.endswith("。")
    assert hall.titles() == {"yard": "小院"}


def test_an_undo_and_the_way_forward_again(crew: Crew, hall: Hall) -> None:
    hall.published("yard", "小院")
    hall.published("yard", "新小院")
    assert crew.finished(BringBack("yard", 1, "小王")) == staff.Finished(
        "已经换回第1版，访客现在看到的就是它。", True
    )
    assert hall.titles() == {"yard": "小院"}
    assert crew.finished(BringBack("yard", 2, "小王")).good
    assert hall.titles() == {"yard": "新小院"}
    assert crew.finished(BringBack("yard", 2, "")).say == "正在放的就是这一版的内容，没有变动。"


def test_nothing_before_is_told_in_words(crew: Crew, hall: Hall) -> None:
    hall.published("yard", "小院")
    done = crew.finished(BringBack("yard", 0, ""))
    assert not done.good
    assert done.say == "没有更早的版本可以换回。"


def test_a_tour_is_taken_off_and_put_on_show_again(crew: Crew, hall: Hall) -> None:
    hall.published("yard", "小院")
    assert crew.finished(Withdraw("yard")).good
    assert hall.titles() == {}
    assert crew.look().standing is Standing.WITHDRAWN
    assert crew.finished(BringBack("yard", 0, "")).say == "已经上架，放的是第1版。"
    assert hall.titles() == {"yard": "小院"}


def test_a_preview_is_what_the_folder_holds(crew: Crew, hall: Hall) -> None:
    hall.published("yard", "小院")
    hall.write("yard", "新小院")
    ready = crew.do(OpenPreview("yard"))
    assert isinstance(ready, staff.PreviewReady)
    assert (ready.tour.id, ready.tour.title) == ("yard", "新小院")
    (hall.tours / "yard.yaml").write_text("schema: 1\n", "utf-8")
    done = crew.do(OpenPreview("yard"))
    assert isinstance(done, staff.Finished)
    assert not done.good


def test_a_disk_that_takes_nothing_is_told_and_all_is_as_it_was(crew: Crew, hall: Hall) -> None:
    hall.write("yard", "小院")
    hall.home.parent.mkdir(exist_ok=True)
    hall.home.write_text("no folder")
    done = crew.do(Publish("yard", "小王", "一"))
    assert isinstance(done, staff.Finished)
    assert not done.good
    assert done.say.endswith("。")


def test_a_defect_of_ours_leaves_nobody_waiting(
    crew: Crew, hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*_: object) -> None:
        raise ZeroDivisionError("defect")

    hall.published("yard", "小院")
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.editions.store.Store.withdraw", defect)
        done = crew.do(Withdraw("yard"))
    assert done == staff.Finished("程序出了错，没有做成。请联系维护人员。", good=False)
    assert "ZeroDivisionError" in caplog.text
    assert crew.finished(Withdraw("yard")).good, "and they go on"


def test_closed_stagehands_have_ended_their_thread(hall: Hall) -> None:
    crew = Crew(hall)
    crew.do(Survey())
    crew.hands.close()
    crew.hands.close()


def test_nobody_waits_at_the_end_for_a_turn_that_does_not_come(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kiosk.backstage.stagehands._FAREWELL", 0.0)
    hall.write("yard", "小院")
    crew = Crew(hall)
    with Store(hall.home).turn():  # somebody else is at it
        crew.hands.do(Publish("yard", "小王", "一"))
        crew.hands.close()
        assert "stagehands is not done" in caplog.text
        assert hall.titles() == {}
    assert isinstance(crew._said.get(timeout=30), staff.Finished), "in a process that lives on it is done"
    assert hall.titles() == {"yard": "小院"}


def test_what_visitors_see_goes_onto_a_stick_and_in_again_elsewhere(
    crew: Crew, hall: Hall, tmp_path: Path
) -> None:
    hall.published("yard", "小院", front=webp(b"one"))
    hall.write("yard", "改到一半的小院")
    stick = tmp_path / "stick"
    stick.mkdir()
    done = crew.finished(PackUp("yard", str(stick)))
    assert (done.good, done.say) == (True, "第1版拷好了，可以拔U盘了。")
    there = Hall(tmp_path / "there")
    unpacked(there, stick / "yard.tour")
    assert there.titles() == {"yard": "小院"}


def test_a_stick_that_is_gone_takes_nothing(crew: Crew, hall: Hall, tmp_path: Path) -> None:
    hall.published("yard", "小院")
    done = crew.finished(PackUp("yard", str(tmp_path / "gone")))
    assert (done.good, "请检查U盘是否插好，再来一次。" in done.say) == (False, True)
    assert not (tmp_path / "gone").exists()
    assert not crew.finished(PackUp("nobody", str(tmp_path))).good
