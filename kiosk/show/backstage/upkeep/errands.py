"""What the upkeep asks of its servant. Each is answered by an event, whatever comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.upkeep.timetable import Timetable
from kiosk.tour.model import Tour


@dataclass(frozen=True, slots=True)
class CheckUp:
    """Look at every part of the machine; the answer is `CheckedUp`."""


@dataclass(frozen=True, slots=True)
class SaveRecords:
    """Save log and counts under the hall's name, on the stick or on the machine; the answer is `Finished`."""

    hall: str
    here: bool


@dataclass(frozen=True, slots=True)
class TellCounts:
    """Tell what was counted in the last so many days, of these tours; the answer is `Counted`."""

    span: int
    tours: tuple[Tour, ...]


@dataclass(frozen=True, slots=True)
class SaveTable:
    """Save all that was counted as a table, as `SaveRecords` does; the answer is `Finished`."""

    hall: str
    here: bool


@dataclass(frozen=True, slots=True)
class TellTimetable:
    """Tell the timetable by which the hall goes; the answer is `TimetableKnown`."""


@dataclass(frozen=True, slots=True)
class SaveTimetable:
    """Write the timetable down; the answer is `TimetableKnown`, or `Finished` where it cannot be."""

    timetable: Timetable


UpkeepErrand = CheckUp | SaveRecords | TellCounts | SaveTable | TellTimetable | SaveTimetable
