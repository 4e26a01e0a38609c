"""The library of rendered sentences: what was said once need not be rendered again."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterable
from pathlib import Path

from kiosk.files import write_whole
from kiosk.voice import rendered
from kiosk.voice.rendered import Rendered, nearest
from kiosk.voice.saying import Saying, entry_name, text_name
from kiosk.voice.voices import Voice

_SUFFIX = ".flac"
_LEFT_BEHIND = 3600.0  # a temporary file of this age in seconds has lost its writer

log = logging.getLogger(__name__)


class Library:
    """Rendered sentences in a folder, by content: the name of an entry is what it says and who says it.

    Holds at most *most* bytes; what was not used for longest goes first. `keep` and `has_room` belong to one
    thread, all else may be called from any. A folder that cannot be written makes it forgetful, never
    silent: faults go to the log.
    """

    def __init__(self, folder: Path, *, most: int = 512 * 1024 * 1024) -> None:
        self._folder = folder
        self._most = most
        self._size: int | None = None

    def find(self, what: Saying, voices: Iterable[Voice]) -> Rendered | None:
        """The sentence as the first of *voices* that is here says it, or None."""
        for voice in voices:
            found = self._read(self._path(entry_name(what, voice)))
            if found is not None:
                return found
        return None

    def nearest(self, what: Saying, voice: Voice | None) -> Rendered | None:
        """The same text as *voice* says it at the nearest other pace, or with other pronunciations.

        None for *voice*: whoever said it; for when no engine works, and any voice beats silence.
        """
        stem = text_name(what)
        said = [self._read(path) for path in sorted((self._folder / stem[:2]).glob(f"{stem}-*{_SUFFIX}"))]
        return nearest((one for one in said if one is not None and voice in (None, one.voice)), what)

    def holds(self, what: Saying, voice: Voice) -> bool:
        """Whether `find` would have an entry of that voice to read; it may still turn out damaged."""
        return self._path(entry_name(what, voice)).exists()

    def keep(self, what: Saying, sound: Rendered) -> None:
        """Keep the sentence as it was said, and sweep when there is too much."""
        content = rendered.as_flac(sound)
        try:
            write_whole(self._path(entry_name(what, sound.voice)), content)
            if self._size is None:
                self._sweep()
            else:
                self._size += len(content)
                if self._size > self._most:
                    self._sweep()
        except OSError as fault:
            log.warning("a rendered sentence was not kept: %s", fault)

    def has_room(self) -> bool:
        """Whether more can be kept before the bound comes near, at which something else has to go."""
        try:
            if self._size is None:
                self._sweep()
        except OSError as fault:
            log.warning("the rendered sentences cannot be counted: %s", fault)
        return self._size is None or self._size <= self._most * 9 // 10

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}{_SUFFIX}"

    def _read(self, path: Path) -> Rendered | None:
        """An entry; a damaged one is thrown away, so that it is rendered anew."""
        try:
            with path.open("rb") as stream:
                found = rendered.read(stream)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as fault:
            log.warning("rendered sentence %s is damaged: %s", path.name, fault)
            _remove(path)
            return None
        try:
            os.utime(path)
        except OSError as fault:
            log.info("last use of %s not noted: %s", path.name, fault)
        return found

    def _sweep(self) -> None:
        """Count what is there; above the bound, throw the oldest away until a tenth is free again."""
        found: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("*/*"):
            try:
                status = path.stat()
            except FileNotFoundError:
                continue
            if path.suffix == ".part":
                if time.time() - status.st_mtime > _LEFT_BEHIND:
                    _remove(path)
            elif path.suffix == _SUFFIX:
                found.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in found)
        goal = self._most if total <= self._most else self._most * 9 // 10
        for _, size, path in sorted(found):
            if total <= goal:
                break
            _remove(path)
            total -= size
        self._size = total


def _remove(path: Path) -> None:
    """Throw a file away; one that will not go is told to the log."""
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:
        log.warning("%s could not be thrown away: %s", path.name, fault)
