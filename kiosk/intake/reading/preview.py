"""What a text file looks like in each encoding that it may have been written in, for a person to choose."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.intake.reading import bounds
from kiosk.intake.reading.encodings import readings
from kiosk.intake.reading.kinds import Kind, kind_of
from kiosk.intake.reading.opened import opened
from kiosk.intake.reading.plain import lines_of
from kiosk.intake.reading.refusals import too_much

_LENGTH = 200  # characters: two or three sentences tell a reader


def previews(path: Path) -> tuple[tuple[str, str], ...]:
    """Each possible encoding with the text's first 200 characters in it, the likeliest first.

    One where there is no doubt, none for a file that knows its own encoding, such as a .docx. Raises
    KioskError as `read.read` does.
    """
    try:
        with opened(path) as document:
            content = document.read()
    except OSError as error:
        raise KioskError(
            f"读“{path.name}”时出错（{why(error)}）。", "请检查磁盘或 U 盘，再试一次。"
        ) from error
    if kind_of(content, path.suffix.lower().removeprefix(".")) not in (Kind.TEXT, Kind.MARKDOWN, Kind.TABLE):
        return ()
    if len(content) > bounds.TEXT_BYTES:
        raise too_much("文字", f"{bounds.TEXT_BYTES // bounds.MEGABYTE} MB")
    return tuple((one.encoding, "\n".join(lines_of(one.text))[:_LENGTH]) for one in readings(content))
