"""How long a document takes on its way in: a hundred pages of Word with pictures, and a hostile file."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from docx import Document
from docx.shared import Cm
from PIL import Image

from kiosk.errors import KioskError
from kiosk.intake.take_in import take_in
from kiosk.ui.application import Application
from tests.benchmarks.figures import Figure, percentile, spread

_TIMES = 5
_STATIONS = 100  # a page each: a heading, three paragraphs of 180 hanzi, a small table
_PARAGRAPH = "这里每天早上八点开门，晚上六点关灯，来的人多半住在附近，走路十分钟就到。" * 5
_PICTURES = 30


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """The whole way in, from the file to its draft tours and what a person must look at; medians."""
    script = _script(folder / "script.docx")
    times = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        intake = take_in(script)
        times.append(1000 * (time.perf_counter() - begun))
    found = sum(len(tour.stations) for tour in intake.tours)
    if found != _STATIONS:
        raise ValueError(f"{found} stations")
    note = f"{spread(times)}；{_PICTURES} 张照片，{script.stat().st_size / 1e6:.0f} MB"
    yield Figure("一百页的 Word 讲解词 → 导览草稿", percentile(times, 50), "ms", 3000, note)
    refused = [_refused(_bomb(folder / "bomb.docx")) for _ in range(_TIMES)]
    yield Figure("压缩炸弹 → 拒绝", percentile(refused, 50), "ms", 1000, spread(refused))


def _script(path: Path) -> Path:
    """A Word document as long as they come: a hundred pages, with pictures as a telephone takes them."""
    document = Document()
    document.add_heading("云溪社区讲解词", 0)
    document.add_paragraph("各位来宾，大家好！欢迎来到云溪社区，请大家随我参观。")
    chance = np.random.default_rng(3)
    for number in range(1, _STATIONS + 1):
        document.add_heading(f"第{number}展室", 1)
        for part in range(3):
            document.add_paragraph(f"第{number}展室的第{part + 1}段。{_PARAGRAPH}")
        table = document.add_table(2, 3)
        for cell in (cell for row in table.rows for cell in row.cells):
            cell.text = "展品"
        if number <= _PICTURES:
            picture = io.BytesIO()
            grain = chance.integers(0, 255, (1200, 1600, 3), dtype=np.uint8)
            Image.fromarray(grain).save(picture, "JPEG", quality=80)
            document.add_picture(picture, Cm(8))
    document.save(str(path))
    return path


def _bomb(path: Path) -> Path:
    """A document of a megabyte that would be a gigabyte."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"\0" * 1_000_000_000)
    return path


def _refused(path: Path) -> float:
    """Milliseconds until it is refused."""
    begun = time.perf_counter()
    try:
        take_in(path)
    except KioskError:
        return 1000 * (time.perf_counter() - begun)
    raise ValueError("it was taken")
