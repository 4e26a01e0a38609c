"""The hall's own family of type: without a Chinese one every hanzi would be a box."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from kiosk.errors import KioskError

FAMILY = "Daolan Sans"
_FOLDER = Path(__file__).parent / "fonts"


def install_fonts() -> None:
    """Make the shipped family the app's. Raises KioskError when it is missing or cannot draw hanzi."""
    for file in sorted(_FOLDER.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(FAMILY)
    if FAMILY not in QFontDatabase.families() or not QRawFont.fromFont(font).supportsCharacter(ord("社")):
        raise KioskError("程序自带的中文字体不见了，屏幕上会是一片方框。", "请重新下载完整的程序再启动。")
    QGuiApplication.setFont(font)
