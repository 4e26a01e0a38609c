"""What the staff page asks of its servants. Each is answered by an event, whatever comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.show.backstage.bringing import errands as bringing
from kiosk.show.backstage.editing.errands import EditErrand
from kiosk.show.backstage.upkeep.errands import UpkeepErrand
from kiosk.show.gate import Holder


@dataclass(frozen=True, slots=True)
class Survey:
    """See what the hall holds; the answer is `Surveyed`."""


@dataclass(frozen=True, slots=True)
class Publish:
    """Publish what the folder holds of a tour; the answer is `Finished`, and a survey."""

    tour: str
    author: str
    note: str


@dataclass(frozen=True, slots=True)
class BringBack:
    """Bring an edition back; with 0 the one before, or a withdrawn tour's last. Answered as `Publish` is."""

    tour: str
    number: int
    author: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take a tour off live. Answered as `Publish` is."""

    tour: str


@dataclass(frozen=True, slots=True)
class PackUp:
    """Put the live edition of a tour onto a stick at that place. Answered as `Publish` is."""

    tour: str
    place: str


@dataclass(frozen=True, slots=True)
class OpenPreview:
    """Read a tour as the folder has it; the answer is `PreviewReady`, or `Finished` where it cannot be."""

    tour: str


@dataclass(frozen=True, slots=True)
class KnowPins:
    """Tell who has a PIN; the answer is `PinsKnown`."""


@dataclass(frozen=True, slots=True)
class SetPin:
    """An entry of a holder's new PIN, the first or the second; the answer is `PinAnswered`."""

    holder: Holder
    pin: str = field(repr=False)


PinErrand = KnowPins | SetPin
TourErrand = Survey | Publish | BringBack | Withdraw | PackUp | OpenPreview
BringErrand = bringing.Errand
Errand = TourErrand | PinErrand | UpkeepErrand | BringErrand | EditErrand
