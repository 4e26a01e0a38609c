"""A story of a Word document, such as its body: paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from kiosk.intake.manuscript import Line
from kiosk.intake.reading import bounds
from kiosk.intake.reading.content import Paper
from kiosk.intake.reading.package import Relation
from kiosk.intake.reading.refusals import too_much
from kiosk.intake.reading.whole import whole
from kiosk.intake.reading.word.aside import Aside
from kiosk.intake.reading.word.desk import Desk, chosen
from kiosk.intake.reading.word.fields import Fields
from kiosk.intake.reading.word.inline import Piece, Written, follow
from kiosk.intake.reading.word.names import MC, M, W, switch, value
from kiosk.intake.reading.word.styles import Style
from kiosk.intake.reading.word.tables import Row, rows
from kiosk.tour.decoding import seen

_TRANSPARENT = {W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent")}
_GONE = {W + "del", W + "moveFrom"}
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", " "))


class Story:
    """Reads blocks onto a paper. `fields` are those open at this place, for they may span paragraphs."""

    def __init__(
        self, desk: Desk, paper: Paper, fields: Fields, relations: dict[str, Relation], depth: int = 0
    ) -> None:
        if depth > bounds.NESTING:
            raise too_much("表格和文本框一层套一层", f"{bounds.NESTING} 层")
        self._desk = desk
        self._paper = paper
        self._fields = fields
        self._relations = relations
        self._depth = depth
        self._carried: Written | None = None

    def read(self, parent: _Element) -> None:
        """Write down everything that *parent* holds. Raises KioskError as the readers of its parts do."""
        for child in _blocks(parent, self._desk):
            if child.tag == W + "p":
                self._paragraph(child)
            elif child.tag == W + "tbl":
                self._table(child)
            elif child.tag == M + "oMathPara":
                self._write(Line(_clean("".join(one.text or "" for one in child.iter(M + "t"))), 0))
        if self._carried is not None:  # the mark that it was to be joined over is the last one
            self._put(self._carried, Style(), "", 0)
            self._carried = None

    def _paragraph(self, paragraph: _Element) -> None:
        properties = paragraph.find(W + "pPr")
        style_id = value(properties, "pStyle")
        style = self._desk.styles.of(style_id)
        in_contents = style.contents or self._fields.in_contents
        written = follow(paragraph, self._desk, self._fields, self._relations, style)
        if style.contents or ((in_contents or self._fields.in_contents) and written.empty):
            self._desk.aside.add(Aside.CONTENTS)
            return
        mark = properties.find(W + "rPr") if properties is not None else None
        joined = mark is not None and (
            mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None
        )
        if written.empty and (joined or switch(mark, "vanish") or (written.hidden and style.hidden)):
            return
        if self._carried is not None:
            written, self._carried = _joined(self._carried, written), None
        if joined:
            self._carried = written
            return
        outline = value(properties, "outlineLvl")
        level = style.level if outline is None else whole(outline, 9) + 1
        marker, depth = self._marker(properties, style, style_id or "")
        self._put(written, replace(style, level=level if 1 <= level <= 9 else 0), marker, depth)

    def _marker(self, properties: _Element | None, style: Style, style_id: str) -> tuple[str, int]:
        number = properties.find(W + "numPr") if properties is not None else None
        list_id = value(number, "numId") or style.list_id
        if not list_id:
            return "", 0
        own = value(number, "ilvl")
        level = whole(own) if own is not None else style.list_level
        if level is None:
            level = self._desk.numbering.level_of_style(list_id, style_id) or 0
        return self._desk.numbering.marker(list_id, level), min(max(level, 0), 8)

    def _put(self, written: Written, style: Style, marker: str, depth: int) -> None:
        pieces = _trimmed(written.pieces)
        if style.level:
            pieces = [_as_one(pieces)]  # a heading broken in two lines is one heading
        if style.caption and self._captioned(pieces):
            pieces = []
        for at, piece in enumerate(pieces):
            self._write(
                Line(
                    _clean(piece.text),
                    0,
                    level=style.level,
                    strong=piece.bold and not piece.plain,
                    marker=_clean(marker) if at == 0 else "",
                    depth=depth,
                    pictures=tuple(piece.pictures),
                )
            )
        for box in written.boxes:
            if isinstance(box, str):
                self._write(Line(_clean(box), 0))
            else:
                self._inner(self._paper).read(box)
        for note in written.notes:
            self._note(note)

    def _captioned(self, pieces: list[Piece]) -> bool:
        """Whether the text of *pieces* could go under the picture just written, as Word's captions do."""
        last = self._paper.lines[-1] if self._paper.lines else None
        if last is None or not last.pictures or any(piece.pictures for piece in pieces):
            return False
        text = " ".join(_clean(piece.text) for piece in pieces)
        return bool(text) and self._desk.pictures.name(last.pictures[-1], text)

    def _note(self, name: tuple[str, str]) -> None:
        """A note stands after its paragraph, in brackets of its own: not lost, and in nobody's sentence."""
        note = self._desk.notes.pop(name, None)
        if note is None:
            return
        paper = Paper()
        Story(self._desk, paper, Fields(), note.relations, self._depth + 1).read(note.root)
        text = " ".join(line.text.strip() for line in paper.lines if line.text.strip())
        pictures = tuple(place for line in paper.lines for place in line.pictures)
        if text or pictures:
            self._write(Line(f"（注：{text}）" if text else "", 0, pictures=pictures))

    def _table(self, table: _Element) -> None:
        found = rows(table, self._desk)
        if all(len(row.cells) <= 1 for row in found):  # a frame around text, no table
            for row in found:
                for cell in row.cells:
                    self._inner(self._paper).read(cell)
            return
        for row in found:
            self._row(row)

    def _row(self, row: Row) -> None:
        cells, told, pictures = [], [], []
        for column in row.columns:
            paper = Paper()
            if column is not None:
                self._inner(paper).read(column)
            lines = [line for line in paper.lines if line.text or line.marker]
            cells.append("\n".join(_in_cell(line) for line in lines))
            told += lines
            pictures += [place for line in paper.lines for place in line.pictures]
        self._write(
            Line(
                "\t".join(cells) if any(cells) else "",
                0,
                level=told[0].level if len(told) == 1 else 0,
                strong=bool(told) and all(line.strong for line in told),
                cells=tuple(cells),
                pictures=tuple(pictures),
            )
        )

    def _inner(self, paper: Paper) -> Story:
        return Story(self._desk, paper, self._fields, self._relations, self._depth + 1)

    def _write(self, line: Line) -> None:
        self._paper.write(replace(line, number=self._paper.following))


def _blocks(parent: _Element, desk: Desk) -> Iterator[_Element]:
    """The paragraphs and tables in *parent*, out of whatever they are wrapped in."""
    for child in parent:
        if child.tag in _TRANSPARENT:
            yield from _blocks(child, desk)
        elif child.tag in _GONE:
            desk.aside.add(Aside.DELETED)
        elif child.tag == W + "sdt":
            gallery = value(child.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
            if gallery == "Table of Contents":
                desk.aside.add(Aside.CONTENTS)
            else:
                yield from _blocks(child, desk)
        elif child.tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from _blocks(branch, desk)
        elif child.tag == W + "altChunk":
            desk.aside.add(Aside.CHUNK)
        else:
            yield child


def _joined(before: Written, after: Written) -> Written:
    """Two paragraphs as one, whose mark between them was deleted."""
    last, first = before.pieces[-1], after.pieces[0]
    bridge = Piece(
        last.words + first.words,
        last.pictures + first.pictures,
        last.bold or first.bold,
        last.plain or first.plain,
    )
    pieces = [*before.pieces[:-1], bridge, *after.pieces[1:]]
    return Written(pieces, before.boxes + after.boxes, before.notes + after.notes)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without the empty pieces that a page break leaves at either end, but never without any."""
    kept = [i for i, piece in enumerate(pieces) if piece.text or piece.pictures]
    return pieces[kept[0] : kept[-1] + 1] if kept else pieces[:1]


def _as_one(pieces: list[Piece]) -> Piece:
    return Piece(
        [" ".join(piece.text for piece in pieces if piece.text)],
        [place for piece in pieces for place in piece.pictures],
        any(piece.bold for piece in pieces),
        any(piece.plain for piece in pieces),
    )


def _in_cell(line: Line) -> str:
    """A line as part of a cell: its marker is all that tells the items of a list apart there."""
    gap = " " if line.marker.isascii() and line.marker and line.text else ""
    return line.marker + gap + line.text.replace("\t", " ").strip()


def _clean(text: str) -> str:
    return seen(" ".join(text.splitlines())).translate(_SPACES).rstrip()
