"""A writer is killed at any moment: the old edition or the new one is live, whole, and nothing lies about."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from kiosk.editions.store import Store
from tests.editions.ends import Writer, assert_old_or_new, ended
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


def publish(work: Hall, home: Path) -> None:
    """Publish what was never there."""
    file = work.write("hall", f"{time.time_ns()}", one=os.urandom(10), two=os.urandom(10))
    Store(home).publish(file, (), work.media, "")


def roll_back(work: Hall, home: Path) -> None:
    """Go back by one."""
    Store(home).rollback("hall")


def withdraw(work: Hall, home: Path) -> None:
    """Take the tour off live."""
    Store(home).withdraw("hall")


def mend(work: Hall, home: Path) -> None:
    """Check a store whose list is lost, whose live text is damaged, and where much is to be swept."""
    store = Store(home, lambda: datetime.now(UTC) + timedelta(hours=2))
    store.check(home / "nowhere", home / "nowhere")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("act", [publish, roll_back, withdraw, mend])
def test_writer_ends_before_every_single_call_to_the_system(
    tmp_path: Path, act: Callable[[Hall, Path], None], first: bool
) -> None:
    """It ends before the first rename, fsync, unlink or mkdir; in a copy, before the second; and so on."""
    work = Hall(tmp_path / "work")
    start = Hall(tmp_path / "start")
    titles = [] if first else ["一", "二", "三"]
    for title in titles:
        work.write("hall", title, one=title.encode())
        start.store.publish(work.tours / "hall.yaml", (), work.media, "")
    start.home.mkdir(parents=True, exist_ok=True)
    rotten: set[str] = set()
    if act is mend and titles:
        damaged = start.store.stock.blobs.path_of(start.store.live()[0].texts[0])
        damaged.write_bytes(b"damaged")
        rotten = {damaged.relative_to(start.home).as_posix()}
        start.store.stock.live.unlink()
        start.store.stock.blobs.put_bytes("unneeded", b"unneeded")
    before = {"hall": "二" if act is mend else "三"} if titles else {}
    ends = []
    for step in range(200):
        hall = Hall(tmp_path / str(step), datetime.now(UTC) + timedelta(hours=2))
        shutil.copytree(start.home, hall.home)
        ends.append(ended(step, partial(act, work, hall.home)))
        hall.check()
        after = hall.titles()
        done = after != before
        assert done <= (after.keys() == {"hall"} if act in (publish, roll_back) else not after)
        if hall.store.stock.live.exists():
            hall.assert_whole()
            assert hall.files() == hall.needed() - rotten
        if not ends[-1]:
            assert done == (act in (publish, withdraw, roll_back) and bool(titles or act is publish))
            break
    assert not ends[-1]
    assert len(ends) > (8 if titles or act is publish else 0)
