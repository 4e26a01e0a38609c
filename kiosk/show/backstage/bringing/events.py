"""What staff do with what lies on a stick, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.bringing.state import Content, Offer, Result, Stick


@dataclass(frozen=True, slots=True)
class OfferChosen:
    """Look at an offer more closely."""

    key: str


@dataclass(frozen=True, slots=True)
class OfferLeft:
    """Back to all that is offered; what is under way is stopped."""


@dataclass(frozen=True, slots=True)
class ScriptTurned:
    """Take along a tour of the document, or leave it."""

    place: int


@dataclass(frozen=True, slots=True)
class PhotosMeant:
    """The photos are for this tour."""

    tour: str


@dataclass(frozen=True, slots=True)
class BringOrdered:
    """Bring it in."""


@dataclass(frozen=True, slots=True)
class StopOrdered:
    """Bring in nothing more. What is in already stays."""


Order = OfferChosen | OfferLeft | ScriptTurned | PhotosMeant | BringOrdered | StopOrdered


@dataclass(frozen=True, slots=True)
class SticksSeen:
    """What is plugged in now, and what lies there."""

    sticks: tuple[Stick, ...]


@dataclass(frozen=True, slots=True)
class LookedInto:
    """What an offer holds."""

    offer: Offer
    content: Content


@dataclass(frozen=True, slots=True)
class Carried:
    """So much of an offer is in, in bytes or photos."""

    offer: Offer
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """A look or a bringing came to its end, good or not."""

    offer: Offer
    result: Result


Report = SticksSeen | LookedInto | Carried | BroughtIn
