"""A stop: a passage of a script that becomes a station, or a part of one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a stop begins, where what is told there begins, and what it is called, if that is known.

    `title` is as its writer set it, `name` the place that the words name. `opens` is where its own words
    begin when a heading of several stops, or a slogan, goes before. `part` says that it belongs to the stop
    before.
    """

    at: int
    told: int
    title: str = ""
    name: str = ""
    part: bool = False
    opens: int | None = None
