"""The inside of a paragraph: its text as Word shows it, its pictures, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from kiosk.intake.reading.dangers import calls_out, linked
from kiosk.intake.reading.package import Relation
from kiosk.intake.reading.refusals import damaged
from kiosk.intake.reading.word.aside import Aside
from kiosk.intake.reading.word.desk import Desk, chosen
from kiosk.intake.reading.word.fields import Fields
from kiosk.intake.reading.word.names import MC, OFFICE, A, M, R, V, W, switch, value
from kiosk.intake.reading.word.styles import Style
from kiosk.intake.reading.word.symbols import symbol, without_places

# These hold runs and are not seen themselves. w:ins and w:moveTo: a tracked change counts as accepted.
_TRANSPARENT = {
    W + name
    for name in (
        "ins",
        "moveTo",
        "hyperlink",
        "fldSimple",
        "smartTag",
        "customXml",
        "sdtContent",
        "dir",
        "bdo",
    )
}
_GONE = {W + "del", W + "moveFrom"}
_BREAKS = {W + "br", W + "cr"}
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@dataclass(slots=True)
class Piece:
    """A stretch of a paragraph between line breaks."""

    words: list[str] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    bold: bool = False
    plain: bool = False

    @property
    def text(self) -> str:
        """Its text, without the spaces at its end."""
        return "".join(self.words).rstrip()


@dataclass(slots=True)
class Written:
    """All that a paragraph holds: its pieces, the text boxes anchored in it, and its notes by kind and id."""

    pieces: list[Piece] = field(default_factory=lambda: [Piece()])
    boxes: list[_Element | str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    hidden: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing of it would be seen."""
        return not self.boxes and all(not piece.text and not piece.pictures for piece in self.pieces)


class Hand:
    """Follows the runs of a paragraph and writes down what they show."""

    def __init__(self, desk: Desk, fields: Fields, relations: dict[str, Relation], style: Style) -> None:
        self._desk = desk
        self._fields = fields
        self._relations = relations
        self._style = style
        self._run_bold = False
        self.written = Written()

    def follow(self, parent: _Element) -> None:
        """Write down everything that *parent* holds. Raises KioskError for a picture that calls out."""
        for child in parent:
            if child.tag == W + "r":
                self._run(child)
            elif child.tag in _TRANSPARENT:
                self.follow(child)
            elif child.tag in _GONE:
                self._desk.aside.add(Aside.DELETED)
            elif child.tag == W + "sdt":
                # What stands in an empty form field ("click here") is the program's, not the writer's.
                if child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                    self.follow(child)
            elif child.tag == MC + "AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    self.follow(branch)
            elif child.tag in (M + "oMath", M + "oMathPara"):
                self._say("".join(one.text or "" for one in child.iter(M + "t")))

    def _run(self, run: _Element) -> None:
        properties = run.find(W + "rPr")
        named = value(properties, "rStyle")
        style = self._desk.styles.of(named) if named else None
        direct = switch(properties, "b")
        self._run_bold = self._desk.styles.bold(self._style, style) if direct is None else direct
        hidden = switch(properties, "vanish")
        if hidden is None:
            below = self._style.hidden if style is None or style.hidden is None else style.hidden
            hidden = bool(below)
        self._contents(run, hidden)

    def _contents(self, run: _Element, hidden: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == W + "fldChar":
                self._say(self._fields.mark(child.get(W + "fldCharType", "")))
                self._note_ruby()
            elif tag == W + "instrText" or (tag == W + "t" and not self._fields.showing):
                self._fields.instruct(child.text or "")
            elif hidden:
                if tag == W + "t" and (child.text or "").strip():
                    self.written.hidden = True
                    self._desk.aside.add(Aside.HIDDEN)
            elif tag == W + "t":
                self._say(child.text or "")
            elif self._fields.showing:
                self._thing(child)

    def _thing(self, child: _Element) -> None:
        """What a run holds besides text."""
        tag = child.tag
        if tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag in _BREAKS:
            self.written.pieces.append(Piece())
        elif tag == W + "sym":
            sign = symbol(child.get(W + "font", ""), child.get(W + "char", ""))
            self._say(sign)
            self._desk.aside.add(Aside.SYMBOL, 0 if sign else 1)
        elif tag in _NOTES:
            self.written.notes.append((_NOTES[tag], child.get(W + "id", "")))
        elif tag == W + "ruby":
            self._desk.aside.add(Aside.RUBY)
            base = child.find(W + "rubyBase")
            if base is not None:
                self.follow(base)
        elif tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                self._contents(branch, hidden=False)
        elif tag in (W + "drawing", W + "pict", W + "object"):
            self._graphic(child)

    def _graphic(self, parent: _Element) -> None:
        for child in _shown(parent):
            tag = child.tag
            if tag == W + "txbxContent":
                self.written.boxes.append(child)
                continue
            if tag == A + "blip":
                self._picture(child.get(R + "embed"), child.get(R + "link"))
            elif tag == V + "imagedata":
                if calls_out(child.get("src", "")) or calls_out(child.get(OFFICE + "href", "")):
                    raise linked("网络图片")
                self._picture(child.get(R + "id") or child.get(OFFICE + "relid"), None)
            elif tag == V + "textpath" and child.get("string"):
                self.written.boxes.append(child.get("string", ""))  # a title as Word 2003 drew it
            elif tag == OFFICE + "OLEObject":
                self._desk.aside.add(Aside.OBJECT)
            elif tag in (f"{{{_DIAGRAM}}}relIds", f"{{{_CHART}}}chart"):
                self._desk.aside.add(Aside.DIAGRAM)
            self._graphic(child)

    def _picture(self, embedded: str | None, linked: str | None) -> None:
        relation = self._relations.get(embedded or "")
        if relation is None or relation.external:
            if embedded or linked:
                self._desk.aside.add(Aside.LINKED)
            return
        place = self._desk.pictures.take(relation.target)
        if place is None:
            self._desk.aside.add(Aside.DRAWING)
        elif place not in self.written.pieces[-1].pictures:
            self.written.pieces[-1].pictures.append(place)

    def _say(self, text: str) -> None:
        if not text or not self._fields.showing:
            return
        piece = self.written.pieces[-1]
        piece.words.append(without_places(text))
        if text.strip():
            piece.bold |= self._run_bold
            piece.plain |= not self._run_bold

    def _note_ruby(self) -> None:
        if self._fields.had_ruby:
            self._fields.had_ruby = False
            self._desk.aside.add(Aside.RUBY)


def _shown(parent: _Element) -> Iterator[_Element]:
    """The children of a drawing, with one branch in place of each alternative."""
    for child in parent:
        if child.tag != MC + "AlternateContent":
            yield child
            continue
        branch = chosen(child)
        if branch is not None:
            yield from branch


def follow(
    paragraph: _Element, desk: Desk, fields: Fields, relations: dict[str, Relation], style: Style
) -> Written:
    """What *paragraph* holds. Raises KioskError for what calls out, or is nested beyond all reason."""
    hand = Hand(desk, fields, relations, style)
    try:
        hand.follow(paragraph)
    except RecursionError as error:
        raise damaged() from error
    return hand.written
