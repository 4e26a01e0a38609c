"""What an Office document may carry besides text, and why it is then refused: macros, links that call out."""

from __future__ import annotations

import re

from kiosk.errors import KioskError
from kiosk.intake.reading.package import Package

# Fields that fetch, run or embed what lies elsewhere (ECMA-376 part 1, 17.16.5).
_FETCHING = re.compile(r'\s*"?(DDEAUTO|DDE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|RD)\b', re.IGNORECASE)
# Documents pasted from a chat name a picture of their own disk here: harmless, the picture is inside.
_PICTURE = re.compile(r'\s*INCLUDEPICTURE\s+(?:\\\w\s+)*"?([^"]*)', re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_MACROS = ("vbaproject.bin", "vbadata.xml", "/macrosheets/", "/activex/")
_UNLINK = "请在 Word 或 WPS 里全选（Ctrl+A），按 Ctrl+Shift+F9 断开链接，把图片直接插入文档，保存后再导入。"


def refuse_dangers(package: Package) -> None:
    """Pass a package that only holds content. Raises KioskError for macros and for links that call out."""
    types = package.raw("[content_types].xml") or b""
    macros = any(sign in f"/{name}" for name in package.names for sign in _MACROS)
    if macros or b"macroenabled" in types.replace(b"\0", b"").lower():
        raise KioskError(
            "这份文档带有宏，没有导入。",
            "请用 Word 或 WPS 打开，选“另存为”，类型选不带宏的“.docx”或“.xlsx”，再导入。",
        )
    for name in package.names:
        folder, _, file = name.rpartition("_rels/")
        if not name.endswith(".rels") or "_rels/" not in name:
            continue
        for relation in package.relations(folder + file.removesuffix(".rels")).values():
            # A hyperlink goes nowhere until somebody follows it, and its text is all that is read.
            if relation.external and relation.kind != "hyperlink" and calls_out(relation.target):
                raise linked(_LINKS.get(relation.kind, "外部内容"))


def refuse_field(instruction: str) -> None:
    """Pass a field that shows what the document holds. Raises KioskError for one that fetches or runs."""
    if _FETCHING.match(instruction):
        raise linked("外部数据（域）")
    picture = _PICTURE.match(instruction)
    if picture and calls_out(picture[1].replace("\\\\", "\\")):
        raise linked("网络图片")


def calls_out(target: str) -> bool:
    """Whether a target lies on another machine: a path of one's own disk, such as a template's, does not."""
    bare = target.strip().replace("\\", "/").lower()
    if bare.startswith("file:"):
        bare = bare.removeprefix("file:")
        if bare.startswith("///"):
            bare = bare.removeprefix("///")
    if bare.startswith("//"):
        return True
    return _SCHEME.match(bare) is not None  # a drive's letter is one, a scheme's name at least two


def linked(what: str) -> KioskError:
    """The refusal of a document that would reach out to *what* when it is opened."""
    return KioskError(f"这份文档会去连接{what}，为了安全没有导入。", _UNLINK)


_LINKS = {
    "attachedTemplate": "网络上的模板",
    "image": "网络图片",
    "oleObject": "网络上的对象",
    "frame": "网络上的框架页",
    "externalLinkPath": "网络上的工作簿",
    "subDocument": "网络上的子文档",
    "aFChunk": "网络上的文档",
}
