"""What of a stick could be brought in: each thing with a name for people, and where it lies."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.editions.bringing.names import readable
from kiosk.editions.packages.package import open_package
from kiosk.editions.sticks.loose import media_roots
from kiosk.editions.sticks.lying import Lying, lying
from kiosk.editions.sticks.mounts import Place
from kiosk.errors import KioskError
from kiosk.show.backstage.bringing.state import Kind, Offer, Stick
from kiosk.tour.decoding import seen
from kiosk.tour.problems import shown

MOST = 60  # offers of one stick: more nobody looks through
_HEAD = 64_000  # bytes of a file in which its title stands
_TITLE = re.compile(r"^title\s*:[ \t]*[\"']?([^\n\"'#]+)", re.M)
_LONGEST_NAME = 60


def stick_at(place: Place) -> Stick:
    """A stick, and what it offers. Raises OSError when it is gone."""
    found = lying(place.path)
    every = list(_every(found, place))
    return Stick(
        _name(place.name), tuple(every[:MOST]), found.cut or len(every) > MOST, place.folder, str(place.path)
    )


def _every(found: Lying, place: Place) -> Iterator[Offer]:
    yield from (_package(file) for file in found.packages[: MOST + 1])
    yield from (_offer(Kind.DOCUMENT, file, _name(file.name)) for file in found.documents[: MOST + 1])
    claimed: set[Path] = set()
    for file in found.tours[: MOST + 1]:
        if (title := _title(file)) is not None:
            claimed.update(root / file.stem for root in media_roots(file))
            yield _offer(Kind.TOUR, file, title or _name(file.name))
    for folder, count in list(found.photos.items())[: MOST + 1]:
        if not claimed.isdisjoint((folder, *folder.parents)):
            continue
        name = "" if folder == place.path else _name(folder.name)
        yield _offer(Kind.PHOTOS, folder, name, count)


def _package(file: Path) -> Offer:
    """A package by its title; one that cannot be read by its file's name: a closer look tells why."""
    try:
        package = open_package(file)
    except KioskError:
        return _offer(Kind.PACKAGE, file, _name(file.name))
    return _offer(Kind.PACKAGE, file, package.title, package.edition.number)


def _title(file: Path) -> str | None:
    """The title that a tour's file seems to have, None for a file that seems to be none; no gate yet."""
    try:
        with file.open("rb") as stream:
            text = stream.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return None
    found = _TITLE.search(text)
    if "stations" not in text and found is None:
        return None
    return shown(seen(found[1]), _LONGEST_NAME) if found else ""


def _offer(kind: Kind, place: Path, name: str, number: int = 0) -> Offer:
    raw = f"{kind} {place}".encode(errors="surrogateescape")
    return Offer(hashlib.sha256(raw).hexdigest()[:16], kind, str(place), name, number)


def _name(name: str) -> str:
    """A foreign file's name as people may read it."""
    return shown(seen(readable(name)), _LONGEST_NAME)
