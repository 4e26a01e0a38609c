"""Where sticks are now: what the desktop mounted, the removable drives of Windows, the hall's own folder."""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_MOUNTS = Path("/proc/self/mountinfo")
_HOMES = (PurePosixPath("/media"), PurePosixPath("/run/media"), PurePosixPath("/mnt"))
_LONGEST = 4_000_000  # bytes of the system's list
_REMOVABLE = 2  # as GetDriveTypeW tells


@dataclass(frozen=True, slots=True)
class Place:
    """A stick that is plugged in, or the hall's `folder` for what comes in.

    `mark` is another each time it is plugged in, as far as the system tells.
    """

    path: Path
    name: str
    mark: str = ""
    folder: bool = False


def places(inbox: Path | None) -> tuple[Place, ...]:
    """All sticks that are plugged in now, and the folder *inbox* when it is there."""
    found = drives() if sys.platform == "win32" else mounted(_mountinfo())
    return (*found, *(_inbox(inbox) if inbox else ()))


def mounted(mountinfo: str) -> tuple[Place, ...]:
    """The sticks in a /proc/self/mountinfo: devices below the folders where desktops mount them."""
    found: dict[PurePosixPath, Place] = {}
    for entry in mountinfo.splitlines():
        fields, _, about = entry.partition(" - ")
        words, kind = fields.split(" "), about.split(" ")
        if len(words) < 5 or len(kind) < 2 or not kind[1].startswith("/dev/"):
            continue
        point = PurePosixPath(_unescaped(words[4]))
        if any(home in point.parents or point == home == _HOMES[-1] for home in _HOMES):
            found[point] = Place(Path(point), point.name, f"{words[0]} {words[2]}")
    return tuple(found[point] for point in sorted(found))


def drives() -> tuple[Place, ...]:
    """The removable drives of Windows; none elsewhere."""
    if sys.platform != "win32":
        return ()
    import ctypes

    there = ctypes.windll.kernel32.GetLogicalDrives()
    letters = [letter for place, letter in enumerate(string.ascii_uppercase) if there >> place & 1]
    removable = (each for each in letters if ctypes.windll.kernel32.GetDriveTypeW(f"{each}:\\") == _REMOVABLE)
    return tuple(Place(Path(f"{letter}:\\"), f"{letter}:") for letter in removable)


def _inbox(inbox: Path) -> Iterator[Place]:
    try:
        if inbox.is_dir():
            yield Place(inbox, inbox.name, folder=True)
    except OSError:  # a share whose server is off
        return


def _mountinfo() -> str:
    try:
        with _MOUNTS.open("rb") as stream:
            return stream.read(_LONGEST).decode(errors="surrogateescape")
    except OSError:  # a system without it has no sticks that we could know of
        return ""


def _unescaped(name: str) -> str:
    """A path of that list, whose blanks and Chinese letters may be written as octal numbers."""
    raw = name.encode(errors="surrogateescape")
    plain = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8) & 0xFF]), raw)
    return plain.decode(errors="surrogateescape")
