"""What a media file is by its first bytes: as foreign as a file can be, and never decoded here."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.editions.develop import MOST_PIXELS as DEVELOPED
from kiosk.editions.packages.signatures import MOST_PIXELS, fault_of
from kiosk.settings import REPO
from tests.editions.photos import a_photo, a_turned_photo


def fault(folder: Path, name: str, content: bytes) -> str:
    """What is found to be wrong with a file."""
    (folder / "file").write_bytes(content)
    return fault_of(name, folder / "file")


def a_picture(kind: str, size: tuple[int, int], **how: object) -> bytes:
    """A picture that Pillow writes."""
    out = BytesIO()
    Image.new("L", size).save(out, kind, **how)
    return out.getvalue()


def test_bound_is_that_of_what_is_ever_developed() -> None:
    assert MOST_PIXELS == DEVELOPED


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True, "comment": b"x" * 60_000}),
        ("PNG", {}),
        ("GIF", {}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"exif": b"Exif\0\0", "icc_profile": b"x" * 200}),
    ],
)
def test_size_of_every_kind_is_known(tmp_path: Path, kind: str, how: dict[str, object]) -> None:
    """Whatever the name says: telephones write WebP as JPEG."""
    assert fault(tmp_path, "a.jpg", a_picture(kind, (1000, 800), **how)) == ""
    tall = a_picture(kind, (10, 12_100), **how)
    assert fault(tmp_path, "a.png", tall) == ""
    if kind in ("PNG", "GIF"):  # the others know no larger ones
        assert "超过 1.2 亿像素" in fault(tmp_path, "a.webp", a_picture(kind, (12_001, 10_000), **how))


def test_photographs_and_all_that_is_shipped_pass(tmp_path: Path) -> None:
    assert fault(tmp_path, "a.jpg", a_turned_photo()) == ""
    assert fault(tmp_path, "a.gif", a_photo(kind="GIF")) == ""
    for tour in ("qinghe", "illustrations"):
        for path in (REPO / "media" / tour).iterdir():
            if path.suffix in (".webp", ".zip"):
                assert fault_of(path.name, path) == ""


@pytest.mark.parametrize(
    ("name", "content", "good"),
    [
        ("a.opus", b"OggS\0\2", True),
        ("a.wav", b"RIFF\x24\0\0\0WAVEfmt ", True),
        ("a.wav", b"RIFF\x24\0\0\0WEBPVP8 ", False),
        ("a.flac", b"fLaC\0\0\0\x22", True),
        ("a.mp3", b"ID3\4\0", True),
        ("a.mp3", b"\xff\xfb\x90\x64", True),
        ("a.mp3", b"\xff\x00", False),
        ("a.mp3", b"\xff", False),
        ("a.mp4", b"\0\0\0\x20ftypisom", True),
        ("a.mov", b"\0\0\0\x08wide", True),
        ("a.webm", b"\x1a\x45\xdf\xa3", True),
        ("a.mkv", b"MZ\x90\0", False),
        ("narration.zip", b"PK\5\6", True),
        ("narration.zip", b"\x7fELF", False),
    ],
)
def test_recordings_films_and_narrations(tmp_path: Path, name: str, content: bytes, good: bool) -> None:
    assert (fault(tmp_path, name, content) == "") is good


@given(st.sampled_from(["a.jpg", "a.png", "a.mp3", "a.mp4", "narration.zip"]), st.binary(max_size=64))
def test_no_bytes_break_it(tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes) -> None:
    said = fault(tmp_path_factory.mktemp("file"), name, content)
    assert said == "" or said.endswith("。")
