"""Watching the folders where people edit: what is due, and when, on a clock that the test sets."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest

from kiosk.editions.watching import GONE, MOST_QUIET, QUIET, Changes, Watch
from tests.editions.halls import Hall

NAMES = ("one.webp", "two.webp")


class Desk:
    """A watch, a hall whose files are edited, and a clock; what is due is followed at once."""

    def __init__(self, folder: Path) -> None:
        self.hall = Hall(folder)
        self.now = 100.0
        self.watch = Watch(self.hall.tours, self.hall.media)
        self._moments = count(1)
        self.save("hall", "大厅")
        self.save("yard", "院子")
        self.settle()

    def save(self, tour: str, title: str) -> None:
        """Save a tour's text at a moment of its own."""
        self._touched(self.hall.write(tour, title))

    def put(self, name: str, content: bytes) -> None:
        """Put a picture of the hall there, or another in its place."""
        path = self.hall.media / "hall" / name
        path.write_bytes(content)
        self._touched(path)

    def look(self, later: float = 0.0) -> Changes:
        """Look after so many seconds."""
        self.now += later
        return self.watch.look(self.now)

    def follow(self, later: float = 0.0, published: bool = False) -> list[str]:
        """Look after so many seconds and follow what is due; which tours that were."""
        due = self.look(later).due
        for file in due:
            self.watch.followed(file, NAMES if file.stem == "hall" else (), published, self.now)
        return [file.stem for file in due]

    def settle(self) -> None:
        """Go on until nothing is due."""
        while self.follow(QUIET):
            pass

    def _touched(self, path: Path) -> None:
        moment = 1_700_000_000 + next(self._moments)
        os.utime(path, (moment, moment))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_at_first_everything_is_due_and_then_nothing(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.write("hall", "大厅")
    hall.write("yard", "院子")
    (hall.tours / "_draft.yaml").write_text("")
    (hall.tours / "hall.en.yaml").write_text("")
    watch = Watch(hall.tours, hall.media)
    due = watch.look(0.0).due
    assert [file.name for file in due] == ["hall.yaml", "yard.yaml"]
    for file in due:
        watch.followed(file, (), True, 0.0)
    assert watch.look(60.0) == Changes()


def test_a_saved_text_is_due_once_it_is_quiet(desk: Desk) -> None:
    desk.save("hall", "新大厅")
    assert desk.follow() == []
    assert desk.follow(QUIET / 2) == []
    desk.save("hall", "更新的大厅")
    assert desk.follow(QUIET / 2) == []
    assert desk.follow(QUIET) == ["hall"]
    assert desk.follow(60.0) == []


def test_a_translation_belongs_to_its_tour(desk: Desk) -> None:
    (desk.hall.tours / "yard.en.yaml").write_text("title: Yard\n")
    desk.follow()
    assert desk.follow(QUIET) == ["yard"]


def test_a_picture_that_comes_changes_or_goes_is_due(desk: Desk) -> None:
    for change in (b"1", b"22", b"333"):
        desk.put("one.webp", change)
        assert desk.follow() == []
        assert desk.follow(QUIET) == ["hall"]
    (desk.hall.media / "hall" / "one.webp").unlink()
    desk.follow()
    assert desk.follow(QUIET) == ["hall"]


def test_a_picture_of_the_same_size_and_moment_in_its_place_is_seen(desk: Desk) -> None:
    """Such as one that a copying program gave the old one's date."""
    desk.put("one.webp", b"1")
    desk.settle()
    path = desk.hall.media / "hall" / "one.webp"
    about = path.stat()
    path.with_name("new.webp").write_bytes(b"2")
    path.with_name("new.webp").replace(path)
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    desk.follow()
    assert desk.follow(QUIET) == ["hall"]


def test_a_picture_that_nobody_names_is_nobodys_business(desk: Desk) -> None:
    desk.put("unused.webp", b"1")
    desk.follow()
    assert desk.follow(QUIET) == []


def test_three_hundred_photographs_that_take_a_minute_are_a_handful_of_editions(desk: Desk) -> None:
    editions = 0
    for photo in range(300):
        desk.put("one.webp", b"1" * (photo + 1))
        editions += len(desk.follow(0.2, published=True)) + len(desk.follow(QUIET, published=True))
    assert 1 <= editions <= 10
    editions += len(desk.follow(MOST_QUIET, published=True))
    assert desk.follow(MOST_QUIET) == []
    desk.look(300.0)
    desk.put("one.webp", b"an hour later")
    desk.look()
    assert desk.follow(QUIET) == ["hall"]


def test_a_text_does_not_wait_for_photographs_that_are_copied(desk: Desk) -> None:
    for photo in range(20):
        desk.put("one.webp", b"1" * (photo + 1))
        desk.follow(QUIET, published=True)
    desk.save("hall", "新大厅")
    desk.put("one.webp", b"still copied")
    desk.look()
    desk.put("two.webp", b"and another")
    assert desk.follow(QUIET) == ["hall"]


def test_a_file_that_an_editor_removes_and_writes_anew_is_not_gone(desk: Desk) -> None:
    (desk.hall.tours / "hall.yaml").unlink()
    assert desk.look() == Changes()
    assert desk.look(GONE / 2) == Changes()
    desk.save("hall", "新大厅")
    assert desk.look(GONE).gone == ()
    assert desk.follow(QUIET) == ["hall"]


def test_a_file_that_is_gone_is_told_once(desk: Desk) -> None:
    (desk.hall.tours / "hall.yaml").unlink()
    desk.look()
    assert desk.look(GONE) == Changes(gone=("hall",))
    assert desk.look(GONE) == Changes()
    assert desk.watch.tours == {"yard"}
    desk.save("hall", "大厅")
    assert desk.follow(QUIET) == []
    assert desk.follow(QUIET) == ["hall"]


def test_a_file_that_is_still_being_copied_there_is_waited_for(desk: Desk) -> None:
    """Half of a tour may hold as well as the whole of it."""
    for half in range(3):
        desk.save("new", f"第{half}半")
        assert desk.follow(QUIET / 2) == []
    assert desk.follow(QUIET) == ["new"]


def test_a_folder_that_is_empty_or_not_there_takes_nothing_with_it(desk: Desk) -> None:
    there = list(desk.hall.tours.iterdir())
    away = desk.hall.folder / "away"
    desk.hall.tours.rename(away)
    for _ in range(3):
        found = desk.look(60.0)
        assert isinstance(found.fault, FileNotFoundError)
        assert (found.due, found.gone) == ((), ())
    desk.hall.tours.mkdir()
    assert desk.look(60.0) == Changes(empty=True)
    for path in there:
        (away / path.name).rename(path)
    assert desk.look(60.0) == Changes()
    assert desk.watch.tours == {"hall", "yard"}


def test_what_the_disk_refused_is_tried_again_at_its_time(desk: Desk) -> None:
    desk.watch.again(desk.hall.tours / "hall.yaml", desk.now + 15.0)
    assert desk.follow(14.0) == []
    assert desk.follow(1.0) == ["hall"]
    assert desk.follow(60.0) == []


def test_media_are_looked_at_in_turn_when_there_are_too_many(tmp_path: Path) -> None:
    """A clock by which looking at one tour's media takes all the time there is."""
    ticks = count()
    hall = Hall(tmp_path)
    watch = Watch(hall.tours, hall.media, lambda: float(next(ticks)))
    tours = [f"tour-{number}" for number in range(5)]
    for tour in tours:
        hall.write(tour, "院子")
    for file in watch.look(0.0).due:
        watch.followed(file, ("one.webp",), True, 0.0)
    for now in (10.0, 20.0, 30.0, 40.0, 50.0, 60.0):
        for file in watch.look(now).due:
            watch.followed(file, ("one.webp",), False, now)
    for tour in tours:
        (hall.media / tour / "one.webp").write_bytes(b"1")
    seen = [[file.stem for file in watch.look(100.0 + look).due] for look in range(len(tours) + 1)]
    assert sorted(tour for due in seen for tour in due if tour) != []
    assert {tour for due in seen for tour in due} == set(tours)
    assert all(len(due) <= look for look, due in enumerate(seen))
