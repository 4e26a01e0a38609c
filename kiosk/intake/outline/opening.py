"""An opening: words that show a new place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """Words that open a place: from where to where, directions just before them included, and its name.

    `opens` is where its own words begin behind a slogan that is glued to them. `leads` says that they are an
    invitation to go there; `part` that it is one of a row at the same stop.
    """

    at: int
    end: int
    name: str
    leads: bool = False
    part: bool = False
    opens: int | None = None
