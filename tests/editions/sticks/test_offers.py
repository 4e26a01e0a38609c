"""What a stick offers: things people put there, found within bounds, and nothing that leads away."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from kiosk.editions.sticks import lying as lyings
from kiosk.editions.sticks.lying import lying
from kiosk.editions.sticks.mounts import Place
from kiosk.editions.sticks.offers import MOST, stick_at
from kiosk.show.backstage.bringing.state import Kind, Stick
from tests.editions.halls import text
from tests.editions.packages.parcels import a_package


@pytest.fixture
def root(tmp_path: Path) -> Path:
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    return stick


def at(root: Path) -> Stick:
    """What it offers."""
    return stick_at(Place(root, root.name))


def put(root: Path, *names: str) -> None:
    """Files of some content, in folders as their names say."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")


def told(stick: Stick) -> list[tuple[Kind, str, int]]:
    """The offers as people read them."""
    return [(offer.kind, offer.name, offer.number) for offer in stick.offers]


def test_everything_that_can_be_brought_in_is_offered_by_name(root: Path, tmp_path: Path) -> None:
    a_package(tmp_path, "清禾社区").rename(root / "hall.tour")
    put(root, "讲解词.docx", "名单.xlsx", "说明.pdf", "照片/IMG_0001.jpg", "照片/IMG_0002.JPG", "大门.heic")
    put(root, "别的.exe", "音乐.mp3")
    (root / "yard.yaml").write_text(text("小院", "well.webp"), "utf-8")
    (root / "yard.en.yaml").write_text("title: Yard\n", "utf-8")
    (root / "config.yaml").write_text("a: 1\n", "utf-8")
    assert told(at(root)) == [
        (Kind.PACKAGE, "清禾社区", 1),
        (Kind.DOCUMENT, "名单.xlsx", 0),
        (Kind.DOCUMENT, "讲解词.docx", 0),
        (Kind.DOCUMENT, "说明.pdf", 0),
        (Kind.TOUR, "小院", 0),
        (Kind.PHOTOS, "", 1),
        (Kind.PHOTOS, "照片", 2),
    ]


def test_keys_are_apart_and_the_same_at_every_look(root: Path) -> None:
    put(root, "a.docx", "b/a.docx", "b/c.jpg")
    first, second = at(root), at(root)
    assert first == second
    assert len({offer.key for offer in first.offers}) == 3


def test_the_pictures_of_a_bare_tour_are_no_photos_of_their_own(root: Path) -> None:
    put(root, "media/yard/well.jpg", "yard/tree.jpg", "photos/a.jpg")
    (root / "tours").mkdir()
    (root / "tours" / "yard.yaml").write_text(text("小院"), "utf-8")
    assert [offer.name for offer in at(root).offers if offer.kind is Kind.PHOTOS] == ["photos", "yard"]


def test_what_systems_leave_behind_is_not_offered(root: Path) -> None:
    put(root, "._讲解词.docx", "~$讲解词.docx", ".Trashes/a.docx", "System Volume Information/b.txt")
    put(root, "$RECYCLE.BIN/c.docx", "__MACOSX/d.docx", "_hall.old.yaml")
    assert at(root).offers == ()


def test_no_link_is_followed(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "secret", "passwords.txt", "me.jpg")
    (root / "link").symlink_to(tmp_path / "secret")
    (root / "ring").symlink_to(root)
    (root / "passwords.txt").symlink_to(tmp_path / "secret" / "passwords.txt")
    assert at(root).offers == ()


def test_a_stick_full_of_files_is_looked_at_in_part(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, *(f"{number:03}.txt" for number in range(MOST + 20)))
    stick = at(root)
    assert (len(stick.offers), stick.more) == (MOST, True)
    monkeypatch.setattr(lyings, "_MOST", 10)
    found = lying(root)
    assert (len(found.documents), found.cut) == (10, True)


def test_folders_within_folders_come_to_an_end(root: Path) -> None:
    deep = root.joinpath(*"abcdefghijk")
    deep.mkdir(parents=True)
    put(deep, "never.txt")
    put(root, "a/b/c/near.txt")
    found = lying(root)
    assert [path.name for path in found.documents] == ["near.txt"]
    assert found.cut


def test_a_slow_stick_costs_seconds_and_no_more(root: Path) -> None:
    put(root, *(f"{number}.txt" for number in range(20)))
    clock = count()
    found = lying(root, lambda: float(next(clock)))
    assert found.cut
    assert 0 < len(found.documents) < 8


def test_names_that_nobody_can_read_aloud(root: Path) -> None:
    put(root, "\u202e穿墙.docx", "😀 照片/一.jpg")
    (root / b"\xcc\xfb\xd7\xd3.txt".decode("utf-8", "surrogateescape")).write_bytes(b"x")
    assert {offer.name for offer in at(root).offers} == {"穿墙.docx", "😀 照片", "帖子.txt"}


def test_a_damaged_package_is_offered_by_its_files_name(root: Path) -> None:
    put(root, "坏.tour")
    assert told(at(root)) == [(Kind.PACKAGE, "坏.tour", 0)]


def test_a_stick_that_is_gone_is_an_error_of_the_system(root: Path) -> None:
    root.rmdir()
    with pytest.raises(FileNotFoundError):
        at(root)
