"""Any mutation of a good package is refused, or gives exactly the same edition."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.editions.packages.package import open_package
from kiosk.editions.packages.refusals import RefusedPackageError
from kiosk.editions.packages.source import opened
from tests.editions.halls import Hall
from tests.editions.packages.parcels import Parcel, everything, unpacked

GOOD = Parcel(translations={"hall.en.yaml": b"title: Hall\n"}).content()

# Where a byte changes, how many go, and what comes in their place.
_CHANGES = st.lists(
    st.tuples(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=40)), min_size=1, max_size=4
)


def mutated(changes: list[tuple[int, int, bytes]]) -> bytes:
    """The good package with these changes."""
    content = GOOD
    for place, count, new in changes:
        content = content[:place] + new + content[place + count :]
    return content


def held(path: Path) -> tuple[object, ...]:
    """What a package says, and the bytes of all its files. Raises RefusedPackageError."""
    package = open_package(path)
    with opened(path) as source:
        files = [b"".join(package.chunks(source, number)) for number in range(len(package.edition.pieces))]
    return package.edition.whole, package.title, files


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder for all examples."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@settings(max_examples=400, deadline=None)
@given(_CHANGES)
def test_mutated_package_is_refused_or_the_same(folder: Path, changes: list[tuple[int, int, bytes]]) -> None:
    (folder / "good.tour").write_bytes(GOOD)
    (folder / "hall.tour").write_bytes(mutated(changes))
    with suppress(RefusedPackageError):
        assert held(folder / "hall.tour") == held(folder / "good.tour")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 7))
def test_flipped_bit_changes_nothing_or_brings_the_same(folder: Path, at: int, bit: int) -> None:
    """All the way in: to the store and to where people edit."""
    (folder / "flipped.tour").write_bytes(GOOD[:at] + bytes([GOOD[at] ^ 1 << bit]) + GOOD[at + 1 :])
    (folder / "good.tour").write_bytes(GOOD)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        hall = Hall(Path(place))
        same = unpacked(Hall(Path(place) / "same"), folder / "good.tour")
        try:
            edition = unpacked(hall, folder / "flipped.tour")
        except RefusedPackageError:
            assert not everything(hall)
        else:
            assert (edition.whole, hall.titles()) == (same.whole, {"hall": "大厅"})
