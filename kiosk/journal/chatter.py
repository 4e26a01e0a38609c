"""What libraries and child processes grumble on the terminal's error stream, kept for the log instead."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

log = logging.getLogger(__name__)

_STDERR = 2
_LONGEST = 500  # characters of a line
_KEPT = 1000  # different lines; one that comes every second must not push everything else out of the log
_PATIENCE = 1.0  # seconds to wait for the last lines, while a child may still hold the stream open


@contextmanager
def chatter_logged() -> Iterator[None]:
    """While the block runs, what is written to file descriptor 2 goes to the log, each line once.

    Python's own `sys.stderr` still speaks to the person at the terminal.
    """
    if sys.__stderr__ is None:  # started without a terminal, as by pythonw: nobody writes, nobody reads
        yield
        return
    reading, writing = os.pipe()
    # Whoever writes may hold the interpreter's lock, without which nobody reads: better lose a line than
    # stand still.
    if os.name != "nt":
        os.set_blocking(writing, False)
    reader = threading.Thread(target=_read, args=(reading,), name="chatter", daemon=True)
    reader.start()
    person = sys.stderr
    with os.fdopen(os.dup(_STDERR), "w", encoding="utf-8", errors="replace", buffering=1) as terminal:
        if _is_descriptor(person):
            sys.stderr = terminal
        os.dup2(writing, _STDERR)
        os.close(writing)
        try:
            yield
        finally:
            os.dup2(terminal.fileno(), _STDERR)
            sys.stderr = person
    reader.join(_PATIENCE)


def _is_descriptor(stream: TextIO | None) -> bool:
    """Whether a stream ends where the libraries write; in a test, or without a terminal, it does not."""
    try:
        return stream is not None and stream.fileno() == _STDERR
    except (OSError, ValueError):
        return False


def _read(descriptor: int) -> None:
    said: set[str] = set()
    with os.fdopen(descriptor, encoding="utf-8", errors="replace") as stream:
        for line in stream:
            text = line.strip()[:_LONGEST]
            if text and text not in said and len(said) < _KEPT:
                said.add(text)
                log.info("%s", text)
