"""The film of a station: while it plays the narration waits, and afterwards it goes on where it was."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.show import pace
from kiosk.show.effects import Hush
from kiosk.show.narration import Step, prepare, tell
from kiosk.show.state import Narration, Page, Show


def film_of(show: Show) -> str | None:
    """The film that can be seen where the show stands, a file of the tour's media folder; parts have none."""
    station = show.current_station
    return station.film if show.page is Page.STATION and station and show.part == 0 else None


def open_film(show: Show) -> Step:
    """Silence for the film, with the narration's place kept; where there is no film nothing happens."""
    if show.film or film_of(show) is None:
        return show, ()
    tells = show.narration is Narration.PLAYING
    return replace(
        show,
        film=True,
        film_left=None,
        broken_off=tells,
        narration=Narration.PAUSED if tells else show.narration,
        utterance=0,
        reached=None,
        unspoken=False,
        sheet=None,
        since=show.now,
        touched=show.now,
    ), (Hush(),)


def follow_film(show: Show, seconds: float, length: float) -> Show:
    """The film goes on: whoever watches it has not walked away."""
    if not show.film:
        return show
    left = max(0.0, length - seconds) if math.isfinite(length - seconds) and length > 0 else None
    return replace(show, film_left=left, since=show.now, touched=show.now)


def close_film(show: Show) -> Step:
    """Back from the film: a narration that it broke off goes on at its line, any other stays as it was."""
    if not show.film:
        return show, ()
    tells = show.broken_off
    show = replace(show, film=False, film_left=None, broken_off=False, touched=show.now)
    if not tells:
        return show, ()
    show, effects = tell(show, show.line)
    return show, effects + prepare(show)


def watch_over_film(show: Show) -> Show:
    """A film without a sign of life for too long is lost: the page comes back, and waits for a hand."""
    lost = show.now - show.since > pace.PATIENCE
    return replace(show, film=False, film_left=None, broken_off=False) if lost else show
