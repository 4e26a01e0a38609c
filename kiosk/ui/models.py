"""Rows of plain dataclasses as Qt models: one role a field, and only what differs is repainted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """A list of frozen dataclasses for a view; a field that is a tuple of rows becomes a model of its own."""

    def __init__(self, kind: type, parent: QObject) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]
        self._rows: list[Any] = []
        self._inner: dict[tuple[int, str], RowModel] = {}

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows: those that differ repaint, the last come and go, and a list keeps its place."""
        common = min(len(rows), len(self._rows))
        for number in range(common):
            if self._rows[number] != rows[number]:
                self._rows[number] = rows[number]
                self._renew_inner(number)
                index = self.index(number)
                self.dataChanged.emit(index, index)
        if len(rows) > common:
            self.beginInsertRows(QModelIndex(), common, len(rows) - 1)
            self._rows.extend(rows[common:])
            self.endInsertRows()
        elif len(self._rows) > common:
            self.beginRemoveRows(QModelIndex(), common, len(self._rows) - 1)
            del self._rows[common:]
            for key in [key for key in self._inner if key[0] >= common]:
                self._inner.pop(key).deleteLater()
            self.endRemoveRows()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """One role a field, under the name that QML uses."""
        base = Qt.ItemDataRole.UserRole
        return {base + n: QByteArray(_camel(name).encode()) for n, name in enumerate(self._names)}

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A field of a row; a tuple of rows as a model."""
        if not index.isValid() or role < Qt.ItemDataRole.UserRole:
            return None
        name = self._names[role - Qt.ItemDataRole.UserRole]
        value = getattr(self._rows[index.row()], name)
        return self._model_of(index.row(), name, value) if isinstance(value, tuple) else value

    def _model_of(self, row: int, name: str, rows: tuple[Any, ...]) -> RowModel | None:
        if not rows:
            return None
        if (row, name) not in self._inner:
            self._inner[row, name] = RowModel(type(rows[0]), self)
            self._inner[row, name].show(rows)
        return self._inner[row, name]

    def _renew_inner(self, row: int) -> None:
        for (at, name), model in self._inner.items():
            if at == row:
                model.show(getattr(self._rows[row], name))


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
