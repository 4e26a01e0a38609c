"""What lies open while a Word document is read: its styles, lists, pictures, and what was set aside."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from kiosk.intake.reading.package import Relation
from kiosk.intake.reading.word.aside import SetAside
from kiosk.intake.reading.word.names import MC, A, V, W
from kiosk.intake.reading.word.numbering import Numbering
from kiosk.intake.reading.word.pictures import Pictures
from kiosk.intake.reading.word.styles import Styles


@dataclass(frozen=True, slots=True)
class Desk:
    """Shared by all stories of a document; `notes` finds a foot- or endnote by its kind and id."""

    styles: Styles
    numbering: Numbering
    pictures: Pictures
    aside: SetAside
    notes: dict[tuple[str, str], Note]


@dataclass(frozen=True, slots=True)
class Note:
    """A foot- or endnote, with the relations of the part that it stands in."""

    root: _Element
    relations: dict[str, Relation]


def chosen(alternative: _Element) -> _Element | None:
    """The one branch of an mc:AlternateContent that is read.

    Word writes a text box twice, for itself and for Word 2007; the first branch that holds text or a picture
    is the one.
    """
    branches = [one for one in alternative if one.tag in (MC + "Choice", MC + "Fallback")]
    for branch in branches:
        telling = branch.iter(W + "t", W + "txbxContent", A + "blip", V + "imagedata")
        if next(telling, None) is not None:
            return branch
    return branches[0] if branches else None
