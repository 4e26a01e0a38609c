"""The QML check: what Python objects do not have, QML may not ask for."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

OBJECTS = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the hall")
class Door(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def name(self) -> str:
        return ""

    @Property(int)
    def height(self) -> int:
        return 2


@QmlElement
@QmlUncreatable("there is one")
class Hall(QObject):
    @Property(Door, constant=True)
    def door(self) -> Door:
        return Door(self)

    @Slot(str)
    def enter(self, name: str) -> None: ...
"""

PAGE = """
import QtQuick
import Kiosk

Item {{
    id: page
    required property Hall hall
    property var shown: {expression}
}}
"""


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qmllint: ModuleType) -> Path:
    """A folder with a module of two objects and their description; pages are put beside them."""
    source = tmp_path / "hall_for_qmllint.py"
    source.write_text(OBJECTS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    qmllint.describe([source], tmp_path, tmp_path / "build")
    return tmp_path


@pytest.mark.parametrize(
    ("expression", "code", "said"),
    [
        ("hall.door.name", 0, ""),
        ("hall.enter('a')", 0, ""),
        ("hall.door.nmae", 1, 'Member "nmae" not found on type "Door"'),
        ("hall.dor", 1, 'Member "dor" not found on type "Hall"'),
        ("hall.entre('a')", 1, 'Member "entre" not found on type "Hall"'),
        ("hall.door.height", 1, "non-constant and non-notifiable property height"),
        ("shwn", 1, "Unqualified access"),
    ],
)
def test_what_is_not_there_is_found(
    hall: Path, qmllint: ModuleType, capfd: pytest.CaptureFixture[str], expression: str, code: int, said: str
) -> None:
    page = hall / "Page.qml"
    page.write_text(
        PAGE.format(expression=f"page.{expression}" if "hall" in expression else expression), "utf-8"
    )
    assert qmllint.lint([str(page)], hall / "build") == code
    assert said in capfd.readouterr().err
