"""Blobs: there once, whole, under the hash of what they hold."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editions import blobs as module
from kiosk.editions.blobs import Blobs, UnreadableError, measured
from kiosk.editions.edition import Piece

CONTENT = b"picture" * 500_000


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    """A folder of blobs that is not there yet."""
    return Blobs(tmp_path / "blobs")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A picture of some megabytes."""
    path = tmp_path / "大厅.WebP"
    path.write_bytes(CONTENT)
    return path


def halves(folder: Path) -> list[Path]:
    """What a writer left half done."""
    return list(folder.rglob("*.part"))


def test_blob_lies_under_its_hash_with_its_suffix(blobs: Blobs, source: Path, tmp_path: Path) -> None:
    piece, fresh = blobs.put("大厅.WebP", source)
    told = hashlib.sha256(CONTENT).hexdigest()
    assert (piece, fresh) == (Piece("大厅.WebP", told, len(CONTENT)), True)
    assert blobs.path_of(piece) == tmp_path / "blobs" / told[:2] / f"{told}.webp"
    assert blobs.path_of(piece).read_bytes() == blobs.read(piece) == CONTENT


def test_blob_that_is_there_is_not_written_again(blobs: Blobs, source: Path) -> None:
    piece, _ = blobs.put("a.webp", source)
    before = blobs.path_of(piece).stat()
    assert blobs.put("b.webp", source)[1] is False
    after = blobs.path_of(piece).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("damage", [b"", CONTENT[:-1], CONTENT[:-1] + b"x", CONTENT + b"x"])
def test_damage_is_seen_and_mended_by_the_next_put(blobs: Blobs, source: Path, damage: bytes) -> None:
    piece, _ = blobs.put("a.webp", source)
    blobs.path_of(piece).write_bytes(damage)
    assert not blobs.is_whole(piece)
    assert blobs.is_whole(piece, thoroughly=False) == (len(damage) == len(CONTENT))
    with pytest.raises(ValueError, match="damaged"):
        blobs.read(piece)
    assert blobs.put("a.webp", source) == (piece, True)
    assert blobs.is_whole(piece)


@given(st.text(min_size=1, max_size=30).filter(lambda name: "\x00" not in name))
def test_any_name_gives_a_path_inside(name: str) -> None:
    path = Blobs(Path("/blobs")).path_of(Piece(name, "c" * 64, 1))
    assert path.parent == Path("/blobs/cc")
    assert path.name.startswith("c" * 64)
    assert len(path.name) <= 73


def test_file_that_changes_while_it_is_copied_is_refused(
    blobs: Blobs, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def and_then_changed(name: str, path: Path) -> Piece:
        piece = measured(name, path)
        source.write_bytes(b"half")
        return piece

    monkeypatch.setattr(module, "measured", and_then_changed)
    with pytest.raises(UnreadableError, match=r"文件“a.webp”正在变动。请等它拷贝完"):
        blobs.put("a.webp", source)
    assert not [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]


def test_file_that_cannot_be_read_is_named(
    blobs: Blobs, tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnreadableError, match=r"文件“a.webp”读不出来（它不见了）。"):
        blobs.put("a.webp", tmp_path / "nothing.webp")
    monkeypatch.setattr(Path, "open", _refusing(PermissionError(13, "Permission denied")))
    with pytest.raises(UnreadableError, match=r"文件“a.webp”读不出来（没有读的权限）。请检查它的权限"):
        blobs.put("a.webp", source)


def test_disk_that_fails_in_the_middle_leaves_nothing(
    blobs: Blobs, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open
    turns = iter([1_000_000_000, 2_000_000])  # all when it is measured, a part when it is copied

    def failing(self: Path, *arguments: object) -> BinaryIO:
        stream = opened(self, "rb")
        left = next(turns)
        read = stream.read

        class Failing:
            def __enter__(self) -> Failing:
                return self

            def __exit__(self, *error: object) -> None:
                stream.close()

            def read(self, size: int) -> bytes:
                nonlocal left
                left -= size
                if left < 0:
                    raise OSError(5, "Input/output error")
                return read(size)

        return Failing()  # type: ignore[return-value]

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(UnreadableError, match="磁盘读写出错"):
        blobs.put("a.webp", source)
    assert not [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]


def test_restoring_takes_only_the_very_content(blobs: Blobs, source: Path, tmp_path: Path) -> None:
    piece, _ = blobs.put("a.webp", source)
    blobs.remove(piece)
    (tmp_path / "other").write_bytes(CONTENT[:-1] + b"x")
    assert not blobs.restore(piece, tmp_path / "other")
    assert not blobs.restore(piece, tmp_path / "nothing")
    assert not blobs.restore(piece, tmp_path)
    assert blobs.restore(piece, source)
    assert blobs.is_whole(piece)


def test_sweep_spares_the_needed_the_young_and_what_is_not_ours(blobs: Blobs, tmp_path: Path) -> None:
    pieces = [blobs.put_bytes(f"{n}.webp", bytes([n]))[0] for n in range(6)]
    for piece in pieces[:4]:
        os.utime(blobs.path_of(piece), (1000, 1000))
    notes = blobs.path_of(pieces[0]).with_name("notes.txt")
    notes.write_text("mine")
    os.utime(notes, (1000, 1000))
    assert blobs.sweep(pieces[:2], time.time() - 3600) == 2
    assert [blobs.is_whole(piece) for piece in pieces] == [True, True, False, False, True, True]
    assert notes.exists()


def test_what_a_killed_writer_left_is_tidied(blobs: Blobs, tmp_path: Path) -> None:
    piece, _ = blobs.put_bytes("a.webp", b"a")
    half = blobs.path_of(piece).with_name(f".{piece.sha256[:40]}.abcd.part")
    half.write_bytes(b"half")
    blobs.tidy()
    assert not halves(tmp_path)
    assert blobs.is_whole(piece)


def _refusing(error: OSError) -> object:
    def refuse(*_: object) -> None:
        raise error

    return refuse
