"""The caretaker on a real machine: every errand is answered, and what leaves the house names nobody."""

from __future__ import annotations

import queue
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.backstage.caretaker import Caretaker
from kiosk.backstage.records import save_records
from kiosk.errors import KioskError
from kiosk.health.since import Since
from kiosk.journal.count_file import add, file_of
from kiosk.journal.counting import What
from kiosk.journal.counts import By, Key
from kiosk.journal.receptions import folder_of, keep
from kiosk.settings import Settings
from kiosk.show.backstage import events as staff
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.backstage.upkeep.errands import CheckUp, SaveRecords, SaveTable, TellCounts, UpkeepErrand
from kiosk.show.backstage.upkeep.state import Finding
from kiosk.ui.machine import Screen
from kiosk.voice.voices import Voice
from tests.builders import one_station_tour
from tests.editions.halls import Hall
from tests.receptions import a_record

NOW = datetime(2026, 11, 22, 17, 30).astimezone()
RECORD = a_record(guest="民政局考察组", address="张局长")
PANEL = (Screen("HDMI-1", 1080, 1920, 54.6),)


class House:
    """A caretaker in a hall with these sticks, and what he says."""

    def __init__(self, hall: Hall) -> None:
        self.sticks: tuple[Path, ...] = ()
        self.uncounted: KioskError | None = None
        self.voices: tuple[Voice, ...] | None = (Voice("kokoro_zh", "1", "zf_xiaoxiao"),)
        self._said: queue.SimpleQueue[staff.Report] = queue.SimpleQueue()
        settings = Settings(home=hall.home, tours=hall.tours, media=hall.media, diagonal=55.0)
        self.caretaker = Caretaker(
            settings,
            self._said.put,
            lambda: PANEL,
            lambda: self.voices,
            lambda: self.sticks,
            Since(),
            lambda: self.uncounted,
        )

    def do(self, errand: UpkeepErrand) -> staff.Report:
        """Have it done; what is said."""
        self.caretaker.do(errand)
        return self._said.get(timeout=30)

    def saved(self, here: bool = False) -> staff.Finished:
        """Have the records saved; the words about it."""
        done = self.do(SaveRecords("明苑社区", here))
        assert isinstance(done, staff.Finished)
        return done


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    hall = Hall(tmp_path)
    hall.write("yard", "小院", front=b"one")
    hall.publish("yard", author="王小小")
    return hall


@pytest.fixture
def house(hall: Hall) -> Iterator[House]:
    there = House(hall)
    yield there
    there.caretaker.close()


def test_a_checkup_tells_every_part_and_what_failed(house: House, hall: Hall) -> None:
    logs = hall.home / "logs"
    logs.mkdir()
    (logs / "kiosk.log").write_text(
        "2026-11-22 08:35:00,000 WARNING kiosk.voice.engine: the worker is lost\n", "utf-8"
    )
    done = house.do(CheckUp())
    assert isinstance(done, up.CheckedUp)
    parts = [finding.part for finding in done.checkup.findings]
    assert parts == [
        *("屏幕", "音箱", "朗读", "导览", "版本", "密码", "统计", "时钟", "存储", "磁盘", "内存")
    ]
    assert all(finding.well or finding.remedy for finding in done.checkup.findings)
    assert [fault.moment for fault in done.checkup.faults] == ["11月22日 08:35"]


@pytest.mark.parametrize(
    ("voices", "well", "words"), [(None, True, "正在准备"), ((), False, "现在没有能用的语音")]
)
def test_a_voice_that_comes_up_is_not_taken_for_one_that_is_gone(
    house: House, voices: tuple[Voice, ...] | None, well: bool, words: str
) -> None:
    house.voices = voices
    done = house.do(CheckUp())
    assert isinstance(done, up.CheckedUp)
    (finding,) = [one for one in done.checkup.findings if one.part == "朗读"]
    assert (finding.well, words in finding.what) == (well, True)


def test_counts_that_cannot_be_written_are_told_with_what_to_do(house: House) -> None:
    house.uncounted = KioskError("参观的统计暂时写不进磁盘（磁盘满了）。", "请检查磁盘的空间和权限。")
    done = house.do(CheckUp())
    assert isinstance(done, up.CheckedUp)
    (finding,) = [one for one in done.checkup.findings if one.part == "统计"]
    assert finding == Finding("统计", False, house.uncounted.what, house.uncounted.remedy)


def test_records_go_onto_the_one_stick_or_stay_on_the_machine(house: House, tmp_path: Path) -> None:
    assert house.saved() == staff.Finished("没有找到 U 盘。请插上 U 盘，等几秒再点一次。", good=False)
    for name in ("red", "blue"):
        (tmp_path / name).mkdir()
    house.sticks = (tmp_path / "red", tmp_path / "blue")
    assert house.saved() == staff.Finished("插着 2 个 U 盘。请只留一个，再点一次。", good=False)
    house.sticks = (tmp_path / "red",)
    done = house.saved()
    (file,) = (tmp_path / "red").iterdir()
    assert done.good
    assert (file.name in done.say, file.name.startswith("导览亭记录 明苑社区 20")) == (True, True)
    assert house.saved(here=True).good
    assert len(list(tmp_path.glob("home/records/*.zip"))) == 1


def test_stick_that_cannot_be_written_keeps_nothing_half(house: House, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.write_bytes(b"no folder")
    house.sticks = (gone,)
    done = house.saved()
    assert not done.good
    assert done.say.startswith("没有存成（")
    assert gone.read_bytes() == b"no folder"


def test_what_is_taken_along_names_nobody(hall: Hall, tmp_path: Path) -> None:
    keep(folder_of(hall.home), RECORD, NOW)
    add(file_of(hall.home), {Key("2026-11-22", By.PLACE, "", "", What.BEGUN): 3}, {})
    logs = hall.home / "logs"
    logs.mkdir()
    lines = f"Publish(author='王小小') {RECORD.guest} {RECORD.address} {hall.home}/x {Path.home()}/y\n"
    (logs / "kiosk.log").write_text(lines, "utf-8")
    (logs / "kiosk.log.1").write_text("older\n", "utf-8")
    found = (Finding("磁盘", False, f"{hall.home} 满了。", "请清理。"),)
    file = save_records(hall.home, tmp_path / "stick", 'a/b:"明苑"', NOW, found)
    assert file.name == "导览亭记录 a b 明苑 2026-11-22.zip"
    with zipfile.ZipFile(file) as package:
        content = {name: package.read(name).decode("utf-8-sig") for name in package.namelist()}
    assert set(content) == {"说明.txt", "检查.txt", "统计.csv", "记录/kiosk.log", "记录/kiosk.log.1"}
    assert content["检查.txt"] == "请看 磁盘：~home~ 满了。请清理。\r\n"
    assert "2026-11-22" in content["统计.csv"]
    for secret in ("王小小", RECORD.guest, RECORD.address, str(hall.home), str(Path.home())):
        assert secret not in "".join(content.values())


def test_damaged_counts_keep_nobody_from_taking_the_rest(hall: Hall, tmp_path: Path) -> None:
    file_of(hall.home).parent.mkdir()
    file_of(hall.home).write_bytes(b"damaged" * 999)
    with zipfile.ZipFile(save_records(hall.home, tmp_path / "stick", "", NOW, ())) as package:
        assert "统计.csv" not in package.namelist()


def test_disk_that_refuses_is_an_error_for_people(hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KioskError, match="没有存成"):
        save_records(hall.home, tmp_path / "file", "", NOW, ())


def test_what_was_counted_is_told_as_charts_of_the_span(house: House, hall: Hall) -> None:
    today = datetime.now().astimezone().date()
    begun = {Key(f"{today - timedelta(ago)}", By.PLACE, "", "", What.BEGUN): 2 for ago in (0, 13, 14, 89)}
    add(file_of(hall.home), begun, {})
    for span, visits in ((14, 4), (90, 8)):
        told = house.do(TellCounts(span, (one_station_tour(),)))
        assert isinstance(told, up.Counted)
        assert told.charts is not None
        assert (told.span, told.charts.visits, len(told.charts.days)) == (span, visits, span)
    file_of(hall.home).write_bytes(b"damaged" * 999)
    told = house.do(TellCounts(14, ()))
    assert isinstance(told, up.Counted)
    assert (told.charts, told.unread[:7]) == (None, "统计读不出来。")


def test_the_table_is_saved_where_there_is_something_to_tell(
    house: House, hall: Hall, tmp_path: Path
) -> None:
    house.sticks = (tmp_path / "red",)
    done = house.do(SaveTable("明苑社区", here=False))
    assert done == staff.Finished("还没有人来过，没有可以存的。有人参观以后再存。", good=False)
    add(file_of(hall.home), {Key("2026-11-22", By.PLACE, "", "", What.BEGUN): 3}, {})
    done = house.do(SaveTable("明苑社区", here=False))
    assert isinstance(done, staff.Finished)
    assert done.good
    (file,) = (tmp_path / "red").iterdir()
    assert (file.suffix, file.name in done.say) == (".csv", True)
    assert "2026-11-22" in file.read_text("utf-8-sig")
