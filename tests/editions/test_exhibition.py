"""The exhibition: the media are those of the tours on show, and of no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.editions.exhibition import Exhibition
from kiosk.editions.showcase import Showcase, showcase
from tests.builders import two_floor_tour
from tests.editions.halls import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with one published tour and the app's own drawing."""
    hall = Hall(tmp_path)
    (hall.media / "illustrations").mkdir(parents=True)
    (hall.media / "illustrations" / "room.webp").write_bytes(b"drawn by us")
    hall.published("hall", "大厅", one=b"old")
    return hall


def content(exhibition: Exhibition, file: str, tour: str = "hall") -> bytes | None:
    found = exhibition.find(tour, file)
    return found.read_bytes() if found else None


def test_what_happens_in_the_folders_changes_nothing_that_is_shown(hall: Hall) -> None:
    exhibition = Exhibition(showcase(hall.store), hall.media)
    (hall.media / "hall" / "one.webp").write_bytes(b"new")
    assert content(exhibition, "one.webp") == b"old"
    (hall.media / "hall" / "one.webp").unlink()
    assert content(exhibition, "one.webp") == b"old"
    (hall.media / "hall" / "two.webp").write_bytes(b"unpublished")
    assert content(exhibition, "two.webp") is None


def test_the_apps_own_drawings_are_found_for_every_tour(hall: Hall) -> None:
    exhibition = Exhibition(showcase(hall.store), hall.media)
    assert content(exhibition, "room.webp") == b"drawn by us"
    assert content(exhibition, "room.webp", tour="") == b"drawn by us"
    (hall.media / "hall" / "room.webp").write_bytes(b"unpublished")
    assert content(exhibition, "room.webp") == b"drawn by us"


def test_an_unpublished_tour_has_its_media_where_they_lie(hall: Hall) -> None:
    exhibition = Exhibition(Showcase((two_floor_tour(),)), hall.media)
    (hall.media / "yard").mkdir()
    (hall.media / "yard" / "one.webp").write_bytes(b"yard")
    assert content(exhibition, "one.webp", tour="yard") == b"yard"


def test_media_change_when_the_show_takes_the_tours_and_not_before(hall: Hall) -> None:
    before = showcase(hall.store)
    exhibition = Exhibition(before, hall.media)
    hall.published("hall", "大厅", one=b"new")
    after = showcase(hall.store, before=before)
    assert after.tours == before.tours  # a picture alone was changed
    assert after.tours is not before.tours
    exhibition.add(after)
    assert content(exhibition, "one.webp") == b"old"
    exhibition.show(after.tours)
    assert content(exhibition, "one.webp") == b"new"


def test_a_reception_that_goes_on_finds_the_media_it_began_with(hall: Hall) -> None:
    first = showcase(hall.store)
    exhibition = Exhibition(first, hall.media)
    hall.published("hall", "大厅", one=b"new")
    second = showcase(hall.store, before=first)
    exhibition.add(second)
    exhibition.show(second.tours)
    exhibition.show(first.tours)
    assert content(exhibition, "one.webp") == b"old"


def test_what_is_on_show_outlasts_any_number_of_newer_showcases(hall: Hall) -> None:
    first = showcase(hall.store)
    exhibition = Exhibition(first, hall.media)
    last = first
    for number in range(30):
        hall.published("hall", "大厅", one=str(number).encode())
        last = showcase(hall.store, before=last)
        exhibition.add(last)
    exhibition.show(first.tours)
    assert content(exhibition, "one.webp") == b"old"
    exhibition.show(last.tours)
    assert content(exhibition, "one.webp") == b"29"


def test_tours_that_nobody_brought_leave_the_media_as_they_are(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    exhibition = Exhibition(showcase(hall.store), hall.media)
    exhibition.show((two_floor_tour(),))
    assert content(exhibition, "one.webp") == b"old"
    assert "nobody brought" in caplog.text
