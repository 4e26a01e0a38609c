"""The forms of a kept reception: the files for people beside its record, under the same name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.journal.spreadsheet import table
from kiosk.show.reception.record import Record

Form = Callable[[Record, datetime], bytes]
SUFFIXES = (".pdf", ".csv")


def forms(folder: Path, stem: str, printed: Form) -> tuple[tuple[Path, Form], ...]:
    """Each form's file in a folder, and who makes its content. *printed* makes the PDF: only the screen can.

    Who writes them leaves alone what is there: a record does not change any more, but people write into
    its table.
    """
    return tuple(zip((folder / f"{stem}{suffix}" for suffix in SUFFIXES), (printed, table), strict=True))
