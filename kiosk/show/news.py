"""News: what staff should know of the hall's tours, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.tour.problems import Problem


@dataclass(frozen=True, slots=True)
class News:
    """What staff should know of one tour, or of all with an empty `tour`.

    `problems` are those of its file as it lies there now, and why it could not be published; with none of
    them it was edited and is yet to be published by hand.
    """

    tour: str
    problems: tuple[Problem, ...] = ()
