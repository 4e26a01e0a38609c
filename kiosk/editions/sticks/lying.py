"""What lies on a stick: its files by kind, from a look that is bounded in depth, number and time."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.packages.package import SUFFIX

DOCUMENTS = (".docx", ".xlsx", ".csv", ".txt", ".md", ".pdf", ".doc", ".wps")  # the last two may be refused
PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif")
_TOURS = (".yaml", ".yml")
_DEEPEST = 6  # folders within one another
_MOST = 20_000  # entries that are looked at
_LONGEST = 6.0  # seconds
# What systems and office programs leave on sticks, and nobody put there.
_LITTER = ("system volume information", "$recycle.bin", "recycler", "found.000", "lost+found", "__macosx")
_BEGINNINGS = (".", "_", "~", "$")


@dataclass(slots=True)
class Lying:
    """Files by kind, each in the order of its folders; photos by their folder. `cut`: there is more."""

    packages: list[Path] = field(default_factory=list)
    documents: list[Path] = field(default_factory=list)
    tours: list[Path] = field(default_factory=list)
    photos: dict[Path, int] = field(default_factory=dict)
    cut: bool = False


def lying(root: Path, clock: Callable[[], float] = time.monotonic) -> Lying:
    """What lies below a folder. Raises OSError when the folder itself cannot be read: it is gone."""
    found = Lying()
    end = clock() + _LONGEST
    seen = 0
    waiting = [(root, 0)]
    while waiting:
        folder, depth = waiting.pop(0)
        try:
            entries = entries_in(folder)
        except OSError:
            if folder == root:
                raise
            continue  # one bad folder costs no other
        for entry in entries:
            seen += 1
            if seen > _MOST or clock() > end:
                found.cut = True
                return found
            if _is_folder(entry):
                if depth < _DEEPEST:
                    waiting.append((Path(entry.path), depth + 1))
                else:
                    found.cut = True
            elif _is_file(entry):
                _sort(found, Path(entry.path))
    return found


def photos_in(folder: Path) -> list[Path]:
    """The photos of one folder, by name. Raises OSError as the system does."""
    files = (Path(entry.path) for entry in entries_in(folder) if _is_file(entry))
    return [file for file in files if file.suffix.lower() in PHOTOS]


def entries_in(folder: Path) -> list[os.DirEntry[str]]:
    """What people put into a folder, by name, at most as much as is ever looked at. Raises OSError."""
    with os.scandir(folder) as listing:
        some = [entry for _, entry in zip(range(_MOST + 1), listing, strict=False)]
    return sorted((entry for entry in some if not _is_litter(entry.name)), key=lambda each: each.name)


def _sort(found: Lying, file: Path) -> None:
    ending = file.suffix.lower()
    if ending == SUFFIX:
        found.packages.append(file)
    elif ending in DOCUMENTS:
        found.documents.append(file)
    elif ending in _TOURS and "." not in file.stem:  # hall.en.yaml is a translation of hall.yaml
        found.tours.append(file)
    elif ending in PHOTOS:
        found.photos[file.parent] = found.photos.get(file.parent, 0) + 1


def _is_litter(name: str) -> bool:
    return name.startswith(_BEGINNINGS) or name.lower() in _LITTER


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False) and not _leads_away(entry)
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _leads_away(entry: os.DirEntry[str]) -> bool:
    """Whether a folder of Windows is really a way to another: a link by another name."""
    about = entry.stat(follow_symlinks=False)
    flag = getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)
    return bool(getattr(about, "st_file_attributes", 0) & flag)


def first_level(root: Path) -> Iterator[tuple[str, int]]:
    """What a second look compares: names and times of the folder and of what lies in it. Raises OSError."""
    yield "", root.stat().st_mtime_ns
    for entry in entries_in(root)[:500]:
        try:
            yield entry.name, entry.stat(follow_symlinks=False).st_mtime_ns
        except OSError:
            yield entry.name, 0
