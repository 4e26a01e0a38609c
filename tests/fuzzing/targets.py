"""What is fuzzed: each gate with the bytes to begin from, and how it is run on others."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.source import opened
from kiosk.errors import KioskError
from kiosk.settings import REPO
from kiosk.tour.reader import read_content
from tests.editions.halls import text
from tests.editions.packages.hostile import corpus
from tests.editions.packages.parcels import Parcel, webp

_FOLDER = Path(
    tempfile.mkdtemp(prefix="kiosk-fuzzing-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
)


@dataclass(frozen=True, slots=True)
class Target:
    """A gate. `longest` bytes are tried; `run` raises nothing unless there is a defect."""

    seeds: Callable[[], Iterator[bytes]]
    run: Callable[[bytes], None]
    longest: int


def read_package(content: bytes) -> None:
    """Read all of a package, whatever the bytes are."""
    path = _FOLDER / "fuzzed.tour"
    path.write_bytes(content)
    try:
        package = open_package(path)
        with opened(path) as source:
            for number in range(len(package.edition.pieces)):
                for _ in package.chunks(source, number):
                    pass
    except KioskError as error:
        _check(error)


def read_manifest(content: bytes) -> None:
    """Read a package that is sound but for its manifest."""

    def replace(parts: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
        parts[0] = (parts[0][0], content)

    read_package(Parcel(parts=replace).content())


def read_tour(content: bytes) -> None:
    """Read a tour file."""
    reading = read_content(content, Path("hall.yaml"), None)
    if (reading.tour is None) != any(problem.severity == "error" for problem in reading.problems):
        raise AssertionError("a tour without its reason")
    for problem in reading.problems:
        if not problem.say.endswith(("。", "？")):
            raise AssertionError(problem.say)


def _check(error: KioskError) -> None:
    """Refusals are for people, too."""
    if not error.what.endswith(("。", "？")) or not error.remedy.endswith("。"):
        raise AssertionError(str(error))


def _packages() -> Iterator[bytes]:
    yield Parcel().content()
    yield Parcel(text=text("大厅"), media={}).content()
    yield Parcel(
        translations={"hall.en.yaml": b"title: Hall\n"}, media={"narration.zip": b"PK\5\6"}
    ).content()
    yield from (content for content, _ in corpus().values() if len(content) < 3000)


def _manifests() -> Iterator[bytes]:
    value: dict[str, object] = {}
    Parcel(media={"one.webp": webp()}, change=value.update).content()
    yield json.dumps(value, ensure_ascii=False).encode()


def _tours() -> Iterator[bytes]:
    yield text("大厅", "one.webp").encode()
    yield from (path.read_bytes() for path in (REPO / "tours").glob("*.yaml"))
    yield b"a: &a [1, 2]\nb: *a\n"
    yield "\ufeffschema: 1\r\ntitle: '甲'\r\n".encode("utf-16")


TARGETS = {
    "package": Target(_packages, read_package, 4_000),
    "manifest": Target(_manifests, read_manifest, 3_000),
    "tour": Target(_tours, read_tour, 20_000),
}
