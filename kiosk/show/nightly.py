"""The nightly round: once a day, while nobody is there, what lies on the disk is looked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.show.state import Page, Show
from kiosk.week import Span

NIGHT = Span(3.0, 5.0)  # of a day when the hall never closes, or is closed all day
LATEST = 23.0  # a hall that closes later has its round in the night: the last visitors take their time


def night_of(hours: Sequence[Span]) -> Span:
    """The hours of a day in which its one round may begin: never in a noon break, nor before it opens."""
    closes = max((span.end for span in hours), default=24.0)
    return Span(closes, 24.0) if closes <= LATEST else NIGHT


def reckoned(show: Show) -> Show:
    """The show with a round owed once the last night is over: a start amid a night owes none."""
    return show if show.round_owed or _is_night(show) else replace(show, round_owed=True)


def is_due(show: Show) -> bool:
    """Whether a round is to be made now."""
    if show.page is not Page.ATTRACT or show.sheet or show.reception or show.backstage:
        return False
    if show.bringing is not None and show.bringing.under_way:
        return False
    return show.round_owed and _is_night(show)


def _is_night(show: Show) -> bool:
    return night_of(show.house.hours[show.weekday] if show.house.hours else ()).holds(show.hour)
