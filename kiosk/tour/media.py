"""Names of media files: what a name may be, and which file on this machine it stands for."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.tour.shapes import Media

Find = Callable[[str, str], Path | None]
"""Finds the file that a tour's media name stands for: (tour id, name) gives a path, or None for none."""

# The app's own pictures: any tour may use them.
SHARED = "illustrations"
TOUR_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
ENDINGS: dict[Media, tuple[str, ...]] = {
    Media.PICTURE: (".webp", ".jpg", ".jpeg", ".png", ".gif"),
    Media.RECORDING: (".opus", ".ogg", ".wav", ".flac", ".mp3"),
    Media.FILM: (".mp4", ".webm", ".mkv", ".mov"),
}
_MAX_NAME = 200
_PLAIN = re.compile(r"[\w-]{5,60}\.[a-z0-9]{3,5}")
# Windows keeps these names for devices, whatever follows the first dot, and blanks before it.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.I)


def name_fault(name: str) -> str:
    """What is wrong with a media file's name, as a Chinese sentence; empty when every system takes it."""
    if _PLAIN.fullmatch(name):  # most names, and none that Windows keeps
        return ""
    if re.match(r"[a-zA-Z]:", name) or re.match(r"[a-zA-Z]{2,8}://", name):
        return "不能带盘符或网址，只写文件名。请把文件放进这个导览的 media 文件夹。"
    if "\\" in name:
        return "不能有反斜杠“\\”，只写文件名；有子文件夹时用“/”。"
    if name.startswith(("/", "~")):
        return "不能从“/”或“~”写起，只写文件名。请把文件放进这个导览的 media 文件夹。"
    pieces = name.split("/")
    if any(piece in (".", "..", "") for piece in pieces):
        return "不能有“..”、“.”或多余的“/”，只写 media 文件夹里的文件名。"
    if re.search(r'[:*?"<>|\x00-\x1f]', name):
        return '不能有 : * ? " < > | 这些符号。请给文件换个名字。'
    if any(_RESERVED.fullmatch(piece) or piece.endswith((".", " ")) for piece in pieces):
        return "在 Windows 上不能用。请给文件换个名字。"
    if len(name.encode("utf-8", "replace")) > _MAX_NAME:
        return "太长了。请给文件换个短一些的名字。"
    return ""


def find_media(media_root: Path, tour_id: str, file: str) -> Path | None:
    """The file that a tour's media name stands for: media/<tour>/<file>, else media/illustrations/<file>.

    None when there is no such file, when the name is not one that `check` would let pass, or when it leads,
    by a link, out of these two folders.
    """
    if name_fault(file):
        return None
    for folder in (tour_id, SHARED):
        if not TOUR_ID.fullmatch(folder):
            continue
        found = _inside(media_root / folder, file)
        if found is not None:
            return found
    return None


def _inside(folder: Path, file: str) -> Path | None:
    try:
        home = folder.resolve(strict=True)
        found = (home / file).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):  # not there, a ring of links, a name no system takes
        return None
    return found if found.is_file() and found.is_relative_to(home) else None


@dataclass(slots=True)
class MediaFolder:
    """A tour's media as they lie on the disk, with true names: macOS and Windows open hall.webp as HALL.webp.

    Each folder is listed once: a tour of a thousand stations asks for thousands of names.
    """

    media_root: Path
    tour_id: str
    _listed: dict[tuple[str, str], dict[str, list[os.DirEntry[str]]]] = field(default_factory=dict)

    def size(self, file: str) -> int | None:
        """The bytes of the file of exactly this name, or None when there is none that a tour may show."""
        for entry in self._alike(file):
            if entry.name == file and entry.is_file(follow_symlinks=False):
                return entry.stat().st_size
        found = find_media(self.media_root, self.tour_id, file) if file in self.alike(file) else None
        return found.stat().st_size if found else None

    def alike(self, file: str) -> tuple[str, ...]:
        """The true names of the files that differ from this name in case or in Unicode form at most."""
        folder, slash, _ = file.rpartition("/")
        return tuple(folder + slash + entry.name for entry in self._alike(file))

    def names(self) -> list[str]:
        """All file names at the top of the tour's folder and the shared one, for a suggestion."""
        listings = (self._entries(home, "") for home in (self.tour_id, SHARED))
        return [entry.name for listing in listings for entries in listing.values() for entry in entries]

    def _alike(self, file: str) -> list[os.DirEntry[str]]:
        folder, _, name = file.rpartition("/")
        for home in (self.tour_id, SHARED):
            entries = self._entries(home, folder).get(_folded(name))
            if entries:
                return entries
        return []

    def _entries(self, home: str, folder: str) -> dict[str, list[os.DirEntry[str]]]:
        """What lies in a folder of a home, by folded names; nothing when the folder is not there."""
        if (home, folder) not in self._listed:
            found: dict[str, list[os.DirEntry[str]]] = {}
            try:
                with os.scandir(self.media_root / home / folder) as listing:
                    for entry in listing:
                        found.setdefault(_folded(entry.name), []).append(entry)
            except OSError:  # a folder that is not there holds no file: each is reported by itself
                found = {}
            self._listed[home, folder] = found
        return self._listed[home, folder]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
