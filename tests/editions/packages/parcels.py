"""Packages for the tests: good ones as staff make them, and the parts to make bad ones of."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.editions.edition import Edition
from kiosk.editions.packages.admitting import admit
from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.packing import pack
from kiosk.editions.packages.placing import Folders
from tests.editions.halls import Hall, text

Parts = list[tuple[zipfile.ZipInfo, bytes]]


def webp(mark: bytes = b"", width: int = 40, height: int = 30) -> bytes:
    """A picture as far as anybody looks who does not decode it, and different for every mark."""
    sides = (width - 1) | (height - 1) << 14
    body = b"WEBPVP8L" + (5 + len(mark)).to_bytes(4, "little") + b"\x2f" + sides.to_bytes(4, "little") + mark
    return b"RIFF" + len(body).to_bytes(4, "little") + body + bytes(8)


def a_package(folder: Path, title: str = "大厅", **pictures: bytes) -> Path:
    """The package of a tour `hall` that was published in a hall of its own."""
    away = Hall(folder / "away")
    edition = away.published("hall", title, **(pictures or {"one": webp(b"1"), "two": webp(b"2")}))
    target = folder / "hall.tour"
    pack(away.store, edition, target)
    return target


def unpacked(hall: Hall, package: Path, **more: Any) -> Edition:
    """The edition that is live when a package was taken in."""
    return admit(open_package(package), hall.store, Folders(hall.tours, hall.media), "小李", **more)


def edited(hall: Hall) -> dict[str, bytes]:
    """Everything in the folders where people edit, and the folders themselves."""
    found = {}
    for root in (hall.tours, hall.media):
        for path in root.rglob("*") if root.exists() else ():
            found[path.relative_to(hall.folder).as_posix()] = b"" if path.is_dir() else path.read_bytes()
    return found


def everything(hall: Hall) -> dict[str, bytes]:
    """All of a hall, byte for byte, but its locks."""
    kept = {name: (hall.home / name).read_bytes() for name in hall.files()}
    return {**kept, **edited(hall)}


@dataclass(slots=True)
class Parcel:
    """What a package is made of, to be changed before it is written.

    `manifest` is written with the sizes and hashes of the files unless it is changed itself.
    """

    text: str = field(default_factory=lambda: text("大厅", "one.webp", "two.webp"))
    media: dict[str, bytes] = field(default_factory=lambda: {"one.webp": webp(b"1"), "two.webp": webp(b"2")})
    translations: dict[str, bytes] = field(default_factory=dict)
    title: str = "大厅"
    change: Callable[[dict[str, Any]], object] = lambda manifest: None
    parts: Callable[[Parts], object] = lambda parts: None
    method: int = zipfile.ZIP_STORED

    def written(self, path: Path) -> Path:
        """The package in a file."""
        path.write_bytes(self.content())
        return path

    def content(self) -> bytes:
        """The bytes of the package."""
        texts = {"hall.yaml": self.text.encode(), **self.translations}
        value = self._manifest(texts)
        self.change(value)
        parts = [part("manifest.json", json.dumps(value, ensure_ascii=False).encode())]
        parts += [part(f"texts/{name}", content) for name, content in texts.items()]
        parts += [part(f"media/{name}", content) for name, content in self.media.items()]
        for info, _ in parts:
            info.compress_type = self.method
        self.parts(parts)
        return zipped(parts)

    def _manifest(self, texts: Mapping[str, bytes]) -> dict[str, Any]:
        edition: dict[str, Any] = {
            "tour": "hall",
            "number": 3,
            "texts": [piece(name, content) for name, content in texts.items()],
            "media": [piece(name, content) for name, content in self.media.items()],
            "author": "小陈",
            "moment": "2026-11-20T08:00:00+00:00",
            "note": "改了电话",
            "repeats": 0,
        }
        return {"format": "daolanting package", "schema": 1, "title": self.title, "edition": edition} | {
            "whole": whole(edition)
        }


def whole(edition: Mapping[str, Any]) -> str:
    """The hash of an edition's content, as its manifest has it."""
    kinds = [
        [[each[key] for key in ("name", "sha256", "size")] for each in edition[kind]]
        for kind in ("texts", "media")
    ]
    return hashlib.sha256(json.dumps([edition["tour"], *kinds]).encode()).hexdigest()


def piece(name: str, content: bytes) -> dict[str, Any]:
    """A file in a manifest."""
    return {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


def part(
    name: str, content: bytes, mode: int = stat.S_IFREG | 0o644, method: int = zipfile.ZIP_STORED
) -> tuple[zipfile.ZipInfo, bytes]:
    """A file in a zip."""
    info = zipfile.ZipInfo(name)
    info.compress_type = method
    info.create_system, info.external_attr = 3, mode << 16
    return info, content


def zipped(parts: Iterable[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """A zip of these files, whatever they are."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as package:
        warnings.simplefilter("ignore")  # a name twice
        for info, content in parts:
            package.writestr(info, content)
    return out.getvalue()


def with_parts(change: Callable[[Parts], object]) -> bytes:
    """A sound package, its files changed."""
    return Parcel(parts=change).content()


def replaced(name: str, by: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """A sound package, one of its files another."""

    def change(parts: Parts) -> None:
        parts[:] = [by if info.filename == name else (info, content) for info, content in parts]

    return with_parts(change)
