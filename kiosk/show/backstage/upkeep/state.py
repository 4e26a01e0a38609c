"""What staff see of the machine, as values: its findings, and what failed of late."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.show.backstage.upkeep.charts import SPANS, Charts
from kiosk.show.backstage.upkeep.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the machine: whether it is well, what is so, and what to do about it, maybe nothing.

    `command` is for whoever has a keyboard, empty where there is none that would help.
    """

    part: str
    well: bool
    what: str
    remedy: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What failed: when last, on the hall's clock and in words, what it means, and how often it was told."""

    moment: str
    say: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Checkup:
    """One look at the machine: every part of it, and what failed of late, the newest first."""

    findings: tuple[Finding, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What is known of the machine while staff are there: `checkup` is None before the first look.

    `looking` says that it is being looked at. `charts` are of the last `span` days, None before they are
    known, and `unread` says why they cannot be. `trial` is the utterance by which its sound is tried, 0 for
    none. `timetable` is the one by which the hall goes, None before it is known.
    """

    checkup: Checkup | None = None
    looking: bool = False
    span: int = SPANS[0]
    charts: Charts | None = None
    unread: str = ""
    trial: int = 0
    timetable: Timetable | None = None
