"""The carriers: real files come in from a stick, whole or not at all, and every errand is answered."""

from __future__ import annotations

import json
import queue
import shutil
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from kiosk.backstage.carriers import Carriers
from kiosk.cli import main
from kiosk.editions.packages.placing import Folders
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.errands import BringIn, LookInto, StopBringing
from kiosk.show.backstage.bringing.orders import PULLED_OUT
from kiosk.show.backstage.bringing.state import Arrival, Content, Kind, Offer, Result, Script
from kiosk.tour.model import Station
from kiosk.tour.reader import read_tour
from tests.editions.halls import Hall, text
from tests.editions.packages.parcels import a_package, edited, webp
from tests.editions.photos import a_photo, a_truncated_photo

HALL = "这里是便民服务大厅。（指墙上图版）八个窗口一字排开，办事的人坐着等。社区有常住户五千多户。"
POLICE = "警务室里住着一位民警。夜里有人敲门，他披上衣服就出来，问清楚了才回去睡。"
ROOM = "图书室有两千册书。孩子们在靠窗的长桌上写作业，老人在藤椅上看报。"


def a_script(path: Path, police: str = POLICE) -> Path:
    """A Word document as staff type it: three stops under their numbers."""
    document = docx.Document()
    document.add_heading("槐树院社区讲解词", 0)
    for line in (
        "各位来宾，大家好！欢迎来到槐树院社区。",
        "第一站：便民服务大厅",
        HALL,
        "第二站：警务室",
        police,
    ):
        document.add_paragraph(line)
    for line in ("第三站：图书室", ROOM, "参观到这里就结束了，谢谢大家！"):
        document.add_paragraph(line)
    document.save(str(path))
    return path


class Crew:
    """Carriers in a hall, and what they say."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.said: queue.SimpleQueue[bring.Report] = queue.SimpleQueue()
        self.carriers = Carriers(hall.home, Folders(hall.tours, hall.media), self.said.put)

    def look(self, kind: Kind, place: Path) -> Content:
        """What it holds."""
        offer = Offer("k", kind, str(place), place.name)
        self.carriers.do(LookInto(offer))
        answer = self.said.get(timeout=60)
        assert isinstance(answer, bring.LookedInto), answer
        assert answer.offer == offer
        return answer.content

    def bring(self, kind: Kind, place: Path, *scripts: tuple[int, Script], tour: str = "") -> Result:
        """What came of bringing it in."""
        self.carriers.do(BringIn(Offer("k", kind, str(place), place.name), "小王", scripts, tour))
        return self.end()

    def end(self) -> Result:
        """What came of the errand under way."""
        while isinstance(answer := self.said.get(timeout=60), bring.Carried):
            assert 0 <= answer.done <= answer.total
        assert isinstance(answer, bring.BroughtIn)
        return answer.result


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    there = Hall(tmp_path / "here")
    there.tours.mkdir(parents=True)
    there.media.mkdir()
    return there


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def crew(hall: Hall) -> Iterator[Crew]:
    there = Crew(hall)
    yield there
    there.carriers.close()


def test_a_package_goes_live(crew: Crew, hall: Hall, stick: Path) -> None:
    package = a_package(stick, "清禾社区")
    seen = crew.look(Kind.PACKAGE, package)
    assert (seen.title, seen.number, seen.author, seen.files, seen.faults) == ("清禾社区", 1, "小陈", 2, ())
    assert seen.size == sum(piece.size for piece in Hall(stick / "away").store.live()[0].pieces)
    done = crew.bring(Kind.PACKAGE, package)
    assert (done.good, done.arrivals) == (True, (Arrival("hall", "清禾社区"),))
    assert "第1版" in done.say
    assert hall.titles() == {"hall": "清禾社区"}
    assert hall.store.live()[0].author == "小王"


def test_a_damaged_package_is_refused_with_its_reason(crew: Crew, hall: Hall, stick: Path) -> None:
    package = a_package(stick)
    content = package.read_bytes()
    package.write_bytes(content[: len(content) // 2])
    assert crew.look(Kind.PACKAGE, package).faults[0].startswith("这个导览包不能用：")
    done = crew.bring(Kind.PACKAGE, package)
    assert (done.good, done.say.startswith("这个导览包不能用：")) == (False, True)
    assert edited(hall) == {}


def test_a_bare_tour_goes_live_or_tells_what_is_wrong(crew: Crew, hall: Hall, stick: Path) -> None:
    (stick / "media" / "yard").mkdir(parents=True)
    (stick / "media" / "yard" / "one.webp").write_bytes(webp())
    file = stick / "yard.yaml"
    file.write_text(text("小院", "one.webp").replace("title:", "titel:"), "utf-8")
    faults = crew.look(Kind.TOUR, file).faults
    assert any("yard.yaml 第2行" in fault and "titel" in fault for fault in faults)
    refused = crew.bring(Kind.TOUR, file)
    assert (refused.good, len(refused.refusals)) == (False, len(faults))
    file.write_text(text("小院", "one.webp", "gone.webp"), "utf-8")
    seen = crew.look(Kind.TOUR, file)
    assert (seen.stations, seen.files, seen.faults) == (1, 1, ())
    assert "“gone.webp”" in seen.notes[0]
    assert crew.bring(Kind.TOUR, file).good
    assert hall.titles() == {"yard": "小院"}


def test_a_script_becomes_a_tour_where_people_edit(crew: Crew, hall: Hall, stick: Path) -> None:
    """S1: looked at, chosen, written; and it holds."""
    document = a_script(stick / "讲解词.docx")
    seen = crew.look(Kind.DOCUMENT, document)
    (found,) = seen.scripts
    assert (found.title, found.stations, found.open) == ("槐树院社区", 3, 0)
    assert edited(hall) == {}, "a look writes nothing"
    done = crew.bring(Kind.DOCUMENT, document, (0, found))
    (arrival,) = done.arrivals
    assert (done.good, arrival.title, arrival.open) == (True, "槐树院社区", 0)
    tour = read_tour(hall.tours / f"{arrival.tour}.yaml", hall.media).tour
    assert tour is not None
    assert [station.name for station in tour.stations] == ["便民服务大厅", "警务室", "图书室"]


def test_what_must_be_settled_is_counted_before_and_after(crew: Crew, hall: Hall, stick: Path) -> None:
    """S5."""
    document = a_script(stick / "讲解词.docx", "民警是某某，电话13812345678。" + POLICE)
    (found,) = crew.look(Kind.DOCUMENT, document).scripts
    assert found.open > 0
    (arrival,) = crew.bring(Kind.DOCUMENT, document, (0, found)).arrivals
    assert arrival.open > 0
    assert read_tour(hall.tours / f"{arrival.tour}.yaml", hall.media).tour is None, "it is kept back"


def test_a_corrected_script_keeps_what_people_made(crew: Crew, hall: Hall, stick: Path) -> None:
    """S9."""
    document = a_script(stick / "讲解词.docx")
    (found,) = crew.look(Kind.DOCUMENT, document).scripts
    (arrival,) = crew.bring(Kind.DOCUMENT, document, (0, found)).arrivals
    file = hall.tours / f"{arrival.tour}.yaml"
    before = [station.id for station in _stations(file)]
    file.write_text(
        file.read_text("utf-8").replace("title: 槐树院社区", "title: 槐树院社区\nsubtitle: 手写的"),
        "utf-8",
    )
    a_script(document, POLICE.replace("夜里", "半夜"))
    done = crew.bring(Kind.DOCUMENT, document, (0, found))
    assert done.arrivals == (arrival,)
    assert any("换成了新稿" in note for note in done.notes)
    assert "手写的" in file.read_text("utf-8")
    assert "半夜" in file.read_text("utf-8")
    assert [station.id for station in _stations(file)] == before


def test_a_document_that_changed_since_the_look_is_looked_at_again(
    crew: Crew, hall: Hall, stick: Path
) -> None:
    document = a_script(stick / "讲解词.docx")
    done = crew.bring(Kind.DOCUMENT, document, (0, Script("别的", 3)))
    assert (done.good, "有人改了它" in done.say) == (False, True)
    assert edited(hall) == {}


def test_the_verb_and_the_page_write_the_same(crew: Crew, hall: Hall, stick: Path, tmp_path: Path) -> None:
    document = a_script(stick / "讲解词.docx")
    (found,) = crew.look(Kind.DOCUMENT, document).scripts
    crew.bring(Kind.DOCUMENT, document, (0, found))
    assert main(["import", str(document), "--out", str(tmp_path / "verb")]) == 0
    for folder, other in ((hall.tours, tmp_path / "verb" / "tours"),):
        names = sorted(path.name for path in other.iterdir())
        assert sorted(path.name for path in folder.iterdir()) == names
        assert all((folder / name).read_bytes() == (other / name).read_bytes() for name in names)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 nonsense", b"\xd0\xcf\x11\xe0 nonsense", b"\x89PNG\r\n\x1a\n"]
)
def test_a_document_that_cannot_be_read_says_what_to_do(crew: Crew, stick: Path, content: bytes) -> None:
    """S7."""
    (stick / "坏.docx").write_bytes(content)
    crew.carriers.do(LookInto(Offer("k", Kind.DOCUMENT, str(stick / "坏.docx"), "坏.docx")))
    done = crew.end()
    assert not done.good
    assert done.say.endswith("。")
    assert "请" in done.say


def test_photos_come_in_and_the_others_are_listed(crew: Crew, hall: Hall, stick: Path) -> None:
    """S13."""
    for number in range(3):
        (stick / f"IMG_{number:04}.jpg").write_bytes(a_photo((200 + number, 100)))
    (stick / "😀 全家福.JPG").write_bytes(a_photo((90, 90)))
    (stick / "坏的.png").write_bytes(a_truncated_photo())
    (stick / "空的.jpg").write_bytes(b"")
    hall.write("yard", "小院")
    told: list[bring.Report] = []
    crew.carriers.do(BringIn(Offer("k", Kind.PHOTOS, str(stick), "", 6), tour="yard"))
    while not isinstance(answer := crew.said.get(timeout=60), bring.BroughtIn):
        told.append(answer)
    assert answer.result.good
    assert "带进来4张照片" in answer.result.say
    assert {one.name for one in answer.result.refusals} == {"坏的.png", "空的.jpg"}
    assert all(one.reason.endswith("。") for one in answer.result.refusals)
    assert len(list((hall.media / "yard").glob("*.webp"))) == 4
    assert isinstance(told[-1], bring.Carried)
    assert (told[-1].done, told[-1].total) == (6, 6)
    again = crew.bring(Kind.PHOTOS, stick, tour="yard")
    assert "有4张以前就带进来过" in again.say
    assert len(list((hall.media / "yard").glob("*.webp"))) == 4


def test_photos_that_were_stopped_keep_what_is_in(crew: Crew, hall: Hall, stick: Path) -> None:
    for number in range(40):
        (stick / f"IMG_{number:04}.jpg").write_bytes(a_photo((300 + number, 200)))
    crew.carriers.do(BringIn(Offer("k", Kind.PHOTOS, str(stick), "", 40), tour="yard"))
    first = crew.said.get(timeout=60)
    assert isinstance(first, bring.Carried)
    crew.carriers.do(StopBringing())
    done = crew.end()
    there = len(list((hall.media / "yard").glob("*.webp")))
    assert 1 <= there < 40
    assert there + len(done.refusals) == 40
    assert not list((hall.media / "yard").glob(".*"))


@pytest.mark.parametrize("kind", list(Kind))
def test_a_stick_that_is_gone_is_told_in_one_way(crew: Crew, hall: Hall, stick: Path, kind: Kind) -> None:
    """S12: nothing is half written, and it says what to do."""
    before = edited(hall)
    done = crew.bring(kind, stick / "gone" / "it", (0, Script("x", 1)), tour="yard")
    assert (done.good, done.say) == (False, PULLED_OUT)
    assert edited(hall) == before


def test_photos_whose_stick_goes_half_way_keep_those_that_are_in(crew: Crew, hall: Hall, stick: Path) -> None:
    """S12."""
    for number in range(30):
        (stick / f"IMG_{number:04}.jpg").write_bytes(a_photo((300 + number, 200)))
    crew.carriers.do(BringIn(Offer("k", Kind.PHOTOS, str(stick), "", 30), tour="yard"))
    assert isinstance(crew.said.get(timeout=60), bring.Carried)
    shutil.rmtree(stick)
    done = crew.end()
    there = len(list((hall.media / "yard").glob("*.webp")))
    assert there >= 1
    assert there + len(done.refusals) == 30
    assert any("插好 U 盘" in one.reason for one in done.refusals)
    assert not list((hall.media / "yard").glob(".*"))


def test_a_package_whose_stick_goes_half_way_changes_nothing(crew: Crew, hall: Hall, stick: Path) -> None:
    hall.published("hall", "原来的", one=webp(b"old"))
    package = a_package(stick, "新的", **{f"p{n}": webp(bytes([n]) * 200_000) for n in range(30)})
    before = edited(hall)
    content = package.read_bytes()
    crew.carriers.do(LookInto(Offer("k", Kind.PACKAGE, str(package), "")))
    assert isinstance(crew.said.get(timeout=60), bring.LookedInto)
    package.write_bytes(content[: len(content) // 3])  # what is left of it can be read
    assert not crew.bring(Kind.PACKAGE, package).good
    package.unlink()
    assert crew.bring(Kind.PACKAGE, package).say == PULLED_OUT
    assert (edited(hall), hall.titles()) == (before, {"hall": "原来的"})


def test_a_look_that_takes_long_can_be_given_up(crew: Crew, stick: Path) -> None:
    document = a_script(stick / "讲解词.docx")
    crew.carriers.do(LookInto(Offer("k", Kind.DOCUMENT, str(document), "")))
    crew.carriers.do(StopBringing())
    answer = crew.said.get(timeout=60)
    assert isinstance(answer, bring.BroughtIn)
    assert (answer.result.good, "已经停下" in answer.result.say) == (False, True)
    assert crew.look(Kind.DOCUMENT, document).scripts, "and the next one is looked at as ever"


def test_mended_signs_are_summed_up_and_all_else_is_listed(crew: Crew, stick: Path) -> None:
    script = stick / "解說詞.txt"
    script.write_text(
        "各位來賓，大家好！\n第一站：會客(kè)廳\n這裡是會客廳，歡迎參觀。\n第二站：院子\n樹下\n可以坐。\n",
        "utf-8",
    )
    content = crew.look(Kind.DOCUMENT, script)
    assert any(note.startswith("繁体字都改成了简体，有") for note in content.notes)
    assert "汉字后面的拼音都去掉了，有 1 处，不一一列出。" in content.notes
    assert not any("廳" in each.before for each in content.repairs)


def test_what_a_child_says_is_no_more_than_data(stick: Path) -> None:
    """The answer of the intake is plain JSON, whatever the document is called and says."""
    from kiosk.intake.alone import answered

    document = a_script(stick / "怪 名\u202e.docx")
    assert set(json.loads(json.dumps(answered({"document": str(document)})))) == {
        "scripts",
        "mended",
        "repairs",
        "notes",
    }


def _stations(file: Path) -> tuple[Station, ...]:
    tour = read_tour(file, None).tour
    assert tour is not None
    return tour.stations
