"""The picture of a QR code. Only a new code needs it: few tours have one to draw when the kiosk starts."""

from __future__ import annotations

import qrcode
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui.camera import png

_MODULE = 16  # pixels a module: sharp on a 4K panel, drawn without smoothing
_QUIET = 4  # modules of margin, as ISO/IEC 18004 asks


def code_picture(address: str) -> bytes:
    """The code that leads to an address, as PNG. Raises ValueError for what no code can hold."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=_QUIET)
    code.add_data(address)
    code.make(fit=True)
    matrix = code.get_matrix()
    side = len(matrix) * _MODULE
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(x * _MODULE, y * _MODULE, _MODULE, _MODULE, QColor("black"))
    painter.end()
    return png(image)
