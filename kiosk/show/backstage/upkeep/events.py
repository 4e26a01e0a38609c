"""What staff can do for the machine, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.upkeep.charts import Charts
from kiosk.show.backstage.upkeep.state import Checkup
from kiosk.show.backstage.upkeep.timetable import Edit, Timetable


@dataclass(frozen=True, slots=True)
class CheckupOrdered:
    """Look at the machine anew."""


@dataclass(frozen=True, slots=True)
class VoiceTried:
    """Say a sentence, to hear whether there is sound."""


@dataclass(frozen=True, slots=True)
class RecordsOrdered:
    """Save what the machine has noted and counted: on the stick, or `here`, on the machine itself."""

    here: bool = False


@dataclass(frozen=True, slots=True)
class SpanChosen:
    """See the charts of the last so many days."""

    days: int


@dataclass(frozen=True, slots=True)
class TableOrdered:
    """Save what was counted as a table: on the stick, or `here`, on the machine itself."""

    here: bool = False


@dataclass(frozen=True, slots=True)
class TimetableEdited:
    """Set something of the timetable; it counts once it is saved."""

    edit: Edit


@dataclass(frozen=True, slots=True)
class TimetableSaved:
    """Go by the timetable that was set, from now on."""


@dataclass(frozen=True, slots=True)
class TimetableDropped:
    """Leave it as it was."""


Order = (
    CheckupOrdered
    | VoiceTried
    | RecordsOrdered
    | SpanChosen
    | TableOrdered
    | TimetableEdited
    | TimetableSaved
    | TimetableDropped
)


@dataclass(frozen=True, slots=True)
class CheckedUp:
    """The machine was looked at."""

    checkup: Checkup


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted in the last `span` days; `unread` says why it cannot be told, in words for people."""

    span: int
    charts: Charts | None
    unread: str = ""


@dataclass(frozen=True, slots=True)
class TimetableKnown:
    """The timetable by which the hall goes; `say` is what came of saving it, empty where nobody did."""

    timetable: Timetable
    say: str = ""


Report = CheckedUp | Counted | TimetableKnown
