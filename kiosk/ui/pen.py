"""A pen for paper: words and lines on a page, in millimetres, and no word is ever cut in two by an edge."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from kiosk.ui.fonts import FAMILY

UNITS = 100  # device units a millimetre: letters are placed to a hundredth
POINT = 25.4 / 72.0  # millimetres
SMALLEST = 0.75  # of its size; type that had to be smaller is cut short with … instead
INK = "#1D2A2E"
RIGHTWARDS, CENTRED = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
LEFTWARDS = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Type:
    """How words look. The size is in points."""

    size: float
    bold: bool = False
    colour: str = INK


class Pen:
    """Words and lines on the page, in millimetres; words stand on their line."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def words(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        style: Type,
        align: Qt.AlignmentFlag = LEFTWARDS,
        smaller: bool = True,
    ) -> float:
        """Write one line within a width, smaller or else shortened where it must be; how wide it came out."""
        if (natural := self.width(text, style)) > width and smaller:
            style = Type(style.size * max(SMALLEST, width / natural * 0.99), style.bold, style.colour)
        metrics = self._metrics(style)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * UNITS)
        wide = metrics.horizontalAdvance(text) / UNITS
        x += {RIGHTWARDS: width - wide, CENTRED: (width - wide) / 2}.get(align, 0.0)
        self._painter.setFont(self._font(style))
        self._painter.setPen(QColor(style.colour))
        self._painter.drawText(QPointF(x * UNITS, y * UNITS), text)
        return wide

    def paragraph(self, text: str, x: float, y: float, width: float, bold: bool) -> float:
        """Write a name, large while it is short, else on a few lines; where the last one stands."""
        for size, most in ((13.0, 1), (11.0, 2), (9.5, 4)):
            style = Type(size, bold)
            lines = self.broken(text, width, style, most)
            if self.width(lines[-1], style) <= width:
                break
        for number, line in enumerate(lines):
            self.words(line, x, y + number * size * POINT * 1.5, width, style, smaller=False)
        return y + (len(lines) - 1) * size * POINT * 1.5

    def rule(self, x: float, y: float, until: float, colour: str, thick: float) -> None:
        """A line across; *y* is its middle."""
        self.fill(x, y - thick / 2, until - x, thick, colour)

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A rectangle of one colour."""
        area = QRectF(x * UNITS, y * UNITS, width * UNITS, height * UNITS)
        self._painter.fillRect(area, QColor(colour))

    def width(self, text: str, style: Type) -> float:
        """How wide one line would be."""
        return self._metrics(style).horizontalAdvance(text) / UNITS

    def broken(self, text: str, width: float, style: Type, most: int) -> list[str]:
        """The text as so many lines at most, of which the last may be too long."""
        layout = QTextLayout(text, self._font(style), self._painter.device())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        encoded = text.encode("utf-16-le", "replace")  # Qt counts in these units
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * UNITS)
            start = line.textStart() * 2
            lines.append(encoded[start : start + line.textLength() * 2].decode("utf-16-le", "replace"))
        layout.endLayout()
        return [*lines[: most - 1], "".join(lines[most - 1 :])] if len(lines) > most else lines

    def _metrics(self, style: Type) -> QFontMetricsF:
        return QFontMetricsF(self._font(style), self._painter.device())

    @staticmethod
    def _font(style: Type) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(style.size * POINT * UNITS)))
        font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
        return font
