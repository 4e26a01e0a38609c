"""A stick that is pulled out while it is read: after so many bytes every read below a folder fails."""

from __future__ import annotations

import errno
import io
from pathlib import Path
from typing import IO, Any

import pytest


class Failing(io.RawIOBase):
    """A file of which so many bytes can be read."""

    def __init__(self, content: bytes, left: list[int]) -> None:
        self._content = content
        self._left = left
        self._at = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes; OSError when the stick is gone."""
        chunk = self._content[self._at :] if size < 0 else self._content[self._at : self._at + size]
        if len(chunk) > self._left[0]:
            raise OSError(errno.EIO, "Input/output error")
        self._left[0] -= len(chunk)
        self._at += len(chunk)
        return chunk


def fail_after(monkeypatch: pytest.MonkeyPatch, stick: Path, count: int) -> None:
    """Let the files below *stick* be read for so many bytes altogether."""
    left = [count]
    real = Path.open

    def opened(path: Path, mode: str = "r", *more: Any, **named: Any) -> IO[Any]:
        if mode == "rb" and stick in path.parents:
            return Failing(path.read_bytes(), left)  # type: ignore[return-value]
        return real(path, mode, *more, **named)

    def bytes_of(path: Path) -> bytes:
        with real(path, "rb") as stream:
            return bytes(stream.read())

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(Path, "read_bytes", bytes_of)
