"""An Office package (.docx, .xlsx): a zip of XML parts, opened in memory without believing anything it says.

Nothing is ever written to disk, sizes are checked before and while bytes are unpacked, and no XML with a
document type is parsed: OOXML forbids them (ECMA-376 part 2, 9.1.1), bombs and foreign entities need them.
"""

from __future__ import annotations

import codecs
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from kiosk.errors import KioskError
from kiosk.intake.reading import bounds
from kiosk.intake.reading.refusals import damaged, locked, too_much

# What zipfile and the decompressors throw at a spoilt archive.
_SPOILT = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_XML = (".xml", ".rels", ".vml")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})""")
_KNOWN = {b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"}
# ISO/IEC 29500 Strict names the same things differently: Word writes it when asked for "Strict Open XML".
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"spreadsheetml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"officeDocument/2006/math"),
)
_BOMB = "请不要打开它。如果确实是自己单位的文档，请用 Word 或 WPS 另存一份，再导入。"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where one part of a package points: `kind` is the last word of its type, such as `image`."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a package by name, without a leading slash and in any case of letters."""

    def __init__(self, content: bytes) -> None:
        """Open the zip and look through all of its XML. Raises KioskError for anything suspicious."""
        if content.count(b"PK\x01\x02") > bounds.ENTRIES:  # counted before zipfile makes an object of each
            raise too_much("压缩包里的文件", f"{bounds.ENTRIES} 个")
        with _sound():
            self._zip = zipfile.ZipFile(BytesIO(content))
            self._entries = _checked(self._zip.infolist())
        self._xml: dict[str, bytes] = {}
        self._bytes = 0
        for name in self._entries:
            if name.endswith(_XML):
                self._xml[name] = self._plain_xml(name)

    @property
    def names(self) -> tuple[str, ...]:
        """All parts, in lower case."""
        return tuple(self._entries)

    def raw(self, name: str) -> bytes | None:
        """The bytes of an XML part as they were looked through, None when there is no such part."""
        return self._xml.get(name.lower())

    def blob(self, name: str, most: int) -> bytes | None:
        """The bytes of any part, None when there is none or it has more than *most*."""
        entry = self._entries.get(name.lower())
        if entry is None or entry.file_size > most:
            return None
        with _sound():
            return self._unpacked(entry, most)

    def tree(self, name: str) -> etree._Element | None:
        """The root of an XML part, None when there is no such part. Raises KioskError for broken XML."""
        content = self._xml.get(name.lower())
        if content is None:
            return None
        for strict, usual in _STRICT:
            content = content.replace(strict, b"http://schemas.openxmlformats.org/" + usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            # libxml2 gives up beyond 10 MB of text in a node and 256 levels: no person writes either.
            raise damaged() from error
        if root is None or root.getroottree().docinfo.internalDTD is not None:
            raise _suspicious()
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of *part* by their ids; those of the package itself for an empty name."""
        folder, name = posixpath.split(part.lower())
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        for one in root.iter("{*}Relationship") if root is not None else ():
            target, external = one.get("Target", ""), one.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/").lower()
            found[one.get("Id", "")] = Relation(one.get("Type", "").rpartition("/")[2], target, external)
        return found

    def main_part(self) -> str:
        """The name of the part that holds the document. Raises KioskError when there is none."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target in self._entries:
                return relation.target
        raise damaged()

    def _plain_xml(self, name: str) -> bytes:
        with _sound():
            content = self._unpacked(self._entries[name], bounds.XML_BYTES)
        # Of UTF-16 and UTF-32 text this leaves the ASCII letters standing together, whatever their order.
        bare = content.replace(b"\0", b"")
        for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            bare = bare.removeprefix(mark)
        declared = _DECLARED.match(bare)
        foreign = declared is not None and declared[1].lower() not in _KNOWN
        upper = bare.upper() if b"<!" in bare else b""
        # An encoding that hides a "<!" from us, such as UTF-7, is not allowed (ECMA-376 part 2, 8.1.1).
        if foreign or b"<!DOCTYPE" in upper or b"<!ENTITY" in upper:
            raise _suspicious()
        if bare.count(b"<") > 2 * bounds.XML_TAGS:
            raise too_much("内容", f"{bounds.XML_TAGS} 处")
        return content

    def _unpacked(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        pieces, size = [], 0
        with self._zip.open(entry) as stream:
            while piece := stream.read(256 * 1024):
                size += len(piece)
                self._bytes += len(piece)
                if size > most or self._bytes > 2 * bounds.UNPACKED_BYTES:
                    raise _bomb()
                pieces.append(piece)
        return b"".join(pieces)


def _checked(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The entries by name in lower case. Raises KioskError for a bomb, a password or a name that climbs."""
    found: dict[str, zipfile.ZipInfo] = {}
    if sum(entry.file_size for entry in entries) > bounds.UNPACKED_BYTES:
        raise _bomb()
    for entry in entries:
        if entry.file_size > max(bounds.RATIO_FROM, bounds.RATIO * entry.compress_size):
            raise _bomb()
        if entry.flag_bits & 1:
            raise locked()
        name = entry.filename
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            raise KioskError("这份文档里有指向别处的文件名，可能是恶意文件，没有导入。", _BOMB)
        if name.lower() in found:
            raise damaged()
        if not name.endswith("/"):
            found[name.lower()] = entry
    return found


@contextmanager
def _sound() -> Iterator[None]:
    """Whatever the zip's libraries complain of in this block is a damaged document."""
    try:
        yield
    except _SPOILT as error:
        raise damaged() from error


def _bomb() -> KioskError:
    return KioskError("这份文档解开以后大得不合常理，可能是恶意文件，没有导入。", _BOMB)


def _suspicious() -> KioskError:
    return KioskError("这份文档里有 Word 和 WPS 不会写的内容（DOCTYPE），可能是恶意文件，没有导入。", _BOMB)
