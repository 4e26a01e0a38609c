"""The store: publish, roll back, withdraw; each whole or not at all, whoever comes in between."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from filelock import FileLock

from kiosk.editions import turn as turns
from kiosk.editions.blobs import UnreadableError
from kiosk.editions.edition import Edition
from kiosk.editions.following import follow
from kiosk.editions.gathering import RefusedTourError, gathered, media_names
from kiosk.editions.live import Stock
from kiosk.editions.showcase import showcase
from kiosk.editions.store import NoSuchEditionError
from kiosk.errors import KioskError
from kiosk.tour.reader import read_tour
from tests.editions.halls import ROOT, Hall, mounted, text


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall where nothing was published yet."""
    return Hall(tmp_path)


def test_nothing_published_is_nothing_live(hall: Hall) -> None:
    assert hall.store.live() == ()
    assert showcase(hall.store).tours == ()
    assert hall.check() == ()
    assert not hall.files()


def test_what_is_published_is_live_with_its_media(hall: Hall) -> None:
    edition = hall.published("hall", "大厅", one=b"picture", two=b"another")
    assert (edition.tour, edition.number, edition.author) == ("hall", 1, "小陈")
    assert edition.moment == "2026-11-22T08:00:00+00:00"
    assert hall.store.live() == (edition,)
    case = showcase(hall.store)
    assert case.tours == (read_tour(hall.tours / "hall.yaml", hall.media).tour,)
    found = case.find_media("hall", "two.webp")
    assert found is not None
    assert found.read_bytes() == b"another"
    assert found.is_relative_to(hall.home / "blobs")
    assert case.find_media("hall", "three.webp") is None
    assert case.find_media("yard", "two.webp") is None
    assert hall.files() == hall.needed()


def test_live_tour_does_not_change_with_the_folders(hall: Hall) -> None:
    hall.published("hall", "大厅", one=b"picture")
    case = showcase(hall.store)
    hall.write("hall", "新大厅", one=b"another")
    (hall.media / "hall" / "one.webp").unlink()
    assert hall.titles() == {"hall": "大厅"}
    found = case.find_media("hall", "one.webp")
    assert found is not None
    assert found.read_bytes() == b"picture"


def test_unchanged_content_publishes_nothing(hall: Hall) -> None:
    first = hall.published("hall", "大厅", one=b"picture")
    hall.later(hours=1)
    files = hall.files()
    assert hall.publish("hall", "小李") == first
    assert hall.files() == files
    hall.write("hall", "大厅", one=b"changed")
    assert hall.publish("hall").number == 2


def test_shared_illustrations_and_narration_come_along(hall: Hall) -> None:
    path = hall.write("hall", "大厅")
    path.write_text(text("大厅", "room.webp"), encoding="utf-8")
    (hall.media / "illustrations").mkdir()
    (hall.media / "illustrations" / "room.webp").write_bytes(b"room")
    (hall.media / "hall" / "narration.zip").write_bytes(b"sound")
    assert [piece.name for piece in hall.publish("hall").media] == ["narration.zip", "room.webp"]


def test_every_file_of_the_shipped_tours_comes_along(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    done = follow(hall.store, ROOT / "tours", ROOT / "media", "工厂")
    assert not [problem for problem in done.problems if problem.severity == "error"]
    for tour in showcase(hall.store).tours:
        edition = next(each for each in done.published if each.tour == tour.id)
        assert {piece.name for piece in edition.media} >= set(media_names(tour)) - {"narration.zip"}
    hall.assert_whole()


def test_translations_come_along_and_are_news(hall: Hall) -> None:
    hall.published("hall", "大厅")
    (hall.tours / "hall.en.yaml").write_text("title: Hall\n", encoding="utf-8")
    (hall.tours / "hall2.en.yaml").write_text("title: Another\n", encoding="utf-8")
    edition = hall.publish("hall")
    assert edition.number == 2
    assert [piece.name for piece in edition.texts] == ["hall.yaml", "hall.en.yaml"]


def test_tour_that_does_not_hold_is_refused_with_all_problems(hall: Hall) -> None:
    first = hall.published("hall", "大厅")
    (hall.tours / "hall.yaml").write_text("titel: 大厅\nstations: []\n", encoding="utf-8")
    with pytest.raises(
        RefusedTourError, match=r"“hall.yaml”有问题，没有发布，现在放的还是原来的。"
    ) as refused:
        hall.publish("hall")
    assert len(refused.value.problems) >= 2
    assert hall.store.live() == (first,)
    with pytest.raises(RefusedTourError):
        hall.publish("nothing")
    (hall.tours / "hall.yml").write_text(text("大厅"), encoding="utf-8")
    with pytest.raises(KioskError, match=r"请改名为 hall\.yaml"):
        gathered(hall.tours / "hall.yml", (), hall.media)
    (hall.tours / "hall.yaml").write_text(text("大厅"), encoding="utf-8")
    (hall.tours / "hall.en.yaml").write_bytes("标题".encode("gbk"))
    with pytest.raises(RefusedTourError, match=r"hall.en.yaml"):
        hall.publish("hall")
    assert hall.files() == hall.needed()


def test_bytes_that_were_judged_are_those_that_go_in(hall: Hall) -> None:
    """The file changes between the two: what is published is what was read."""
    path = hall.write("hall", "大厅")
    what = gathered(path, (), hall.media)
    path.write_text("broken: [", encoding="utf-8")
    hall.store.take_in(lambda: what, "小陈")
    assert hall.titles() == {"hall": "大厅"}


def test_media_that_cannot_be_read_stop_the_publication(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.published("hall", "大厅", one=b"one")
    before = hall.files()
    hall.write("hall", "新大厅", one=b"new", two=b"two")
    opened = Path.open

    def refusing(self: Path, *arguments: str, **more: str) -> object:
        if self.name == "two.webp":
            raise PermissionError(13, "Permission denied")
        return opened(self, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refusing)
    with pytest.raises(UnreadableError, match=r"文件“two.webp”读不出来（没有读的权限）。"):
        hall.publish("hall")
    monkeypatch.undo()
    assert hall.files() == before
    assert hall.titles() == {"hall": "大厅"}


def test_rollback_is_a_new_edition_with_the_old_content(hall: Hall) -> None:
    first = hall.published("hall", "一", one=b"1")
    hall.published("hall", "二", one=b"2")
    hall.later(minutes=5)
    back = hall.store.rollback("hall", author="小李")
    assert (back.number, back.repeats, back.author, back.note) == (3, 1, "小李", "退回第 1 版")
    assert back.moment == "2026-11-22T08:05:00+00:00"
    assert back.whole == first.whole
    assert hall.titles() == {"hall": "一"}
    assert [each.number for each in hall.store.editions("hall")] == [3, 2, 1]


def test_rollback_goes_on_backwards_and_to_any_number(hall: Hall) -> None:
    for title in "一二三":
        hall.published("hall", title)
    assert [hall.store.rollback("hall").repeats for _ in range(2)] == [2, 1]
    with pytest.raises(NoSuchEditionError, match=r"导览“hall”没有更早的版本。"):
        hall.store.rollback("hall")
    assert hall.store.rollback("hall", 3).content_of == 3
    assert hall.titles() == {"hall": "三"}
    again = hall.store.rollback("hall", 6)
    assert again.number == 6
    with pytest.raises(NoSuchEditionError, match=r"没有第 9 版"):
        hall.store.rollback("hall", 9)
    with pytest.raises(NoSuchEditionError, match=r"没有发布过导览“yard”"):
        hall.store.rollback("yard")


def test_damaged_edition_is_no_way_back(hall: Hall) -> None:
    for title in "一二三":
        hall.published("hall", title, one=title.encode())
    second = hall.store.editions("hall")[1]
    hall.store.stock.blobs.path_of(second.media[0]).write_bytes(b"")
    with pytest.raises(KioskError, match="第 2 版缺了文件，退不回去。"):
        hall.store.rollback("hall", 2)
    assert hall.store.rollback("hall").repeats == 1


def test_withdrawn_tour_is_off_live_and_can_come_back(hall: Hall) -> None:
    hall.published("hall", "大厅")
    hall.published("yard", "院子")
    hall.store.withdraw("hall")
    hall.store.withdraw("hall")
    hall.store.withdraw("nothing")
    assert hall.titles() == {"yard": "院子"}
    assert [each.number for each in hall.store.editions("hall")] == [1]
    assert hall.check() == ()
    assert hall.store.rollback("hall").number == 2
    assert hall.titles() == {"hall": "大厅", "yard": "院子"}
    hall.store.withdraw("hall")
    assert hall.publish("hall").number == 3


def test_following_does_not_undo_a_rollback(hall: Hall) -> None:
    hall.published("hall", "一")
    hall.published("hall", "二")
    hall.store.rollback("hall")

    def followed(by_itself: bool = True) -> list[Edition]:
        return follow(hall.store, hall.tours, hall.media, "", by_itself=by_itself).published

    assert followed() == []
    assert hall.titles() == {"hall": "一"}
    hall.write("hall", "三")
    assert [each.number for each in followed()] == [4]
    hall.store.rollback("hall", 1)
    assert [each.number for each in followed(by_itself=False)] == [6]
    assert hall.titles() == {"hall": "三"}


def test_following_takes_off_what_was_deleted_but_not_all_at_once(hall: Hall) -> None:
    hall.write("hall", "大厅")
    hall.write("yard", "院子").write_text("broken: [", encoding="utf-8")
    done = follow(hall.store, hall.tours, hall.media, "")
    assert ([each.tour for each in done.published], done.refused) == (["hall"], 1)
    hall.write("yard", "院子")
    assert [each.tour for each in follow(hall.store, hall.tours, hall.media, "").published] == ["yard"]
    (hall.tours / "hall.yaml").unlink()
    assert follow(hall.store, hall.tours, hall.media, "").withdrawn == ["hall"]
    (hall.tours / "yard.yaml").unlink()
    done = follow(hall.store, hall.tours, hall.media, "")
    assert done.withdrawn == []
    assert "放的还是原来的" in str(done.problems[0])
    hall.tours.rmdir()
    assert "打不开" in str(follow(hall.store, hall.tours, hall.media, "").problems[0])
    assert hall.titles() == {"yard": "院子"}
    hall.write("hall", "大厅")
    hall.write("yard", "院子")
    assert [each.tour for each in follow(hall.store, hall.tours, hall.media, "").published] == ["hall"]


def test_live_json_that_cannot_be_written_leaves_all_as_it_was(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.published("hall", "一", one=b"1")
    before = hall.files()
    hall.write("hall", "二", one=b"2")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Stock, "write", full)
    with pytest.raises(KioskError, match=r"（磁盘满了），现在放的还是原来的。请检查磁盘和权限"):
        hall.publish("hall")
    monkeypatch.undo()
    assert hall.files() == before
    hall.assert_whole()


def test_fault_after_the_last_step_keeps_what_is_live(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder's fsync fails once live.json is in place: nothing that is live may be removed."""
    hall.published("hall", "一", one=b"1")
    hall.write("hall", "二", one=b"2")
    written = Stock.write

    def late(self: Stock, *arguments: object) -> None:
        written(self, *arguments)  # type: ignore[arg-type]
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Stock, "write", late)
    with pytest.raises(KioskError, match="磁盘读写出错"):
        hall.publish("hall")
    monkeypatch.undo()
    assert hall.titles() == {"hall": "二"}
    hall.assert_whole()


def test_writer_waits_no_longer_than_it_must(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.published("hall", "一")
    hall.write("hall", "二")
    monkeypatch.setattr(turns, "_PATIENCE", 0.1)
    with (
        FileLock(hall.home / "editions.lock"),
        pytest.raises(KioskError, match="另一个程序正在发布导览。"),
    ):
        hall.publish("hall")
    assert hall.publish("hall").number == 2


def test_threads_take_turns(hall: Hall) -> None:
    for tour in "abcd":
        hall.write(tour, tour, one=b"shared", two=tour.encode())
    with ThreadPoolExecutor(4) as pool:
        editions = list(pool.map(hall.publish, "abcdabcd"))
    assert {(each.tour, each.number) for each in editions} == {(tour, 1) for tour in "abcd"}
    assert hall.files() == hall.needed()
    hall.assert_whole()


PUBLISHER = """
import sys
from pathlib import Path
from tests.editions.halls import Hall, text
hall, who, turns = Hall(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
other = Hall(Path(sys.argv[1]) / who)
for turn in range(turns):
    other.write("hall", f"{who}{turn}", one=f"{who}{turn}".encode() * 1000)
    edition = hall.store.publish(other.tours / "hall.yaml", (), other.media, who, str(turn))
    print(edition.number, flush=True)
"""


def test_two_processes_never_interleave(hall: Hall) -> None:
    command = [sys.executable, "-c", PUBLISHER, str(hall.folder)]
    writers = [
        subprocess.Popen([*command, who, "15"], cwd=ROOT, stdout=subprocess.PIPE, text=True) for who in "xy"
    ]
    said = [writer.communicate(timeout=100)[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert sorted(int(number) for numbers in said for number in numbers) == list(range(1, 31))
    assert [each.number for each in hall.store.editions("hall")] == list(range(30, 10, -1))
    hall.assert_whole()
    assert hall.check() == ()


def fill(filler: Path) -> None:
    """Write into a file until there is no room left."""
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(bytes(4096))


def test_full_disk_leaves_the_old_edition(tmp_path: Path) -> None:
    """A real one, of a megabyte, is filled from several sides."""
    hall = Hall(tmp_path)
    with mounted(hall.home, "-t", "tmpfs", "-o", "size=1m", "none"):
        first = hall.published("hall", "一", one=os.urandom(300_000))
        for size in (2_000_000, 700_000):
            before = hall.files()
            hall.write("hall", "二", one=os.urandom(100_000), two=os.urandom(size))
            with pytest.raises(KioskError, match="磁盘满了"):
                hall.publish("hall")
            assert hall.files() == before
        filler = hall.home / "filler"
        fill(filler)
        with pytest.raises(KioskError, match="磁盘满了"):
            hall.publish("hall")
        with pytest.raises(KioskError, match="磁盘满了"):
            hall.store.withdraw("hall")
        assert hall.store.live() == (first,)
        hall.assert_whole()
        assert hall.check() == ()
        filler.unlink()
        hall.write("hall", "二", one=os.urandom(1000))
        assert hall.publish("hall").number == 2
        assert hall.files() == hall.needed()


def test_read_only_disk_goes_on_with_what_is_there(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    with mounted(hall.home, "-t", "tmpfs", "-o", "size=1m", "none"):
        hall.published("hall", "一", one=b"1")
        subprocess.run(["mount", "-o", "remount,ro", str(hall.home)], check=True)
        hall.write("hall", "二")
        refused = r"没有写的权限.*请检查磁盘和权限"
        with pytest.raises(KioskError, match=refused):
            hall.publish("hall")
        with pytest.raises(KioskError, match=refused):
            hall.store.rollback("hall")
        assert "没有写的权限" in str(hall.check()[0])
        assert hall.titles() == {"hall": "一"}
        hall.assert_whole()
