"""The four funnels through which every fault of ours passes: two of Python, two of Qt."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@contextmanager
def funnels(on_fault: Callable[[], None]) -> Iterator[None]:
    """While the block runs, each fault is written to the log once and *on_fault* is called for it.

    A Python exception that nobody caught is a fault. What Qt and QML complain of is logged only: the page
    still stands.
    """
    said: set[str] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        place = trace
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
        key = f"{kind.__name__} {error} {where}"
        if key not in said and len(said) < 1000:
            said.add(key)
            log.error("fault", exc_info=(kind, error, trace))
        on_fault()

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    def complained(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text not in said and len(said) < 1000:
            said.add(text)
            log.log(_LEVELS[kind], "qt: %s (%s:%s)", text, context.file or "", context.line or 0)

    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = caught, caught_in_thread
    handler = qInstallMessageHandler(complained)
    try:
        yield
    finally:
        qInstallMessageHandler(handler)
        sys.excepthook, threading.excepthook = before
