"""The child process that parses a foreign document: `python -m kiosk.intake.reading.child`.

The document comes in by standard input, the reading goes out by standard output; it opens no file and writes
none. Whatever a document does to a parser, it does it here. On Windows, which has no such limits, memory is
unbounded and the parent's clock is the only bound.
"""

from __future__ import annotations

import os
import sys
from types import TracebackType

from kiosk.child import bounded
from kiosk.errors import KioskError
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content
from kiosk.intake.reading.refusals import too_much
from kiosk.intake.reading.wire import packed, packed_defect, packed_refusal


def parsed(content: bytes) -> Content:
    """The lines of a .docx, .xlsx or PDF. Raises KioskError for what it refuses."""
    if b"%PDF-" in content[:1024]:
        from kiosk.intake.reading.pdf import read_pdf  # only what is needed: each parser takes 50 ms to load

        return read_pdf(content)
    from kiosk.intake.reading.office_open import read_package

    return read_package(content)


def main() -> None:
    """Read, parse, answer."""
    bounded(bounds.CHILD_BYTES // bounds.MEGABYTE, largest_file=0, seconds=bounds.CHILD_SECONDS)
    sys.excepthook = _confess
    content = sys.stdin.buffer.read(bounds.DOCUMENT_BYTES + 1)
    try:
        if len(content) > bounds.DOCUMENT_BYTES:
            raise too_much("文件", f"{bounds.DOCUMENT_BYTES // bounds.MEGABYTE} MB")
        answer = packed(parsed(content))
    except KioskError as refusal:
        answer = packed_refusal(refusal)
    _answer(answer)


def _answer(answer: bytes) -> None:
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # a tree of a million nodes takes longer to take down than to leave


def _confess(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell the parent what broke, for its log: nobody looks at what a child prints."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace is not None else "?"
    _answer(packed_defect(f"{kind.__name__} at {where}: {str(error)[:200]}"))


if __name__ == "__main__":
    main()
