"""What of a show each view is made of, to be compared: to work a view out anew for every tick costs dear."""

from __future__ import annotations

from kiosk.show.state import Show


def overview_made_of(show: Show) -> tuple[object, ...]:
    """What the overview is made of: working it out anew for every tick would cost a large tour dear."""
    return (
        id(show.tours),
        show.tour,
        show.route,
        show.station,
        show.visited,
        show.media,
        show.comfort.language,
        show.counted,
    )


def stop_made_of(show: Show) -> tuple[object, ...]:
    """What the stop is made of: working it out anew for every spoken character would be wasteful."""
    return (
        id(show.tours),
        show.page,
        show.tour,
        show.route,
        show.station,
        show.part,
        show.line,
        show.picture,
        show.hour,
        show.media,
        show.comfort.language,
        _told(show),
    )


def _told(show: Show) -> tuple[object, ...]:
    """What a guide changes of a stop: the words, which station follows, which are told short."""
    reception = show.reception
    return (reception.address, reception.short, show.to_come[:1]) if reception else ()
