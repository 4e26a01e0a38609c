"""The narration that a tour carries: its sentences, rendered elsewhere, in one file of its media folder."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterable
from pathlib import Path
from struct import Struct
from typing import BinaryIO

from kiosk.files import written_whole
from kiosk.tour.media import Find
from kiosk.voice import rendered
from kiosk.voice.rendered import Rendered, nearest
from kiosk.voice.saying import Saying, entry_name, text_name
from kiosk.voice.voices import Voice

NAME = "narration.zip"
_SUFFIX = ".opus"
# A gate, not a goal: a tour of fifty stations at four paces has some 6,000 sentences of 20 kB.
_MOST_ENTRIES = 20_000
_LARGEST_ENTRY = 4 * 1024 * 1024
_LARGEST_LIST = _MOST_ENTRIES * 128  # bytes; an entry of ours takes 100
_END = Struct("<4s4H2LH")  # of a ZIP file: end of central directory record (APPNOTE.TXT 4.3.16)
_LONG_END = b"PK\6\7", 20  # what stands before it where its numbers are not the true ones (4.3.15)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # so that equal sentences make equal files

log = logging.getLogger(__name__)


class Packs:
    """The packs of all tours, opened when first asked and again when they changed.

    *find_media* (tour, file name) gives a media file's path or None. May be called from any thread.
    A broken pack costs its sentences alone, and a line in the log.
    """

    def __init__(self, find_media: Find) -> None:
        self._find_media = find_media
        self._indices: dict[Path, tuple[tuple[int, int], frozenset[str]]] = {}

    def find(self, tour: str, what: Saying, voices: Iterable[Voice]) -> Rendered | None:
        """The sentence as the first of *voices* that the tour brought says it, or None."""
        for voice in voices:
            if self.holds(tour, what, voice):
                return self._read(tour, entry_name(what, voice))
        return None

    def nearest(self, tour: str, what: Saying, voice: Voice | None) -> Rendered | None:
        """The same text as *voice* (None: anybody) says it there at the nearest other pace."""
        stem = text_name(what)
        said = [self._read(tour, name) for name in sorted(self._names(tour)) if name.startswith(stem)]
        return nearest((one for one in said if one is not None and voice in (None, one.voice)), what)

    def holds(self, tour: str, what: Saying, voice: Voice) -> bool:
        """Whether the tour brought this sentence in that voice; it may still turn out damaged."""
        return entry_name(what, voice) in self._names(tour)

    def _names(self, tour: str) -> frozenset[str]:
        """What the tour's pack holds; nothing when there is none, or none that can be used."""
        path = self._find_media(tour, NAME)
        if path is None:
            return frozenset()
        try:
            status = path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            known = self._indices.get(path)
            if known is not None and known[0] == stamp:
                return known[1]
            self._indices[path] = (stamp, frozenset())  # one that cannot be used is not looked at again
            names = names_in(path)
        except (OSError, ValueError) as fault:
            log.warning("the narration of tour %s cannot be used: %s", tour, fault)
            return frozenset()
        self._indices[path] = (stamp, names)
        return names

    def _read(self, tour: str, name: str) -> Rendered | None:
        path = self._find_media(tour, NAME)
        try:
            return None if path is None else read_entry(path, name)
        except (OSError, ValueError) as fault:
            log.warning("a sentence of the narration of tour %s cannot be used: %s", tour, fault)
            return None


def names_in(path: Path) -> frozenset[str]:
    """The names of the sentences in a pack. Raises OSError, or ValueError for a file that is no pack."""
    try:
        with path.open("rb") as stream:
            _check_end(stream)
            with zipfile.ZipFile(stream) as pack:
                entries = pack.infolist()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as fault:
        raise ValueError(f"no pack: {fault}") from fault
    if len(entries) > _MOST_ENTRIES:
        raise ValueError(f"{len(entries)} sentences, at most {_MOST_ENTRIES}")
    return frozenset(entry.filename.removesuffix(_SUFFIX) for entry in entries)


def read_entry(path: Path, name: str) -> Rendered:
    """One sentence of a pack. Raises OSError, or ValueError for one that is missing, damaged or too large."""
    try:
        with path.open("rb") as file:
            _check_end(file)
            with zipfile.ZipFile(file) as pack, pack.open(name + _SUFFIX) as stream:
                if pack.getinfo(name + _SUFFIX).compress_type != zipfile.ZIP_STORED:
                    raise ValueError("packed twice, which no pack of ours is")
                content = stream.read(_LARGEST_ENTRY + 1)
    except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as fault:
        raise ValueError(f"sentence {name}: {fault!r}") from fault
    if len(content) > _LARGEST_ENTRY:
        raise ValueError(f"sentence {name} is too large")
    return rendered.read(io.BytesIO(content))


def _check_end(stream: BinaryIO) -> None:
    """Raises ValueError for a list that is too long: zipfile would first build all of it in memory."""
    size = stream.seek(0, io.SEEK_END)
    sign, before = _LONG_END
    stream.seek(max(0, size - _END.size - before))
    tail = stream.read()
    if len(tail) < _END.size:
        raise ValueError("no pack: too short")
    mark, *_, length, _, comment = _END.unpack(tail[-_END.size :])
    if mark != b"PK\5\6" or comment or (len(tail) > _END.size and tail.startswith(sign)):
        raise ValueError("no pack: it ends as none of ours does")
    if length > _LARGEST_LIST:
        raise ValueError(f"a list of {length} bytes, at most {_LARGEST_LIST}")


def write_pack(path: Path, sentences: Iterable[tuple[Saying, Rendered]]) -> None:
    """Write a tour's pack, whole or not at all: equal sentences make equal bytes. Raises OSError.

    The sentences are asked for one by one, and their sound is not held any longer than that.
    """
    entries = {entry_name(what, sound.voice): rendered.as_opus(sound) for what, sound in sentences}
    with written_whole(path) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as pack:
        for name, content in sorted(entries.items()):
            pack.writestr(zipfile.ZipInfo(name + _SUFFIX, _EPOCH), content)
