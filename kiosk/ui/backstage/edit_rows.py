"""The draft that staff edit, as their page lists it: plain values, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kiosk.show.backstage.editing.state import Editing, Leaf, Manuscript
from kiosk.show.backstage.preview import as_preview
from kiosk.show.state import Show
from kiosk.ui.backstage.question_rows import NOTHING_ASKED, QuestionsView, questions_view
from kiosk.ui.backstage.whole_rows import NOTHING_TOLD, WholeView, whole_view
from kiosk.ui.sources import Sources


@dataclass(frozen=True, slots=True)
class LeafRow:
    """A station in the list: where it is, how much it tells, and what must be done there."""

    station: str
    number: int
    name: str
    floor: str
    picture: str
    length: int
    questions: int
    faults: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of the station, and whether a paragraph begins with it."""

    number: int
    text: str
    opens: bool


@dataclass(frozen=True, slots=True)
class PartRow:
    """A sub-stop of the station, and what is told there."""

    part: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture of the station."""

    place: int
    file: str
    picture: str
    caption: str
    last: bool


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A picture that the station may show."""

    file: str
    picture: str
    used: bool


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A floor or route, and whether the station is on it."""

    id: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word that this tour has said in its own way."""

    written: str
    said: str


@dataclass(frozen=True, slots=True)
class EditView:
    """The editing room: the draft, and the station whose page is open."""

    view: str = ""
    title: str = ""
    changed: bool = False
    can_undo: bool = False
    can_redo: bool = False
    usable: bool = False
    clash: str = ""
    station: str = ""
    number: int = 0
    name: str = ""
    text: str = ""
    short: str = ""
    leave: str = ""
    keywords: str = ""
    cover: str = ""
    following: str = ""
    following_name: str = ""
    figures: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    leaves: tuple[LeafRow, ...] = ()
    sentences: tuple[SentenceRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    pictures: tuple[PictureRow, ...] = ()
    shelf: tuple[ShelfRow, ...] = ()
    floors: tuple[ChoiceRow, ...] = ()
    routes: tuple[ChoiceRow, ...] = ()
    words: tuple[WordRow, ...] = ()
    questions: QuestionsView = NOTHING_ASKED
    whole: WholeView = NOTHING_TOLD


def edit_view(show: Show, sources: Sources) -> EditView:
    """The editing room as it is to be seen; an empty one while nobody edits."""
    backstage = show.backstage
    editing = backstage.editing if backstage else None
    if backstage is None or editing is None:
        return EditView()
    draft, leaf, following = editing.manuscript, editing.leaf, editing.following
    return EditView(
        view=editing.view,
        title=draft.title,
        changed=draft.changed,
        can_undo=draft.can_undo,
        can_redo=draft.can_redo,
        usable=not backstage.busy and not editing.waiting,
        clash=editing.clash,
        number=_number(editing),
        following=following.id if following else "",
        following_name=following.name if following else "",
        figures=tuple(f"{{{name}}}" for name in draft.figures),
        faults=leaf.faults if leaf else draft.faults,
        leaves=_leaf_rows(draft, sources),
        words=tuple(WordRow(written, said) for written, said in draft.words),
        questions=questions_view(editing),
        whole=whole_view(draft),
        **(_of_station(draft, leaf, sources) if leaf else {}),
    )


def _of_station(draft: Manuscript, leaf: Leaf, sources: Sources) -> dict[str, Any]:
    """What the page of one station shows."""
    shown = {one.file for one in leaf.pictures}
    last = len(leaf.pictures) - 1
    return {
        "station": leaf.id,
        "name": leaf.name,
        "text": leaf.text,
        "short": leaf.short,
        "leave": leaf.leave,
        "keywords": "、".join(leaf.keywords),
        "parts": tuple(PartRow(one.id, one.name, one.text) for one in leaf.parts),
        "cover": _url(draft, leaf.pictures[0].file, sources) if leaf.pictures else "",
        "sentences": tuple(
            SentenceRow(number, one.text, one.opens) for number, one in enumerate(leaf.sentences)
        ),
        "pictures": tuple(
            PictureRow(place, one.file, _url(draft, one.file, sources), one.caption, place == last)
            for place, one in enumerate(leaf.pictures)
        ),
        "shelf": tuple(ShelfRow(file, _url(draft, file, sources), file in shown) for file in draft.album),
        "floors": tuple(ChoiceRow(one.id, one.name, one.id == leaf.floor) for one in draft.floors),
        "routes": tuple(ChoiceRow(one.id, one.name, one.id in leaf.routes) for one in draft.routes),
    }


def _leaf_rows(draft: Manuscript, sources: Sources) -> tuple[LeafRow, ...]:
    floors = {one.id: one.name for one in draft.floors}
    last = len(draft.leaves) - 1
    return tuple(
        LeafRow(
            station=leaf.id,
            number=place + 1,
            name=leaf.name,
            floor=floors.get(leaf.floor, ""),
            picture=_url(draft, leaf.pictures[0].file, sources) if leaf.pictures else "",
            length=sum(not c.isspace() for c in leaf.text),
            questions=leaf.questions,
            faults=len(leaf.faults),
            first=place == 0,
            last=place == last,
        )
        for place, leaf in enumerate(draft.leaves)
    )


def _number(editing: Editing) -> int:
    ids = [leaf.id for leaf in editing.manuscript.leaves]
    return ids.index(editing.station) + 1 if editing.station in ids else 0


def _url(draft: Manuscript, file: str, sources: Sources) -> str:
    return sources.picture(as_preview(draft.tour), file)
