"""Whatever bytes come, a reader gives lines or a KioskError, and nothing else."""

from __future__ import annotations

import csv
import sys
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.intake.reading import bounds
from kiosk.intake.reading.apart import parsed_apart
from kiosk.intake.reading.content import Content
from kiosk.intake.reading.delimited import read_delimited
from kiosk.intake.reading.encodings import decoded
from kiosk.intake.reading.markdown import read_markdown
from kiosk.intake.reading.office_open import read_package
from kiosk.intake.reading.plain import read_plain
from kiosk.intake.reading.wire import packed, unpacked
from tests.intake.documents import (
    a_list,
    drawing,
    field,
    in_list,
    p,
    part,
    picture,
    put,
    r,
    table,
    tc,
    text_box,
    word,
    workbook_bytes,
)

_BODY = (
    p(r("第一站", "<w:b/>"), properties='<w:pStyle w:val="1"/>')
    + in_list("大厅")
    + in_list("窗口", level=1)
    + p(text_box(p("框")), drawing("rP"), field("PAGE", "3"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    + table(("甲", tc("乙", '<w:gridSpan w:val="2"/>')), (tc("丙", "<w:vMerge/>"), "丁", table(("戊", "己"))))
    + f"<w:ins>{p('增')}</w:ins><w:del>{p('删')}</w:del>"
)
_NOTE = f'<w:footnote w:id="2">{p("注释")}</w:footnote>'
_STYLES = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
_NUMBERING = a_list(("chineseCounting", "%1、"), ("decimal", "%1-%2"))
_TARGETS = (("rP", "image", "media/a.png"), ("rF", "footnotes", "footnotes.xml"))


def _document(body: str = _BODY, styles: str = _STYLES, numbering: str = _NUMBERING) -> bytes:
    parts: dict[str, str | bytes] = {
        "word/media/a.png": picture(),
        "word/footnotes.xml": part("w:footnotes", _NOTE),
    }
    return word(body, *_TARGETS, parts=parts, styles=styles, numbering=numbering)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (["站", "词"], ["大厅", 3.5], ["警务室", True]):
        book.worksheets[0].append(row)
    return workbook_bytes(book)


DOCUMENT, WORKBOOK = _document(), _workbook()
CHANGES = st.lists(st.tuples(st.integers(0, 1_000_000), st.binary(max_size=6)), min_size=1, max_size=6)


@given(st.sampled_from([DOCUMENT, WORKBOOK]), CHANGES, st.integers(0, 100))
@settings(max_examples=300)
def test_a_spoilt_package_is_read_or_sent_back(
    whole: bytes, changes: list[tuple[int, bytes]], cut: int
) -> None:
    spoilt = whole
    for at, other in changes:
        place = at % len(whole)
        spoilt = spoilt[:place] + other + spoilt[place + len(other) :]
    _either(spoilt[: len(spoilt) * (100 - cut // 10) // 100])


_LITTER = st.sampled_from(
    ["<", ">", "/", '"', "w:p", "w:tbl", "w:tr", "w:tc", "w:r", "w:val", "<w:p>", "</w:p>", "<w:tc/>", "-1",
     "99999999999", "begin", "end", "separate", "&amp;", "%9", "\ud7ff", "w:numId", "<w:fldChar/>", ""]
)  # fmt: skip


@given(
    st.sampled_from(["body", "styles", "numbering"]),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 30), _LITTER), min_size=1, max_size=5),
)
@settings(max_examples=300)
def test_spoilt_xml_is_read_or_sent_back(where: str, changes: list[tuple[int, int, str]]) -> None:
    text = {"body": _BODY, "styles": _STYLES, "numbering": _NUMBERING}[where]
    for at, gone, other in changes:
        place = at % len(text)
        text = text[:place] + other + text[place + gone :]
    _either(_document(**{where: text}))


_VALUES = st.sampled_from(
    ["", "0", "-1", "1", "7", "99999999999999999999", "x", "十", "true", "%1%2%9", " 3 "]
)


@given(st.lists(st.tuples(st.integers(0, 200), _VALUES), min_size=1, max_size=8))
@settings(max_examples=200)
def test_odd_values_are_read_or_sent_back(changes: list[tuple[int, str]]) -> None:
    body, numbering = _BODY.split('w:val="'), _NUMBERING.split('w:val="')
    for at, other in changes:
        for pieces in (body, numbering):
            place = at % len(pieces)
            if place:
                pieces[place] = other + '"' + pieces[place].partition('"')[2]
    _either(_document('w:val="'.join(body), numbering='w:val="'.join(numbering)))


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_sent_back(content: bytes) -> None:
    try:
        text = decoded(content).text
    except KioskError:
        return
    for reader in (read_plain, read_markdown, read_delimited):
        assert isinstance(reader(text), Content)


_CELL = st.text(st.sampled_from('大厅欢迎，。",;\n 12ab'), max_size=12)


@given(
    st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=2, max_size=6),
    st.sampled_from([",", ";", "\t"]),
)
def test_a_table_comes_back_from_a_csv(rows: list[list[str]], sign: str) -> None:
    rows = [["站", "词", "分钟"], *[[f"站{at}", *row] for at, row in enumerate(rows)]]
    rows = [[*row, ""][:4] for row in rows]
    out = StringIO()
    csv.writer(out, delimiter=sign, quoting=csv.QUOTE_ALL).writerows(rows)
    found = [line.cells for line in read_delimited(f"sep={sign}\n{out.getvalue()}").lines]
    assert found == [tuple(_tidy(cell) for cell in row) for row in rows]


@given(st.binary(max_size=60))
def test_a_child_that_sends_anything_else_is_not_believed(answer: bytes) -> None:
    with pytest.raises((ValueError, KioskError)):
        unpacked(answer)


def test_a_reading_travels_whole() -> None:
    content = read_package(DOCUMENT)
    assert content.illustrations
    assert unpacked(packed(content)) == content


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "print('{}')",
        "print('[1, 2')",
        """print('{"lines":[["a",1,0,false,"",0,[],[7]]],"pictures":[],"kind":"","left_out":[]}')""",
        "print('[' * 100_000)",
        "import time; time.sleep(99)",
    ],
)
def test_a_child_that_fails_is_a_damaged_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(bounds, "CHILD_SECONDS", 1)
    command = (sys.executable, "-c", program)
    with put(tmp_path, "词.docx", DOCUMENT).open("rb") as document, pytest.raises(KioskError):
        parsed_apart(document, command)


def _either(content: bytes) -> None:
    try:
        found = read_package(content)
    except KioskError:
        return
    assert all(place < len(found.illustrations) for line in found.lines for place in line.pictures)
    assert BytesIO(packed(found)).readline().endswith(b"\n")


def _tidy(cell: str) -> str:
    return "\n".join(line.strip() for line in cell.split("\n") if line.strip())
