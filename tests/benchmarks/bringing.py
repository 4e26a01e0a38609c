"""What bringing in costs who looks at the page: the longest pause of frames, and how long it takes."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx

from kiosk.editions.sticks.lying import lying
from kiosk.show import events as ev
from kiosk.show.backstage.bringing import events as bring
from kiosk.show.backstage.bringing.errands import BringIn, LookInto
from kiosk.show.backstage.bringing.state import Kind, Offer
from kiosk.show.state import Page
from kiosk.ui.application import Application
from kiosk.ui.camera import pause
from tests.benchmarks.figures import Figure
from tests.benchmarks.frames import Heartbeat, wait_until
from tests.benchmarks.hall import Hall, open_hall
from tests.benchmarks.photos import STATIONS, developed, photographed
from tests.editions.packages.parcels import a_package, webp

_ENTRIES = 20_000  # files on a very full stick
_PATIENCE = 300.0
_REPEATS = 3
_CALM = 5000  # milliseconds


def measure(folder: Path, qt: Application) -> Iterator[Figure]:
    """Somebody stands at a station while a script, a package and photographs of 24 megapixels come in."""
    tour, home = photographed(folder), developed(folder)
    stick = folder / "stick"
    (stick / "photos").mkdir(parents=True)
    for photo in (folder / "media").rglob("photo-*.jpg"):
        shutil.copyfile(photo, stick / "photos" / photo.name)
    _script(stick / "script.docx")
    pictures = {f"p{number}": webp(bytes([number]) * 1_000_000) for number in range(40)}
    a_package(folder / "packer", "大厅", **pictures).rename(stick / "hall.tour")
    errands: tuple[tuple[str, LookInto | BringIn], ...] = (
        ("看一篇讲解词", LookInto(Offer("1", Kind.DOCUMENT, str(stick / "script.docx"), ""))),
        ("放进 40 MB 的导览包", BringIn(Offer("2", Kind.PACKAGE, str(stick / "hall.tour"), ""))),
        (
            f"带进 {STATIONS} 张 2400 万像素的照片",
            BringIn(Offer("3", Kind.PHOTOS, str(stick / "photos"), ""), tour="x"),
        ),
    )
    with open_hall(qt, folder, home, tour) as hall:
        yield Figure("画面最长的停顿：在一站，什么也不做", 1000 * _calm(hall), "ms")
    for what, errand in errands:
        tries = []
        for attempt in range(_REPEATS):
            with open_hall(qt, folder, home, tour) as hall:
                tries.append(_while(hall, replace(errand, offer=_copied(errand.offer, attempt))))
        gap, seconds = min(tries)
        told = "、".join(f"{1000 * each:.0f}" for each, _ in tries)
        note = f"用了 {seconds:.1f} 秒；{_REPEATS} 次里最好的：{told}"
        yield Figure(f"画面最长的停顿：{what}", 1000 * gap, "ms", 33.0, note)
    for number in range(_ENTRIES):
        (stick / f"{number}.dat").touch()
    begun = time.perf_counter()
    lying(stick)
    yield Figure(f"看一遍有 {_ENTRIES} 个文件的U盘", 1000 * (time.perf_counter() - begun), "ms")


def _while(hall: Hall, errand: LookInto | BringIn) -> tuple[float, float]:
    """The longest pause while an errand is done, and how long that took."""
    _at_a_station(hall)
    ended: list[bring.Report] = []
    carriers = hall.kiosk.servants.crew().carriers
    carriers._post = ended.append
    beat = Heartbeat(hall.kiosk.window)
    beat.restart()
    begun = time.perf_counter()
    carriers.do(errand)
    wait_until(lambda: any(isinstance(one, bring.BroughtIn | bring.LookedInto) for one in ended), _PATIENCE)
    assert not isinstance(ended[-1], bring.BroughtIn) or ended[-1].result.good, ended[-1]
    return max(beat.gaps), time.perf_counter() - begun


def _calm(hall: Hall) -> float:
    """The longest pause while nothing is done."""
    _at_a_station(hall)
    beat = Heartbeat(hall.kiosk.window)
    beat.restart()
    pause(_CALM)
    return max(beat.gaps)


def _at_a_station(hall: Hall) -> None:
    """Where somebody listens."""
    hall.settle()
    hall.kiosk.post(ev.Begun())
    wait_until(lambda: hall.kiosk.show.page is Page.STATION)
    hall.settle()


def _copied(offer: Offer, attempt: int) -> Offer:
    """The same thing once more, such as nobody has brought in before."""
    source = Path(offer.place)
    target = source.parent / f"{attempt}-{source.name}"
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        shutil.copyfile(source, target)
    return replace(offer, place=str(target))


def _script(path: Path) -> None:
    """A long script: sixty stops of three hundred hanzi."""
    document = docx.Document()
    document.add_heading("槐树院社区讲解词", 0)
    for number in range(1, 61):
        document.add_paragraph(f"第{number}站：第{number}间展室")
        document.add_paragraph("院子的前半生都在这里，那是三十年前的夏天，门前还有一口井，打水要排队。" * 9)
    document.save(str(path))
