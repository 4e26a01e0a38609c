"""What may come in between: a cancel, a stick that is pulled out, a full disk. Then all is as it was."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from subprocess import run
from typing import IO, Any

import pytest
from filelock import FileLock

from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.refusals import CancelledError, LostError
from kiosk.errors import KioskError
from tests.editions.halls import Hall, mounted, text
from tests.editions.packages.parcels import a_package, everything, unpacked, webp


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


def test_cancelled_at_any_moment_nothing_happened(hall: Hall, package: Path) -> None:
    before = everything(hall)
    for asked in range(100):
        answers = iter([False] * asked + [True] * 100)
        try:
            unpacked(hall, package, cancelled=lambda answers=answers: next(answers))
        except CancelledError:
            assert everything(hall) == before
        else:
            break
    assert asked > 3
    assert hall.titles()["hall"] == "大厅"


class Stick:
    """A file on a stick that is pulled out at that call."""

    def __init__(self, stream: IO[bytes], calls: list[int]) -> None:
        self._stream = stream
        self._calls = calls

    def __enter__(self) -> Stick:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        self._calls[0] -= 1
        if self._calls[0] < 0:
            raise OSError(5, "Input/output error")
        return getattr(self._stream, name)


def test_stick_pulled_out_at_any_read_leaves_everything_as_it_was(
    hall: Hall, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first look on to the last byte."""
    real, calls = Path.open, [0]

    def opened(path: Path, *how: Any, **more: Any) -> Any:
        stream = real(path, *how, **more)
        return Stick(stream, calls) if path == package else stream

    monkeypatch.setattr(Path, "open", opened)
    before, said = everything(hall), set()
    for call in range(200):
        calls[0] = call
        try:
            unpacked(hall, package)
        except LostError as lost:
            said.add(str(lost))
            assert everything(hall) == before
        else:
            break
    assert said == {"读不到“hall.tour”了，原来的导览都没有动。请检查U盘：重新插好U盘，再来一次。"}
    assert call > 30
    assert hall.titles()["hall"] == "大厅"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has tmpfs")
@pytest.mark.parametrize("place", ["home", "tours", "media"])
def test_full_or_locked_disk_leaves_everything_as_it_was(tmp_path: Path, place: str) -> None:
    package = a_package(tmp_path, one=webp(bytes(4_000_000)))
    hall = Hall(tmp_path / "here")
    hall.folder.mkdir()
    with mounted(hall.folder / place, "-t", "tmpfs", "-o", "size=10m", "tmpfs"):
        hall.published("hall", "老大厅", one=webp(b"old"))
        before = everything(hall)
        if place != "tours":
            with pytest.raises(KioskError, match=r"磁盘不够用：要 12 MB，只剩 10 MB。原来的导览都没有动。"):
                unpacked(hall, package)
            assert everything(hall) == before
        run(["mount", "-o", "remount,ro", str(hall.folder / place)], check=True)
        with pytest.raises(KioskError, match="没有写的权限"):
            unpacked(hall, package)
        assert everything(hall) == before


def test_two_at_once_take_turns(hall: Hall, package: Path) -> None:
    with (
        FileLock(hall.home / "unpacking.lock"),
        pytest.raises(KioskError, match=r"另一个导览包正在放进来。请等它做完，再来一次。"),
    ):
        unpacked(hall, package)
    assert unpacked(hall, package).number == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links are not for everybody there")
def test_nothing_is_put_where_a_link_leads(hall: Hall, package: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "hall").mkdir()
    away = Hall(tmp_path / "elsewhere")
    away.write("hall", "大厅").write_text(text("大厅", "sub/one.webp"), encoding="utf-8")
    (away.media / "hall" / "sub").mkdir()
    (away.media / "hall" / "sub" / "one.webp").write_bytes(webp(b"1"))
    pack(away.store, away.publish("hall"), package)
    (hall.media / "hall").mkdir()
    (hall.media / "hall" / "sub").symlink_to(outside)
    with pytest.raises(KioskError, match="没有地方放：那里是文件夹或快捷方式。请把它移开"):
        unpacked(hall, package)
    assert [path.name for path in outside.iterdir()] == ["hall"]


@pytest.mark.skipif(shutil.which("mkfs.ext4") is None, reason="there is no mkfs.ext4")
def test_real_disk_that_goes_away_while_it_is_read_leaves_everything_as_it_was(
    hall: Hall, tmp_path: Path
) -> None:
    """What lies under the file system is gone in the middle: from then on the system itself says so."""
    package = a_package(tmp_path, one=webp(bytes(1_000_000)), two=webp(bytes(range(256)) * 40_000))
    disk = tmp_path / "disk.img"
    with disk.open("wb") as stream:
        stream.truncate(64 * 1024 * 1024)
    run(["mkfs.ext4", "-q", str(disk)], check=True)
    with mounted(tmp_path / "first", "-o", "loop", str(disk)) as stick:
        shutil.copy(package, stick / "hall.tour")
    before = everything(hall)
    with mounted(tmp_path / "stick", "-o", "loop,ro,noload", str(disk)) as stick:

        def pulled_out(done: int, total: int) -> None:
            os.truncate(disk, 1_000_000)

        with pytest.raises(LostError, match="重新插好U盘，再来一次"):
            unpacked(hall, stick / "hall.tour", told=pulled_out)
    assert everything(hall) == before
