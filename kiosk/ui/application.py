"""The Qt application: which renderer, which fonts, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6 import __version_info__
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.errors import KioskError
from kiosk.ui.fonts import install_fonts


def has_display() -> bool:
    """Whether a window can be seen on this machine."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def application(offscreen: bool = False) -> Iterator[QGuiApplication]:
    """The one application of this process, ready for windows; ended by `quit`, SIGTERM or SIGINT.

    Raises KioskError when Qt is a release that aborts, or when the fonts are not there.
    """
    if sys.version_info < (3, 12) and __version_info__ >= (6, 12, 0):
        raise KioskError("这个版本的 PySide6 在这台机器上会自己退出。", "请运行 make setup 装回合适的版本。")
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Without a GPU Qt's own software renderer beats an emulated OpenGL everywhere.
    if offscreen or not _has_gpu():
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    running = QGuiApplication.instance()
    app = running if isinstance(running, QGuiApplication) else QGuiApplication(["daolanting"])
    app.setApplicationName("daolanting")
    app.setApplicationDisplayName("导览亭")
    install_fonts()
    before = {number: signal.signal(number, lambda *_: app.quit()) for number in _ENDING}
    try:
        yield app
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


_ENDING = (signal.SIGTERM, signal.SIGINT)


def _has_gpu() -> bool:
    return sys.platform in ("win32", "darwin") or any(Path("/dev/dri").glob("renderD*"))
