"""Documents made to harm are sent back in words, and nothing of them is written anywhere."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.intake.reading.dangers import calls_out
from kiosk.intake.reading.markdown import read_markdown
from kiosk.intake.reading.office_open import read_package
from kiosk.intake.reading.read import read
from tests.intake.documents import (
    HEAD,
    drawing,
    field,
    p,
    package,
    part,
    plain_docx,
    put,
    r,
    relations,
    table,
    tc,
    text_box,
    word,
)

_ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
_MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
_MACRO_TYPES = f'<Types><Override PartName="/word/document.xml" ContentType="{_MACRO_TYPE}"/></Types>'


def _bomb_by_ratio() -> bytes:
    return word(p("好"), parts={"word/media/a.bin": b"\0" * 30_000_000})


def _bomb_by_size() -> bytes:
    """Says that it holds 4 GB, in a zip of a kilobyte."""
    return _doctored(word(p("好")), b"word/document.xml", struct.pack("<I", 0xFFFFFFF0))


def _bomb_that_lies() -> bytes:
    """Says that a part has 100 bytes, and holds 10 MB."""
    return _doctored(word("x" * 10_000_000), b"word/document.xml", struct.pack("<I", 100))


def _doctored(content: bytes, name: bytes, size: bytes) -> bytes:
    """The zip with another unpacked size for *name* in its directory."""
    at = content.rindex(name) - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    return content[: at + 24] + size + content[at + 28 :]


def _many_entries() -> bytes:
    return package({"[Content_Types].xml": "<Types/>", **{f"word/{at}.xml": "" for at in range(6_000)}})


def _overlapping() -> bytes:
    """One compressed megabyte that five hundred entries share."""
    packed = zlib.compress(b"\0" * 1_000_000, 9)[2:-4]
    crc = zlib.crc32(b"\0" * 1_000_000)
    out = BytesIO()
    sizes = struct.pack("<III", crc, len(packed), 1_000_000)
    out.write(
        struct.pack("<IHHHHH", 0x04034B50, 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HH", 5, 0) + b"a.xml"
    )
    out.write(packed)
    start = out.tell()
    for at in range(500):
        name = f"{at:03}.xml".encode()
        out.write(struct.pack("<IHHHHHH", 0x02014B50, 20, 20, 0, 8, 0, 0x21) + sizes)
        out.write(struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name)
    size = out.tell() - start
    out.write(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 500, 500, size, start, 0))
    return out.getvalue()


def _xml(prologue: str, encoding: str, declared: str = "") -> bytes:
    text = part("w:document", f"<w:body>{p('&b;' if prologue else '好')}</w:body>")
    text = text.removeprefix(HEAD)
    declaration = f'<?xml version="1.0" encoding="{declared or encoding}"?>'
    return word("", parts={"word/document.xml": (declaration + prologue + text).encode(encoding)})


def _utf7() -> bytes:
    """A document type hidden from whoever looks for an angle bracket."""
    inside = (_ENTITIES + part("w:document", p("&b;")).removeprefix(HEAD)).replace("<", "+ADw-")
    return word(
        "", parts={"word/document.xml": f'<?xml version="1.0" encoding="UTF-7"?>{inside}'.encode("ascii")}
    )


def _hanzi(many: int, start: int) -> str:
    """Text that a zip cannot shrink much, so that no bound on bombs comes first."""
    return "".join(chr(0x4E00 + (start * many + at) * 7_919 % 20_000) for at in range(many))


def _nested_tables(depth: int) -> str:
    inside = p("好")
    for _ in range(depth):
        inside = table(("左", tc(inside)))
    return inside


def _nested_boxes(depth: int) -> str:
    inside = p("好")
    for _ in range(depth):
        inside = p(text_box_once(inside))
    return inside


def text_box_once(inside: str) -> str:
    """A text box as Word 2003 wrote it."""
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>"


def _with_macros(name: str) -> bytes:
    return word(p("好"), parts={name: b"\xd0\xcf\x11\xe0"})


def _linked_part(kind: str, target: str) -> bytes:
    return word(
        p("好"),
        ("r1", "settings", "settings.xml"),
        parts={
            "word/settings.xml": part("w:settings", ""),
            "word/_rels/settings.xml.rels": relations(("r1", kind, target)),
        },
    )


def _sheet(data: str, extra: dict[str, str] | None = None) -> bytes:
    """A spreadsheet around the XML of its only sheet."""
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return package(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{name}" xmlns:r="{link}"><sheets>'
            '<sheet name="a" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                ("r1", "worksheet", "worksheets/s.xml"), ("r2", "externalLink", "externalLinks/e.xml")
            ),
            "xl/worksheets/s.xml": f'<worksheet xmlns="{name}">{data}</worksheet>',
            **(extra or {}),
        }
    )


_DDE = (
    '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<ddeLink ddeService="cmd"/></externalLink>'
)
_HEADER = part("w:hdr", p(field("DDE cmd", "")))
_FAR = '<v:imagedata src="http://example.org/a"/>'
_WIDE_ROW = f"<row>{'<c/>' * 300}<c t='inlineStr'><is><t>x</t></is></c></row>"

HOSTILE: dict[str, bytes] = {
    "bomb by ratio": _bomb_by_ratio(),
    "bomb by size": _bomb_by_size(),
    "bomb that lies": _bomb_that_lies(),
    "bomb of six thousand entries": _many_entries(),
    "bomb of overlapping entries": _overlapping(),
    "entities in utf-8": _xml(_ENTITIES, "utf-8"),
    "entities in utf-16": _xml(_ENTITIES, "utf-16"),
    "entities in utf-16-be without a mark": _xml(_ENTITIES, "utf-16-be", "utf-16"),
    "entities in utf-7": _utf7(),
    "a foreign encoding": _xml("", "gb18030"),
    "entities in another part": word(p("好"), parts={"docProps/custom.xml": f"{_ENTITIES}<x>&b;</x>"}),
    "entities in a relation": word(p("好"), parts={"word/_rels/x.xml.rels": f"{_ENTITIES}<x>&b;</x>"}),
    "a paragraph of ten megabytes": word(p("好" * 3_500_000)),
    "a paragraph of many runs": word(p(*(r("好" * 1000) for _ in range(300)))),
    "too many characters": word("".join(p(_hanzi(1_000, at)) for at in range(500))),
    "too many paragraphs": word("<w:p/>" * 50_000),
    "too many tags": word("<w:p></w:p>" * 1_600_000),
    "five hundred levels": word("<w:ins>" * 500 + "</w:ins>" * 500),
    "two hundred tables in one another": word(_nested_tables(40)),
    "text boxes in one another": word(_nested_boxes(40)),
    "a million columns": word(table((tc("好", '<w:gridSpan w:val="1000000"/>'), "好"))),
    "macros": _with_macros("word/vbaProject.bin"),
    "macros of a sheet": _with_macros("xl/macrosheets/sheet1.xml"),
    "macros by their type": word(p("好"), parts={"[Content_Types].xml": _MACRO_TYPES}),
    "a template on the net": _linked_part("attachedTemplate", "https://example.org/a.dotm"),
    "a template on a share": _linked_part("attachedTemplate", "\\\\host\\share\\a.dotm"),
    "a template by file": _linked_part("attachedTemplate", "file://host/a.dotm"),
    "a frame": _linked_part("frame", "http://example.org/"),
    "a picture on the net": word(p(drawing("r1", "link")), ("r1", "image", "https://example.org/a.png")),
    "a picture by ftp": word(p("好"), ("r1", "image", "ftp://example.org/a.png")),
    "an object on the net": word(p("好"), ("r1", "oleObject", "https://example.org/a.xlsx")),
    "a drawn picture on the net": word(p(f"<w:r><w:pict>{_FAR}</w:pict></w:r>")),
    "a field that runs": word(p(field(' DDEAUTO c:\\\\cmd.exe "/k" ', "好"))),
    "a field that runs, in pieces": word(p(field("DDE</w:instrText><w:instrText>AUTO cmd", "好"))),
    "a field that includes": word(p(field(' INCLUDETEXT "c:\\\\secret.txt" ', None))),
    "a field that fetches": word(p(field(' INCLUDEPICTURE  \\d "http://example.org/a.png" ', "好"))),
    "a simple field that runs": word(p('<w:fldSimple w:instr="DDE cmd"/>')),
    "a field in a header": word(p("好"), ("r1", "header", "h.xml"), parts={"word/h.xml": _HEADER}),
    "a name that climbs": word(p("好"), parts={"../../evil.sh": "x"}),
    "a name with a drive": word(p("好"), parts={"c:/evil.sh": "x"}),
    "an absolute name": word(p("好"), parts={"/etc/evil": "x"}),
    "a sheet with too many columns": _sheet(f"<sheetData>{_WIDE_ROW}</sheetData>"),
    "a sheet of too many rows": _sheet(f"<sheetData>{'<row><c><v>1</v></c></row>' * 30_000}</sheetData>"),
    "a sheet that merges all": _sheet(
        "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
        + '<mergeCell ref="A1:XFD1048576"/>' * 2
        + "</mergeCells>"
    ),
    "a sheet that runs": _sheet("<sheetData/>", {"xl/externalLinks/e.xml": _DDE}),
    "a csv of a million columns": b"a," * 900_000,
    "a csv that never ends a quote": b'a,b\n"' + b"x" * 900_000,
    "a text of one line": b"x" * 1_900_000,
    "a text of too many lines": b"\n" * 1_900_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_sent_back(tmp_path: Path, name: str) -> None:
    ending = {"a csv": "csv", "a tex": "txt", "a she": "xlsx"}.get(name[:5], "docx")
    path = put(tmp_path, f"敌.{ending}", HOSTILE[name])
    with pytest.raises(KioskError) as refusal:
        read(path)
    assert refusal.value.what.endswith("。")
    assert refusal.value.remedy.endswith("。")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("bomb by ratio", "大得不合常理"),
        ("bomb by size", "大得不合常理"),
        ("entities in utf-8", "DOCTYPE"),
        ("entities in utf-16", "DOCTYPE"),
        ("entities in utf-7", "DOCTYPE"),
        ("macros", "宏"),
        ("macros by their type", "宏"),
        ("a template on the net", "模板"),
        ("a picture on the net", "网络图片"),
        ("a drawn picture on the net", "网络图片"),
        ("a field that runs", "域"),
        ("a name that climbs", "文件名"),
        ("a paragraph of many runs", "10 万字"),
        ("too many characters", "40 万字"),
        ("two hundred tables in one another", "层"),
        ("a sheet that runs", "DDE"),
    ],
)
def test_the_reason_is_the_true_one(name: str, told: str) -> None:
    with pytest.raises(KioskError) as refusal:
        read_package(HOSTILE[name])
    assert told in refusal.value.what


def test_a_sheet_may_say_that_it_is_huge() -> None:
    row = '<row r="1048576"><c r="B1048576"><v>7</v></c></row>'
    said = f'<dimension ref="A1:XFD1048576"/><sheetData>{row}</sheetData>'
    found = read_package(_sheet(said)).lines
    assert [(line.number, line.cells) for line in found] == [(1_048_576, ("", "7"))]


def test_a_zip_with_a_password_says_so() -> None:
    content = bytearray(plain_docx("好"))
    with zipfile.ZipFile(BytesIO(bytes(content))) as archive:
        assert archive.infolist()
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    with pytest.raises(KioskError, match="密码"):
        read_package(bytes(content))


@pytest.mark.parametrize(
    ("target", "out"),
    [
        ("https://example.org", True),
        ("HTTP://example.org", True),
        ("ftp://example.org", True),
        ("\\\\host\\share", True),
        ("//host/share", True),
        ("file://host/share", True),
        ("file:///\\\\host\\share", True),
        ("file://///host/share", True),
        ("mhtml:http://example.org", True),
        ("file:///C:\\Users\\a\\Normal.dotm", False),
        ("C:\\Users\\a\\Normal.dotm", False),
        ("Normal.dotm", False),
        ("../a/b.dotx", False),
        ("", False),
    ],
)
def test_a_link_out_is_told_from_a_path(target: str, out: bool) -> None:
    assert calls_out(target) is out


def test_a_local_picture_field_is_no_danger() -> None:
    chat = field(' INCLUDEPICTURE "C:\\\\Users\\\\a\\\\chat.png" \\* MERGEFORMAT ', "图")
    assert [line.text for line in read_package(word(p(chat, text_box(p("框"))))).lines] == ["图", "框"]


@pytest.mark.parametrize(
    "sign", ["[(", "*_`", "<!--", "|-", "- ", "`x``", "# a  ", "~~a", "**_", "[a](", "![", "<a "]
)
def test_markdown_made_of_signs_ends(sign: str) -> None:
    """What costs the square of its length, or more, would never end within a test's time."""
    text = (sign * (19_000 // len(sign)) + "b\n") * 20
    assert len(read_markdown(text).lines) == 20


def test_a_markdown_table_of_nothing_but_bars_is_sent_back() -> None:
    with pytest.raises(KioskError, match="列"):
        read_markdown(("|-" * 9_000 + "\n") * 20)
