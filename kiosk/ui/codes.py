"""QR codes as picture files: made once, then found by what they say."""

from __future__ import annotations

import hashlib
import logging
from functools import lru_cache
from pathlib import Path

from kiosk.files import write_whole

log = logging.getLogger(__name__)


@lru_cache(maxsize=512)
def code_url(folder: Path, address: str) -> str:
    """The file URL of the QR code that leads to an address, made when it is not there yet.

    Empty where none can be made: the address is too long for any code, or the disk takes no file.
    """
    file = folder / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.png"
    try:
        if not file.exists():
            from kiosk.ui.code_picture import code_picture

            write_whole(file, code_picture(address))
    except (OSError, ValueError) as error:  # ValueError is the library's word for what no code can hold
        log.warning("no code for %s: %s", address[:80], error)
        return ""
    return file.as_uri()
