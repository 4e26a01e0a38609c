"""The receptions that are kept: a folder with one file each, the newest few hundred of them.

Beside each may lie its forms for people, which go with it.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.journal.forms import SUFFIXES
from kiosk.journal.reception_file import LIMIT, decoded, encoded
from kiosk.sheet import REHEARSAL, one_line
from kiosk.show.reception.record import Record

MOST = 500  # two a working day for a year: what a yearly report asks for, in some megabytes
_RESERVED = re.compile(r'[<>:"/\\|?*]')  # what Windows takes in no name
_NAME_LENGTH = 48  # letters: with four bytes each and the rest of the name still within ext4's 255
_SUFFIXES = (*SUFFIXES, ".json")
_OURS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{4} ")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reception that is kept, and the moment it ended, by the clock of the hall."""

    path: Path
    ended: datetime
    record: Record


def folder_of(home: Path) -> Path:
    """Where a kiosk with this home keeps its receptions."""
    return home / "receptions"


def keep(folder: Path, record: Record, ended: datetime) -> Path:
    """Put the record into the folder under a name of its own, and let the oldest go; the file.

    A moment without a time zone is one of this machine's. Raises KioskError when it cannot be written.
    """
    ended = ended if ended.tzinfo else ended.astimezone()
    content = encoded(record, ended)
    if len(content) > LIMIT:
        raise KioskError(
            f"“{one_line(record.title)}”的站太多，接待记录存不下。", "请把导览分成几个，每个不超过五百站。"
        )
    try:
        path = _free(folder, _name(record, ended))
        write_whole(path, content)
    except OSError as error:
        raise KioskError(
            f"接待记录存不进文件夹“{folder}”（{why(error)}）。",
            "请把这次接待先记在纸上，再检查磁盘和权限。",
        ) from error
    _let_go(folder, path)
    return path


def kept(folder: Path) -> tuple[Kept, ...]:
    """All receptions of the folder, the newest first. What is damaged or not ours is left out and logged."""
    found = [reception for path in _files(folder) if (reception := _read(path)) is not None]
    return tuple(sorted(found, key=lambda each: (each.ended, each.path.stem), reverse=True))


def _name(record: Record, ended: datetime) -> str:
    """A name that says when and what, and that every system takes.

    It begins with a digit, so that it is none of those that Windows keeps for devices.
    """
    title = one_line(_RESERVED.sub(" ", record.title))
    words = f"{REHEARSAL} {title}" if record.rehearsal else title
    return f"{ended:%Y-%m-%d %H%M} {words[:_NAME_LENGTH].rstrip(' .') or '接待'}"


def _free(folder: Path, name: str) -> Path:
    """The file of that name, or of that name with the first number that is free, for its forms as well."""
    stem, number = name, 1
    while any((path := folder / f"{stem}{each}").exists() or path.is_symlink() for each in _SUFFIXES):
        number += 1
        stem = f"{name} {number}"
    return folder / f"{stem}.json"


def _let_go(folder: Path, fresh: Path) -> None:
    """Remove the oldest beyond MOST, by their names, each with its forms.

    Never the one just written, whatever the clock says. What cannot be read is not ours to remove.
    """
    others = [path for path in _files(folder) if _OURS.match(path.name) and path != fresh]
    others.sort(key=lambda each: each.stem)
    for path in others[: max(0, len(others) + 1 - MOST)]:
        if _read(path) is None:
            continue
        for suffix in _SUFFIXES:  # the record last: what stays behind is tried again the next time
            try:
                path.with_name(f"{path.stem}{suffix}").unlink(missing_ok=True)
            except OSError as error:
                log.warning("%s stays: %s", path.name, error)
                break


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".json" and path.is_file())
    except FileNotFoundError:
        return []  # nothing was kept yet
    except OSError as error:
        log.warning("%s cannot be read: %s", folder, error)
        return []


def _read(path: Path) -> Kept | None:
    try:
        with path.open("rb") as stream:
            content = stream.read(LIMIT + 1)
        record, ended = decoded(content)
    except (OSError, ValueError) as error:
        log.warning("%s is left out: %s", path.name, error)
        return None
    return Kept(path, ended, record)
