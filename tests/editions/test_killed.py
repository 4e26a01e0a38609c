"""A writer is killed at any moment: the old edition or the new one is live, whole, and nothing lies about."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from kiosk.editions.store import Store
from tests.editions.ends import Writer, assert_old_or_new
from tests.editions.halls import Hall

KILLS = 40


@pytest.mark.skipif(os.name == "nt", reason="a kill there is told to nobody, but takes other calls")
def test_writer_killed_at_any_moment_leaves_the_old_edition_or_the_new(tmp_path: Path) -> None:
    """One store for all, so that what a kill left is there at the next."""
    chance = random.Random(7)
    home = tmp_path / "shown" / "home"
    last, acknowledged_in_all, begun = 0, 0, Writer.begun(tmp_path / "work", home, 0)
    for kill in range(KILLS):
        writer, begun = begun, Writer.begun(tmp_path / "work", home, kill + 1)
        writer.go()
        time.sleep(chance.uniform(0.0, 0.4))
        acknowledged = writer.kill()
        acknowledged_in_all += len(acknowledged)
        number = assert_old_or_new(home, acknowledged)
        assert number >= last
        last = number
    begun.kill()
    assert acknowledged_in_all > KILLS // 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize("back", [False, True])
def test_writer_ends_before_every_single_call_to_the_system(tmp_path: Path, back: bool) -> None:
    """It ends before the first rename, fsync, unlink or mkdir, then before the second, and so on."""
    work = Hall(tmp_path / "work")
    for title in "一二":
        work.write("hall", title, one=title.encode())
        Hall(tmp_path / "shown").store.publish(work.tours / "hall.yaml", (), work.media, "")
    home = tmp_path / "shown" / "home"
    before = Hall(tmp_path / "shown").store.live()[0]
    ends, step = 0, 0
    while True:
        child = os.fork()
        if child == 0:
            _die_at(step)
            _act(back, work, home)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        number = assert_old_or_new(home, [(before.number, before.whole)])
        live = Hall(tmp_path / "shown").store.live()[0]
        if os.waitstatus_to_exitcode(status) == 0:
            assert number == before.number + 1
            break
        assert os.waitstatus_to_exitcode(status) == 77
        if live.number != before.number:
            before = live
        ends += 1
        step += 1
    assert ends >= 8


def _act(back: bool, work: Hall, home: Path) -> None:
    store = Store(home)
    if back:
        store.rollback("hall", 1) if store.live()[0].content_of != 1 else store.rollback("hall", 2)
        return
    file = work.write("hall", f"{time.time_ns()}", one=os.urandom(10), two=os.urandom(10))
    store.publish(file, (), work.media, "")


def _die_at(step: int) -> None:
    """From here on, end the process before that call, counted from 0."""
    left = step

    def counted(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **more: object) -> object:
            nonlocal left
            if left == 0:
                os._exit(77)
            left -= 1
            return real(*arguments, **more)

        setattr(os, name, call)

    for name in ("replace", "fsync", "unlink", "mkdir"):
        counted(name)
