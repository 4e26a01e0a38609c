"""Taking a package in: live and in the folders where people edit, in one step, or nothing happened."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.editions.following import follow, publish_files
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.refusals import RefusedPackageError
from kiosk.errors import KioskError
from tests.editions.halls import Hall, text
from tests.editions.packages.parcels import a_package, edited, everything, unpacked, webp


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with a tour of its own, and none of the package's name."""
    hall = Hall(tmp_path / "here")
    hall.published("yard", "院子")
    return hall


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of the tour `hall`."""
    return a_package(tmp_path)


def follows(hall: Hall) -> None:
    """What is live and what lies where people edit say the same: to follow changes nothing."""
    before = hall.store.live()
    done = follow(hall.store, hall.tours, hall.media, "")
    assert (done.published, done.withdrawn, done.problems) == ([], [], [])
    assert hall.store.live() == before


def test_package_is_live_and_where_people_edit(hall: Hall, package: Path) -> None:
    edition = unpacked(hall, package)
    assert (edition.number, edition.author, edition.moment) == (1, "小李", "2026-11-22T08:00:00+00:00")
    assert edition.note == "从导览包来：2026-11-22 的第 1 版"
    assert hall.titles() == {"hall": "大厅", "yard": "院子"}
    assert edited(hall) == edited(Hall(package.parent / "away")) | {
        "media/yard": b"",
        "tours/yard.yaml": text("院子").encode(),
    }
    hall.assert_whole()
    assert hall.files() == hall.needed()
    follows(hall)


def test_it_comes_back_as_it_went(hall: Hall, package: Path, tmp_path: Path) -> None:
    """Packed again where it was taken in, it has the same files; number, moment and author are of there."""
    edition = unpacked(hall, package)
    pack(hall.store, edition, tmp_path / "back.tour")
    back = open_package(tmp_path / "back.tour")
    assert back.edition.whole == open_package(package).edition.whole
    assert unpacked(Hall(tmp_path / "away"), tmp_path / "back.tour").number == 1


def test_same_content_again_publishes_nothing(hall: Hall, package: Path) -> None:
    first = unpacked(hall, package)
    before = everything(hall)
    hall.later(hours=1)
    assert unpacked(hall, package, note="再来") == first
    assert everything(hall) == before


def test_note_is_kept_and_where_it_comes_from_otherwise(hall: Hall, tmp_path: Path) -> None:
    away = Hall(tmp_path / "away")
    file = away.write("hall", "大厅")
    edition = away.store.publish(file, (), away.media, "小陈", "改了电话")
    pack(away.store, edition, tmp_path / "hall.tour")
    assert unpacked(hall, tmp_path / "hall.tour").note == "从导览包来：2026-11-22 的第 1 版，改了电话"
    edition = away.published("hall", "新大厅")
    pack(away.store, edition, tmp_path / "hall.tour")
    assert unpacked(hall, tmp_path / "hall.tour", note="区里发的").note == "区里发的"


def test_what_was_edited_here_stays_beside(hall: Hall, package: Path) -> None:
    hall.published("hall", "老大厅", one=webp(b"published"), other=webp(b"other"))
    hall.write("hall", "没存的大厅", one=webp(b"not published"))
    (hall.tours / "hall.en.yaml").write_text("title: Old Hall\n", encoding="utf-8")
    assert unpacked(hall, package).number == 2
    lie = edited(hall)
    assert text("没存的大厅", "one.webp").encode() == lie["tours/_hall.old.yaml"]
    assert lie["tours/_hall.en.old.yaml"] == b"title: Old Hall\n"
    assert lie["media/hall/_one.old.webp"] == webp(b"not published")
    assert lie["media/hall/other.webp"] == webp(b"other")
    assert "tours/hall.en.yaml" not in lie
    follows(hall)
    assert hall.store.rollback("hall").content_of == 1
    assert hall.titles()["hall"] == "老大厅"


def test_copies_get_names_of_their_own_and_none_twice(hall: Hall, package: Path, tmp_path: Path) -> None:
    for title in ("甲", "乙", "乙"):
        hall.write("hall", title)
        unpacked(hall, package)
    copies = {name: content for name, content in edited(hall).items() if ".old" in name}
    assert copies == {
        "tours/_hall.old.yaml": text("甲").encode(),
        "tours/_hall.old-2.yaml": text("乙").encode(),
    }


def test_published_picture_gives_way_without_a_copy(hall: Hall, package: Path) -> None:
    hall.published("hall", "老大厅", one=webp(b"published"))
    unpacked(hall, package)
    assert [name for name in edited(hall) if ".old" in name] == ["tours/_hall.old.yaml"]
    assert hall.store.rollback("hall").number == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there the two names are one file")
def test_file_whose_name_differs_in_case_gives_way(hall: Hall, package: Path) -> None:
    (hall.media / "hall").mkdir()
    (hall.media / "hall" / "ONE.webp").write_bytes(webp(b"mine"))
    unpacked(hall, package)
    lie = edited(hall)
    assert lie["media/hall/_ONE.old.webp"] == webp(b"mine")
    assert lie["media/hall/one.webp"] == webp(b"1")
    assert "media/hall/ONE.webp" not in lie
    follows(hall)


def test_picture_that_all_tours_share_is_not_brought_twice(hall: Hall, package: Path) -> None:
    (hall.media / "illustrations").mkdir()
    (hall.media / "illustrations" / "one.webp").write_bytes(webp(b"1"))
    unpacked(hall, package)
    assert not (hall.media / "hall" / "one.webp").exists()
    follows(hall)


def test_progress_is_told_to_the_last_byte(hall: Hall, package: Path) -> None:
    heard: list[tuple[int, int]] = []
    unpacked(hall, package, told=lambda *so_far: heard.append(so_far))
    total = open_package(package).size
    assert heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_package_that_is_still_being_copied_is_refused(hall: Hall, package: Path, tmp_path: Path) -> None:
    looked_at = open_package(package)
    a_package(tmp_path, "别的", one=webp(b"another"))
    with pytest.raises(RefusedPackageError, match="好像正在拷贝"):
        admit(looked_at, hall.store, Folders(hall.tours, hall.media), "")
    with pytest.raises(KioskError, match=r"没有“gone.tour”这个文件。"):
        open_package(tmp_path / "gone.tour")
    with pytest.raises(RefusedPackageError, match="不是导览亭打的包"):
        open_package(tmp_path)


def test_folders_that_will_not_have_it_yet_get_it_later(hall: Hall, package: Path) -> None:
    """A program holds a file in the last moment: it is live, nothing is published from the half, and later
    the folders follow by themselves."""
    hall.published("hall", "老大厅", one=webp(b"old"))
    moment: list[bool] = []

    def meddle() -> bool:
        """In the last moment before it goes live."""
        moment.append(True)
        if len(moment) == 4:
            (hall.tours / "hall.yaml").unlink()
            (hall.tours / "hall.yaml").mkdir()
        return False

    with pytest.raises(KioskError, match="新版已经发布，可是还没能全部放进平时修改的文件夹"):
        unpacked(hall, package, cancelled=meddle)
    assert hall.titles()["hall"] == "大厅"
    live = hall.store.live()
    done = follow(hall.store, hall.tours, hall.media, "")
    assert [problem.kind for problem in done.problems] == ["publish"]
    assert hall.store.live() == live
    with pytest.raises(KioskError, match="还没能全部放进"):
        publish_files(hall.store, [hall.tours / "yard.yaml"], hall.media, "")
    (hall.tours / "hall.yaml").rmdir()
    follows(hall)
    assert edited(hall)["tours/hall.yaml"] == text("大厅", "one.webp", "two.webp").encode()
    assert hall.files() == hall.needed()
