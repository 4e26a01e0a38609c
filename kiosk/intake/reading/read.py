"""The one gate for documents from outside: a file of any kind gives its manuscript, or a reason why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from kiosk.errors import KioskError
from kiosk.files import why
from kiosk.intake.manuscript import Manuscript
from kiosk.intake.reading import bounds
from kiosk.intake.reading.apart import parsed_apart
from kiosk.intake.reading.captions import captioned
from kiosk.intake.reading.content import Content
from kiosk.intake.reading.delimited import read_delimited
from kiosk.intake.reading.encodings import decoded
from kiosk.intake.reading.kinds import Kind, kind_of, old
from kiosk.intake.reading.markdown import read_markdown
from kiosk.intake.reading.office import converted, office
from kiosk.intake.reading.opened import opened
from kiosk.intake.reading.plain import read_plain
from kiosk.intake.reading.refusals import damaged, too_much

_TEXT_READERS: Mapping[Kind, Callable[[str], Content]] = MappingProxyType(
    {Kind.TEXT: read_plain, Kind.MARKDOWN: read_markdown, Kind.TABLE: read_delimited}
)


def read(path: Path, encoding: str | None = None) -> Manuscript:
    """The manuscript that the file at *path* holds, read within the bounds of `bounds`; nothing is written.

    *encoding* forces that of a text file, one of the names that `preview.previews` gives; a file that knows
    its own does not listen to it. In a table's row the paragraphs of one cell are parted by line feeds.
    Raises KioskError for a file that is broken, dangerous, too large or of a kind that cannot be read.
    """
    try:
        with opened(path) as document:
            content = document.read()
            kind = kind_of(content, path.suffix.lower().removeprefix("."))
            if kind in _TEXT_READERS:
                return _text(path.name, content, kind, encoding)
            del content  # the child and LibreOffice read for themselves
            document.seek(0)
            return _manuscript(path.name, _parsed(document, kind))
    except OSError as error:  # a stick that was pulled out, or no memory for a child
        raise KioskError(
            f"读“{path.name}”时出错（{why(error)}）。", "请检查磁盘或 U 盘，再导入一次。"
        ) from error


def _text(name: str, content: bytes, kind: Kind, encoding: str | None) -> Manuscript:
    if len(content) > bounds.TEXT_BYTES:
        raise too_much("文字", f"{bounds.TEXT_BYTES // bounds.MEGABYTE} MB")
    text = decoded(content, encoding)
    found = _TEXT_READERS[kind](text.text)
    left_out = text.left_out + found.left_out
    return Manuscript(name, found.kind, found.lines, (), text.encoding, text.doubt, left_out)


def _parsed(document: BinaryIO, kind: Kind) -> Content:
    if kind in (Kind.PACKAGE, Kind.PDF):
        return parsed_apart(document)
    program = office()
    if program is None:
        raise old(kind)
    with converted(document, kind, program) as renewed:
        if renewed.read(2) != b"PK":
            raise damaged()
        return parsed_apart(renewed)


def _manuscript(name: str, content: Content) -> Manuscript:
    lines, illustrations = captioned(content.lines, content.illustrations)
    return Manuscript(name, content.kind, lines, illustrations, left_out=content.left_out)
