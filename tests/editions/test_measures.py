"""Measures: a file that was not touched is not read again, and one that was is."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kiosk.editions import measures
from kiosk.editions.blobs import UnreadableError, measured
from kiosk.editions.edition import Piece
from kiosk.editions.measures import Measures

LATER = 3600.0


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read."""
    names: list[str] = []

    def told(name: str, source: Path) -> Piece:
        names.append(name)
        return measured(name, source)

    monkeypatch.setattr(measures, "measured", told)
    return names


def opened(folder: Path, ahead: float = LATER) -> Measures:
    """Measures as a new kiosk has them, so many seconds from now."""
    return Measures(folder / "measures.json", lambda: time.time() + ahead)


def test_a_file_is_read_once_also_over_a_start(tmp_path: Path, reads: list[str]) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    first = opened(tmp_path)
    assert first("film.mp4", film) == first("film.mp4", film) == measured("film.mp4", film)
    first.keep()
    again = opened(tmp_path)
    assert again("other-name.mp4", film).name == "other-name.mp4"
    assert reads == ["film.mp4"]


def test_a_changed_file_is_read_again(tmp_path: Path, reads: list[str]) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    measure = opened(tmp_path)
    measure("film", film)
    about = film.stat()
    film.write_bytes(b"FILM")
    os.utime(film, ns=(about.st_atime_ns, about.st_mtime_ns))  # as some copying programs do
    assert measure("film", film) == measured("film", film)
    assert len(reads) == 2


def test_a_file_of_this_moment_is_not_trusted_yet(tmp_path: Path, reads: list[str]) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    measure = opened(tmp_path, ahead=0.0)
    measure("film", film)
    measure("film", film)
    assert len(reads) == 2


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        opened(tmp_path)("film", tmp_path / "film.mp4")


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"format": "daolanting measures", "schema": 1}',
        b'{"format": "daolanting measures", "schema": 1, "files": []}',
        b'{"format": "daolanting measures", "schema": 1, "files": {"a": 1}}',
        b'{"format": "daolanting measures", "schema": 1, "files": {"a": [1, 2, 3, 4, 5]}}',
        b"[" * 100_000,
    ],
)
def test_lost_measures_cost_only_time(tmp_path: Path, reads: list[str], damage: bytes) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    (tmp_path / "measures.json").write_bytes(damage)
    measure = opened(tmp_path)
    assert measure("film", film) == measured("film", film)
    measure.keep()
    assert opened(tmp_path)("film", film) == measured("film", film)
    assert len(reads) == 1


def test_measures_that_cannot_be_kept_are_no_fault(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    (tmp_path / "measures.json").mkdir()
    measure = opened(tmp_path)
    measure("film", film)
    measure.keep()
    assert "are not kept" in caplog.text
