"""A preview: a tour as the folder has it, shown as visitors would see it, beside the one that is live."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show import moves
from kiosk.show.backstage.state import Backstage
from kiosk.show.narration import Step
from kiosk.show.state import Page, Show
from kiosk.tour.model import Tour

_MARK = "~"  # in no tour's id: what is looked up by it is never taken for what is live


def as_preview(tour: str) -> str:
    """The id under which a tour is previewed."""
    return tour + _MARK


def previewed(tour: str) -> str | None:
    """The tour that an id is a preview of, None for a tour's own id."""
    return tour.removesuffix(_MARK) if tour.endswith(_MARK) else None


def previews(show: Show) -> bool:
    """Whether what the screen shows is a preview, and none of the hall's tours."""
    return show.backstage is not None and show.backstage.previews


def begin(show: Show, backstage: Backstage, tour: Tour) -> Step:
    """The tour's overview, with the whole screen to itself; the hall's own tours wait for the end of it."""
    waiting = show.tours if show.arrived is None else show.arrived
    shown = replace(tour, id=as_preview(tour.id))
    show, effects = moves.rest(replace(show, arrived=(shown,)))
    show = replace(show, arrived=waiting, page=Page.HOME, backstage=replace(backstage, previews=True))
    return show, effects


def end(show: Show, backstage: Backstage) -> Step:
    """Back to the room of the tour, with the hall's tours."""
    show, effects = moves.rest(show)
    return inside(show, replace(backstage, previews=False)), effects


def inside(show: Show, backstage: Backstage) -> Show:
    """The staff page, in place of whatever visitors had."""
    return replace(show, page=Page.BACKSTAGE, backstage=backstage, sheet=None)
