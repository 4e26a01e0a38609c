"""The person at the terminal: who it is, as far as the system knows, and whether they pressed Ctrl+C."""

from __future__ import annotations

import getpass
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def somebody() -> str:
    """Who is at the keyboard; empty when nobody knows."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in a container, or on Windows
        return ""


@contextmanager
def ending() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed in the block; what is at hand is finished first."""
    told = threading.Event()
    before = signal.signal(signal.SIGINT, lambda number, frame: told.set())
    try:
        yield told.is_set
    finally:
        signal.signal(signal.SIGINT, before)
