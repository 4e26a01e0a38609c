"""A tour that lies on a stick as people wrote it: its file, and its media somewhere beside."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.editions.edition import Edition
from kiosk.editions.gathering import COMPANIONS, RefusedTourError, gathered, media_names, translations_of
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.entries import MOST_BYTES
from kiosk.editions.packages.judging import Cancelled, Told
from kiosk.editions.packages.package import SUFFIX, open_package
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.refusals import CancelledError, LostError
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.tour.media import find_media, name_fault
from kiosk.tour.model import Tour
from kiosk.tour.problems import Problem, Severity
from kiosk.tour.reader import read_content, read_tour

_DESK = "loose"  # the folder in the home where a tour is put together
_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Loose:
    """A bare tour on a stick, looked at: `tour` is None where it has errors, which are the `problems`.

    `files` are its media with the places where they were found, `lacking` those that are nowhere.
    """

    tour: Tour | None
    title: str
    problems: tuple[Problem, ...]
    files: tuple[tuple[str, Path], ...] = ()
    lacking: tuple[str, ...] = ()
    size: int = 0


def media_roots(file: Path) -> tuple[Path, ...]:
    """The folders in which the folder of a tour's media may lie, that of its file being one."""
    beside = (file.parent / "media", file.parent)
    return (file.parent.parent / "media", *beside) if file.parent.name == "tours" else beside


def look_at(file: Path, hall: Folders) -> Loose:
    """A tour's file on a stick and what belongs to it; what the hall has already may lack there.

    Raises LostError when it cannot be read any more.
    """
    reading = read_tour(file, None)
    shown = reading.tour or reading.draft
    grave = tuple(each for each in reading.problems if each.severity is Severity.ERROR)
    if shown is None or grave:
        _check_there(file)
        return Loose(None, shown.title if shown else "", grave)
    found = {name: _find(file, shown.id, name, hall) for name in media_names(shown)}
    files = tuple((name, path) for name, path in found.items() if path is not None)
    lacking = tuple(name for name, path in found.items() if path is None and name not in COMPANIONS)
    try:
        size = sum(path.stat().st_size for _, path in files)
    except OSError as error:
        raise LostError(file) from error
    return Loose(reading.tour, shown.title, (), files, lacking, size)


def admit_loose(
    file: Path,
    store: Store,
    folders: Folders,
    author: str,
    told: Told = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Edition:
    """Publish a bare tour and put it where people edit, all of it or nothing, by the way packages go.

    Raises RefusedTourError for one that does not hold, else as `admit`.
    """
    loose = look_at(file, folders)
    if loose.tour is None:
        raise RefusedTourError(file.name, loose.problems)
    if loose.size > MOST_BYTES:
        raise KioskError("这个导览太大了，最多 2 GB。", "请把影片和照片缩小，再来一次。")
    with _desk(store.home) as desk:
        here = _fetched(file, loose, desk, lambda done: told(done, 2 * loose.size), cancelled)
        own = Store(desk / "home")
        edition = own.take_in(partial(gathered, here, translations_of(here), desk / "media"), author)
        packed = desk / f"packed{SUFFIX}"
        pack(own, edition, packed, cancelled=cancelled)
        package = open_package(packed)
        return admit(
            package,
            store,
            folders,
            author,
            "从U盘带进来的",
            lambda done, total: told(total + done, 2 * total),
            cancelled,
        )


def _fetched(file: Path, loose: Loose, desk: Path, told: Callable[[int], None], cancelled: Cancelled) -> Path:
    """The tour's file on this disk, with its translations and media as a hall has them."""
    here = desk / "tours" / file.name
    here.parent.mkdir()
    for text in (file, *translations_of(file)):
        (here.parent / text.name).write_bytes(b"".join(_chunks(text, cancelled)))
    reading = read_content(here.read_bytes(), here, None)
    if reading.tour != loose.tour:  # it is being copied, or somebody writes it
        raise KioskError(f"“{file.name}”刚才还不一样，好像正在拷贝。", "请等拷完，再来一次。")
    done = 0
    for name, path in loose.files:
        target = desk / "media" / file.stem / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            for chunk in _chunks(path, cancelled):
                stream.write(chunk)
                done += len(chunk)
                if done > MOST_BYTES:
                    raise KioskError("这个导览太大了，最多 2 GB。", "请把影片和照片缩小，再来一次。")
                told(done)
    return here


def _chunks(path: Path, cancelled: Cancelled) -> Iterator[bytes]:
    """What a file on a stick holds. Raises LostError, CancelledError."""
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                if cancelled():
                    raise CancelledError
                yield chunk
    except OSError as error:
        raise LostError(path) from error


@contextmanager
def _desk(home: Path) -> Iterator[Path]:
    """A folder of our own on this disk while the block runs. Raises KioskError where there can be none."""
    desk = home / _DESK
    try:
        shutil.rmtree(desk, ignore_errors=True)  # what a power cut left
        desk.mkdir(parents=True)
        yield desk
    except OSError as error:
        raise KioskError(
            f"磁盘写不进去（{why(error)}），原来的导览都没有动。", "请检查磁盘和权限，再来一次。"
        ) from error
    finally:
        shutil.rmtree(desk, ignore_errors=True)


def _find(file: Path, tour: str, name: str, hall: Folders) -> Path | None:
    """The file that a media name stands for: on the stick in its tour's folder or beside, or in the hall."""
    for root in media_roots(file):
        if (found := find_media(root, tour, name)) is not None:
            return found
    beside = file.parent / name
    if "/" not in name and not name_fault(name) and beside.is_file() and not beside.is_symlink():
        return beside
    return find_media(hall.media, tour, name)


def _check_there(file: Path) -> None:
    """Raises LostError for a file that is gone: then its faults are none of its own."""
    try:
        file.stat()
    except OSError as error:
        raise LostError(file) from error
