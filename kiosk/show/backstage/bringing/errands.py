"""What bringing in asks of its servants."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.bringing.state import Offer, Script


@dataclass(frozen=True, slots=True)
class LookInto:
    """See what an offer holds; the answer is `LookedInto`, or `BroughtIn` where it cannot be seen."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class BringIn:
    """Bring an offer in; the answers are `Carried`, many times, and `BroughtIn` at the end.

    `scripts` are the tours of a document that are wanted, by their places and as they were when looked at;
    `tour` is the one that photos are for.
    """

    offer: Offer
    author: str = ""
    scripts: tuple[tuple[int, Script], ...] = ()
    tour: str = ""


@dataclass(frozen=True, slots=True)
class StopBringing:
    """Give up what is under way, as soon as it can be without leaving halves."""


Errand = LookInto | BringIn | StopBringing
