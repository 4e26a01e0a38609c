"""Everything that a guide can do in her reception, and what the machine has to say to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.show.gate import GUIDES, Asking, Doors, Purpose
from kiosk.show.reception.state import Focus, HoldKind
from kiosk.show.reception.times import Times

if TYPE_CHECKING:
    from kiosk.show.state import Show


@dataclass(frozen=True, slots=True)
class GateOpened:
    """Somebody asks to be let in, or out."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class GateClosed:
    """Whoever stood at the gate goes away."""


@dataclass(frozen=True, slots=True)
class PinEntered:
    """A PIN as it was typed. It passes through the show and stays nowhere in it."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinChecked:
    """What the lock says: let in, or what to ask for next, and how many seconds to wait before.

    `doors` are those that a right PIN opens, wherever its answer finds somebody standing.
    """

    right: bool
    asking: Asking = Asking.WRONG
    wait: float = 0.0
    say: str = ""
    doors: Doors = GUIDES


@dataclass(frozen=True, slots=True)
class DoorChosen:
    """One of the doors that the PIN has opened."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class PinKnown:
    """Whether a PIN is set on this machine."""

    known: bool


@dataclass(frozen=True, slots=True)
class WordsSet:
    """How this visit's guests are addressed, and their name for the welcome page; None stays as it is."""

    address: str | None = None
    guest: str | None = None


@dataclass(frozen=True, slots=True)
class RehearsalSet:
    """This is a rehearsal, whose times may become the plan; or it is none."""

    on: bool


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """So many seconds are left for the visit from now on; 0 takes the word back."""

    seconds: float


@dataclass(frozen=True, slots=True)
class StationSkipped:
    """Pass over a station, or take it up again; the one where she stands is left at once."""

    station: str


@dataclass(frozen=True, slots=True)
class StationDropped:
    """Take a station out of this visit, or put it back."""

    station: str


@dataclass(frozen=True, slots=True)
class StationShortened:
    """Tell a station short, or in full again."""

    station: str


@dataclass(frozen=True, slots=True)
class StationMoved:
    """Have a station so many places later in this visit, earlier when negative."""

    station: str
    places: int


@dataclass(frozen=True, slots=True)
class WayResumed:
    """Back to where the way was left."""


@dataclass(frozen=True, slots=True)
class ScreenHeld:
    """Hold the public screen so, or with the same word again let it go."""

    kind: HoldKind


@dataclass(frozen=True, slots=True)
class CutTaken:
    """Do what is proposed to regain the time."""


@dataclass(frozen=True, slots=True)
class CutRefused:
    """Leave the visit as it is, late or not."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A spot on the public picture, as fractions of it; None takes it away."""

    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Enlarged:
    """How the public picture is enlarged."""

    focus: Focus


@dataclass(frozen=True, slots=True)
class PlanKept:
    """The times of this rehearsal are the plan from now on."""


@dataclass(frozen=True, slots=True)
class TimesChanged:
    """What is known of the tours' times now, by the tours' ids."""

    times: tuple[tuple[str, Times], ...]


@dataclass(frozen=True, slots=True)
class ReceptionFound:
    """A reception that was cut off, and for how many seconds the machine was away."""

    saved: Show
    away: float


@dataclass(frozen=True, slots=True)
class ReceptionResumed:
    """Go on with the reception that was cut off."""


@dataclass(frozen=True, slots=True)
class ReceptionForgotten:
    """The reception that was cut off is over."""


Event = (
    GateOpened
    | GateClosed
    | PinEntered
    | PinChecked
    | DoorChosen
    | PinKnown
    | WordsSet
    | RehearsalSet
    | TimeLeft
    | StationSkipped
    | StationDropped
    | StationShortened
    | StationMoved
    | WayResumed
    | ScreenHeld
    | CutTaken
    | CutRefused
    | Pointed
    | Enlarged
    | PlanKept
    | TimesChanged
    | ReceptionFound
    | ReceptionResumed
    | ReceptionForgotten
)
