"""What the editing room asks of its servant. Each is answered by an event, whatever comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.workshop.editing.edits import Edit


class Turn(StrEnum):
    """One step back among the edits, or forth again."""

    UNDO = "undo"
    REDO = "redo"


class Way(StrEnum):
    """Out of a clash: the edits are dropped, put aside as a copy, or done again on what is there now."""

    THEIRS = "theirs"
    ASIDE = "aside"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Read a tour's draft, as it was left or new; the answer is `DraftOpened`, or `Finished`."""

    tour: str


@dataclass(frozen=True, slots=True)
class Revise:
    """Do an edit, undo one or do it again; the answer is `DraftShown`."""

    tour: str
    change: Edit | Turn


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Put the draft in the tours' folder; the answer is `DraftClosed`, or `DraftShown` with the reasons."""

    tour: str


@dataclass(frozen=True, slots=True)
class DropDraft:
    """Forget the draft; the answer is `DraftClosed`."""

    tour: str


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Lead a draft out of a clash; the answer is `DraftShown`."""

    tour: str
    way: Way


@dataclass(frozen=True, slots=True)
class SetHallWord:
    """Have a word said so in all tours of the hall, at once; the answer is `DraftShown`."""

    tour: str
    written: str
    said: str


EditErrand = OpenDraft | Revise | SetHallWord | SaveDraft | DropDraft | Reconcile
