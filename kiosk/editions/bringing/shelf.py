"""The folder that pictures are put on: each whole, under a name of its own, and none twice."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from kiosk.editions.bringing.faults import EndedError, Fault
from kiosk.editions.bringing.names import ENDING, folded, free
from kiosk.files import why, write_whole

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class Shelf:
    """A tour's media folder, which need not be there yet. Raises `EndedError` when nothing can be put there.

    The folder is listed once: meanwhile nobody else adds to it, as the app lets one process write at a time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()
        self._by_size: dict[int, list[str]] = {}
        try:
            self._list()
        except OSError as error:
            raise EndedError(_reason(error)) from error

    def put(self, stem: str, content: bytes) -> tuple[str, bool]:
        """The name under which *content* now lies here, and whether it did already."""
        try:
            for name in self._by_size.get(len(content), ()):
                if (self._folder / name).read_bytes() == content:
                    return name, True
            name = self._free(stem)
            write_whole(self._folder / name, content)
        except OSError as error:
            raise EndedError(_reason(error)) from error
        self._note(name, len(content))
        return name, False

    def _free(self, stem: str) -> str:
        """A name that was free at the listing and is free now: no picture is worth overwriting one."""
        while os.path.lexists(self._folder / (name := free(stem, self._taken))):
            self._taken.add(folded(name))
        return name

    def _list(self) -> None:
        if not self._folder.exists():  # `write_whole` will make it
            return
        with os.scandir(self._folder) as listing:
            for entry in listing:
                self._taken.add(folded(entry.name))
                if entry.name.endswith(ENDING) and entry.is_file(follow_symlinks=False):
                    self._note(entry.name, entry.stat().st_size)

    def _note(self, name: str, size: int) -> None:
        self._taken.add(folded(name))
        self._by_size.setdefault(size, []).append(name)


def _reason(error: OSError) -> str:
    if error.errno in _FULL:
        return Fault.DISK_FULL.value
    return f"导览的图片文件夹不能用：{why(error)}。请让管理员看一下这个文件夹，再带入一次。"
