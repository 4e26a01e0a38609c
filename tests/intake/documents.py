"""Documents made from nothing, as Word, WPS and people with bad intent write them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
from PIL import Image

_SCHEMAS = "http://schemas.openxmlformats.org"
RELATION = f"{_SCHEMAS}/officeDocument/2006/relationships"
_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": f"{_SCHEMAS}/wordprocessingml/2006/main",
        "r": RELATION,
        "a": f"{_SCHEMAS}/drawingml/2006/main",
        "pic": f"{_SCHEMAS}/drawingml/2006/picture",
        "wp": f"{_SCHEMAS}/drawingml/2006/wordprocessingDrawing",
        "m": f"{_SCHEMAS}/officeDocument/2006/math",
        "mc": f"{_SCHEMAS}/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpsCustomData": "http://www.wps.cn/officeDocument/2013/wpsCustomData",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_TYPES = (
    f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

Parts = Mapping[str, "str | bytes"]


def part(name: str, inside: str) -> str:
    """An XML part of a Word document, such as `w:styles`."""
    return f"{HEAD}<{name} {_NAMES}>{inside}</{name}>"


def relations(*targets: tuple[str, str, str]) -> str:
    """Relations by id, kind and target; a target with a colon or two slashes is external."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{RELATION}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if _is_outside(target) else ''}/>"
        for name, kind, target in targets
    )
    return f'{HEAD}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{rows}</Relationships>'


def _is_outside(target: str) -> bool:
    return ":" in target or target.startswith(("\\\\", "//"))


def word(
    body: str,
    *targets: tuple[str, str, str],
    parts: Parts | None = None,
    styles: str = "",
    numbering: str = "",
) -> bytes:
    """A Word document around the XML of its body; *targets* are relations, *parts* what they point at."""
    own = [*targets]
    held: dict[str, str | bytes] = dict(parts or {})
    if styles:
        own.append(("rStyles", "styles", "styles.xml"))
        held["word/styles.xml"] = part("w:styles", styles)
    if numbering:
        own.append(("rNumbering", "numbering", "numbering.xml"))
        held["word/numbering.xml"] = part("w:numbering", numbering)
    return package(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
            "word/document.xml": part("w:document", f"<w:body>{body}<w:sectPr/></w:body>"),
            "word/_rels/document.xml.rels": relations(*own),
            **held,
        }
    )


def package(parts: Parts) -> bytes:
    """A zip of *parts* by their names."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; what is no XML becomes a run of text."""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def in_list(text: str, list_id: int = 1, level: int = 0) -> str:
    """A paragraph of an automatic list."""
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(text, properties=numbers)


def a_list(*levels: tuple[str, str], list_id: int = 1, extra: str = "") -> str:
    """A numbering with one list, whose levels are given as format and text; *extra* goes into its `w:num`."""
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{list_id}">{inside}</w:abstractNum>'
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{list_id}"/>{extra}</w:num>'
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is a text, or the XML of what it holds."""
    inside = "".join(
        f"<w:tr>{''.join(cell if cell.startswith('<w:tc>') else tc(cell) for cell in row)}</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>"


def tc(inside: str, properties: str = "") -> str:
    """A cell of a table."""
    blocks = inside if inside.startswith("<") else p(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def text_box(*paragraphs: str) -> str:
    """A run with a text box, written twice as Word does it."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def drawing(relation: str, way: str = "embed") -> str:
    """A run with a picture."""
    blip = f'<pic:pic><pic:blipFill><a:blip r:{way}="{relation}"/></pic:blipFill></pic:pic>'
    return (
        f"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{blip}</a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )


def field(instruction: str, result: str | None = "") -> str:
    """A field in runs, without a result for None."""
    parts = [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>",
    ]
    if result is not None:
        parts += ['<w:r><w:fldChar w:fldCharType="separate"/></w:r>', r(result)]
    return "".join([*parts, '<w:r><w:fldChar w:fldCharType="end"/></w:r>'])


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 8), colour: str = "navy") -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def plain_docx(*paragraphs: str) -> bytes:
    """A document as python-docx writes it."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def workbook_bytes(book: openpyxl.Workbook) -> bytes:
    """A spreadsheet as openpyxl writes it."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def put(folder: Path, name: str, content: bytes) -> Path:
    """A file in *folder*."""
    path = folder / name
    path.write_bytes(content)
    return path
