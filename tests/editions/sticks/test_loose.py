"""Bare tours from a stick: found with their media, published whole, and never half of one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.editions.gathering import RefusedTourError
from kiosk.editions.packages.placing import Folders
from kiosk.editions.packages.refusals import CancelledError, LostError, RefusedPackageError
from kiosk.editions.sticks.loose import admit_loose, look_at
from kiosk.errors import KioskError
from tests.editions.halls import Hall, text
from tests.editions.packages.parcels import edited, webp
from tests.editions.sticks.failing import fail_after


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path / "here")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def folders(hall: Hall) -> Folders:
    """Where its people edit."""
    return Folders(hall.tours, hall.media)


def lay(stick: Path, file: str = "yard.yaml", media: str = "media/yard", title: str = "小院") -> Path:
    """A tour with two pictures on the stick."""
    path = stick / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(title, "one.webp", "two.webp"), "utf-8")
    (stick / media).mkdir(parents=True, exist_ok=True)
    for name in ("one", "two"):
        (stick / media / f"{name}.webp").write_bytes(webp(name.encode()))
    return path


@pytest.mark.parametrize(
    ("file", "media"),
    [
        ("yard.yaml", "media/yard"),
        ("tours/yard.yaml", "media/yard"),
        ("导览/yard.yaml", "导览/yard"),
        ("导览/yard.yaml", "导览"),
    ],
)
def test_media_are_found_wherever_people_put_them(hall: Hall, stick: Path, file: str, media: str) -> None:
    path = lay(stick, file, media)
    loose = look_at(path, folders(hall))
    assert (loose.title, [name for name, _ in loose.files], loose.lacking) == (
        "小院",
        ["one.webp", "two.webp"],
        (),
    )
    edition = admit_loose(path, hall.store, folders(hall), "小王")
    assert hall.titles() == {"yard": "小院"}
    assert (edition.author, edition.number) == ("小王", 1)
    assert (hall.media / "yard" / "one.webp").read_bytes() == webp(b"one")
    assert (hall.tours / "yard.yaml").read_bytes() == path.read_bytes()
    assert hall.publish("yard").number == 1, "the folder says what is live"


def test_what_the_hall_has_already_may_lack_and_the_rest_is_told(hall: Hall, stick: Path) -> None:
    hall.published("yard", "小院", one=webp(b"old"))
    path = lay(stick)
    shutil.rmtree(stick / "media")
    assert look_at(path, folders(hall)).lacking == ("two.webp",)
    admit_loose(path, hall.store, folders(hall), "小王")
    assert (hall.media / "yard" / "one.webp").read_bytes() == webp(b"old")


def test_a_faulty_file_is_refused_with_every_reason(hall: Hall, stick: Path) -> None:
    path = lay(stick)
    path.write_text(path.read_text("utf-8").replace("title:", "titel:").replace("name:", "nam:"), "utf-8")
    assert len(look_at(path, folders(hall)).problems) >= 2
    with pytest.raises(RefusedTourError) as refused:
        admit_loose(path, hall.store, folders(hall), "小王")
    assert any("titel" in problem.say for problem in refused.value.problems)
    assert edited(hall) == {}


@pytest.mark.parametrize(
    "name", ["../../secret.webp", "/etc/passwd.webp", "..\\\\secret.webp", "C:secret.webp"]
)
def test_media_from_elsewhere_are_refused(hall: Hall, stick: Path, name: str) -> None:
    """S20."""
    (stick.parent / "secret.webp").write_bytes(webp(b"secret"))
    path = lay(stick)
    path.write_text(text("小院", f'"{name}"'), "utf-8")
    with pytest.raises(RefusedTourError):
        admit_loose(path, hall.store, folders(hall), "小王")
    assert edited(hall) == {}


def test_links_lead_nowhere(hall: Hall, stick: Path) -> None:
    (stick.parent / "secret.webp").write_bytes(webp(b"secret"))
    path = lay(stick)
    (stick / "media/yard/one.webp").unlink()
    (stick / "media/yard/one.webp").symlink_to(stick.parent / "secret.webp")
    assert look_at(path, folders(hall)).lacking == ("one.webp",)


def test_a_picture_that_is_none_is_refused_and_nothing_stays(hall: Hall, stick: Path) -> None:
    hall.published("yard", "原来的", one=webp(b"old"))
    before = edited(hall)
    path = lay(stick)
    (stick / "media/yard/two.webp").write_bytes(b"MZ this is a program")
    with pytest.raises(KioskError):
        admit_loose(path, hall.store, folders(hall), "小王")
    assert (edited(hall), hall.titles()) == (before, {"yard": "原来的"})
    assert not (hall.home / "loose").exists()


def test_two_names_that_differ_in_case_alone_are_refused(hall: Hall, stick: Path) -> None:
    """S19."""
    path = lay(stick)
    (stick / "media/yard/ONE.webp").write_bytes(webp(b"other"))
    path.write_text(text("小院", "one.webp", "ONE.webp"), "utf-8")
    with pytest.raises((RefusedTourError, RefusedPackageError, KioskError), match=r"大小写|混成一个|有问题"):
        admit_loose(path, hall.store, folders(hall), "小王")
    assert edited(hall) == {}


def test_a_stick_pulled_out_at_any_byte_leaves_all_as_it_was(
    hall: Hall, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S12."""
    hall.published("yard", "原来的", one=webp(b"old"))
    before = edited(hall)
    path = lay(stick)
    whole = path.stat().st_size * 2 + sum(each.stat().st_size for each in stick.rglob("*.webp"))
    for count in range(0, whole, max(1, whole // 25)):
        with monkeypatch.context() as patch:
            fail_after(patch, stick, count)
            with pytest.raises((LostError, RefusedTourError)):
                admit_loose(path, hall.store, folders(hall), "小王")
        assert (edited(hall), hall.titles()) == (before, {"yard": "原来的"})
        assert not (hall.home / "loose").exists()
    admit_loose(path, hall.store, folders(hall), "小王")
    assert hall.titles() == {"yard": "小院"}


def test_a_cancel_is_heard(hall: Hall, stick: Path) -> None:
    with pytest.raises(CancelledError):
        admit_loose(lay(stick), hall.store, folders(hall), "小王", cancelled=lambda: True)
    assert edited(hall) == {}


def test_it_is_told_how_far_it_has_come(hall: Hall, stick: Path) -> None:
    told: list[tuple[int, int]] = []
    admit_loose(lay(stick), hall.store, folders(hall), "小王", lambda done, total: told.append((done, total)))
    parts = [done / total for done, total in told]
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nobody is refused anything")
def test_a_folder_that_cannot_be_written_leaves_nothing(hall: Hall, stick: Path) -> None:
    """S14."""
    hall.published("yard", "原来的")
    hall.media.chmod(0o500)
    try:
        with pytest.raises(KioskError):
            admit_loose(lay(stick), hall.store, folders(hall), "小王")
    finally:
        hall.media.chmod(0o700)
    assert hall.titles() == {"yard": "原来的"}
