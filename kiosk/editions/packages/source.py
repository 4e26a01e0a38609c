"""The bytes of a package on a stick, which may be pulled out at any moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.editions.packages.refusals import LostError, incomplete, no_package
from kiosk.errors import KioskError

_CHUNK = 256 * 1024  # of a slow stick a quarter of a second at most, so that a cancel is heard


@dataclass(frozen=True, slots=True)
class Source:
    """An open package of `size` bytes. Whatever the system refuses while it is read is a LostError."""

    path: Path
    size: int
    _stream: BinaryIO

    def take(self, place: int, count: int) -> bytes:
        """Exactly so many bytes from a place on. Raises RefusedPackageError when there are fewer."""
        return b"".join(self.chunks(place, count))

    def chunks(self, place: int, count: int) -> Iterator[bytes]:
        """Exactly so many bytes from a place on, piece by piece, as `take`."""
        try:
            self._stream.seek(place)
        except OSError as error:
            raise LostError(self.path) from error
        while count:
            try:
                chunk = self._stream.read(min(count, _CHUNK))
            except OSError as error:
                raise LostError(self.path) from error
            if not chunk:
                raise incomplete()
            count -= len(chunk)
            yield chunk


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """A package, open while the block runs. Raises KioskError for a file that cannot be opened."""
    try:
        if not path.exists():
            raise KioskError(f"没有“{path.name}”这个文件。", "请检查文件名，和U盘是否插好。")
        if not path.is_file():  # a folder, or a device that would be read for ever
            raise no_package()
        stream = path.open("rb")
    except PermissionError as error:
        raise KioskError(f"没有读“{path.name}”的权限。", "请换一个U盘，或请管理员看一下。") from error
    except OSError as error:
        raise LostError(path) from error
    with stream:
        try:
            size = os.fstat(stream.fileno()).st_size
        except OSError as error:
            raise LostError(path) from error
        yield Source(path, size, stream)
