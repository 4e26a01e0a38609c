"""The Qt application: which renderer, which fonts, and how it ends."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6 import __version_info__
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.errors import KioskError
from kiosk.ui.fonts import install_fonts

_ENDING = (signal.SIGTERM, signal.SIGINT)


class Application:
    """The one application of this process."""

    def __init__(self, qt: QGuiApplication) -> None:
        self._qt = qt
        self._code: int | None = None

    @property
    def ended(self) -> bool:
        """Whether `quit` was called."""
        return self._code is not None

    @contextmanager
    def nest(self) -> Iterator[QObject]:
        """A parent for objects that shall live as long as the block, and go with its end."""
        parent = QObject(self._qt)
        try:
            yield parent
        finally:
            parent.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def screen_size(self) -> tuple[int, int]:
        """Width and height of the public screen in pixels."""
        screen = self._qt.primaryScreen()
        size = screen.size() * screen.devicePixelRatio()
        return size.width(), size.height()

    def after(self, milliseconds: int, job: Callable[[], None], nest: QObject) -> None:
        """Have something done when the application has run for so long, unless the nest is gone by then."""
        QTimer.singleShot(milliseconds, nest, job)

    def run(self) -> int:
        """Handle events until `quit`; the exit code. It returns at once when `quit` was called before."""
        QTimer.singleShot(0, self._qt, self._end_if_asked)
        return self._qt.exec()

    def quit(self, code: int = 0) -> None:
        """End `run` with that exit code. Only on the GUI thread."""
        self._code = code if self._code is None else self._code
        self._qt.exit(self._code)  # Qt's `quit` would ask the window to close, and a kiosk's window refuses

    def _end_if_asked(self) -> None:
        if self._code is not None:
            self._qt.exit(self._code)


def has_display() -> bool:
    """Whether a window can be seen on this machine."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def application(offscreen: bool = False) -> Iterator[Application]:
    """The application, ready for windows; SIGTERM and SIGINT end its `run`.

    Raises KioskError when Qt is a release that aborts, when the display does not answer, or when the fonts
    are not there.
    """
    if sys.version_info < (3, 12) and __version_info__ >= (6, 12, 0):
        raise KioskError("这个版本的 PySide6 在这台机器上会自己退出。", "请运行 make setup 装回合适的版本。")
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not os.environ.get("QT_QPA_PLATFORM") and not _display_answers():
        raise KioskError(
            f"连不上显示器“{os.environ.get('DISPLAY')}”。", "请先登录桌面，再从桌面里启动导览亭。"
        )
    # Without a GPU Qt's own software renderer beats an emulated OpenGL everywhere.
    if (offscreen or not _has_gpu()) and QQuickWindow.sceneGraphBackend() != "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    running = QGuiApplication.instance()
    qt = running if isinstance(running, QGuiApplication) else QGuiApplication(["daolanting"])
    qt.setApplicationName("daolanting")
    qt.setApplicationDisplayName("导览亭")
    install_fonts()
    app = Application(qt)
    before = {number: signal.signal(number, lambda *_: app.quit()) for number in _ENDING}
    try:
        yield app
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _has_gpu() -> bool:
    return sys.platform in ("win32", "darwin") or any(Path("/dev/dri").glob("renderD*"))


def _display_answers() -> bool:
    """Whether the X server is there; without it Qt would end the process. True where none is asked for."""
    if sys.platform in ("win32", "darwin") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt misses it too, and says so
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
