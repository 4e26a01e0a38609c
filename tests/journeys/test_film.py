"""The film's keys on real panels: within reach, large enough, and over nothing that is to be read."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk.show import events as ev
from kiosk.show.state import Language
from kiosk.tour.model import Picture
from kiosk.ui.window import pixels_per_millimetre
from tests.builders import a_station, a_tour
from tests.clips import record_film
from tests.journeys.conftest import Hall, OpenHall
from tests.journeys.hand import visible_items

CAPTION = "一张老照片，拍的是从前的影厅，灯还没有亮，人已经坐满了"
TARGET = 15.0  # mm
REACH = 1220.0 - 500.0  # mm above the lower edge of a panel that hangs at 500 mm


@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
@pytest.mark.parametrize(
    ("size", "diagonal", "big"),
    [
        ((1024, 768), 15.0, True),
        ((1024, 768), 21.5, True),
        ((1920, 1080), 21.5, False),
        ((1080, 1920), 55.0, False),
        ((1080, 1920), 55.0, True),
    ],
)
@pytest.mark.parametrize("pictures", [1, 3])
def test_film_keys_can_be_reached_and_hide_nothing(
    open_hall: OpenHall,
    tmp_path: Path,
    size: tuple[int, int],
    diagonal: float,
    big: bool,
    language: Language,
    pictures: int,
) -> None:
    hall = _hall_with_film(
        open_hall, tmp_path, pictures, size=size, diagonal=diagonal, big=big, language=language
    )
    watch, close = ("Watch film", "Close film") if language is Language.ENGLISH else ("看影片", "关闭影片")
    hall.kiosk.post(ev.Begun())
    hall.hand.wait_to_see(watch)
    hall.wait_for(lambda: CAPTION in _words(hall))
    boxes = {"watch": _box(hall, watch), "caption": _words(hall)[CAPTION]}
    if pictures > 1:
        hall.kiosk.post(ev.PictureChosen(1))
        turns = ("Previous picture", "Next picture") if language is Language.ENGLISH else ("上一张", "下一张")
        for name in turns:
            hall.hand.wait_to_see(name)
            boxes[name] = _box(hall, name)
    for (one, here), (other, there) in combinations(boxes.items(), 2):
        assert not here.intersects(there), f"{one} lies over {other}"
    scale = pixels_per_millimetre(size, diagonal)
    _check_key(boxes["watch"], size, scale)
    hall.hand.tap(watch)
    hall.hand.wait_to_see(close)
    _check_key(_box(hall, close), size, scale)
    assert not hall.hand.sees(watch), "what lies under the film cannot be touched"


def _check_key(key: QRectF, size: tuple[int, int], scale: float) -> None:
    assert QRectF(0, 0, *size).contains(key)
    assert min(key.width(), key.height()) / scale >= TARGET - 0.3
    if size[1] > size[0]:
        assert (size[1] - key.top()) / scale <= REACH


def _hall_with_film(open_hall: OpenHall, media: Path, pictures: int, **wishes: object) -> Hall:
    station = replace(
        a_station("影厅", "请坐好。", film="intro.mp4"), pictures=(Picture("old.webp", CAPTION),) * pictures
    )
    tour = a_tour(station)
    (media / tour.id).mkdir()
    hall: Hall = open_hall(tours=(tour,), media=media, **wishes)
    record_film(media / tour.id / "intro.mp4", 20)
    return hall


def _words(hall: Hall) -> dict[str, QRectF]:
    """All texts on the screen, and where they lie."""
    return {
        str(item.property("text")): item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        for item in visible_items(hall.hand.window.contentItem())
        if isinstance(item.property("text"), str)
    }


def _box(hall: Hall, name: str) -> QRectF:
    item = hall.hand.item(name)
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
