"""Everything a show asks of its servants."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.show.backstage.errands import Errand
from kiosk.show.gate import Purpose
from kiosk.show.reception.times import Times

if TYPE_CHECKING:
    from kiosk.show.reception.record import Record


@dataclass(frozen=True, slots=True)
class Speak:
    """Let this be heard from now on, and nothing that was asked before.

    `utterance` names it in `Heard`, `Said` and `Unspoken`. `text` is as written, variables filled in,
    cues gone. `speed` is the pace, 0.5…1.5 of the natural one. `pause` is the silence after it in
    seconds, part of the utterance. `recording`, when there is one, is a file of the tour's media folder
    that wins over every engine; it starts at the fraction `start`, 0…1, of its length.
    """

    utterance: int
    tour: str
    text: str
    language: str
    speed: float
    pause: float
    recording: str | None = None
    start: float = 0.0


@dataclass(frozen=True, slots=True)
class Hush:
    """Silence now, within a tenth of a second; what was asked for is not wanted any more."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """These texts will probably be spoken next, in this order: have them ready."""

    tour: str
    texts: tuple[str, ...]
    language: str
    speed: float


@dataclass(frozen=True, slots=True)
class SetVolume:
    """Loudness from now on, 0…1."""

    volume: float


@dataclass(frozen=True, slots=True)
class CheckPin:
    """Ask the lock about a PIN; `fresh` when it is one to be set. The answer is `PinChecked`."""

    pin: str = field(repr=False)
    fresh: bool
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class KeepRecord:
    """Keep the record of a reception that ended so many seconds ago."""

    record: Record
    ago: float = 0.0


@dataclass(frozen=True, slots=True)
class KeepTimes:
    """Keep what a rehearsal taught; the answer is `TimesChanged`."""

    tour: str
    times: Times


@dataclass(frozen=True, slots=True)
class MakeRounds:
    """Nobody is there: look through all that is kept. What is found comes as news."""


Effect = MakeRounds | Speak | Hush | Prepare | SetVolume | CheckPin | KeepRecord | KeepTimes | Errand
