"""The pictures that a tour may show: what lies in its media folder and in the house's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.tour.media import ENDINGS, SHARED, TOUR_ID, find_media
from kiosk.tour.shapes import Media


def album(media_root: Path, tour: str) -> tuple[str, ...]:
    """The pictures of a tour by their names in tours, its own before the house's. Raises KioskError."""
    return tuple(dict.fromkeys([*_shelf(media_root, tour, tour), *_shelf(media_root, tour, SHARED)]))


def _shelf(media_root: Path, tour: str, folder: str) -> Iterator[str]:
    if not TOUR_ID.fullmatch(folder):
        return
    try:
        with os.scandir(media_root / folder) as listing:
            names = sorted(entry.name for entry in listing)
    except FileNotFoundError:
        return
    except OSError as fault:
        raise KioskError(f"图片文件夹打不开：{why(fault)}。", "请让管理员看一下磁盘和权限。") from fault
    for name in names:
        if name.startswith(".") or not name.lower().endswith(ENDINGS[Media.PICTURE]):
            continue
        if find_media(media_root, tour, name) is not None:
            yield name
