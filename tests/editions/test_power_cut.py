"""The power goes while editions are written: the disk holds the old edition or the new one, whole.

A real ext4 in a loop file; a cut is a copy of that file while the writer is stopped, mounted as after a boot.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.editions.ends import Writer, assert_old_or_new
from tests.editions.halls import mounted

CUTS = 50


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has ext4 in a loop file")
@pytest.mark.skipif(shutil.which("mkfs.ext4") is None, reason="there is no mkfs.ext4")
@pytest.mark.timeout(300)
def test_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(11)
    disk = tmp_path / "disk.img"
    with disk.open("wb") as stream:
        stream.truncate(64 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", str(disk)], check=True)
    acknowledged: list[tuple[int, str]] = []
    seen = set()
    with mounted(tmp_path / "disk", "-o", "loop", str(disk)) as root:
        writer = Writer.begun(tmp_path / "work", root / "home", 3)
        try:
            writer.go()
            for cut in range(CUTS):
                time.sleep(chance.uniform(0.0, 0.25))
                acknowledged += writer.stop()
                after = tmp_path / f"{cut}.img"
                subprocess.run(["cp", "--sparse=always", str(disk), str(after)], check=True)
                writer.go_on()
                with mounted(tmp_path / str(cut), "-o", "loop", str(after)) as found:
                    seen.add(assert_old_or_new(found / "home", acknowledged))
                after.unlink()
        finally:
            writer.kill()
    assert len(seen) > CUTS // 2
