"""A kiosk on record: alone in its home, with a log of all that goes wrong, and a quiet terminal."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.journal.chatter import chatter_logged
from kiosk.journal.log import logging_to

log = logging.getLogger(__name__)


@contextmanager
def on_record(home: Path, shared: bool = False) -> Iterator[Path]:
    """While the block runs, everything that goes wrong is in the log, and little of it on the terminal.

    Gives the log's file. Unless *shared*, no other kiosk uses this home meanwhile. Raises KioskError when
    one does, when nothing can be written there, and in place of any defect of ours.
    """
    with ExitStack() as stack:
        try:
            if not shared:
                stack.enter_context(alone(home))
            journal = stack.enter_context(logging_to(home / "logs"))
        except OSError as error:
            raise KioskError(
                f"写不进文件夹“{home}”（{why(error)}）。", "请检查权限和磁盘，或用 --home 换一个文件夹。"
            ) from error
        stack.enter_context(chatter_logged())
        try:
            yield journal
        except BrokenPipeError:  # who reads along at the terminal has seen enough
            raise
        except KioskError as error:
            log.error("%s", error)
            raise
        except Exception as error:
            log.exception("stopped")
            raise KioskError("程序出了错，只好停下。", f"请把 {journal} 交给维护人员。") from error


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """While the block runs, no other kiosk uses this home. Raises KioskError when one does, or OSError."""
    home.mkdir(parents=True, exist_ok=True)
    lock = FileLock(home / "kiosk.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise KioskError(
            "导览亭已经在这台机器上运行了。", "请到它的屏幕上操作，或先把它关掉再启动。"
        ) from error
    try:
        yield
    finally:
        lock.release()
