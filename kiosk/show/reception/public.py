"""What the public screen shows of a moment in a reception: never more than a visitor may see."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show.lines import lines_of
from kiosk.show.reception.state import HoldKind
from kiosk.show.state import Narration, Page, Show


def public(show: Show) -> Show:
    """The show as the public sees it: held on a welcome or on what it was, or simply as it is."""
    hold = show.reception.hold if show.reception else None
    if hold is None:
        return show
    still = replace(show, narration=Narration.PAUSED, utterance=0, reached=None, unspoken=False, film=False)
    sight = hold.sight
    if hold.kind is HoldKind.WELCOME or sight.page == Page.WELCOME or not hold.at.station:
        return replace(still, page=Page.WELCOME)
    assert show.reception is not None
    before = replace(
        show.reception,
        order=sight.order,
        dropped=sight.dropped,
        skipped=sight.skipped,
        short=sight.short,
        stays=sight.stays,
        left=sight.left,
        focus=sight.focus,
        pointing=None,
    )
    at = replace(
        still,
        page=Page(sight.page),
        reception=before,
        route=sight.route,
        visited=sight.visited,
        station=hold.at.station,
        part=hold.at.part,
        picture=hold.at.picture,
        line=0,
    )
    return replace(at, line=max(0, min(hold.at.line, len(lines_of(at)) - 1)))
