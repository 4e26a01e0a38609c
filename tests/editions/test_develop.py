"""What comes of a foreign picture: an upright JPEG of bounded size that tells nothing, or nothing at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.editions.develop import LONGEST_SIDE, develop
from tests.editions.photos import (
    BLUE,
    RED,
    SECRET,
    UNUSABLE,
    a_hundred_megapixels,
    a_photo,
    a_turned_photo,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"])
def test_a_picture_keeps_its_size_and_its_looks(tmp_path: Path, kind: str) -> None:
    with _developed(tmp_path, a_photo((400, 300), kind)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (400, 300))
        _assert_near(picture.getpixel((200, 40)), RED)
        _assert_near(picture.getpixel((200, 260)), BLUE)


def test_a_turned_photo_stands_upright(tmp_path: Path) -> None:
    with _developed(tmp_path, a_turned_photo((400, 300))) as picture:
        assert picture.size == (300, 400)
        _assert_near(picture.getpixel((150, 40)), RED)
        _assert_near(picture.getpixel((150, 360)), BLUE)


def test_nothing_tells_where_a_photo_was_taken(tmp_path: Path) -> None:
    before = a_turned_photo()
    assert before.count(SECRET) == 2  # in its EXIF and in its comment
    with _developed(tmp_path, before) as picture:
        assert dict(picture.getexif()) == {}
        assert {"exif", "comment", "xmp", "icc_profile"} & picture.info.keys() == set()
    assert SECRET not in (tmp_path / "out.jpg").read_bytes()


def test_a_hundred_megapixels_become_a_panel_s_worth(tmp_path: Path) -> None:
    source = tmp_path / "huge.png"
    source.write_bytes(a_hundred_megapixels())
    # With the limits of the child: they must leave room for a true camera's picture.
    command = [sys.executable, "-m", "kiosk.editions.develop", str(source), str(tmp_path / "out.jpg")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    with Image.open(tmp_path / "out.jpg") as picture:
        assert picture.size == (LONGEST_SIDE, round(LONGEST_SIDE * 8_400 / 12_000))


def test_what_shows_through_is_the_page_s_paper(tmp_path: Path) -> None:
    source = tmp_path / "glass.png"
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(source)
    develop(source, tmp_path / "out.jpg")
    with Image.open(tmp_path / "out.jpg") as picture:
        _assert_near(picture.getpixel((20, 20)), (247, 243, 236))


@pytest.mark.parametrize("name", sorted(UNUSABLE))
def test_an_unusable_picture_leaves_nothing(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(UNUSABLE[name])
    with pytest.raises((OSError, ValueError, SyntaxError, Image.DecompressionBombError)):
        develop(source, tmp_path / "out" / "out.jpg")
    assert list((tmp_path).glob("out/*")) == []


def test_the_child_says_so_by_its_exit_code(tmp_path: Path) -> None:
    source = tmp_path / "words.jpg"
    source.write_bytes(UNUSABLE["words.jpg"])
    command = [sys.executable, "-m", "kiosk.editions.develop", str(source), str(tmp_path / "out.jpg")]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1
    assert not (tmp_path / "out.jpg").exists()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_picture_is_shown_or_refused_but_never_half_written(
    tmp_path: Path, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]))
    content = bytearray(a_photo((60, 40), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    source, target = tmp_path / "damaged.jpg", tmp_path / "out" / "out.jpg"
    source.write_bytes(bytes(content))
    target.unlink(missing_ok=True)
    try:
        develop(source, target)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        assert list(tmp_path.glob("out/*")) == []
        return
    with Image.open(target) as picture:
        picture.load()
        assert max(picture.size) <= LONGEST_SIDE
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["out.jpg"]


def _developed(folder: Path, content: bytes) -> Image.Image:
    source = folder / "source"
    source.write_bytes(content)
    develop(source, folder / "out.jpg")
    return Image.open(folder / "out.jpg")


def _assert_near(pixel: object, colour: tuple[int, int, int]) -> None:
    assert isinstance(pixel, tuple)
    assert max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 24, pixel
