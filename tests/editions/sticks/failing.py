"""A stick that is pulled out while it is read: after so many bytes every read below a folder fails."""

from __future__ import annotations

import errno
import io
from pathlib import Path
from typing import IO, Any

import pytest


class Failing(io.RawIOBase):
    """A file of which so many bytes can be read, together with others."""

    def __init__(self, stream: IO[bytes], left: list[int]) -> None:
        self._stream = stream
        self._left = left

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._stream.fileno()

    def seek(self, place: int, whence: int = 0) -> int:
        return self._stream.seek(place, whence)

    def read(self, size: int = -1) -> bytes:
        """The next bytes; OSError when the stick is gone."""
        chunk = self._stream.read(size)
        if len(chunk) > self._left[0]:
            raise OSError(errno.EIO, "Input/output error")
        self._left[0] -= len(chunk)
        return chunk

    def close(self) -> None:
        """Give the real file back."""
        self._stream.close()
        super().close()


def fail_after(monkeypatch: pytest.MonkeyPatch, stick: Path, count: int) -> None:
    """Let the files below *stick* be read for so many bytes altogether."""
    left = [count]
    real = Path.open

    def opened(path: Path, mode: str = "r", *more: Any, **named: Any) -> IO[Any]:
        stream = real(path, mode, *more, **named)
        if mode == "rb" and stick in path.parents:
            return Failing(stream, left)  # type: ignore[return-value]
        return stream

    monkeypatch.setattr(Path, "open", opened)
