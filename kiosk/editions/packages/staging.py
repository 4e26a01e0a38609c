"""Where an unpacking keeps what it has read until all is there: beside the blobs, and beside the media.

Both places are on the disk where the files are to stay, so that nothing is left to do but to rename them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.editions.packages.note import halves_in
from kiosk.editions.packages.placing import Folders
from kiosk.errors import KioskError
from kiosk.files import why

_MARGIN = 8_000_000  # bytes that are left free: the log and the records must go on
_LOCK = "unpacking.lock"


@dataclass(frozen=True, slots=True)
class Staging:
    """Files on their way, by name: `store` holds those for the blobs, `edited` those for the media folder."""

    home: Path
    media: Path
    store: dict[str, Path] = field(default_factory=dict)
    edited: dict[str, Path] = field(default_factory=dict)

    def keep(self, number: int, name: str, chunks: Iterable[bytes], in_store: bool, in_folder: bool) -> None:
        """Take in a file, which nobody else has the number of, and write it to the places that lack it."""
        places = [(self.store, self.home / str(number))] if in_store else []
        places += [(self.edited, self.media / str(number))] if in_folder else []
        with ExitStack() as stack:
            streams = [stack.enter_context(path.open("xb")) for _, path in places]
            for chunk in chunks:
                for stream in streams:
                    stream.write(chunk)
            for stream in streams:
                stream.flush()
                os.fsync(stream.fileno())
        for kept, path in places:
            kept[name] = path


@contextmanager
def staging(home: Path, folders: Folders, in_store: int, in_folder: int) -> Iterator[Staging]:
    """A place for so many bytes each, gone when the block ends; one at a time in a home.

    Raises KioskError when there is no room, or a folder cannot be written.
    """
    places = _places(home, folders.media)
    made = [folder for folder in (folders.tours, folders.media) if not folder.exists()]
    lock = FileLock(home / _LOCK)
    try:
        for folder in (home, folders.tours, folders.media):
            folder.mkdir(parents=True, exist_ok=True)
            _try(folder)
        _check_room(home, in_store, folders.media, in_folder)
        lock.acquire(timeout=0)
        for folder in places:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        yield Staging(*places)
    except Timeout as error:
        raise KioskError("另一个导览包正在放进来。", "请等它做完，再来一次。") from error
    except OSError as error:
        where = f"“{error.filename}”" if error.filename else "磁盘"
        raise KioskError(
            f"{where}写不进去（{why(error)}），原来的导览都没有动。", "请检查磁盘和权限，再来一次。"
        ) from error
    finally:
        if lock.is_locked:
            for folder in places:
                shutil.rmtree(folder, ignore_errors=True)
            lock.release()
        for folder in made:
            with suppress(OSError):  # something is in it now
                folder.rmdir()


def tidy(home: Path, media_root: Path) -> None:
    """Remove what a killed unpacking left, unless one is at work."""
    left = [folder for folder in _places(home, media_root) if folder.exists()]
    if not left and not halves_in(home):
        return
    with suppress(Timeout, OSError), FileLock(home / _LOCK, timeout=0):
        for folder in left:
            shutil.rmtree(folder, ignore_errors=True)
        for half in halves_in(home):
            half.unlink(missing_ok=True)


def _places(home: Path, media_root: Path) -> tuple[Path, Path]:
    """Two homes may share a media folder: each has a name of its own in it, which no tour can have."""
    own = hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:12]
    return home / "unpacking", media_root / f".unpacking-{own}"


def _try(folder: Path) -> None:
    """Raises OSError with the folder's name when no file can be made in it."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        error.filename = str(folder)
        raise


def _check_room(home: Path, in_store: int, media: Path, in_folder: int) -> None:
    """Raises KioskError when a disk is too full, OSError for one that cannot be asked."""
    needs = {home: in_store, media: in_folder}
    if home.stat().st_dev == media.stat().st_dev:
        needs = {home: in_store + in_folder}
    for folder, need in needs.items():
        free = shutil.disk_usage(folder).free
        if need + _MARGIN > free:
            raise KioskError(
                f"磁盘不够用：要 {(need + _MARGIN) / 1e6:.0f} MB，只剩 {free / 1e6:.0f} MB。",
                "原来的导览都没有动。请腾出空间，再来一次。",
            )
