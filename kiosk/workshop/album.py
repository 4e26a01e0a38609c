"""The pictures that a tour may show: what lies in its media folder and in the house's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.tour.media import ENDINGS, SHARED, TOUR_ID, find_media
from kiosk.tour.shapes import Media
from kiosk.tour.tree import Tree, line, records
from kiosk.workshop.editing.find import known_as, stations


@dataclass(frozen=True, slots=True)
class Shelved:
    """A picture that may be shown: its name in tours, where it lies, its bytes, and the stations with it.

    `shared` says that it is one of the house's own, which every tour may show.
    """

    file: str
    path: Path
    size: int
    used: tuple[str, ...] = ()
    shared: bool = False


def album(media_root: Path, tour: str, tree: Tree) -> tuple[Shelved, ...]:
    """The pictures of a tour, its own before the house's, by name. Raises KioskError."""
    used = _used(tree)
    own = list(_shelf(media_root, tour, tour, used, shared=False))
    names = {each.file for each in own}
    house = [each for each in _shelf(media_root, tour, SHARED, used, shared=True) if each.file not in names]
    return (*own, *house)


def _shelf(
    media_root: Path, tour: str, folder: str, used: dict[str, tuple[str, ...]], shared: bool
) -> Iterator[Shelved]:
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
        path = find_media(media_root, tour, name)
        if path is not None:
            yield Shelved(name, path, path.stat().st_size, used.get(name, ()), shared)


def _used(tree: Tree) -> dict[str, tuple[str, ...]]:
    """The stations that show each picture, as people call them."""
    found: dict[str, list[str]] = {}
    for station in stations(tree):
        for record in (station, *records(station, "parts")):
            for picture in records(record, "pictures"):
                found.setdefault(line(picture, "file"), []).append(known_as(tree, line(station, "id")))
    return {file: tuple(dict.fromkeys(names)) for file, names in found.items()}
