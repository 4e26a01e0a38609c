"""What staff can do for the machine, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

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


Order = CheckupOrdered | VoiceTried | RecordsOrdered


@dataclass(frozen=True, slots=True)
class CheckedUp:
    """The machine was looked at."""

    checkup: Checkup


Report = CheckedUp
