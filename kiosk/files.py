"""The one atomic writer: a file is there whole, or as it was before."""

from __future__ import annotations

import errno
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

log = logging.getLogger(__name__)

_REASONS = {
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "没有写的权限"),
    **dict.fromkeys((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)), "磁盘满了"),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR, errno.EEXIST), "那里不能建文件夹"),
    errno.EIO: "磁盘读写出错",
}
# What FAT, exFAT, NTFS and shares of other machines say of modes and of folders that are to be settled.
_UNKNOWN = frozenset((errno.EPERM, errno.EACCES, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP))
# Pages and sounds are made to be passed on. Until it has its mode, a file is its owner's alone.
_FOR_ALL = 0o644


@contextmanager
def written_whole(path: Path, mode: int = _FOR_ALL) -> Iterator[IO[bytes]]:
    """A binary file that takes *path*'s place when the block ends well, and leaves no trace when it does not.

    Temporary file, fsync, rename, fsync of the folder: of the four ways tried under power cuts, the only
    one that tore nothing and lost no write that had been acknowledged. *mode* says who may read it, where
    the system knows such a thing. Raises OSError as the system does.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_start(path), suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            _let_read(temporary, mode)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def write_whole(path: Path, content: bytes, mode: int = _FOR_ALL) -> None:
    """Put *content* at *path*, whole or not at all. Raises OSError as the system does."""
    with written_whole(path, mode) as stream:
        stream.write(content)


def halves(path: Path) -> list[Path]:
    """What writers of a file that were killed left beside it; one that is at work has such a file too."""
    start = _start(path)
    return [each for each in path.parent.glob(".*.part") if each.name.startswith(start)]


def move_whole(source: Path, target: Path) -> None:
    """Put a file that is on this disk to stay in another's place. Raises OSError as the system does."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _let_read(source, _FOR_ALL)
    source.replace(target)
    _settle(target.parent)


def remove_whole(path: Path) -> None:
    """Remove a file, for good even if the power goes right after. Raises OSError as the system does."""
    path.unlink(missing_ok=True)
    _settle(path.parent)


def why(error: OSError) -> str:
    """The system's refusal in Chinese; in its own words when it is a rare one."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def _start(path: Path) -> str:
    """How the name of a file begins that will be another."""
    return f".{path.name[:40]}."


def _let_read(path: Path, mode: int) -> None:
    """Have these read a file who may; on a stick whose file system knows no such thing its mount says who."""
    try:
        path.chmod(mode)
    except OSError as error:
        _let_pass(error)


def _settle(folder: Path) -> None:
    """Make the rename itself survive a power cut; Windows does so without being asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        _let_pass(error)
    finally:
        os.close(handle)


def _let_pass(error: OSError) -> None:
    """Go on where a file system has no word for what was asked; raise what is a fault of the disk."""
    if error.errno not in _UNKNOWN:
        raise error
    log.debug("this file system does not know it: %s", error)
