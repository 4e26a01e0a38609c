"""An unpacking ends at any moment, by a kill or a power cut: the old tour or the new one, everywhere."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from kiosk.editions.following import follow
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.package import open_package
from kiosk.editions.store import Store
from tests.editions.ends import Writer, ended
from tests.editions.halls import Hall, mounted
from tests.editions.packages.ends import UNPACKER, assert_both_old_or_new, folders_of, make_packages
from tests.editions.packages.parcels import edited

KILLS, CUTS = 40, 50


def unpack(package: Path, home: Path) -> None:
    """Take the package in."""
    admit(open_package(package), Store(home), folders_of(home), "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize("first", [False, True])
def test_unpacking_ends_before_every_single_call_to_the_system(tmp_path: Path, first: bool) -> None:
    """It ends before the first rename, fsync, unlink or mkdir; in a copy, before the second; and so on.

    Whether the kiosk starts next or follows the folder at once, it finds the old tour or the new one.
    """
    work = tmp_path / "work"
    make_packages(work)
    start = Hall(tmp_path / "start")
    start.folder.mkdir()
    if not first:
        unpack(work / "1.tour", start.home)
    old = edited(start)
    new = Hall(tmp_path / "new")
    unpack(work / "0.tour", new.home)
    titles = {"hall": "大厅 1"} if not first else {}
    for step in range(200):
        hall = Hall(tmp_path / str(step), datetime.now(UTC) + timedelta(hours=2))
        shutil.copytree(start.folder, hall.folder)
        came = ended(step, partial(unpack, work / "0.tour", hall.home))
        done = follow(hall.store, hall.tours, hall.media, "")
        assert done.published == []
        assert not done.problems or first
        after = hall.titles()
        assert after in (titles, {"hall": "大厅 0"})
        lie = {name: content for name, content in edited(hall).items() if content and ".old" not in name}
        due = old if after == titles else edited(new)
        assert {name: content for name, content in lie.items() if ".unpacking" not in name} == {
            name: content for name, content in due.items() if content
        }
        hall.check()
        assert hall.titles() == after
        assert not [name for name in edited(hall) if ".unpacking" in name or name.endswith(".part")]
        if after:
            hall.assert_whole()
            assert hall.files() == hall.needed()
        if not came:
            break
        shutil.rmtree(hall.folder)
    assert not came
    assert hall.titles() == {"hall": "大厅 0"}
    assert step > 20


@pytest.mark.skipif(os.name == "nt", reason="a kill there is told to nobody, but takes other calls")
def test_unpacker_killed_at_any_moment_leaves_the_old_tour_or_the_new(tmp_path: Path) -> None:
    """One store for all, so that what a kill left is there at the next."""
    chance = random.Random(7)
    make_packages(tmp_path / "work")
    home = tmp_path / "shown" / "home"
    last, acknowledged_in_all = 0, 0
    begun = Writer.begun(tmp_path / "work", home, 0, code=UNPACKER)
    for kill in range(KILLS):
        writer, begun = begun, Writer.begun(tmp_path / "work", home, kill + 1, code=UNPACKER)
        writer.go()
        time.sleep(chance.uniform(0.0, 0.4))
        acknowledged = writer.kill()
        acknowledged_in_all += len(acknowledged)
        number = assert_both_old_or_new(home, acknowledged)
        assert number >= last
        last = number
    begun.kill()
    assert acknowledged_in_all > KILLS // 4


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has ext4 in a loop file")
@pytest.mark.skipif(shutil.which("mkfs.ext4") is None, reason="there is no mkfs.ext4")
@pytest.mark.timeout(300)
def test_power_cut_while_unpacking_leaves_the_old_tour_or_the_new(tmp_path: Path) -> None:
    chance = random.Random(11)
    make_packages(tmp_path / "work")
    disk = tmp_path / "disk.img"
    with disk.open("wb") as stream:
        stream.truncate(64 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", str(disk)], check=True)
    acknowledged: list[tuple[int, str]] = []
    seen = set()
    with mounted(tmp_path / "disk", "-o", "loop", str(disk)) as root:
        writer = Writer.begun(tmp_path / "work", root / "home", 3, code=UNPACKER)
        try:
            writer.go()
            for cut in range(CUTS):
                time.sleep(chance.uniform(0.0, 0.25))
                acknowledged += writer.stop()
                after = tmp_path / f"{cut}.img"
                subprocess.run(["cp", "--sparse=always", str(disk), str(after)], check=True)
                writer.go_on()
                with mounted(tmp_path / str(cut), "-o", "loop", str(after)) as found:
                    seen.add(assert_both_old_or_new(found / "home", acknowledged, root / "home"))
                after.unlink()
        finally:
            writer.kill()
    assert len(seen) > CUTS // 2
