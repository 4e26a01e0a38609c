"""A Word document as lines: its body with text boxes and notes, and word of what was set aside."""

from __future__ import annotations

from lxml.etree import _Element

from kiosk.intake.reading.content import Content, Paper
from kiosk.intake.reading.package import Package, Relation
from kiosk.intake.reading.refusals import damaged
from kiosk.intake.reading.word.aside import Aside, SetAside
from kiosk.intake.reading.word.desk import Desk, Note
from kiosk.intake.reading.word.fields import Fields, refuse_fetching
from kiosk.intake.reading.word.names import W
from kiosk.intake.reading.word.numbering import Numbering
from kiosk.intake.reading.word.pictures import Pictures
from kiosk.intake.reading.word.story import Story
from kiosk.intake.reading.word.styles import Styles

_BESIDE = ("header", "footer", "footnotes", "endnotes", "comments")


def read_word(package: Package) -> Content:
    """The lines of a Word document. Raises KioskError when it is broken, dangerous or beyond the bounds."""
    main = package.main_part()
    root = package.tree(main)
    body = root.find(W + "body") if root is not None else None
    if root is None or body is None:
        raise damaged()
    relations = package.relations(main)
    desk = Desk(
        Styles(_part(package, relations, "styles")),
        Numbering(_part(package, relations, "numbering")),
        Pictures(package),
        SetAside(),
        _notes(package, relations),
    )
    _look_around(package, relations, desk.aside)
    paper = Paper()
    Story(desk, paper, Fields(balanced=refuse_fetching(root)), relations).read(body)
    return Content("docx", paper.lines, desk.pictures.taken, desk.aside.sentences())


def _part(package: Package, relations: dict[str, Relation], kind: str) -> _Element | None:
    return next((package.tree(one.target) for one in relations.values() if one.kind == kind), None)


def _notes(package: Package, relations: dict[str, Relation]) -> dict[tuple[str, str], Note]:
    found = {}
    for relation in relations.values():
        if relation.kind not in ("footnotes", "endnotes") or relation.external:
            continue
        root = package.tree(relation.target)
        kind = relation.kind.removesuffix("s")
        own = package.relations(relation.target)
        for note in root.iterchildren(W + kind) if root is not None else ():
            found[kind, note.get(W + "id", "")] = Note(note, own)
    return found


def _look_around(package: Package, relations: dict[str, Relation], aside: SetAside) -> None:
    """Note what stands beside the body, and refuse fields that fetch wherever they stand."""
    for relation in relations.values():
        root = package.tree(relation.target) if relation.kind in _BESIDE and not relation.external else None
        if root is None:
            continue
        refuse_fetching(root)
        if relation.kind == "comments":
            aside.add(Aside.COMMENT, len(root.findall(W + "comment")))
        elif relation.kind in ("header", "footer") and any(
            (t.text or "").strip() for t in root.iter(W + "t")
        ):
            aside.add(Aside.HEADER)
