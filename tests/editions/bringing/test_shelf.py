"""The folder that pictures are put on: whole, beside what is there, and once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.editions.bringing.faults import EndedError
from kiosk.editions.bringing.shelf import Shelf


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Hall.WEBP").write_bytes(b"the guide's own")
    (tmp_path / "hall-2.webp").mkdir()
    assert Shelf(tmp_path).put("hall", b"new") == ("hall-3.webp", False)
    assert (tmp_path / "Hall.WEBP").read_bytes() == b"the guide's own"


def test_nor_is_what_came_after_the_listing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    (tmp_path / "hall.webp").write_bytes(b"the guide's own")
    (tmp_path / "hall-2.webp").symlink_to(tmp_path / "nowhere")
    assert shelf.put("hall", b"new") == ("hall-3.webp", False)
    assert (tmp_path / "hall.webp").read_bytes() == b"the guide's own"


def test_the_same_picture_is_known_under_any_name_and_at_any_time(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "media" / "yard")
    assert shelf.put("hall", b"one") == ("hall.webp", False)
    assert shelf.put("copy of hall", b"one") == ("hall.webp", True)
    assert shelf.put("hall", b"two") == ("hall-2.webp", False)
    assert Shelf(tmp_path / "media" / "yard").put("stairs", b"two") == ("hall-2.webp", True)
    assert len(list((tmp_path / "media" / "yard").iterdir())) == 2


def test_a_file_where_the_folder_should_be_ends_it(tmp_path: Path) -> None:
    (tmp_path / "yard").write_bytes(b"")
    with pytest.raises(EndedError, match=r"导览的图片文件夹不能用.*。请.*。"):
        Shelf(tmp_path / "yard").put("hall", b"one")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting takes root")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], check=False)
    if mounted.returncode:
        pytest.skip("no mounting here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_keeps_what_is_whole_and_nothing_else(full_disk: Path) -> None:
    shelf = Shelf(full_disk / "yard")
    assert shelf.put("one", bytes(30_000)) == ("one.webp", False)
    with pytest.raises(EndedError, match=r"磁盘满了.*请腾出空间"):
        shelf.put("two", b"2" * 50_000)
    assert [file.name for file in (full_disk / "yard").iterdir()] == ["one.webp"]
