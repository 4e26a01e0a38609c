"""The text of a PDF, line for line as it stands on its pages."""

from __future__ import annotations

import pypdfium2

from kiosk.errors import KioskError
from kiosk.intake.manuscript import Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Content, Paper
from kiosk.intake.reading.plain import lines_of
from kiosk.intake.reading.refusals import SAVE_AS_DOCX, damaged, locked, too_much

_SCANNED = 12  # characters a page on average: page numbers and a stamp, and no text
_PASSWORD = 4  # FPDF_ERR_PASSWORD, in pdfium's fpdfview.h


def read_pdf(content: bytes) -> Content:
    """The lines of a PDF that holds text. Raises KioskError for a scan, a password, damage or too much."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise locked() if error.err_code == _PASSWORD else damaged("PDF") from error
    with document:
        pages = len(document)
        if pages > bounds.PAGES:
            raise too_much("页数", f"{bounds.PAGES} 页")
        paper = Paper()
        pictures = False
        for page in range(pages):
            text, pictured = _page(document, page)
            pictures |= pictured
            for line in lines_of(text):
                paper.write(Line(line, paper.following))
    letters = sum(len(line.text.strip()) for line in paper.lines)
    if letters < _SCANNED * pages or not letters:
        raise KioskError(
            "这份 PDF 是扫描件或图片，里面的字读不出来。",
            "请导入 Word 原稿；没有原稿时，请先用识字软件转成 Word 文档，检查后再导入。",
        )
    told = [
        "PDF 里没有标题、表格和段落的信息，只导入了一行行的文字。"
        + SAVE_AS_DOCX.replace("再导入", "效果会更好")
    ]
    return Content("pdf", paper.lines, left_out=(*told, *(["PDF 里的图片没有导入。"] if pictures else [])))


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[str, bool]:
    """The text of a page, and whether it holds a picture."""
    try:
        page = document[number]
        text: str = page.get_textpage().get_text_bounded()
        kinds = (one.type for one in page.get_objects(max_depth=2))
        return text, any(kind == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for kind in kinds)
    except pypdfium2.PdfiumError as error:
        raise damaged("PDF") from error
