"""The way to a file from outside: a regular file, opened once, so that nobody exchanges it in between."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.intake.reading import bounds
from kiosk.intake.reading.refusals import too_much

_PLAIN = "请指定一个真正的文件，如 Word 文档（.docx）。"


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file at *path*, open for reading, of at most the bound's bytes.

    Raises KioskError for a folder, a link, a device, and for a file that cannot be opened. Opening waits for
    nobody: a FIFO that no one writes to would hold it for ever.
    """
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        about = path.lstat()
        if stat.S_ISDIR(about.st_mode):
            raise KioskError(f"“{path.name}”是一个文件夹，不是文档。", "请指定其中的一份文档。")
        if not stat.S_ISREG(about.st_mode):
            raise KioskError(f"“{path.name}”是链接或设备，不是文件。", _PLAIN)
        handle = os.open(path, flags)
    except FileNotFoundError as error:
        raise KioskError(f"找不到“{path.name}”。", "请检查文件名和所在的文件夹。") from error
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        reason = why(error) if isinstance(error, OSError) else "文件名不对"
        raise KioskError(f"“{path.name}”打不开（{reason}）。", "请检查它的权限和所在的磁盘。") from error
    with os.fdopen(handle, "rb") as stream:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise KioskError(f"“{path.name}”不是文件。", _PLAIN)
        if about.st_size > bounds.DOCUMENT_BYTES:
            raise too_much("文件", f"{bounds.DOCUMENT_BYTES // bounds.MEGABYTE} MB")
        yield stream
