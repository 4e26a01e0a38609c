"""A kiosk follows the folders while another process puts packages there: nobody ever publishes a mixture."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from kiosk.editions.following import follow_file
from kiosk.editions.packages.note import is_left
from kiosk.editions.packages.package import open_package
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from tests.editions.ends import Writer
from tests.editions.halls import Hall
from tests.editions.packages.ends import UNPACKER, make_packages
from tests.editions.packages.parcels import a_package, unpacked

LOOKS = 300


@pytest.mark.skipif(os.name == "nt", reason="a kill there is told to nobody, but takes other calls")
def test_follower_never_publishes_a_mixture_of_two_packages(tmp_path: Path) -> None:
    """It looks all the time, so that it often comes when one of them is half in place."""
    work, shown = tmp_path / "work", Hall(tmp_path / "shown")
    make_packages(work)
    whole = {open_package(path).edition.whole for path in work.glob("*.tour")}
    store = Store(shown.home)
    unpacker = Writer.begun(work, shown.home, 1, code=UNPACKER)
    unpacker.go()
    seen = set()
    try:
        while not (shown.tours / "hall.yaml").exists():
            time.sleep(0.01)
        for _ in range(LOOKS):
            outcome = follow_file(store, shown.tours / "hall.yaml", shown.media)
            assert outcome.refused is False
            seen |= {(edition.number, edition.whole) for edition in store.live()}
    finally:
        unpacker.kill()
    assert {content for _, content in seen} <= whole
    assert {edition.whole for edition in store.editions("hall")} <= whole
    assert len(seen) > LOOKS // 30


def test_nothing_is_published_from_a_folder_that_holds_half_of_a_package(tmp_path: Path) -> None:
    hall = Hall(tmp_path / "here")
    edition = unpacked(hall, a_package(tmp_path))
    half = {"tour": "hall", "whole": edition.whole, "tours": str(hall.tours), "media": "/proc/nowhere"}
    left = {"format": "daolanting unpacking", "schema": 1, "note": half}
    (hall.home / "unpacking.json").write_text(json.dumps(left), encoding="utf-8")
    hall.write("hall", "半个大厅")
    with pytest.raises(KioskError, match=r"带来的导览包还没有全部放好。请等一会儿，再发布一次。"):
        hall.publish("hall")
    assert hall.store.live() == (edition,)


@pytest.mark.parametrize("left", [b"", b"{", b'{"format": "daolanting unpacking", "schema": 1, "note": {}}'])
def test_note_that_nobody_understands_is_forgotten(tmp_path: Path, left: bytes) -> None:
    hall = Hall(tmp_path / "here")
    unpacked(hall, a_package(tmp_path))
    (hall.home / "unpacking.json").write_bytes(left)
    hall.store.settle()
    assert not is_left(hall.home)


def test_note_of_what_never_went_live_is_forgotten(tmp_path: Path) -> None:
    hall = Hall(tmp_path / "here")
    hall.published("hall", "大厅")
    left = {"tour": "hall", "whole": "0" * 64, "tours": str(hall.tours), "media": str(hall.media)}
    (hall.home / "unpacking.json").write_text(
        json.dumps({"format": "daolanting unpacking", "schema": 1, "note": left}), encoding="utf-8"
    )
    (hall.tours / "hall.yaml").write_text("title: 正在改\n", encoding="utf-8")
    hall.store.settle()
    assert not is_left(hall.home)
    assert (hall.tours / "hall.yaml").read_text(encoding="utf-8") == "title: 正在改\n"
