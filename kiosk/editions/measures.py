"""Measures: what files hold, known again by their stamps, so that no film is read twice for nothing."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.editions.blobs import measured
from kiosk.editions.edition import Piece, checked_object
from kiosk.files import write_whole

_LIMIT = 64 * 1024 * 1024  # bytes; ten thousand files take two million
_FORMAT, _SCHEMA = "daolanting measures", 1
_FRESH = 3.0  # seconds; a stick's clock counts in twos, so a younger stamp may stand for two contents

log = logging.getLogger(__name__)

Stamp = tuple[int, int, int, int]


def stamp_of(path: Path | str) -> Stamp | None:
    """By what a file is known again: size, moments, and which file it is. None when it is not there."""
    try:
        about = os.stat(path)  # noqa: PTH116 - thousands a minute; a Path for each would cost as much again
    except (OSError, ValueError):
        return None
    return about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino


class Measures:
    """Called with a name and a file it gives the file's piece, and reads the file only when it was changed.

    *clock* counts seconds since 1970. Raises UnreadableError as `measured` does. For one thread.
    """

    def __init__(self, kept: Path, clock: Callable[[], float] = time.time) -> None:
        self._kept = kept
        self._clock = clock
        self._before = _read(kept)
        self._known: dict[str, tuple[Stamp, str]] = {}
        self._changed = False

    def __call__(self, name: str, source: Path) -> Piece:
        key, stamp = str(source), stamp_of(source)
        known = self._known.get(key) or self._before.get(key)
        if stamp is not None and known is not None and known[0] == stamp:
            self._known[key] = known
            return Piece(name, known[1], stamp[0])
        piece = measured(name, source)
        if stamp is not None and stamp == stamp_of(source) and stamp[0] == piece.size and self._is_old(stamp):
            self._known[key] = (stamp, piece.sha256)
            self._changed = True
        return piece

    def keep(self) -> None:
        """Write down what was asked for since the start. What cannot be written costs the next start time."""
        if not self._changed:
            return
        self._changed = False
        files = {key: [*stamp, told] for key, (stamp, told) in self._known.items()}
        try:
            content = json.dumps({"format": _FORMAT, "schema": _SCHEMA, "files": files}, ensure_ascii=False)
            write_whole(self._kept, content.encode("utf-8", "replace"))
        except OSError as error:
            log.warning("the measures are not kept: %s", error)

    def _is_old(self, stamp: Stamp) -> bool:
        return self._clock() - max(stamp[1], stamp[2]) / 1e9 > _FRESH


def _read(path: Path) -> dict[str, tuple[Stamp, str]]:
    """What was kept; nothing when it is lost or damaged."""
    try:
        with path.open("rb") as stream:
            content = stream.read(_LIMIT + 1)
        files = checked_object(content, _LIMIT, _FORMAT, _SCHEMA)["files"]
        if not isinstance(files, dict):
            raise TypeError("no files")
        found: dict[str, tuple[Stamp, str]] = {}
        for key, (size, modified, created, inode, told) in files.items():
            if not isinstance(told, str) or len(told) != 64:
                raise TypeError("no hash")
            found[key] = ((size, modified, created, inode), told)
    except FileNotFoundError:
        return {}
    except (OSError, LookupError, TypeError, ValueError) as error:
        log.warning("the measures are lost: %.200r", error)
        return {}
    return found
