"""Tours whose every station brings a photograph of 24 megapixels, as a camera of the hall takes them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from kiosk.editions.pictures import Pictures
from kiosk.settings import REPO
from kiosk.tour.media import SHARED, find_media
from kiosk.tour.model import Floor, Picture, Station, Tour
from tests.builders import a_station, a_tour

STATIONS = 16
TOUR = "photos"
_SIZE = (6000, 4000)
_TEXT = (
    "{称呼}，{问候}！这里是第%d间展室，院子的前半生都在这里。【指墙上图版】请看左边的照片，那是三十年前的夏天。"
    "那时候门前还有一口井，打水要排队。\n\n后来接通了自来水，井口盖上了石板。石板上的印子，是孩子们跳房子磨出来的。"
    "您可以走近一点，用手摸一摸。\n\n右边的柜子里放着当年的票证和账本，每一页都有人核对过。"
)


def photographed(folder: Path) -> Tour:
    """The tour of STATIONS stations, its photographs in *folder*/media, where any tour finds them."""
    _take(folder / "media" / SHARED)
    stations = (photo_station(f"第{n}间", n, _TEXT % n) for n in range(1, STATIONS + 1))
    return a_tour(*stations, id=TOUR, title="照片里的院子", cover=photo(1))


def photo_station(name: str, number: int, text: str) -> Station:
    """A station with one of the photographs."""
    picture = Picture(photo(number), f"{name}的照片")
    floor = Floor("1F", "一楼") if number % 100 < 50 else Floor("2F", "二楼")
    return replace(a_station(name, text, floor.id, leave="请随我前往{下一站}。"), pictures=(picture,))


def large_tour(stations: int = 500) -> Tour:
    """As many stations as asked for, on alternate floors by fifties, the photographs taking turns."""
    every = (photo_station(f"第{n}处", n, _TEXT % n) for n in range(1, stations + 1))
    return a_tour(*every, id="large", title="很长的院子")


def photo(number: int) -> str:
    """The file name of a photograph; beyond STATIONS they come again."""
    return f"photo-{(number - 1) % STATIONS + 1}.jpg"


def developed(folder: Path) -> Path:
    """A home in which the photographs are developed already; both are made when they are missing."""
    _take(folder / "media" / SHARED)
    home = folder / "home"
    pictures = Pictures(partial(find_media, folder / "media"), home / "pictures", lambda: None)
    for number in range(1, STATIONS + 1):
        pictures.url(TOUR, photo(number))
    pictures.wait()
    pictures.close()
    return home


def _take(folder: Path) -> None:
    """One picture under many names: to the kiosk each is another file, and none is in any cache."""
    if folder.exists():
        return
    shutil.copytree(REPO / "media" / SHARED, folder, ignore=shutil.ignore_patterns("source"))
    chance = np.random.default_rng(7)
    # Smooth shapes with fine grain, so that a decoder has as much to do as with a room's photograph.
    coarse = Image.fromarray(chance.integers(0, 255, (40, 60, 3), dtype=np.uint8))
    smooth = np.asarray(coarse.resize(_SIZE, Image.Resampling.BICUBIC), dtype=np.int16)
    grain = chance.integers(-12, 13, (_SIZE[1], _SIZE[0], 1), dtype=np.int16)
    first = folder / photo(1)
    Image.fromarray(np.clip(smooth + grain, 0, 255).astype(np.uint8)).save(first, quality=88)
    for number in range(2, STATIONS + 1):
        shutil.copy(first, folder / photo(number))
