"""The blobs: files kept once under the hash of what they hold, never changed after they are written."""

from __future__ import annotations

import errno
import hashlib
import io
import logging
import re
import stat
from collections.abc import Callable, Generator, Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from kiosk.editions.edition import Piece
from kiosk.errors import KioskError
from kiosk.files import move_whole, why, written_whole

_CHUNK = 1024 * 1024
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_SHELF = re.compile(r"[0-9a-f]{2}")
_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
_HALF = re.compile(r"\.[0-9a-f]{40}\..*\.part")

log = logging.getLogger(__name__)

Opened = Callable[[], BinaryIO]
Measure = Callable[[str, Path], Piece]


class Condition(Enum):
    """How a blob is: as it was put there, something else by now, not there, or nobody can tell."""

    WHOLE = "whole"
    ROTTEN = "rotten"
    GONE = "gone"
    UNREAD = "unread"


class UnreadableError(KioskError):
    """A file that is to be published cannot be read, or changes while it is."""


class Blobs:
    """A folder of blobs, `<2 hex>/<sha256><.ext>`; players and loaders go by the suffix.

    Raises OSError where the folder cannot be written, UnreadableError for a source that cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path_of(self, piece: Piece) -> Path:
        """Where a piece lies when it is there."""
        suffix = Path(piece.name).suffix.lower()
        ending = suffix if _SUFFIX.fullmatch(suffix) else ""
        return self._folder / piece.sha256[:2] / f"{piece.sha256}{ending}"

    def put(self, name: str, source: Path, measure: Measure | None = None) -> tuple[Piece, bool]:
        """The piece of a file, which is now a blob, and whether it had to be written.

        With a *measure* of the caller's, neither the file nor a blob of the right size is read for nothing.
        """
        piece = (measure or measured)(name, source)
        try:
            return piece, self._put(piece, lambda: source.open("rb"), thoroughly=measure is None)
        except UnreadableError:
            if measure is None:
                raise
        return self.put(name, source)  # what the caller knew of the file may be outdated

    def put_bytes(self, name: str, content: bytes) -> tuple[Piece, bool]:
        """The piece of these bytes, which are now a blob, and whether it had to be written."""
        piece = piece_of(name, content)
        return piece, self._put(piece, lambda: io.BytesIO(content))

    def adopt(self, piece: Piece, staged: Path) -> bool:
        """Take over a file on this disk that was found to be this piece; whether it had to be moved."""
        if self.is_whole(piece):
            return False
        move_whole(staged, self.path_of(piece))
        return True

    def restore(self, piece: Piece, source: Path) -> bool:
        """Write a piece anew from a file, if that is what the file holds; whether it was."""
        try:
            if source.stat().st_size != piece.size or measured(piece.name, source) != piece:
                return False
        except (OSError, UnreadableError) as error:
            log.warning("%s heals nothing: %s", source, error)
            return False
        return self._put(piece, lambda: source.open("rb"))

    def is_whole(self, piece: Piece, thoroughly: bool = True) -> bool:
        """Whether a piece is there and can be read; *thoroughly* reads it all, else its size must do."""
        return self.condition(piece, thoroughly) is Condition.WHOLE

    def condition(self, piece: Piece, thoroughly: bool = True) -> Condition:
        """How a piece is; *thoroughly* reads it all, otherwise its size must do."""
        reading = self.examined(piece, thoroughly)
        while True:
            try:
                next(reading)
            except StopIteration as end:
                told: Condition = end.value
                return told

    def examined(self, piece: Piece, thoroughly: bool = True) -> Generator[int, None, Condition]:
        """Read a piece part by part; each value is how many bytes one had, and the end is its condition.

        Between two parts the file is closed: elsewhere than on Linux, an open one can be neither replaced nor
        removed. What the system refuses to read is no damage: it may be there as it was.
        """
        path, told, read = self.path_of(piece), hashlib.sha256(), 0
        try:
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                return Condition.GONE
            if about.st_size != piece.size:
                return Condition.ROTTEN
            while thoroughly and read < piece.size and (part := _part(path, read)):
                told.update(part)
                read += len(part)
                yield len(part)
        except (FileNotFoundError, NotADirectoryError):
            return Condition.GONE
        except OSError as error:
            log.warning("blob %s cannot be read: %s", path.name, error)
            return Condition.UNREAD
        return Condition.WHOLE if not thoroughly or told.hexdigest() == piece.sha256 else Condition.ROTTEN

    def read(self, piece: Piece) -> bytes:
        """What a piece holds. Raises OSError, or ValueError when it is damaged."""
        with self.path_of(piece).open("rb") as stream:
            content = stream.read(piece.size + 1)
        if piece_of(piece.name, content) != piece:
            raise ValueError(f"blob {piece.sha256[:12]} is damaged")
        return content

    def chunks(self, piece: Piece) -> Iterator[bytes]:
        """What a piece holds, part by part. Raises OSError, or ValueError at its end when it is damaged."""
        told = hashlib.sha256()
        with self.path_of(piece).open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                told.update(chunk)
                yield chunk
        if told.hexdigest() != piece.sha256:
            raise ValueError(f"blob {piece.sha256[:12]} is damaged")

    def remove(self, piece: Piece) -> None:
        """Do without a piece."""
        self.path_of(piece).unlink(missing_ok=True)

    def sweep(self, needed: Iterable[Piece], before: float) -> int:
        """Remove what nobody needs and was written before that moment (seconds since 1970); how many went.

        What does not look like ours stays.
        """
        keep = {self.path_of(piece) for piece in needed}
        gone = 0
        for path in self._all():
            if path not in keep and _NAME.fullmatch(path.name) and path.stat().st_mtime < before:
                path.unlink()
                gone += 1
        return gone

    def tidy(self) -> None:
        """Remove what a writer that was killed left half done; only for who knows that none is at work."""
        for path in self._all():
            if _HALF.fullmatch(path.name):
                path.unlink(missing_ok=True)

    def _all(self) -> list[Path]:
        """The files of all shelves."""
        if not self._folder.is_dir():
            return []
        shelves = [
            shelf for shelf in self._folder.iterdir() if _SHELF.fullmatch(shelf.name) and shelf.is_dir()
        ]
        return [path for shelf in shelves for path in shelf.iterdir() if path.is_file()]

    def _put(self, piece: Piece, opened: Opened, thoroughly: bool = True) -> bool:
        if self.is_whole(piece, thoroughly):
            return False
        told = hashlib.sha256()
        with written_whole(self.path_of(piece)) as target:
            for chunk in _chunks(piece.name, opened):
                told.update(chunk)
                target.write(chunk)
            if told.hexdigest() != piece.sha256:  # leaving the block so, nothing is written
                raise UnreadableError(f"文件“{piece.name}”正在变动。", "请等它拷贝完，再发布一次。")
        return True


def measured(name: str, source: Path) -> Piece:
    """The piece that a file would be. Raises UnreadableError."""
    told, size = hashlib.sha256(), 0
    for chunk in _chunks(name, lambda: source.open("rb")):
        told.update(chunk)
        size += len(chunk)
    return Piece(name, told.hexdigest(), size)


def piece_of(name: str, content: bytes) -> Piece:
    """The piece that these bytes would be."""
    return Piece(name, hashlib.sha256(content).hexdigest(), len(content))


def _part(path: Path, start: int) -> bytes:
    """What a file holds from there on, a chunk at most."""
    with path.open("rb") as stream:
        stream.seek(start)
        return stream.read(_CHUNK)


def _chunks(name: str, opened: Opened) -> Iterator[bytes]:
    """What a file holds, piece by piece. Raises UnreadableError with the file's name."""
    try:
        stream = opened()
    except OSError as error:
        raise _unreadable(name, error) from error
    with stream:
        while True:
            try:
                chunk = stream.read(_CHUNK)
            except OSError as error:
                raise _unreadable(name, error) from error
            if not chunk:
                return
            yield chunk


def _unreadable(name: str, error: OSError) -> UnreadableError:
    reason = {errno.ENOENT: "它不见了", errno.EACCES: "没有读的权限"}.get(error.errno or 0) or why(error)
    return UnreadableError(
        f"文件“{name}”读不出来（{reason}）。", "请检查它的权限，或重新拷贝一份，再发布一次。"
    )
