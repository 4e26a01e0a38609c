"""What staff can do for the machine, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.upkeep.charts import Charts
from kiosk.show.backstage.upkeep.state import Checkup


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


Order = CheckupOrdered | VoiceTried | RecordsOrdered | SpanChosen | TableOrdered


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


Report = CheckedUp | Counted
