"""Everything that staff can do on their page, and what their errands have to say to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.show.backstage.bringing import events as bringing
from kiosk.show.backstage.editing import events as editing
from kiosk.show.backstage.state import Holding, Room
from kiosk.show.backstage.upkeep import events as up
from kiosk.show.gate import Asking, Holder
from kiosk.tour.model import Tour


@dataclass(frozen=True, slots=True)
class RoomChosen:
    """Go to another room."""

    room: Room


@dataclass(frozen=True, slots=True)
class HoldingChosen:
    """Go to the room of one tour."""

    tour: str


@dataclass(frozen=True, slots=True)
class BackstageLeft:
    """Staff are done; visitors have their page again."""


@dataclass(frozen=True, slots=True)
class AuthorWritten:
    """Who is at work, to be kept with what is published."""

    name: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """What was changed in the tour whose room is open."""

    note: str


@dataclass(frozen=True, slots=True)
class PublishOrdered:
    """Publish the tour whose room is open as the folder has it now."""


@dataclass(frozen=True, slots=True)
class EditionOrdered:
    """Bring an edition of that tour back; with 0 the one before, or the last of one that was withdrawn."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class WithdrawalOrdered:
    """Take that tour off live."""


@dataclass(frozen=True, slots=True)
class PackOrdered:
    """Put what visitors see of that tour onto the stick that is plugged in."""


@dataclass(frozen=True, slots=True)
class PreviewOrdered:
    """Look at that tour as its visitors would see it now."""


@dataclass(frozen=True, slots=True)
class PreviewEnded:
    """Seen enough: back to its room."""


@dataclass(frozen=True, slots=True)
class PinOrdered:
    """Set a new PIN; None gives up the one that is being set."""

    holder: Holder | None


@dataclass(frozen=True, slots=True)
class PinWritten:
    """An entry of a new PIN as it was typed. It passes through the show and stays nowhere in it."""

    pin: str = field(repr=False)


Order = (
    RoomChosen
    | HoldingChosen
    | BackstageLeft
    | AuthorWritten
    | NoteWritten
    | PublishOrdered
    | EditionOrdered
    | WithdrawalOrdered
    | PackOrdered
    | PreviewOrdered
    | PreviewEnded
    | PinOrdered
    | PinWritten
    | up.Order
    | bringing.Order
    | editing.Order
)


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What the hall holds now."""

    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """An errand came to its end, good or not, with words for people.

    `tour` and `note` are those of a publication: what was noted of it has been used.
    """

    say: str
    good: bool
    tour: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PreviewReady:
    """A tour as the folder has it, to be looked at."""

    tour: Tour


@dataclass(frozen=True, slots=True)
class PinsKnown:
    """Who has a PIN."""

    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class PinAnswered:
    """What comes after an entry of a new PIN: what to ask for next, None when it is set."""

    asking: Asking | None
    say: str = ""


Report = (
    Surveyed
    | Finished
    | PreviewReady
    | PinsKnown
    | PinAnswered
    | up.Report
    | bringing.Report
    | editing.Report
)
Event = Order | Report
