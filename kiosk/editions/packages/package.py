"""A package: what it says it holds, and its files, each read once and hashed on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.edition import LIMIT, Edition, Piece
from kiosk.editions.packages import manifest
from kiosk.editions.packages.entries import Entry, check_header, entries_of
from kiosk.editions.packages.refusals import incomplete, quoted, strange, too_large
from kiosk.editions.packages.source import Source, opened

SUFFIX = ".tour"
TEXTS, MEDIA = "texts/", "media/"


@dataclass(frozen=True, slots=True)
class Package:
    """A package whose form and manifest hold; its files are not read yet.

    `edition` is as it was where it was packed: its number, author and moment are of that place.
    """

    path: Path
    title: str
    edition: Edition
    entries: tuple[Entry, ...]

    @property
    def size(self) -> int:
        """The bytes of all files in it."""
        return sum(piece.size for piece in self.edition.pieces)

    def chunks(self, source: Source, number: int) -> Iterator[bytes]:
        """What its file of that number among `edition.pieces` holds, piece by piece.

        Raises RefusedPackageError, at the latest after the last, when it is not what the manifest says.
        """
        entry, piece = self.entries[number + 1], self.edition.pieces[number]
        check_header(source, entry)
        told = hashlib.sha256()
        for chunk in source.chunks(entry.begin, entry.size):
            told.update(chunk)
            yield chunk
        if told.hexdigest() != piece.sha256:
            raise incomplete(f"{quoted(piece.name)}和清单上的不一样，可能坏了，也可能被换过。")


def open_package(path: Path) -> Package:
    """Look at a package: its form and its manifest, which takes no time however large it is.

    Raises RefusedPackageError for one that cannot be taken, LostError when its stick is gone, and KioskError
    for a file that is not there or may not be read.
    """
    with opened(path) as source:
        return package_in(source)


def package_in(source: Source) -> Package:
    """The package that is open there. Raises as `open_package`."""
    entries = entries_of(source)
    first = entries[0] if entries else None
    if first is None or first.name != manifest.NAME:
        raise strange("它没有清单。")
    if len({entry.name for entry in entries}) < len(entries):
        raise strange("里面有两个文件名字相同。")
    if first.size > LIMIT:
        raise too_large("它的清单太长了。")
    check_header(source, first)
    told = manifest.decoded(source.take(first.begin, first.size))
    due = [(name, piece) for name, piece in zip(names_in(told.edition), told.edition.pieces, strict=True)]
    _check_files(entries[1:], due)
    return Package(source.path, told.title, told.edition, entries)


def names_in(edition: Edition) -> tuple[str, ...]:
    """The names in a package of the edition's files, in the order of its pieces."""
    texts = (f"{TEXTS}{piece.name}" for piece in edition.texts)
    return (*texts, *(f"{MEDIA}{piece.name}" for piece in edition.media))


def _check_files(entries: tuple[Entry, ...], due: list[tuple[str, Piece]]) -> None:
    """Raises RefusedPackageError unless these files are those of the manifest, and no others, in order."""
    there = {entry.name for entry in entries}
    if missing := [piece.name for name, piece in due if name not in there]:
        raise incomplete(f"里面少了{quoted(missing[0])}。")
    if more := there - {name for name, _ in due}:
        raise strange(f"里面有清单上没有的{quoted(min(more))}。")
    for entry, (name, piece) in zip(entries, due, strict=True):
        if (entry.name, entry.size) != (name, piece.size):
            raise strange(f"{quoted(entry.name)}和清单上的对不上。")
