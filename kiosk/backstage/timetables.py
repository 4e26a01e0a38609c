"""The timetable as it stands in the settings' own file: what staff set is written there, and nothing else."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.pairs import SIZE_LIMIT, patched_pairs
from kiosk.settings import Settings
from kiosk.show.backstage.upkeep.timetable import Timetable
from kiosk.week import written_tours, written_volumes, written_week


def timetable_of(settings: Settings) -> Timetable:
    """The timetable that the settings make."""
    return Timetable(settings.hours, settings.volume_by_hour, settings.tour_by_day, settings.diagonal)


def write_timetable(file: Path, timetable: Timetable, before: Timetable) -> None:
    """Put what differs from *before* into the settings' file; its other lines and remarks stay byte for byte.

    Raises KioskError for a hall that would never open, and for a file that cannot be read or written.
    """
    if timetable.hours and not any(timetable.hours):
        raise KioskError("没有一天开放，没有存。", "请至少给一天加上时间，或点“一直开放”。")
    old, new = _written(before), _written(timetable)
    changes = {name: value for name, value in new.items() if value != old[name]}
    try:
        write_whole(file, patched_pairs(_content(file), changes, f"设置文件“{file.name}”"))
    except OSError as error:
        raise KioskError(f"没有存成（{why(error)}）。", "请检查磁盘和权限，再试一次。") from error


def _written(timetable: Timetable) -> dict[str, str | None]:
    """As the settings name and write it."""
    return {
        "hours": written_week(timetable.hours) or None,
        "volume_by_hour": written_volumes(timetable.volumes) or None,
        "tour_by_day": written_tours(timetable.tours) or None,
        "diagonal": f"{timetable.diagonal:g}",
    }


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return b""
