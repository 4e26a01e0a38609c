"""A hall for the tests of editions: folders where people edit, a home with a store, and a clock to set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import run

import pytest

from kiosk.editions.edition import Edition
from kiosk.editions.gathering import translations_of
from kiosk.editions.showcase import showcase
from kiosk.editions.store import Store
from kiosk.tour.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def text(title: str, *pictures: str) -> str:
    """A tour of one station, with these pictures."""
    files = ", ".join(f"{{file: {name}}}" for name in pictures)
    return f"schema: 1\ntitle: {title}\nstations:\n  - id: a\n    name: 大厅\n    text: 这里是大厅。\n" + (
        f"    pictures: [{files}]\n" if pictures else ""
    )


@dataclass(slots=True)
class Hall:
    """A hall in a folder."""

    folder: Path
    now: datetime = START

    @property
    def home(self) -> Path:
        """The app's own folder."""
        return self.folder / "home"

    @property
    def tours(self) -> Path:
        """Where tours are edited."""
        return self.folder / "tours"

    @property
    def media(self) -> Path:
        """Where pictures are put."""
        return self.folder / "media"

    @property
    def store(self) -> Store:
        """The store, as a process that just began sees it."""
        return Store(self.home, lambda: self.now)

    def write(self, tour: str, title: str, **pictures: bytes) -> Path:
        """Save a tour and its pictures, `name` as name.webp."""
        self.tours.mkdir(parents=True, exist_ok=True)
        (self.media / tour).mkdir(parents=True, exist_ok=True)
        for name, content in pictures.items():
            (self.media / tour / f"{name}.webp").write_bytes(content)
        path = self.tours / f"{tour}.yaml"
        path.write_text(text(title, *(f"{name}.webp" for name in pictures)), encoding="utf-8")
        return path

    def publish(self, tour: str, author: str = "小陈") -> Edition:
        """Publish what lies in the folders."""
        file = self.tours / f"{tour}.yaml"
        return self.store.publish(file, translations_of(file), self.media, author)

    def published(self, tour: str, title: str, **pictures: bytes) -> Edition:
        """Save a tour and publish it."""
        self.write(tour, title, **pictures)
        return self.publish(tour)

    def check(self) -> tuple[Problem, ...]:
        """What a start finds."""
        return self.store.check(self.tours, self.media)

    def titles(self) -> dict[str, str]:
        """The live tours' titles."""
        return {tour.id: tour.title for tour in showcase(self.store).tours}

    def later(self, **more: float) -> None:
        """Let time go by."""
        self.now += timedelta(**more)

    def files(self) -> set[str]:
        """All files of the home but the locks, by their names in it."""
        paths = (path for path in self.home.rglob("*") if path.is_file())
        return {path.relative_to(self.home).as_posix() for path in paths} - {
            "editions.lock",
            "unpacking.lock",
        }

    def needed(self) -> set[str]:
        """The files that the kept editions and live.json make up, and no others."""
        store = self.store
        editions = [edition for tour in store.tours() for edition in store.editions(tour)]
        blobs = {store.stock.blobs.path_of(piece) for edition in editions for piece in edition.pieces}
        named = {f"editions/{edition.tour}/{edition.number}.json" for edition in editions}
        marks = {
            f"editions/{tour}/withdrawn.json"
            for tour in store.tours()
            if store.stock.register.withdrawn(tour)
        }
        return {path.relative_to(self.home).as_posix() for path in blobs} | named | marks | {"live.json"}

    def assert_whole(self) -> None:
        """Every live edition is there with every byte, and can be shown."""
        store = self.store
        live = store.live()
        assert {edition.tour for edition in live} == set(json.loads(store.stock.live.read_text())["live"])
        assert all(store.is_whole(edition, thoroughly=True) for edition in live)
        case = showcase(store)
        assert set(case.editions) == set(live)
        assert [tour.id for tour in case.tours] == [edition.tour for edition in case.editions]
        assert not case.problems


@contextmanager
def mounted(folder: Path, *arguments: str) -> Iterator[Path]:
    """A file system mounted there; skips the test with the system's reason where none can be."""
    folder.mkdir()
    try:
        done = run(["mount", *arguments, str(folder)], capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"no mount: {error}")
    if done.returncode:
        pytest.skip(f"mount is not permitted: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        run(["umount", str(folder)], check=True)
