"""Closing: who hangs is left behind within a bounded time, and what was asked for is done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe with a name")
def test_a_process_ends_while_all_its_servants_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "never")
    command = [sys.executable, "-m", "tests.backstage.left_behind", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.split(), done.stderr.count("Traceback")) == (0, ["closed"] * 5, 0)
