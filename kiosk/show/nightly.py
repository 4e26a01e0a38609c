"""The nightly round: once a day, while nobody is there, what lies on the disk is looked through."""

from __future__ import annotations

from kiosk.show.state import Page, Show

NIGHT = (3.0, 5.0)  # hours of the day; of a hall that never closes
APART = 20 * 3600.0  # seconds between two rounds: a hall that shuts an hour earlier has its round, too


def is_due(show: Show) -> bool:
    """Whether a round is to be made now."""
    if show.page is not Page.ATTRACT or show.sheet or show.reception or show.backstage:
        return False
    if show.bringing is not None and show.bringing.under_way:
        return False
    night = show.closed or NIGHT[0] <= show.hour < NIGHT[1]
    return night and (show.rounded is None or show.now - show.rounded >= APART)
