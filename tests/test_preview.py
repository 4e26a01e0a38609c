"""The preview's pictures hold what a person would read, at the largest panel too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
TOUR = "title: 小院\nstations:\n  - {id: hall, name: 门厅, text: 请进。}\n"


def test_words_are_drawn_on_a_4k_panel(tmp_path: Path) -> None:
    # Past 64 pixels Qt draws glyphs another way: once, large words were not drawn at all.
    tours, out = tmp_path / "tours", tmp_path / "out"
    tours.mkdir()
    (tours / "yard.yaml").write_text(TOUR, encoding="utf-8")
    places = ["--tours", str(tours), "--home", str(tmp_path / "home"), "--out", str(out)]
    command = [sys.executable, "main.py", "preview", "yard", "--size", "3840x2160", *places]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=100)
    with Image.open(out / "station-01.png") as picture:
        title = picture.convert("L").crop((2000, 250, 3700, 430))
        line = picture.convert("L").crop((2000, 440, 3700, 600))
    assert sum(title.histogram()[:70]) > 2000
    assert sum(line.histogram()[:70]) > 1000
