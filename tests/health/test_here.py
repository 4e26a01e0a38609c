"""What this machine itself tells: its memory, its clock, and what lies on it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.health import looking
from kiosk.health.memory import memory_now
from kiosk.health.since import Since
from kiosk.show.backstage.upkeep.state import Finding
from tests.editions.halls import Hall


@pytest.mark.skipif(sys.platform not in ("linux", "win32"), reason="the kiosk's own systems")
def test_memory_is_told_in_megabytes() -> None:
    memory = memory_now()
    assert 10 < memory.ours < 4_000
    assert 10 < memory.spare < 1_000_000


def test_a_clock_that_was_set_is_told_apart_from_time_that_went_by() -> None:
    wall, steady = [1_000_000.0], [50.0]
    since = Since(lambda: wall[0], lambda: steady[0])
    wall[0] += 3600.0
    steady[0] += 3600.0
    assert (since.running, since.leap) == (3600.0, 0.0)
    wall[0] -= 86_400.0
    assert (since.running, since.leap) == (3600.0, -86_400.0)


def test_editions_are_well_only_with_all_their_files(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    assert looking.editions(hall.home) == Finding("版本", True, "还没有发布过导览。")
    hall.write("yard", "小院", front=b"one")
    edition = hall.publish("yard")
    assert looking.editions(hall.home) == Finding("版本", True, "正在放 1 个导览，文件都在。")
    hall.store.stock.blobs.path_of(edition.media[0]).unlink()
    found = looking.editions(hall.home)
    assert (found.well, found.what) == (False, "正在放的 yard 缺了文件。")
