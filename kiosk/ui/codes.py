"""QR codes as picture files: made once, then found by what they say."""

from __future__ import annotations

import hashlib
import logging
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.files import write_whole
from kiosk.ui.camera import png

_MODULE = 16  # pixels a module: sharp on a 4K panel, drawn without smoothing
_QUIET = 4  # modules of margin, as ISO/IEC 18004 asks

log = logging.getLogger(__name__)


@lru_cache(maxsize=512)
def code_url(folder: Path, address: str) -> str:
    """The file URL of the QR code that leads to an address, made when it is not there yet.

    Empty where none can be made: the address is too long for any code, or the disk takes no file.
    """
    file = folder / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.png"
    try:
        if not file.exists():
            write_whole(file, _png(address))
    except (OSError, ValueError) as error:  # ValueError is the library's word for what no code can hold
        log.warning("no code for %s: %s", address[:80], error)
        return ""
    return file.as_uri()


def _png(address: str) -> bytes:
    import qrcode  # here, since few tours have a new code to draw when the kiosk starts

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
