"""Packing: an edition of a store becomes one file. Equal editions make equal bytes on every machine."""

from __future__ import annotations

import shutil
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.editions.edition import Edition, Piece, line_of
from kiosk.editions.packages import manifest, signatures
from kiosk.editions.packages.entries import MOST_BYTES
from kiosk.editions.packages.judging import Cancelled, Told
from kiosk.editions.packages.package import names_in
from kiosk.editions.packages.refusals import CancelledError
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from kiosk.files import why, written_whole
from kiosk.tour.problems import Severity
from kiosk.tour.reader import read_content

_ROOM = 1_000  # bytes that the zip itself needs for a file, at the most
_EPOCH = (1980, 1, 1, 0, 0, 0)  # zip knows no earlier one
_MODE = stat.S_IFREG | 0o644


def pack(
    store: Store,
    edition: Edition,
    target: Path,
    told: Told = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Write an edition as one file, whole or not at all; an older file gives way.

    *told* hears how many bytes of how many are done. Raises KioskError for an edition that no kiosk could
    take, one of which files are missing or damaged, a file that cannot be written, and CancelledError.
    """
    _check(store, edition)
    first = manifest.encoded(manifest.Manifest(_title(store, edition), edition))
    total = sum(piece.size for piece in edition.pieces)
    if total + len(first) + _ROOM * len(edition.pieces) > MOST_BYTES:
        raise _refused(edition, "它太大了，导览包最多 2 GB。")
    _check_room(target, total + len(first))
    done = 0
    try:
        with (
            written_whole(target) as stream,
            zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=False) as package,
        ):
            package.writestr(_entry(manifest.NAME), first)
            for name, piece in zip(names_in(edition), edition.pieces, strict=True):
                with package.open(_entry(name), "w") as out:
                    for chunk in _chunks(store, edition, piece):
                        if cancelled():
                            raise CancelledError
                        out.write(chunk)
                        done += len(chunk)
                        told(done, total)
    except OSError as error:
        raise KioskError(
            f"导览包写不进“{target.parent}”（{why(error)}）。", "请检查U盘和它剩下的空间，再来一次。"
        ) from error


def _check(store: Store, edition: Edition) -> None:
    """Raises KioskError for what another kiosk would refuse: here somebody can still mend it."""
    if fault := manifest.fault_of(edition):
        raise _refused(edition, fault)
    try:
        for piece in edition.media:
            if fault := signatures.fault_of(piece.name, store.stock.blobs.path_of(piece)):
                raise _refused(edition, fault)
    except OSError as error:
        raise _damaged(edition) from error


def _title(store: Store, edition: Edition) -> str:
    """The title of an edition's tour. Raises KioskError when its text cannot be read."""
    try:
        content = store.stock.blobs.read(edition.texts[0])
    except (OSError, ValueError) as error:
        raise _damaged(edition) from error
    reading = read_content(content, Path(edition.texts[0].name), None)
    if reading.tour is None:
        first = next(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise _refused(edition, first.say)
    return line_of(reading.tour.title)


def _chunks(store: Store, edition: Edition, piece: Piece) -> Iterator[bytes]:
    """What a file of an edition holds, piece by piece. Raises KioskError when it is damaged."""
    try:
        yield from store.stock.blobs.chunks(piece)
    except (OSError, ValueError) as error:
        raise _damaged(edition) from error


def _entry(name: str) -> zipfile.ZipInfo:
    """A file in the package, the same on every system and at every hour."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3  # Unix: what comes next is a file's mode
    entry.external_attr = _MODE << 16
    return entry


def _check_room(target: Path, size: int) -> None:
    """Raises KioskError when the disk of the file has no room for it."""
    try:
        free = shutil.disk_usage(target.parent).free
    except OSError as error:
        raise KioskError(
            f"没有“{target.parent}”这个文件夹，或者打不开（{why(error)}）。", "请检查U盘是否插好，再来一次。"
        ) from error
    if free < size:
        need, left = size / 1e6, free / 1e6
        raise KioskError(
            f"“{target.parent}”放不下：要 {need:.0f} MB，只剩 {left:.0f} MB。", "请腾出空间，或换一个U盘。"
        )


def _refused(edition: Edition, fault: str) -> KioskError:
    return KioskError(f"“{edition.tour}”打不了包：{fault}", "改好以后先发布一次，再打包。")


def _damaged(edition: Edition) -> KioskError:
    return KioskError(
        f"“{edition.tour}”第 {edition.number} 版缺了文件，或者坏了。", "请重新发布一次，或换一版打包。"
    )
