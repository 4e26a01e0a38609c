"""The passing of time: what becomes of a show that nobody touches."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.show import moves, nightly, pace
from kiosk.show.backstage import preview, visit
from kiosk.show.effects import MakeRounds
from kiosk.show.film import watch_over_film
from kiosk.show.narration import Step, go_on, line_due, tell_by_light
from kiosk.show.reception import lead
from kiosk.show.state import Narration, Page, Show, opening


def countdown(show: Show) -> int | None:
    """Whole seconds until a visit that nobody follows ends, None while somebody does."""
    if show.backstage is not None:
        end = show.backstage.touched + visit.patience(show.backstage)
    elif show.page in (Page.HOME, Page.STATION) and show.reception is None:
        end = show.touched + show.house.idle
    else:
        return None
    left = end + show.house.countdown - show.now
    return max(0, math.ceil(left)) if left <= show.house.countdown else None


def pass_time(show: Show) -> Step:
    """What time alone brings: the next lit line, a lost voice, the walk on, the end of a visit, a round."""
    if show.saved is not None and show.now - show.touched >= lead.OFFERED:
        return lead.forget(show)
    if show.gate is not None and show.now - show.gate.touched >= show.house.idle:
        show = replace(show, gate=None, sheet=None)
    if show.backstage is not None and countdown(show) == 0:  # whatever a preview goes on to tell
        return moves.rest(show)
    if show.page is Page.GOODBYE and show.now - show.touched >= show.house.goodbye and not show.reception:
        return moves.rest(show) if show.backstage is None else preview.end(show, show.backstage)
    if show.film:
        return watch_over_film(show), ()
    if show.page is Page.STATION:
        if show.narration is Narration.PLAYING:
            show = replace(show, touched=show.now)
            if show.unspoken:
                return go_on(show) if line_due(show) else (show, ())
            return tell_by_light(show) if show.now - show.since > pace.PATIENCE else (show, ())
        # From the last touch, too: whoever turns pictures or closes a sheet is not pulled along at once.
        told = show.narration is Narration.FINISHED and show.now - show.touched >= pace.DWELL
        if told and show.walking and show.sheet is None and show.reception is None:
            return moves.forward(show)
    if countdown(show) == 0 or _left_unlike_house(show):
        return moves.rest(show)
    if nightly.is_due(show):
        return replace(show, round_owed=False), (MakeRounds(),)
    return show, ()


def _left_unlike_house(show: Show) -> bool:
    """Whether the attract page is not as the hall has it at this hour: somebody set it, and went."""
    if (
        show.page is not Page.ATTRACT
        or show.saved is not None
        or show.now - show.touched < show.house.idle + show.house.countdown
    ):
        return False
    usual = opening(show.tours, show.house, show.hour, show.weekday)
    as_usual = (usual.comfort, usual.walking, usual.guide, usual.tour)
    return (show.comfort, show.walking, show.guide, show.tour) != as_usual
