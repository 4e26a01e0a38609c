"""The outlines of the icons: each is drawn, and lies in the square that the Icon part scales."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

SQUARE = QRectF(0, -960, 960, 960)


def test_every_icon_fills_a_good_part_of_its_square_and_leaves_it_nowhere(root: Path, qtbot: QtBot) -> None:
    text = (root / "kiosk" / "ui" / "qml" / "Icons.qml").read_text("utf-8")
    icons = re.findall(r'readonly property string (\w+): "([^"]*)"', text)
    assert len(icons) == text.count("property string") > 40
    for name, path in icons:
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><path id="it" d="{path}"/></svg>'
        bounds = QSvgRenderer(drawing.encode()).boundsOnElement("it")
        assert SQUARE.contains(bounds), f"{name} {bounds}"
        assert max(bounds.width(), bounds.height()) > 300, f"{name} {bounds}"


def test_the_licence_lies_in_the_icons_folder(root: Path) -> None:
    assert "Apache License" in (root / "kiosk" / "ui" / "icons" / "LICENSE.txt").read_text("utf-8")
