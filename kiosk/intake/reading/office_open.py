"""What a zip is: a Word document, a spreadsheet, or something that is sent back."""

from __future__ import annotations

import re

from kiosk.errors import KioskError
from kiosk.intake.reading.content import Content
from kiosk.intake.reading.dangers import refuse_dangers
from kiosk.intake.reading.kinds import slides
from kiosk.intake.reading.package import Package
from kiosk.intake.reading.refusals import damaged

_MAIN = re.compile(r"\{[^}]*(wordprocessingml|spreadsheetml|presentationml)[^}]*\}(\w+)")


def read_package(content: bytes) -> Content:
    """The lines of a .docx or .xlsx. Raises KioskError for any other zip, and as the readers of both do."""
    package = Package(content)
    if package.raw("[content_types].xml") is None:
        raise KioskError("这是一个压缩包，不是文档。", "请先解压，再导入其中的文档。")
    refuse_dangers(package)
    root = package.tree(package.main_part())
    what = _MAIN.fullmatch(str(root.tag)) if root is not None else None
    if what is None:
        raise damaged()
    if what[1] == "presentationml":
        raise slides()
    if what[1] == "spreadsheetml":
        from kiosk.intake.reading.workbook import read_workbook  # each reader loads when it is needed

        return read_workbook(package)
    from kiosk.intake.reading.word.document import read_word

    return read_word(package)
