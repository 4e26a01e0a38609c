"""Everything that staff can do to a draft, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.editing.errands import Turn, Way
from kiosk.show.backstage.editing.state import Clash, Manuscript
from kiosk.workshop.editing.edits import Edit


@dataclass(frozen=True, slots=True)
class EditingOrdered:
    """Edit the tour whose room is open."""


@dataclass(frozen=True, slots=True)
class StationOpened:
    """Go to the page of one station."""

    station: str


@dataclass(frozen=True, slots=True)
class QuestionsOpened:
    """Go to what must be settled, one question at a time."""


@dataclass(frozen=True, slots=True)
class QuestionTurned:
    """Go to another question, by its place from 0; the one before is left for later."""

    place: int


@dataclass(frozen=True, slots=True)
class WholeOpened:
    """Go to what is the tour's own: its title, greeting, closing and figures."""


@dataclass(frozen=True, slots=True)
class PageLeft:
    """One step back: from a page to the list of stations, from there to the tour's room."""


@dataclass(frozen=True, slots=True)
class EditMade:
    """Change the draft so."""

    edit: Edit


@dataclass(frozen=True, slots=True)
class HearingOrdered:
    """Hear a sentence of the station whose page is open, as it would be said now."""

    sentence: int


@dataclass(frozen=True, slots=True)
class HallWordWritten:
    """A word of all tours is said so from now on; empty, as it is written."""

    written: str
    said: str


@dataclass(frozen=True, slots=True)
class TurnOrdered:
    """Undo the last edit, or do it again."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class SaveOrdered:
    """Save the draft."""


@dataclass(frozen=True, slots=True)
class DropOrdered:
    """Drop the draft, all that was changed since it was saved last."""


@dataclass(frozen=True, slots=True)
class WayChosen:
    """What is to become of a draft whose file was changed elsewhere, or that cannot be read."""

    way: Way


Order = (
    EditingOrdered
    | StationOpened
    | QuestionsOpened
    | QuestionTurned
    | WholeOpened
    | PageLeft
    | EditMade
    | HearingOrdered
    | HallWordWritten
    | TurnOrdered
    | SaveOrdered
    | DropOrdered
    | WayChosen
)


@dataclass(frozen=True, slots=True)
class DraftOpened:
    """A draft is there to be edited."""

    manuscript: Manuscript
    clash: Clash = Clash.NONE


@dataclass(frozen=True, slots=True)
class DraftShown:
    """A draft as it is now, with words for people where something went wrong, or should be known."""

    manuscript: Manuscript
    clash: Clash = Clash.NONE
    say: str = ""
    good: bool = False


@dataclass(frozen=True, slots=True)
class DraftClosed:
    """A draft is no more: it was saved, or dropped."""

    tour: str
    say: str


Report = DraftOpened | DraftShown | DraftClosed
