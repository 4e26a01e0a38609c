"""The staff page as a value: the room that is open, what the hall holds, what is under way."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.show.backstage.bringing.state import Stick
from kiosk.show.backstage.editing.state import Editing
from kiosk.show.backstage.upkeep.state import Upkeep
from kiosk.show.backstage.upkeep.timetable import Timetable
from kiosk.show.gate import Asking, Holder
from kiosk.tour.problems import Problem


class Room(StrEnum):
    """A part of the staff page."""

    TOURS = "tours"
    TOUR = "tour"
    BRING = "bring"
    EDITOR = "editor"
    PINS = "pins"
    HOURS = "hours"
    COUNTS = "counts"
    MACHINE = "machine"


class Standing(StrEnum):
    """How a tour stands between the folder where people edit and what visitors see.

    LIVE shows what the folder holds. EDITED and BROKEN show an older edition: the folder holds changes that
    could be published, or such as cannot. RETURNED was brought back to an older edition and not edited since.
    NEW and REFUSED were never published. WITHDRAWN was, and is off live.
    """

    LIVE = "live"
    EDITED = "edited"
    BROKEN = "broken"
    RETURNED = "returned"
    NEW = "new"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Past:
    """An edition of a tour: what was published, when (UTC, ISO 8601), by whom. `whole` says it can come back.

    `repeats` is the number of the edition that it brought back, 0 for one of its own. `live` is the one that
    visitors see, and `shown` are all that hold the same as that one.
    """

    number: int
    moment: str
    author: str = ""
    note: str = ""
    repeats: int = 0
    live: bool = False
    shown: bool = False
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Holding:
    """A tour that the hall has, live or not.

    `editions` are those that are kept, the newest first. `problems` are those of the file where people edit.
    `publishable` says that this file is there and holds, `viewable` that it can at least be looked at, and
    `drafted` that somebody has begun to edit it and not saved.
    """

    tour: str
    title: str
    standing: Standing
    cover: str = ""
    editions: tuple[Past, ...] = ()
    problems: tuple[Problem, ...] = ()
    publishable: bool = False
    viewable: bool = False
    drafted: bool = False

    @property
    def editable(self) -> bool:
        """Whether there is a file to edit; it need not hold yet."""
        return self.viewable or bool(self.problems)

    @property
    def live(self) -> Past | None:
        """The edition that visitors see."""
        return next((one for one in self.editions if one.live), None)

    @property
    def before(self) -> Past | None:
        """What an undo brings back: the newest edition that came before the live one, with other content."""
        live = self.live
        if live is None:
            return None
        first = live.repeats or live.number
        earlier = (one for one in self.editions if one.number < first and not one.shown)
        return next((one for one in earlier if one.whole), None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an errand, in words for people."""

    say: str
    good: bool


@dataclass(frozen=True, slots=True)
class PinSetting:
    """A PIN that is being set: whose, and what is asked for or said, as at the gate."""

    holder: Holder
    asking: Asking = Asking.NEW
    say: str = ""


@dataclass(frozen=True, slots=True)
class Backstage:
    """The staff page while somebody is there, `touched` last on the show's clock.

    `tour` is the one whose room is open, or was last. `holdings` are None until they are known. `busy` says
    that an errand is under way. `previews` says that the screen shows a tour as its visitors would see it.
    `pins` are those who have a PIN, `upkeep` is what is known of the machine. `sticks` are None until it was
    looked which are plugged in. `editing` is the room where a tour is edited, while somebody is in it.
    """

    room: Room = Room.TOURS
    tour: str = ""
    holdings: tuple[Holding, ...] | None = None
    busy: bool = False
    outcome: Outcome | None = None
    previews: bool = False
    pins: tuple[Holder, ...] = ()
    pin: PinSetting | None = None
    upkeep: Upkeep = field(default_factory=Upkeep)
    sticks: tuple[Stick, ...] | None = None
    editing: Editing | None = None
    touched: float = 0.0

    @property
    def stick(self) -> Stick | None:
        """The stick that something can be put onto: the first one."""
        return next((one for one in self.sticks or () if not one.folder), None)

    @property
    def holding(self) -> Holding | None:
        """The tour whose room is open."""
        return next((one for one in self.holdings or () if one.tour == self.tour), None)


@dataclass(frozen=True, slots=True)
class Papers:
    """What staff have written and not yet used. It outlasts their visit: whoever was called away finds it.

    `notes` say what was changed in a tour, by the tour's id. `timetable` is what they made of the hall's,
    None where it is as it was.
    """

    author: str = ""
    notes: tuple[tuple[str, str], ...] = field(default=())
    timetable: Timetable | None = None

    def note(self, tour: str) -> str:
        """What was written of a tour's changes."""
        return dict(self.notes).get(tour, "")
