"""A station without a picture is drawn where the hall has a drawing of such a room."""

from __future__ import annotations

from kiosk.intake.drafting.drawings import with_drawings

DRAWINGS = {"police.webp", "library.webp", "building.webp"}


def test_a_room_that_is_drawn_shows_its_drawing() -> None:
    tree = {"stations": [{"id": "police-2", "name": "警务室"}, {"id": "reading-room", "name": "图书室"}]}
    made = with_drawings(tree, DRAWINGS)
    assert [station["pictures"] for station in made["stations"]] == [
        [{"file": "police.webp"}],
        [{"file": "library.webp"}],
    ]
    assert made["cover"] == "building.webp"


def test_a_picture_of_its_own_wins_and_an_unknown_room_stays_without() -> None:
    own = {"id": "police", "pictures": [{"file": "police-1.jpg"}]}
    tree = {"cover": "own.jpg", "stations": [own, {"id": "station-3"}, {"id": "supermarket"}]}
    assert with_drawings(tree, DRAWINGS) == tree


def test_a_hall_without_drawings_gets_none() -> None:
    tree = {"stations": [{"id": "police"}]}
    assert with_drawings(tree, ()) == tree
