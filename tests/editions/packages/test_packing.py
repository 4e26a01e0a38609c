"""Packing: one edition as one file, the same bytes everywhere, and never one that cannot be taken."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.refusals import CancelledError
from kiosk.errors import KioskError
from tests.editions.halls import Hall, mounted, text
from tests.editions.packages.parcels import webp
from tests.editions.photos import a_photo


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with one tour that is live."""
    hall = Hall(tmp_path)
    hall.write("hall", "大厅", one=webp(b"1"), two=a_photo(kind="WEBP"))
    (hall.tours / "hall.en.yaml").write_text("title: Hall\n", encoding="utf-8")
    hall.publish("hall")
    return hall


def test_package_says_what_it_holds_and_holds_it(hall: Hall, tmp_path: Path) -> None:
    (edition,) = hall.store.live()
    pack(hall.store, edition, tmp_path / "hall.tour")
    package = open_package(tmp_path / "hall.tour")
    assert (package.title, package.edition) == ("大厅", edition)
    assert package.size == sum(piece.size for piece in edition.pieces)
    with zipfile.ZipFile(tmp_path / "hall.tour") as zipped:
        assert zipped.testzip() is None
        assert zipped.namelist() == [
            "manifest.json",
            "texts/hall.yaml",
            "texts/hall.en.yaml",
            "media/one.webp",
            "media/two.webp",
        ]
        assert zipped.read("media/one.webp") == webp(b"1")
        assert zipped.read("texts/hall.yaml") == (hall.tours / "hall.yaml").read_bytes()


def test_equal_editions_make_equal_bytes(hall: Hall, tmp_path: Path) -> None:
    (edition,) = hall.store.live()
    pack(hall.store, edition, tmp_path / "a.tour")
    hall.later(days=400)
    pack(hall.store, edition, tmp_path / "b.tour")
    assert (tmp_path / "a.tour").read_bytes() == (tmp_path / "b.tour").read_bytes()


def test_names_in_chinese_and_folders_come_through(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    path = hall.write("hall", "大厅")
    path.write_text(text("大厅", "老照片/1950 年.webp", "😀.webp"), encoding="utf-8")
    (hall.media / "hall" / "老照片").mkdir()
    for name in ("老照片/1950 年.webp", "😀.webp"):
        (hall.media / "hall" / name).write_bytes(webp(name.encode()))
    edition = hall.publish("hall")
    pack(hall.store, edition, tmp_path / "hall.tour")
    assert open_package(tmp_path / "hall.tour").edition == edition


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (("Hall.webp", "hall.webp"), "“Hall.webp”和“hall.webp”在别的电脑上会混成一个"),
        (("\u00e9.webp", "e\u0301.webp"), "在别的电脑上会混成一个"),
        (("a/1.webp", "A/2.webp"), "“A”和“a”在别的电脑上会混成一个"),
        (("drawing.svg",), "“drawing.svg”是 SVG 图"),
        (("start.exe",), "“start.exe”不是图片、录音或影片"),
    ],
)
def test_name_that_another_system_cannot_have_is_caught_here(
    tmp_path: Path, names: tuple[str, ...], says: str
) -> None:
    hall = Hall(tmp_path)
    hall.write("hall", "大厅").write_text(text("大厅", *names), encoding="utf-8")
    for name in names:
        (hall.media / "hall" / name).parent.mkdir(exist_ok=True)
        (hall.media / "hall" / name).write_bytes(webp(name.encode()))
    edition = hall.publish("hall")
    assert len(edition.media) == len(names)
    with pytest.raises(KioskError) as refused:
        pack(hall.store, edition, tmp_path / "hall.tour")
    assert says in refused.value.what
    assert refused.value.what.startswith("“hall”打不了包：")
    assert not list(tmp_path.glob("*.tour"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "“one.webp”是空的。"),
        (b"<html>", "“one.webp”不是图片，或者坏了。"),
        (webp(b"", 16_000, 9_000), "“one.webp”超过 1.2 亿像素。"),
    ],
)
def test_picture_that_no_kiosk_would_take_is_caught_here(hall: Hall, content: bytes, says: str) -> None:
    edition = hall.published("hall", "大厅", one=content)
    with pytest.raises(KioskError) as refused:
        pack(hall.store, edition, hall.folder / "hall.tour")
    assert says in refused.value.what


def test_damaged_edition_is_not_packed(hall: Hall, tmp_path: Path) -> None:
    (edition,) = hall.store.live()
    for piece in (edition.media[0], edition.texts[0]):
        path = hall.store.stock.blobs.path_of(piece)
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        with pytest.raises(KioskError, match=r"“hall”第 1 版缺了文件，或者坏了。请重新发布一次"):
            pack(hall.store, edition, tmp_path / "hall.tour")
        path.unlink()
        with pytest.raises(KioskError, match="缺了文件，或者坏了"):
            pack(hall.store, edition, tmp_path / "hall.tour")
    assert not list(tmp_path.glob("*.tour*"))


def test_cancelled_packing_leaves_the_older_package(hall: Hall, tmp_path: Path) -> None:
    (edition,) = hall.store.live()
    target = tmp_path / "hall.tour"
    target.write_bytes(b"older")
    heard: list[tuple[int, int]] = []
    with pytest.raises(CancelledError):
        pack(hall.store, edition, target, lambda *so_far: heard.append(so_far), lambda: len(heard) > 1)
    assert target.read_bytes() == b"older"
    assert len(heard) == 2
    pack(hall.store, edition, target, lambda *so_far: heard.append(so_far))
    total = sum(piece.size for piece in edition.pieces)
    assert heard[-1] == (total, total)
    assert [path.name for path in tmp_path.glob("*.tour*")] == ["hall.tour"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has tmpfs")
def test_full_or_locked_stick_leaves_nothing(hall: Hall, tmp_path: Path) -> None:
    edition = hall.published("hall", "大厅", one=webp(bytes(2_000_000)))
    with mounted(tmp_path / "stick", "-t", "tmpfs", "-o", "size=1m", "tmpfs") as stick:
        with pytest.raises(KioskError, match=r"放不下：要 2 MB，只剩 1 MB。请腾出空间，或换一个U盘。"):
            pack(hall.store, edition, stick / "hall.tour")
        assert not list(stick.iterdir())
    with (
        mounted(tmp_path / "locked", "-t", "tmpfs", "-o", "ro", "tmpfs") as stick,
        pytest.raises(KioskError, match=r"导览包写不进“.*”（没有写的权限）。请检查U盘"),
    ):
        pack(hall.store, edition, stick / "hall.tour")
    with pytest.raises(KioskError, match="请检查U盘是否插好"):
        pack(hall.store, edition, tmp_path / "gone" / "hall.tour")


def test_more_than_a_stick_can_hold_is_refused_before_anything_is_written(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.editions.packages.packing.MOST_BYTES", 2000)
    (edition,) = hall.store.live()
    with pytest.raises(KioskError, match="导览包最多 2 GB"):
        pack(hall.store, edition, tmp_path / "hall.tour")
    assert not list(tmp_path.glob("*.tour*"))
