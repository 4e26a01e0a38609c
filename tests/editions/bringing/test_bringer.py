"""A stick of files and a tour's folder: what comes in, what stays outside, what every end leaves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.editions.bringing import bringer as module
from kiosk.editions.bringing.bringer import Bringer, Brought, Delivery, Refused
from kiosk.editions.bringing.helper import Limits
from kiosk.tour.media import find_media, name_fault
from tests.editions.bringing.corpus import UNUSABLE, a_telling_photo, halves, laid, saved
from tests.editions.photos import a_hundred_megapixels, a_photo, a_turned_photo

ROOT = Path(__file__).resolve().parents[3]


class Hall:
    """A stick, a tour's folder, and the one who brings from here to there."""

    def __init__(self, folder: Path) -> None:
        self.stick = folder / "stick"
        self.media = folder / "media"
        self.target = self.media / "yard"
        self.steps: list[tuple[int, int, Delivery]] = []
        self.bringer = Bringer(self.target, self._told)

    def lay(self, name: str, content: bytes) -> Path:
        return laid(self.stick, name, content)

    def bring(self, *sources: Path) -> list[Delivery]:
        return self.bringer.bring(sources)

    def names(self) -> list[str]:
        """All that lies in the tour's folder, hidden or not."""
        return sorted(file.name for file in self.target.iterdir()) if self.target.exists() else []

    def _told(self, done: int, total: int, delivery: Delivery) -> None:
        self.steps.append((done, total, delivery))


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def assert_sentence(reason: str) -> None:
    assert reason.endswith("。")
    assert reason.count("。") >= 2, "what happened, and what to do"
    assert reason.isprintable()


def test_a_stick_as_it_comes(hall: Hall) -> None:
    """S13: numbered, huge, Chinese, with spaces and emoji, and among them what is no picture."""
    files = {
        "IMG_0001.jpg": a_turned_photo((400, 300)),
        "img_0001.JPG": a_photo((40, 30)),
        "大厅 东门.png": a_photo((50, 30), "PNG"),
        "🏮灯会.heic": saved(halves((60, 30)), "HEIF"),
        "全景.png": a_hundred_megapixels(),
        "Thumbs.db": b"\x00\x01\x02" * 99,
        "再来一张.jpg": a_turned_photo((400, 300)),
    }
    sources = [hall.lay(name, content) for name, content in files.items()]
    before = {source: (source.read_bytes(), source.stat().st_mtime_ns) for source in sources}
    (hall.stick / "x.jpg").mkdir()
    deliveries = hall.bring(*sources, hall.stick / "x.jpg")
    assert deliveries[:5] == [
        Brought(sources[0], "img_0001.webp", 300, 400),
        Brought(sources[1], "img_0001-2.webp", 40, 30),
        Brought(sources[2], "大厅-东门.webp", 50, 30),
        Brought(sources[3], "灯会.webp", 60, 30),
        Brought(sources[4], "全景.webp", 3840, 2688),
    ]
    assert deliveries[6] == Brought(sources[6], "img_0001.webp", 300, 400, known=True)
    for place, words in ((5, "认不出"), (7, "这不是一个文件")):
        refused = deliveries[place]
        assert isinstance(refused, Refused)
        assert words in refused.reason
    assert hall.steps == [(n + 1, 8, delivery) for n, delivery in enumerate(deliveries)]
    assert len(hall.names()) == 5
    for brought in deliveries[:5]:
        assert isinstance(brought, Brought)
        assert name_fault(brought.name) == ""
        found = find_media(hall.media, "yard", brought.name)
        assert found
        with Image.open(found) as picture:
            assert picture.size == (brought.width, brought.height)
    assert {source: (source.read_bytes(), source.stat().st_mtime_ns) for source in sources} == before


def test_every_unusable_file_is_listed_with_its_reason_and_stops_nobody(hall: Hall) -> None:
    sources = [hall.lay(name, content) for name, (content, _) in UNUSABLE.items()]
    last = hall.lay("well.jpg", a_photo())
    *refused, brought = hall.bring(*sources, last)
    for (name, (_, words)), delivery in zip(UNUSABLE.items(), refused, strict=True):
        assert isinstance(delivery, Refused), name
        assert words in delivery.reason, name
        assert_sentence(delivery.reason)
    assert isinstance(brought, Brought)
    assert hall.names() == ["well.webp"]


def test_what_is_too_long_is_not_even_read(hall: Hall) -> None:
    source = hall.lay("film.jpg", b"")
    os.truncate(source, 100 * 1024 * 1024 + 1)
    (delivery,) = hall.bring(source)
    assert isinstance(delivery, Refused)
    assert "100 MB" in delivery.reason


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_neither_a_pipe_nor_a_device_is_waited_for(hall: Hall) -> None:
    hall.stick.mkdir()
    os.mkfifo(hall.stick / "pipe.jpg")
    (hall.stick / "zero.jpg").symlink_to("/dev/zero")
    for delivery in hall.bring(hall.stick / "pipe.jpg", hall.stick / "zero.jpg"):
        assert isinstance(delivery, Refused)
        assert "这不是一个文件" in delivery.reason


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting takes root")
def test_a_read_only_stick_is_good_enough_and_a_pulled_one_keeps_what_is_in(hall: Hall) -> None:
    hall.stick.mkdir()
    mount = ["mount", "-t", "tmpfs", "tmpfs", str(hall.stick)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("no mounting here")
    sources = [hall.lay(f"{n}.jpg", a_photo((40 + n, 30))) for n in range(6)]
    subprocess.run(["mount", "-o", "remount,ro", str(hall.stick)], check=True)

    def told(done: int, total: int, delivery: Delivery) -> None:
        if done == 2:
            subprocess.run(["umount", "--lazy", str(hall.stick)], check=True)

    deliveries = Bringer(hall.target, told).bring(sources)
    assert_pulled(deliveries, 2)
    assert hall.names() == ["0.webp", "1.webp"]


def test_a_stick_that_is_gone_is_told_for_each_that_is_left(hall: Hall) -> None:
    sources = [hall.lay(f"{n}.jpg", a_photo((40 + n, 30))) for n in range(6)]

    def told(done: int, total: int, delivery: Delivery) -> None:
        if done == 3:
            shutil.rmtree(hall.stick)

    assert_pulled(Bringer(hall.target, told).bring(sources), 3)
    assert hall.names() == ["0.webp", "1.webp", "2.webp"]


def assert_pulled(deliveries: list[Delivery], after: int) -> None:
    assert all(isinstance(delivery, Brought) for delivery in deliveries[:after])
    for delivery in deliveries[after:]:
        assert isinstance(delivery, Refused)
        assert "U 盘可能拔出来了" in delivery.reason
        assert_sentence(delivery.reason)


class Mute:
    """A helper whose stick never answers."""

    pid = 0

    def __init__(self, limits: Limits) -> None:
        self.asked = 0

    def ask(self, job: dict[str, Any]) -> None:
        self.asked += 1

    def answer(self, within: float) -> dict[str, Any]:
        if self.asked:
            raise TimeoutError
        return {"ready": True}

    def end(self) -> int | None:
        return None


def test_a_stick_that_hangs_is_given_up_after_two_pictures(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Helper", Mute)
    deliveries = hall.bring(*(hall.stick / f"{n}.jpg" for n in range(5)))
    reasons = [delivery.reason for delivery in deliveries if isinstance(delivery, Refused)]
    assert "很久都没有打开" in reasons[0]
    assert reasons[1:] == [reasons[1]] * 4
    assert "U 盘没有反应" in reasons[1]
    for reason in reasons:
        assert_sentence(reason)


def test_cancelled_between_two_pictures_nothing_more_comes_in(hall: Hall) -> None:
    sources = [hall.lay(f"{n}.jpg", a_photo((40 + n, 30))) for n in range(4)]

    def told(done: int, total: int, delivery: Delivery) -> None:
        if done == 2:
            bringer.cancel()

    bringer = Bringer(hall.target, told)
    deliveries = bringer.bring(sources)
    assert [type(delivery) for delivery in deliveries] == [Brought, Brought, Refused, Refused]
    assert isinstance(deliveries[3], Refused)
    assert "已经取消" in deliveries[3].reason
    assert_sentence(deliveries[3].reason)
    assert hall.names() == ["0.webp", "1.webp"]
    assert bringer.pid is None


def test_cancelled_in_the_middle_of_a_large_one_it_stops_at_once(hall: Hall) -> None:
    first, large = hall.lay("first.jpg", a_photo()), hall.lay("large.png", a_hundred_megapixels())
    busy = threading.Timer(0.2, lambda: bringer.cancel())

    def told(done: int, total: int, delivery: Delivery) -> None:
        if total == 3 and done == 1:
            busy.start()

    bringer = Bringer(hall.target, told)
    deliveries = bringer.bring([first, large, first])
    assert [type(delivery) for delivery in deliveries] == [Brought, Refused, Refused]
    for delivery in deliveries[1:]:
        assert isinstance(delivery, Refused)
        assert "已经取消" in delivery.reason
    assert hall.names() == ["first.webp"]
    assert isinstance(bringer.bring([first])[0], Refused)


def test_nothing_is_brought_by_nobody(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(hall.stick / "nowhere"))
    deliveries = hall.bring(hall.lay("a.jpg", a_photo()), hall.lay("b.jpg", a_photo()))
    for delivery in deliveries:
        assert isinstance(delivery, Refused)
        assert "看图的程序没能启动" in delivery.reason
        assert_sentence(delivery.reason)
    assert hall.names() == []


def test_a_helper_that_dies_at_once_is_not_started_for_every_picture(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false") or "false")
    deliveries = hall.bring(*(hall.lay(f"{n}.jpg", a_photo()) for n in range(3)))
    for delivery in deliveries:
        assert isinstance(delivery, Refused)
        assert "看图的程序没能启动" in delivery.reason


def test_a_target_that_cannot_be_written_refuses_all_and_leaves_nothing(hall: Hall) -> None:
    hall.media.mkdir()
    hall.target.write_bytes(b"a file in the folder's place")
    deliveries = hall.bring(hall.lay("a.jpg", a_photo()), hall.lay("b.jpg", a_photo()))
    for delivery in deliveries:
        assert isinstance(delivery, Refused)
        assert "导览的图片文件夹不能用" in delivery.reason
        assert_sentence(delivery.reason)
    assert [file.name for file in hall.media.iterdir()] == ["yard"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting takes root")
def test_a_full_disk_stops_cleanly(hall: Hall) -> None:
    hall.media.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(hall.media)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("no mounting here")
    try:
        noise = [Image.effect_noise((500 + n, 400), 90).convert("RGB") for n in range(5)]
        sources = [hall.lay(f"{n}.jpg", saved(picture, "JPEG")) for n, picture in enumerate(noise)]
        deliveries = hall.bring(*sources)
        whole = [delivery for delivery in deliveries if isinstance(delivery, Brought)]
        refused = deliveries[len(whole) :]
        assert 0 < len(whole) < 5
        for delivery in refused:
            assert isinstance(delivery, Refused)
            assert "磁盘满了" in delivery.reason
            assert_sentence(delivery.reason)
        assert hall.names() == [brought.name for brought in whole]
        for brought in whole:
            with Image.open(hall.target / brought.name) as picture:
                picture.load()
    finally:
        subprocess.run(["umount", str(hall.media)], check=True)


def test_three_hundred_photos_and_word_of_each(hall: Hall) -> None:
    photos = [a_photo((64 + n % 60, 48 + n // 60)) for n in range(300)]
    sources = [hall.lay(f"IMG_{n:04}.jpg", photo) for n, photo in enumerate(photos)]
    deliveries = hall.bring(*sources)
    assert [o.name for o in deliveries if isinstance(o, Brought)] == [f"img_{n:04}.webp" for n in range(300)]
    assert [done for done, _, _ in hall.steps] == list(range(1, 301))
    assert {total for _, total, _ in hall.steps} == {300}
    assert hall.names() == [f"img_{n:04}.webp" for n in range(300)]


def test_the_place_of_a_photo_is_in_none_of_the_files(hall: Hall) -> None:
    hall.bring(*(hall.lay(f"{kind}.x", a_telling_photo(kind)) for kind in ("JPEG", "PNG", "WEBP", "HEIF")))
    assert len(hall.names()) >= 1
    for file in hall.target.iterdir():
        assert b"Hutong" not in file.read_bytes()


def test_the_parent_never_opens_a_picture(tmp_path: Path) -> None:
    """Nor could it: it does not even load a decoder."""
    source = laid(tmp_path, "a.jpg", a_photo())
    script = (
        "import sys; from pathlib import Path; from kiosk.editions.bringing.bringer import Bringer;"
        "print(Bringer(Path(sys.argv[2])).bring([Path(sys.argv[1])])[0].name);"
        "sys.exit('PIL' in sys.modules or 'pillow_heif' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(source), str(tmp_path / "yard")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "a.webp\n"), done.stderr
