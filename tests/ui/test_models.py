"""Rows as Qt models: what is told to a view when rows differ, and what stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject, Qt

from kiosk.ui.models import RowModel


@dataclass(frozen=True, slots=True)
class Leaf:
    """A row."""

    name: str
    long_name: int = 0


@dataclass(frozen=True, slots=True)
class Branch:
    """A row that holds rows."""

    header: str
    leaves: tuple[Leaf, ...] = ()


class Watcher:
    """What a view was told."""

    def __init__(self, model: RowModel) -> None:
        self.told: list[tuple[object, ...]] = []
        model.dataChanged.connect(lambda first, last: self.told.append(("changed", first.row(), last.row())))
        model.rowsInserted.connect(lambda parent, first, last: self.told.append(("came", first, last)))
        model.rowsRemoved.connect(lambda parent, first, last: self.told.append(("went", first, last)))
        model.modelReset.connect(lambda: self.told.append(("reset",)))


@pytest.fixture
def nest() -> QObject:
    return QObject()


def test_fields_are_roles_in_the_spelling_of_qml(nest: QObject) -> None:
    names = RowModel(Leaf, nest).roleNames()
    assert [bytes(name.data()) for name in names.values()] == [b"name", b"longName"]
    assert min(names) == Qt.ItemDataRole.UserRole


def test_only_the_row_that_differs_is_repainted(nest: QObject) -> None:
    model = RowModel(Leaf, nest)
    model.show([Leaf("a"), Leaf("b"), Leaf("c")])
    watcher = Watcher(model)
    model.show([Leaf("a"), Leaf("B"), Leaf("c")])
    assert watcher.told == [("changed", 1, 1)]
    assert _rows(model) == ["a", "B", "c"]


def test_the_same_rows_are_not_told_again(nest: QObject) -> None:
    model = RowModel(Leaf, nest)
    model.show([Leaf("a"), Leaf("b")])
    watcher = Watcher(model)
    model.show([Leaf("a"), Leaf("b")])
    assert watcher.told == []


@given(
    st.lists(st.sampled_from("abc").map(Leaf), max_size=6),
    st.lists(st.sampled_from("abc").map(Leaf), max_size=6),
)
def test_a_view_that_follows_what_it_is_told_shows_the_rows(before: list[Leaf], after: list[Leaf]) -> None:
    nest = QObject()
    model = RowModel(Leaf, nest)
    model.show(before)
    copy = _rows(model)
    watcher = Watcher(model)
    model.show(after)
    for what, *place in watcher.told:
        first, last = (int(str(number)) for number in place)
        if what == "went":
            del copy[first : last + 1]
        elif what == "came":
            copy[first:first] = _rows(model)[first : last + 1]
        else:
            copy[first : last + 1] = _rows(model)[first : last + 1]
    assert copy == [row.name for row in after] == _rows(model)
    assert not any(what == "reset" for what, *_ in watcher.told)


def test_rows_within_a_row_are_a_model_that_keeps_its_place(nest: QObject) -> None:
    model = RowModel(Branch, nest)
    model.show([Branch("x", (Leaf("a"), Leaf("b")))])
    inner = _inner(model, 0)
    watcher = Watcher(inner)
    model.show([Branch("x", (Leaf("a"), Leaf("c"), Leaf("d")))])
    assert _inner(model, 0) is inner
    assert _rows(inner) == ["a", "c", "d"]
    assert watcher.told == [("changed", 1, 1), ("came", 2, 2)]


def test_rows_within_a_row_come_where_there_were_none(nest: QObject) -> None:
    model = RowModel(Branch, nest)
    model.show([Branch("x")])
    assert model.data(model.index(0), Qt.ItemDataRole.UserRole + 1) is None
    model.show([Branch("x", (Leaf("a"),))])
    assert _rows(_inner(model, 0)) == ["a"]


def test_a_row_that_went_and_came_again_has_its_own_rows(nest: QObject) -> None:
    model = RowModel(Branch, nest)
    model.show([Branch("x", (Leaf("a"),)), Branch("y", (Leaf("b"),))])
    assert _rows(_inner(model, 1)) == ["b"]
    model.show([Branch("x", (Leaf("a"),))])
    model.show([Branch("x", (Leaf("a"),)), Branch("z", (Leaf("c"),))])
    assert _rows(_inner(model, 1)) == ["c"]


def test_there_is_nothing_below_a_row_and_nothing_beyond_the_last(nest: QObject) -> None:
    model = RowModel(Leaf, nest)
    model.show([Leaf("a")])
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex(), Qt.ItemDataRole.UserRole) is None
    assert model.data(model.index(0), Qt.ItemDataRole.DisplayRole) is None


def _inner(model: RowModel, row: int) -> RowModel:
    inner = model.data(model.index(row), Qt.ItemDataRole.UserRole + 1)
    assert isinstance(inner, RowModel)
    return inner


def _rows(model: RowModel) -> list[str]:
    return [model.data(model.index(row), Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]
