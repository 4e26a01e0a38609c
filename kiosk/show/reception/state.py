"""A reception as a value: what the guide has set and done in the visit she leads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class HoldKind(StrEnum):
    """What the public screen shows while it is held: the picture it had, or a welcome."""

    FREEZE = "freeze"
    WELCOME = "welcome"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the telling. `told` says that nothing was left to tell there."""

    station: str
    part: int = 0
    line: int = 0
    picture: int = 0
    told: bool = False


@dataclass(frozen=True, slots=True)
class Weight:
    """How long a station takes, in seconds, told in full and told short, without walks.

    `full` and `short` are by the guide, `voiced` are the same two by the voice. `measured` says that the
    time was taken in a rehearsal.
    """

    station: str
    full: float
    short: float
    measured: bool = False
    voiced: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Focus:
    """What of the public picture is enlarged: so many times, around a point, fractions of the picture."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class Visited:
    """A station as she came to it: the seconds planned for it, and whether it is told short.

    Another route chosen later changes neither: what was begun in full is told in full.
    """

    station: str
    planned: float
    short: bool


@dataclass(frozen=True, slots=True)
class Sight:
    """What the public saw when its screen was held, whatever is changed behind it meanwhile."""

    page: str = ""
    route: str = ""
    visited: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    stays: tuple[Visited, ...] = ()
    left: Mark | None = None
    focus: Focus = Focus()


@dataclass(frozen=True, slots=True)
class Hold:
    """Question time, a group photo: the public screen is held, the station's clock stands.

    `at` is where it stood when it was held; `telling` says that a narration is to go on after it.
    """

    kind: HoldKind
    at: Mark
    telling: bool = False
    sight: Sight = Sight()


@dataclass(frozen=True, slots=True)
class Reception:
    """A visit that a guide leads, all of it; the stations she has been to are the show's `visited`.

    `guest` and `address` are her words for the visitors. `order` holds every station of the tour as she
    arranged them, empty while they stand as the route has them. `dropped` do not belong to this visit,
    `skipped` do and are passed over, `short` are told short. `left` is where she left the way for another
    station. `hold` is there while the public screen is held.

    Her clock goes by the plan: `weights`, `rate` in hanzi a minute, `greeting` and `closing` in seconds.
    `spent` are seconds at each station, `stays` the stations as she came to them. `began` is when she set out
    on the show's clock, None before, and `ended` when the visit was over, None while it is not.
    `limit` are the seconds the visit may take, 0 while nothing is known, and `promised` says that she gave
    them herself. `held` are the seconds of question time, `questions` how often there was one. `refused` is
    how late she was when she refused a cut, in seconds.

    `pointing` is where she points, as fractions of the picture, and `focus` how it is enlarged.
    """

    guest: str = ""
    address: str = ""
    rehearsal: bool = False
    order: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    left: Mark | None = None
    hold: Hold | None = None
    rate: float = 200.0
    weights: tuple[Weight, ...] = ()
    greeting: float = 0.0
    closing: float = 0.0
    spent: tuple[tuple[str, float], ...] = ()
    stays: tuple[Visited, ...] = ()
    began: float | None = None
    ended: float | None = None
    limit: float = 0.0
    promised: bool = False
    questions: int = 0
    held: float = 0.0
    refused: float = 0.0
    pointing: tuple[float, float] | None = None
    focus: Focus = Focus()

    def spent_at(self, station: str) -> float:
        """Seconds spent at a station so far."""
        return dict(self.spent).get(station, 0.0)
