"""The two font files: every character we write is in them, and a machine takes them for what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont
from pytestqt.qtbot import QtBot

FAMILY = "Daolan Sans"
FILES = ("DaolanSans-Regular.ttf", "DaolanSans-SemiBold.ttf")
TEXTS = ("tours/*.yaml", "kiosk/ui/**/*.qml", "kiosk/ui/i18n/*.ts", "kiosk/ui/**/*.py", "kiosk/show/*.py")
NEEDED = "，。、；：？！…—“”‘’「」『』《》〈〉【】（）·①⑳℃㎡㎥×÷°→←↑↓〇％　㛃䶮龙龍ǎüé★"


@pytest.fixture
def families(root: Path, qtbot: QtBot) -> Iterator[None]:
    """Our fonts, as the app has them: a GUI application runs, and the files are loaded."""
    ids = [QFontDatabase.addApplicationFont(str(root / "kiosk" / "ui" / "fonts" / name)) for name in FILES]
    assert -1 not in ids
    yield
    for number in ids:
        QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("name", FILES)
def test_every_character_on_the_screen_is_in_the_font(root: Path, qtbot: QtBot, name: str) -> None:
    font = QRawFont(str(root / "kiosk" / "ui" / "fonts" / name), 20)
    written = {
        letter for pattern in TEXTS for path in root.glob(pattern) for letter in path.read_text("utf-8")
    }
    missing = [
        letter
        for letter in written | set(NEEDED)
        if letter >= " " and not font.supportsCharacter(ord(letter))
    ]
    assert sorted(missing) == []


@pytest.mark.parametrize("name", FILES)
def test_figures_are_equally_wide(root: Path, qtbot: QtBot, name: str) -> None:
    font = QRawFont(str(root / "kiosk" / "ui" / "fonts" / name), 100)
    widths = {point.x() for point in font.advancesForGlyphIndexes(font.glyphIndexesForString("0123456789"))}
    assert len(widths) == 1


def test_the_family_is_known_as_chinese(families: None) -> None:
    systems = QFontDatabase.writingSystems(FAMILY)
    assert QFontDatabase.WritingSystem.SimplifiedChinese in systems
    assert QFontDatabase.WritingSystem.TraditionalChinese in systems


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_both_weights_are_found_under_one_family(families: None, weight: QFont.Weight) -> None:
    font = QFont(FAMILY)
    font.setWeight(weight)
    found = QFontInfo(font)
    assert (found.family(), found.weight()) == (FAMILY, weight)


def test_qml_asks_for_no_weight_that_would_be_smeared(root: Path) -> None:
    """Qt thickens a SemiBold glyph anew when asked for Bold; Medium is drawn as one of our two at a guess."""
    asked = re.compile(r"font\.bold|Font\.(?:Thin|ExtraLight|Light|Medium|Bold|ExtraBold|Black)\b")
    qml = (root / "kiosk" / "ui" / "qml").rglob("*.qml")
    assert [path.name for path in qml if asked.search(path.read_text("utf-8"))] == []


def test_the_licence_lies_beside_and_its_reserved_name_is_not_ours(root: Path) -> None:
    licence = (root / "kiosk" / "ui" / "fonts" / "OFL.txt").read_text("utf-8")
    reserved = re.findall(r"Reserved Font Name '([^']+)'", licence)
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert reserved
    assert not any(name in FAMILY for name in reserved)
