"""The pictures of a tour on their way to the screen: brought in once, by a child that may die."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from kiosk.editions.pictures import Pictures
from kiosk.tour.media import find_media
from tests.editions.photos import (
    UNUSABLE,
    a_hundred_megapixels,
    a_photo,
    a_turned_photo,
    put,
    put_fallback,
)

PATIENCE = 30.0  # seconds; much, since the machine may be busy


class Desk:
    """Pictures with a folder of media and a folder for what comes of them."""

    def __init__(self, folder: Path) -> None:
        self.media = folder / "media"
        self.made = folder / "pictures"
        self.arrivals = threading.Semaphore(0)
        self.pictures = self.open()

    def open(self) -> Pictures:
        """A new kiosk on the same home."""
        return Pictures(partial(find_media, self.media), self.made, self.arrivals.release)

    def wanted(self, file: str, instead: str = "room.webp") -> str:
        """The URL of a picture once all has been tried."""
        for _ in range(2):  # the picture, and then the one instead of it
            self.pictures.url("yard", file, instead)
            self.pictures.wait()
        return self.pictures.url("yard", file, instead)

    def left(self) -> list[str]:
        """The names of all that lies in the folder of the finished ones."""
        return sorted(path.name for path in self.made.glob("*")) + [p.name for p in self.made.glob(".*")]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.pictures.close()


def test_a_picture_is_not_there_at_first_and_then_arrives(desk: Desk) -> None:
    put(desk.media, "yard", "hall.jpg", a_photo())
    assert desk.pictures.url("yard", "hall.jpg") == ""
    assert desk.arrivals.acquire(timeout=PATIENCE)
    url = desk.pictures.url("yard", "hall.jpg")
    with Image.open(_path(url)) as picture:
        assert picture.size == (400, 300)
    assert desk.left() == [_path(url).name]


def test_a_turned_photo_comes_upright(desk: Desk) -> None:
    put(desk.media, "yard", "hall.jpg", a_turned_photo((400, 300)))
    with Image.open(_path(desk.wanted("hall.jpg"))) as picture:
        assert picture.size == (300, 400)


@pytest.mark.parametrize("name", [*sorted(UNUSABLE), "missing.jpg", "../../etc/passwd", "folder"])
def test_what_cannot_be_shown_gives_way_to_the_illustration(
    desk: Desk, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    put_fallback(desk.media)
    (desk.media / "yard" / "folder").mkdir(parents=True)
    if name in UNUSABLE:
        put(desk.media, "yard", name, UNUSABLE[name])
    url = desk.wanted(name)
    with Image.open(_path(url)) as picture:
        assert picture.size == (64, 48)
    assert desk.left() == [_path(url).name]
    assert len([r for r in caplog.records if name in r.getMessage()]) == (name in UNUSABLE)


def test_without_the_illustration_the_ground_stays_quiet(desk: Desk) -> None:
    put(desk.media, "yard", "words.jpg", UNUSABLE["words.jpg"])
    assert desk.wanted("words.jpg") == ""
    put(desk.media, "illustrations", "room.webp", b"broken too")
    assert desk.wanted("words.jpg") == ""
    assert desk.left() == []


def test_without_a_child_to_develop_it_a_picture_is_given_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Short of memory a machine starts no process; the page must not wait for the picture for ever."""
    put(desk.media, "yard", "hall.jpg", a_photo())
    monkeypatch.setattr(sys, "executable", str(desk.made / "nowhere"))
    assert desk.pictures.url("yard", "hall.jpg") == ""
    assert desk.arrivals.acquire(timeout=PATIENCE)
    assert desk.pictures.url("yard", "hall.jpg") == ""
    assert "hall.jpg could not be developed" in caplog.text


def test_a_picture_is_developed_once_for_all_times(desk: Desk) -> None:
    put(desk.media, "yard", "hall.jpg", a_photo())
    url = desk.wanted("hall.jpg")
    before = _path(url).stat().st_mtime_ns
    later = desk.open()
    try:
        assert later.url("yard", "hall.jpg") == url
        later.wait()
    finally:
        later.close()
    assert _path(url).stat().st_mtime_ns == before


def test_a_picture_that_staff_exchanged_is_developed_anew(desk: Desk) -> None:
    put(desk.media, "yard", "hall.jpg", a_photo((400, 300)))
    first = desk.wanted("hall.jpg")
    put(desk.media, "yard", "hall.jpg", a_photo((200, 100)))
    second = desk.wanted("hall.jpg")
    assert second != first
    with Image.open(_path(second)) as picture:
        assert picture.size == (200, 100)


@pytest.mark.skipif(sys.platform != "linux", reason="reads the list of children from /proc")
def test_closing_ends_the_child_at_once_and_leaves_nothing(desk: Desk) -> None:
    put(desk.media, "yard", "huge.png", a_hundred_megapixels())
    put(desk.media, "yard", "later.jpg", a_photo())
    before = _children()
    desk.pictures.url("yard", "huge.png")
    desk.pictures.url("yard", "later.jpg")
    while not _children() - before:
        pass  # the child is about to start
    desk.pictures.close()
    assert _children() - before == set()
    assert desk.left() == []
    assert not desk.arrivals.acquire(blocking=False)


@pytest.mark.skipif(sys.platform != "linux", reason="reads the list of children from /proc")
def test_closing_before_the_child_has_started_ends_it_too(desk: Desk) -> None:
    put(desk.media, "yard", "huge.png", a_hundred_megapixels())
    before = _children()
    desk.pictures.url("yard", "huge.png")
    desk.pictures.close()
    assert _children() - before == set()
    assert desk.left() == []


def test_what_a_killed_child_left_is_swept(desk: Desk) -> None:
    put(desk.media, "yard", "hall.jpg", a_photo())
    name = _path(desk.wanted("hall.jpg")).name
    _path(desk.wanted("hall.jpg")).unlink()
    (desk.made / f".{name[:40]}.abc.part").write_bytes(b"half")
    again = desk.open()
    again.url("yard", "hall.jpg")
    again.wait()
    again.close()
    assert desk.left() == [name]


def test_beyond_what_is_kept_the_oldest_go_that_nobody_needs(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [put(desk.media, "yard", f"{number}.jpg", a_photo()) for number in range(5)]
    made = [_path(desk.wanted(source.name)) for source in sources]
    for age, path in enumerate(made):
        os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
    foreign = desk.made / "foreign.txt"
    foreign.write_text("not ours")
    (desk.made / f".{made[0].name[:40]}.abc.part").write_bytes(b"half")
    monkeypatch.setattr("kiosk.editions.pictures.KEPT", made[0].stat().st_size * 2)
    desk.pictures.sweep(lambda: [sources[4], desk.media / "missing.jpg"])
    at_rest(desk)
    assert desk.left() == sorted([made[0].name, made[1].name, made[4].name, "foreign.txt"])
    for source in sources:
        assert desk.wanted(source.name) == "file://" + str(_path(desk.wanted(source.name)))
    assert all(path.exists() for path in made), "what went can be made again, in the same kiosk"


def test_with_nothing_made_yet_there_is_nothing_to_sweep(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.pictures.sweep(lambda: ())
    at_rest(desk)
    assert caplog.text == ""


def at_rest(desk: Desk) -> None:
    """Wait until the pictures' own thread has done what it was told."""
    done = threading.Event()
    desk.pictures._clerk.do(done.set)
    assert done.wait(PATIENCE)


def _path(url: str) -> Path:
    assert url.startswith("file://")
    return Path(unquote(urlsplit(url).path))


def _children() -> set[str]:
    """The processes that this one has started and that still run."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {number for task in tasks for number in task.read_text().split()}


def test_what_is_made_ready_is_there_at_the_first_look(desk: Desk) -> None:
    sources = [put(desk.media, "yard", name, a_photo()) for name in ("hall.jpg", "yard.jpg")]
    desk.pictures.make_ready([*sources, desk.media / "missing.jpg"], PATIENCE)
    assert desk.pictures.url("yard", "hall.jpg").startswith("file:")
    assert desk.pictures.url("yard", "yard.jpg").startswith("file:")


def test_who_makes_ready_does_not_wait_longer_than_he_will(desk: Desk) -> None:
    source = put(desk.media, "yard", "large.jpg", a_hundred_megapixels())
    desk.pictures.make_ready([source], 0.0)
    assert desk.pictures.url("yard", "large.jpg") == ""
    desk.pictures.wait()
    assert desk.pictures.url("yard", "large.jpg").startswith("file:")
