"""The pictures of stations and parts, the tour's cover, and the recordings that are not used any more."""

from __future__ import annotations

from kiosk.errors import KioskError
from kiosk.tour.media import ENDINGS, name_fault
from kiosk.tour.shapes import Media
from kiosk.tour.tree import Tree, records
from kiosk.workshop.editing.edits import (
    PictureAdded,
    PictureCaptioned,
    PictureMoved,
    PictureRemoved,
    RecordingRemoved,
)
from kiosk.workshop.editing.find import having, part_of, station_of, with_station
from kiosk.workshop.editing.tour_edits import CoverSet
from kiosk.workshop.editing.typed import a_line


def picture_added(tree: Tree, edit: PictureAdded) -> Tree:
    """The tour with a picture more. Raises KioskError for a file that no system may show."""
    picture = having({"file": _a_file(edit.file)}, "caption", a_line(edit.caption))
    found = _pictures(tree, edit.station, edit.part)
    found.insert(len(found) if edit.place is None else max(0, edit.place), picture)
    return _with_pictures(tree, edit.station, edit.part, found)


def picture_removed(tree: Tree, edit: PictureRemoved) -> Tree:
    """The tour with a picture less."""
    found = _pictures(tree, edit.station, edit.part)
    _taken(found, edit.place)
    return _with_pictures(tree, edit.station, edit.part, found)


def picture_moved(tree: Tree, edit: PictureMoved) -> Tree:
    """The tour with a picture at another place, or at another station."""
    found = _pictures(tree, edit.station, edit.part)
    picture = _taken(found, edit.place)
    other = edit.other or edit.station
    if other == edit.station:
        found.insert(max(0, edit.to), picture)
        return _with_pictures(tree, edit.station, edit.part, found)
    there = _pictures(tree, other, "")
    there.insert(max(0, edit.to), picture)
    return _with_pictures(_with_pictures(tree, edit.station, edit.part, found), other, "", there)


def picture_captioned(tree: Tree, edit: PictureCaptioned) -> Tree:
    """The tour with another line below a picture."""
    found = _pictures(tree, edit.station, edit.part)
    picture = _taken(found, edit.place)
    found.insert(edit.place, having(picture, "caption", a_line(edit.caption)))
    return _with_pictures(tree, edit.station, edit.part, found)


def cover_set(tree: Tree, edit: CoverSet) -> Tree:
    """The tour with another cover, or none."""
    return having(tree, "cover", _a_file(edit.file) if edit.file else "")


def recording_removed(tree: Tree, edit: RecordingRemoved) -> Tree:
    """The tour without a station's recording in one language."""
    found = station_of(tree, edit.station).get("recording")
    if not isinstance(found, dict) or edit.language not in found:
        raise KioskError("这一站没有这种语言的录音了。", "请重新打开这个导览再改。")
    return with_station(
        tree, edit.station, lambda record: having(record, "recording", having(found, edit.language, ""))
    )


def _a_file(name: str) -> str:
    name = a_line(name)
    if fault := name_fault(name) if name else "是空的。请选一张图片。":
        raise KioskError(f"这张图片用不了：文件名{fault}", "请换一张，或者重新带入。")
    if not name.lower().endswith(ENDINGS[Media.PICTURE]):
        raise KioskError("这个文件不是能显示的图片。", "请选 webp、jpg 或 png。")
    return name


def _pictures(tree: Tree, station: str, part: str) -> list[Tree]:
    return records(part_of(station_of(tree, station), part), "pictures")


def _taken(found: list[Tree], place: int) -> Tree:
    if not 0 <= place < len(found):
        raise KioskError("这里没有这张图片了。", "请重新打开这个导览再改。")
    return found.pop(place)


def _with_pictures(tree: Tree, station: str, part: str, found: list[Tree]) -> Tree:
    return with_station(tree, station, lambda record: having(record, "pictures", found), part)
