"""The draft of a tour as staff see it: plain values, made by who keeps the draft itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.tour.model import Fact


class View(StrEnum):
    """A page of the editing room: all stations, one of them, the tour's own texts, or what is asked."""

    STATIONS = "stations"
    STATION = "station"
    TOUR = "tour"
    QUESTIONS = "questions"


class Clash(StrEnum):
    """What stands between a draft and its file: it cannot be read, or the file was changed elsewhere."""

    NONE = ""
    DAMAGED = "damaged"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Named:
    """A floor or a route: its id, and what people call it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is written, cues and all, and as it is `said`, with its figures put in.

    `opens` says that a paragraph begins with it.
    """

    text: str
    opens: bool
    said: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a station, and the line below it."""

    file: str
    caption: str


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-stop of a station, such as one board of a row, and what is told there."""

    id: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A station of the draft. `floor` is an id; `routes` are the ids of those that lead by it.

    `text` is written as in the file, `short` and `leave` too; `keywords` are on the guide's card. `questions`
    counts what must be settled there, `faults` are sentences about what is wrong.
    """

    id: str
    name: str
    text: str = ""
    sentences: tuple[Sentence, ...] = ()
    short: str = ""
    leave: str = ""
    floor: str = ""
    routes: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    keywords: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    questions: int = 0
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Words that a person must look at, or should, and where they stand; which answers are possible.

    `quote` and `asked` name it, as in the edits that answer it. `station` is the id of the one where the
    words stand, empty for the tour's own texts; `sentence` holds them, with its cues.
    """

    quote: str
    asked: str
    place: str
    sentence: str
    say: str
    station: str = ""
    must: bool = True
    replaceable: bool = False
    rewritable: bool = False
    removable: bool = False
    checkable: bool = False


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A draft at one moment. `changed` says that there is something to save; `figures` may be named in texts.

    `words` are those that this tour has said in its own way: written, said. `album` are the pictures that its
    stations may show, `faults` what is wrong with the tour as a whole. `questions` are the first of the
    `open` ones, led by the `musts` that keep the tour from being published; `asked` counts them as they were
    when the editing began.
    """

    tour: str
    title: str = ""
    leaves: tuple[Leaf, ...] = ()
    floors: tuple[Named, ...] = ()
    routes: tuple[Named, ...] = ()
    figures: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    subtitle: str = ""
    address: str = ""
    greeting: str = ""
    closing: str = ""
    facts: tuple[Fact, ...] = ()
    album: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    open: int = 0
    musts: int = 0
    asked: int = 0
    faults: tuple[str, ...] = ()
    changed: bool = False
    can_undo: bool = False
    can_redo: bool = False


@dataclass(frozen=True, slots=True)
class Editing:
    """The editing room: the draft, the page that is open, its station, and the place of the question asked.

    `waiting` says that an edit is under way; another one is meant for what will be there then.
    """

    manuscript: Manuscript
    view: View = View.STATIONS
    station: str = ""
    place: int = 0
    waiting: bool = False
    clash: Clash = Clash.NONE

    @property
    def leaf(self) -> Leaf | None:
        """The station whose page is open."""
        return next((one for one in self.manuscript.leaves if one.id == self.station), None)

    @property
    def following(self) -> Leaf | None:
        """The station behind that one."""
        leaves = self.manuscript.leaves
        place = next((at for at, one in enumerate(leaves) if one.id == self.station), len(leaves))
        return leaves[place + 1] if place + 1 < len(leaves) else None

    def showing(self, manuscript: Manuscript, clash: Clash) -> Editing:
        """The room with the draft as it is now; the page of a station that is gone gives way to the list.

        A question that was answered gives way to the next one.
        """
        last = max(0, len(manuscript.questions) - 1)
        made = replace(self, manuscript=manuscript, place=min(self.place, last), waiting=False, clash=clash)
        if made.view is View.STATION and made.leaf is None:
            return replace(made, view=View.STATIONS, station="")
        return made
