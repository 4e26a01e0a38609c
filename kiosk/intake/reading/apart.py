"""Parsing apart: a document is handed to a child process that may die, and what comes back is only data."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content
from kiosk.intake.reading.refusals import damaged
from kiosk.intake.reading.wire import unpacked

log = logging.getLogger(__name__)
_ROOT = Path(__file__).resolve().parents[3]
_COMMAND = (sys.executable, "-m", "kiosk.intake.reading.child")


def parsed_apart(document: BinaryIO, command: tuple[str, ...] = _COMMAND) -> Content:
    """What the child reads in an open file, from its beginning. Raises KioskError when it refuses or fails.

    The child has the file itself as its input: the parent never holds a document, only the answer.
    """
    os.lseek(document.fileno(), 0, os.SEEK_SET)  # of the file itself: our own buffer is none of the child's
    hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window on Windows
    with subprocess.Popen(
        command,
        stdin=document,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        creationflags=hidden,
    ) as child:
        alarm = threading.Timer(bounds.CHILD_SECONDS, child.kill)
        alarm.start()
        try:
            answer = child.stdout.read(bounds.ANSWER_BYTES + 1) if child.stdout is not None else b""
        finally:
            alarm.cancel()
            child.kill()  # it has said all that is listened to
    try:
        if len(answer) > bounds.ANSWER_BYTES:
            raise ValueError("an answer beyond all bounds")
        return unpacked(answer)
    except ValueError as error:
        log.warning("a document could not be parsed (exit %s): %s", child.returncode, error)
        raise damaged() from error
