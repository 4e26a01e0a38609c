"""The child that opens pictures: killed, stopped, out of memory or time, it takes one picture with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk.editions.bringing.bringer import Bringer, Brought, Delivery, Refused
from kiosk.editions.bringing.helper import Helper, Limits
from tests.editions.bringing.corpus import a_large_picture, laid
from tests.editions.photos import a_hundred_megapixels, a_photo

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither signals nor limits")

ROOT = Path(__file__).resolve().parents[3]


def three(folder: Path, second: bytes) -> list[Path]:
    """A good picture, the one that matters, and another good one."""
    contents = (a_photo((40, 30)), second, a_photo((50, 30)))
    return [laid(folder / "stick", f"{n}.jpg", content) for n, content in enumerate(contents)]


def second_of(deliveries: list[Delivery]) -> str:
    """Why the second was refused, when the first and the third came in."""
    first, refused, third = deliveries
    assert isinstance(first, Brought)
    assert isinstance(third, Brought)
    assert isinstance(refused, Refused)
    return refused.reason


def test_killed_over_a_picture_it_is_replaced_for_the_next(tmp_path: Path) -> None:
    sources = three(tmp_path, a_hundred_megapixels())
    pids: list[int] = []

    def kill() -> None:
        os.kill(pids[0], signal.SIGKILL)

    def told(done: int, total: int, delivery: Delivery) -> None:
        pids.append(bringer.pid or 0)
        if done == 1:
            threading.Timer(0.2, kill).start()

    bringer = Bringer(tmp_path / "yard", told)
    assert "出了错" in second_of(bringer.bring(sources))
    assert pids[0] != pids[2]
    assert sorted(file.name for file in (tmp_path / "yard").iterdir()) == ["0.webp", "2.webp"]


def test_killed_between_two_pictures_it_costs_one(tmp_path: Path) -> None:
    def told(done: int, total: int, delivery: Delivery) -> None:
        if done == 1:
            os.kill(bringer.pid or 0, signal.SIGKILL)

    bringer = Bringer(tmp_path / "yard", told)
    assert "出了错" in second_of(bringer.bring(three(tmp_path, a_photo())))


def test_stopped_it_is_given_up_after_its_time(tmp_path: Path) -> None:
    stopped: list[int] = []

    def told(done: int, total: int, delivery: Delivery) -> None:
        if done == 1:
            stopped.append(bringer.pid or 0)
            os.kill(stopped[0], signal.SIGSTOP)

    bringer = Bringer(tmp_path / "yard", told, Limits(seconds=3.0))
    begun = time.monotonic()
    assert "很久都没有打开" in second_of(bringer.bring(three(tmp_path, a_photo())))
    assert time.monotonic() - begun < 20
    with pytest.raises(ProcessLookupError):
        os.kill(stopped[0], 0)


def test_a_picture_may_have_so_much_memory_and_no_more(tmp_path: Path) -> None:
    sources = three(tmp_path, a_hundred_megapixels())
    assert "内存太多" in second_of(Bringer(tmp_path / "a", limits=Limits(memory=150)).bring(sources))
    assert all(isinstance(delivery, Brought) for delivery in Bringer(tmp_path / "b").bring(sources))


def test_the_bound_holds_what_every_picture_may_need(tmp_path: Path) -> None:
    """196 megapixels that must become 4 bytes each to be scaled."""
    (delivery,) = Bringer(tmp_path / "yard").bring([laid(tmp_path, "a.png", a_large_picture())])
    assert isinstance(delivery, Brought)
    assert (delivery.width, delivery.height) == (3840, 3840)


def test_a_picture_may_have_so_many_seconds_of_a_core(tmp_path: Path) -> None:
    bringer = Bringer(tmp_path / "yard", limits=Limits(core_seconds=1))
    assert "很久都没有打开" in second_of(bringer.bring(three(tmp_path, a_large_picture())))


def test_each_picture_has_its_own_seconds(tmp_path: Path) -> None:
    """One that lives long is not one that takes long."""
    source = laid(tmp_path, "a.png", a_hundred_megapixels())
    limits = Limits(core_seconds=4)
    deliveries = Bringer(tmp_path / "yard", limits=limits).bring([source] * 8)
    assert all(isinstance(delivery, Brought) for delivery in deliveries)


def test_it_ends_when_its_parent_does(tmp_path: Path) -> None:
    script = (
        "import os, sys; from kiosk.editions.bringing.helper import Helper, Limits;"
        "h = Helper(Limits()); h.answer(30); print(h.pid, flush=True); os._exit(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    orphan = int(done.stdout)
    give_up = time.monotonic() + 10
    while Path(f"/proc/{orphan}").exists() and time.monotonic() < give_up:
        if "State:\tZ" in Path(f"/proc/{orphan}/status").read_text():
            break
        time.sleep(0.05)
    assert time.monotonic() < give_up


def test_nonsense_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = laid(tmp_path, "shell", b"#!/bin/sh\necho '[]'\necho nonsense\necho '{}'\n")
    shell.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(shell))
    helper = Helper(Limits())
    try:
        for _ in range(2):
            with pytest.raises(ValueError, match=r"no answer|Expecting value"):
                helper.answer(10)
        assert helper.answer(10) == {}
        with pytest.raises(EOFError):
            helper.answer(10)
    finally:
        assert helper.end() == 0


def test_a_decoder_s_chatter_is_no_answer(tmp_path: Path) -> None:
    """What a library prints goes nowhere: a line of it would be read as a picture."""
    script = (
        "import os, sys; from kiosk.editions.bringing import worker;"
        "worker.opened = lambda content: os.write(1, b'chatter\\n') and 1 / 0;"
        "sys.exit(worker.main([]))"
    )
    source = laid(tmp_path, "a.jpg", a_photo())
    line = '{"job": 1, "source": "' + str(source) + '"}\n'
    done = subprocess.run(
        [sys.executable, "-c", script], input=line, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "chatter" not in done.stdout
    assert done.stdout.splitlines()[0] == '{"ready": true}'
    assert '"fault": "DAMAGED"' in done.stdout
