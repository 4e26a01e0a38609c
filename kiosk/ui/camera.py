"""Photographs of the pages: what a window shows once its pictures are there, as PNG."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.errors import KioskError
from kiosk.files import write_whole

_PATIENCE = 8.0  # seconds for a page's pictures


def photograph(window: QQuickWindow, target: Path) -> None:
    """Write what the window shows at *target*. Raises KioskError when nothing can be drawn or written."""
    settle(window)
    image = window.grabWindow()
    if image.isNull():
        raise KioskError("这台机器画不出画面。", "请运行 python main.py doctor 看看缺什么。")
    try:
        write_whole(target, png(image))
    except OSError as error:
        raise KioskError(
            f"写不进文件夹“{target.parent}”。", "请换一个能写的文件夹，或看看磁盘是不是满了。"
        ) from error


def settle(window: QQuickWindow) -> None:
    """Let the page come to rest: bindings done, pictures loaded, a frame drawn."""
    pause(30)
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and any(_loading(item) for item in items(window.contentItem())):
        pause(15)
    pause(30)


def pause(milliseconds: int) -> None:
    """Let the event loop run for that long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All items below one, delegates included; hidden branches left out."""
    for child in root.childItems():
        if child.isVisible():
            yield child
            yield from items(child)


def png(image: QImage) -> bytes:
    """The image as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def _loading(item: QQuickItem) -> bool:
    return item.property("loading") is True
