"""A hostile or odd package is refused whole, with its reason in plain Chinese, and nothing is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.editions.packages.refusals import RefusedPackageError
from tests.editions.halls import Hall
from tests.editions.packages.hostile import GOOD, corpus
from tests.editions.packages.parcels import everything, unpacked, webp

CORPUS = corpus()


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall with a tour of the same name."""
    hall = Hall(tmp_path)
    hall.published("hall", "老大厅", one=webp(b"old"))
    return hall


def test_the_package_that_the_others_were_made_of_is_taken(hall: Hall, tmp_path: Path) -> None:
    assert unpacked(hall, GOOD.written(tmp_path / "hall.tour")).number == 2
    assert hall.titles() == {"hall": "大厅"}


@pytest.mark.parametrize("about", CORPUS)
def test_hostile_package_is_refused_whole(hall: Hall, tmp_path: Path, about: str) -> None:
    content, says = CORPUS[about]
    (tmp_path / "bad.tour").write_bytes(content)
    before = everything(hall)
    with pytest.raises(RefusedPackageError) as refused:
        unpacked(hall, tmp_path / "bad.tour")
    assert says in refused.value.what
    assert refused.value.what.startswith("这个导览包不能用：")
    assert re.search(r"[。？]$", refused.value.what)
    assert refused.value.remedy.endswith("。")
    assert everything(hall) == before
    assert {path.name for path in hall.home.glob("unpacking*")} <= {"unpacking.lock"}


def test_ten_gigabytes_are_refused_unread(hall: Hall, tmp_path: Path) -> None:
    good = GOOD.content()
    with (tmp_path / "bad.tour").open("wb") as stream:
        stream.write(good)
        stream.seek(10_000_000_000)  # a hole: the disk holds nothing of it
        stream.write(good)
    with pytest.raises(RefusedPackageError, match="导览包最多 2 GB"):
        unpacked(hall, tmp_path / "bad.tour")
