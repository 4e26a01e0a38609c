"""What lies on the sticks that are plugged in, and the one thing that is being brought in, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is offered: a package, a document to be made into tours, a tour's file, a folder of photos."""

    PACKAGE = "package"
    DOCUMENT = "document"
    TOUR = "tour"
    PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class Offer:
    """A thing that could be brought in.

    `key` names it as long as its stick is there, `place` says where it lies on this machine: the show never
    looks there. `name` is its title, or its file's name; `number` a package's edition, or how many photos.
    """

    key: str
    kind: Kind
    place: str
    name: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is plugged in, or the hall's `folder` for what comes in. `more`: not all is listed.

    `place` is where it lies on this machine, as that of an offer.
    """

    name: str
    offers: tuple[Offer, ...] = ()
    more: bool = False
    folder: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A tour that a document holds; `open` counts what must be settled before it is shown."""

    title: str
    stations: int
    open: int = 0


@dataclass(frozen=True, slots=True)
class Repaired:
    """A place of a document that was mended by itself: what stood there, and what stands there now."""

    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Content:
    """What an offer holds, as far as a look tells; what is not known of its kind is empty.

    `size` is in bytes, `moment` in UTC as ISO 8601. `mended` counts all repairs, of which some are listed.
    `faults` are whole sentences on why it cannot be brought in, `notes` on what else is to be known.
    """

    title: str = ""
    number: int = 0
    author: str = ""
    moment: str = ""
    stations: int = 0
    files: int = 0
    size: int = 0
    scripts: tuple[Script, ...] = ()
    mended: int = 0
    repairs: tuple[Repaired, ...] = ()
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A thing that stays outside, and why, as sentences."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A tour that something came into; `open` counts what must be settled before it can be published."""

    tour: str
    title: str
    open: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: a sentence, the tours that have it now, what is to be known, what stayed outside."""

    say: str
    good: bool
    arrivals: tuple[Arrival, ...] = ()
    notes: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Bringing:
    """One thing from a stick, chosen to be brought in. It outlasts a visit of staff: photos take minutes.

    `content` is None until it was looked at, and for photos. `scripts` are the chosen ones of a document, by
    their places; `tour` is the one that photos are for. `under_way` says that a servant is at work on it,
    `done` of `total` bytes or photos; `stopping` that somebody thought better of it.
    """

    offer: Offer
    content: Content | None = None
    scripts: tuple[int, ...] = ()
    tour: str = ""
    under_way: bool = False
    stopping: bool = False
    done: int = 0
    total: int = 0
    result: Result | None = None
