"""Somebody writes a rare word three times, and the next one spells the same: a process of its own.

`python -m tests.ui.typing_alone HOME` tells in JSON what was offered to both, and what was written.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem, QQuickView

from kiosk.ui.application import application
from kiosk.ui.camera import pause
from kiosk.ui.keyboard.typist import Typist

_FIELD = b"import QtQuick\nTextInput { focus: true }"


def main(home: Path) -> None:
    """Two users, one after another."""
    home.mkdir()
    field_file = home / "Field.qml"
    field_file.write_bytes(_FIELD)
    with application(offscreen=True) as qt, qt.nest() as nest:
        view = QQuickView(QUrl.fromLocalFile(str(field_file)))
        field_file.unlink()
        view.show()
        field = view.rootObject()
        offered = []
        for times in (3, 0):
            typist = Typist(nest)
            typist.setProperty("field", field)
            typist.begin([])
            offered.append(_spell(typist))
            for _ in range(times):
                _write(typist, offered[-1].index("赊欠"))
            typist.forget()
        told = {"first": offered[0], "second": offered[1], "written": _text(field)}
        view.deleteLater()
    sys.stdout.write(json.dumps(told))


def _spell(typist: Typist) -> list[str]:
    typist.forget()
    for letter in "sheq":
        typist.type(letter)
    rows = typist.property("offers")
    while rows.rowCount() == 0:
        pause(20)
    return [rows.data(rows.index(place), 256) for place in range(rows.rowCount())]


def _write(typist: Typist, place: int) -> None:
    _spell(typist)
    typist.choose(place)


def _text(field: QQuickItem) -> str:
    return str(field.property("text"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
