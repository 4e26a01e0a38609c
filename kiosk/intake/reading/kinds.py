"""What a file is, judged by its first bytes; its ending only decides between kinds of plain text."""

from __future__ import annotations

import re
from enum import Enum, auto

from kiosk.errors import KioskError
from kiosk.intake.reading.refusals import SAVE_AS_DOCX, SAVE_AS_XLSX, damaged, locked, not_text


class Kind(Enum):
    """What is done with a file: read as such, or first converted by an office program."""

    PACKAGE = auto()  # .docx or .xlsx: a zip, which is only opened in a process of its own
    PDF = auto()
    TEXT = auto()
    MARKDOWN = auto()
    TABLE = auto()  # .csv or .tsv
    OLD_TEXT = auto()  # .doc, .wps, .rtf, .odt: becomes a .docx
    OLD_SHEET = auto()  # .xls, .et, .ods: becomes a .xlsx


_TEXTS = {
    **dict.fromkeys(("", "txt", "text", "log"), Kind.TEXT),
    **dict.fromkeys(("md", "markdown", "mdown"), Kind.MARKDOWN),
    **dict.fromkeys(("csv", "tsv"), Kind.TABLE),
}
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"II*\0", ".tiff"),
    (b"MM\0*", ".tiff"),
)
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\0")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODF = re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.(\w+)", re.DOTALL)
_PAGE = re.compile(rb"\s*(?:<!doctype\s+html|<html\b|mime-version:|from: <saved by)", re.IGNORECASE)
_FLAT = re.compile(
    rb"\s*<\?xml.{0,2000}?(?:Word\.Document|w:wordDocument|package/2006|Excel\.Sheet)", re.DOTALL
)
_HEAD = 4096
SUFFIXES = {Kind.OLD_TEXT: ".docx", Kind.OLD_SHEET: ".xlsx"}


def kind_of(content: bytes, ending: str) -> Kind:
    """The kind of a file that begins with, or is, *content*, and whose name ends in *ending* without the dot.

    Raises KioskError with what to do for every kind that cannot be read.
    """
    head = content[:_HEAD]
    if not content:
        raise KioskError("这个文件是空的，一个字节也没有。", "请检查是不是没有存好或没有传完，再导入一次。")
    if head.startswith(_OLE):
        return _old(content)
    if head.startswith(_ZIP):
        document = _ODF.match(head)
        return _open(document[1]) if document else Kind.PACKAGE
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.lstrip().startswith(b"{\\rtf"):
        return Kind.OLD_TEXT
    if picture_ending(head):
        raise KioskError(
            "这是一张图片，里面的字读不出来。",
            "请导入文字版的文档；如果只有图片或扫描件，请先把字打出来，或用识字软件转成文字，检查后再导入。",
        )
    if head.startswith(_ARCHIVES):
        raise KioskError("这是一个压缩包。", "请先解压，再导入其中的文档。")
    if _PAGE.match(head):
        raise KioskError("这其实是一个网页文件。", SAVE_AS_DOCX)
    if _FLAT.match(head):
        raise KioskError("这是 XML 格式的旧文档。", SAVE_AS_DOCX)
    return _text(ending)


def picture_ending(content: bytes) -> str:
    """The ending of a picture that begins with *content*, "" for anything that our decoders do not open."""
    for sign, ending in _PICTURES:
        if content.startswith(sign):
            return ending
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    # "BM" alone begins many an English text: a bitmap's header has one of few lengths.
    if (
        content[:2] == b"BM"
        and content[15:18] == b"\0\0\0"
        and content[14:15] in (b"\x0c", b"\x28", b"\x6c", b"\x7c")
    ):
        return ".bmp"
    return ""


def _text(ending: str) -> Kind:
    if ending in _TEXTS:
        return _TEXTS[ending]
    if ending in ("docx", "xlsx", "doc", "wps", "xls", "et", "pdf", "odt", "rtf", "ppt", "pptx"):
        raise damaged("文档")
    raise not_text()


def _old(content: bytes) -> Kind:
    """Of an OLE container: its streams have their names in UTF-16, somewhere in the file."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        raise locked()
    if holds("PowerPoint Document"):
        raise slides()
    if holds("Workbook") and not holds("WordDocument"):
        return Kind.OLD_SHEET
    return Kind.OLD_TEXT


def _open(document: bytes) -> Kind:
    if document == b"text":
        return Kind.OLD_TEXT
    if document == b"spreadsheet":
        return Kind.OLD_SHEET
    raise slides()


def slides() -> KioskError:
    """The refusal of a presentation."""
    return KioskError("这是演示文稿。", "请把讲解词复制到 Word 文档里，存成 .docx，再导入。")


def old(kind: Kind) -> KioskError:
    """The refusal of a kind that only an office program could convert."""
    if kind is Kind.OLD_SHEET:
        return KioskError("这是旧格式的表格，这里读不了。", SAVE_AS_XLSX)
    return KioskError("这是旧格式的文档（.doc、.wps、.rtf、.odt），这里读不了。", SAVE_AS_DOCX)
