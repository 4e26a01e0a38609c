"""What the first frame can do without comes after it, and before anybody asks for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from kiosk.ahead import LATER
from kiosk.settings import REPO

SMALL = """\
schema: 1
title: 小院
stations:
  - {id: gate, name: 门厅, text: 欢迎。}
"""
PATIENCE = 60.0  # seconds; much, since the machine may be busy
LIBRARIES = (
    *("PIL", "aiohttp", "docx", "jieba", "numpy", "opencc", "openpyxl"),
    *("pydantic", "pypinyin", "pyttsx3", "qrcode", "soundfile", "soxr", "tqdm"),
)
STAFFS = ("kiosk.backstage", "kiosk.intake", "kiosk.rehearsing", "kiosk.workshop.drafts")


def test_the_first_frame_waits_for_nothing_that_comes_later(tmp_path: Path) -> None:
    """And what comes later does come, or the child would not end."""
    tours = tmp_path / "tours"
    tours.mkdir()
    (tours / "small.yaml").write_text(SMALL, "utf-8")
    words = ["run", "--windowed", "--home", str(tmp_path / "home"), "--tours", str(tours)]
    environment = {**os.environ, "DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.first_frame", *words],
        cwd=REPO,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    there = set(json.loads(done.stdout.splitlines()[0]))
    assert "kiosk.ui.stage" in there
    assert there & {*LIBRARIES, *STAFFS, *LATER} == set()
