"""The gate before what is not for visitors: whose PIN opens which door, and how far the PIN has come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """What the PIN is asked for: a door, or with ENTER whichever doors it opens."""

    LEAD = "lead"
    END = "end"
    STAFF = "staff"
    ENTER = "enter"


class Holder(StrEnum):
    """Whom a PIN belongs to."""

    GUIDE = "guide"
    STAFF = "staff"

    @property
    def called(self) -> str:
        """What people call the holder."""
        return {Holder.GUIDE: "讲解员", Holder.STAFF: "工作人员"}[self]


Doors = tuple[Purpose, ...]
GUIDES: Doors = (Purpose.LEAD, Purpose.END)
ALL: Doors = (*GUIDES, Purpose.STAFF)


def doors_of(holder: Holder, known: Collection[Holder]) -> Doors:
    """What a holder's PIN opens where those of *known* have one: the only PIN of a machine opens all.

    Staff may lead a visit as well; a guide swaps no tours where staff have a PIN of their own.
    """
    return GUIDES if holder is Holder.GUIDE and Holder.STAFF in known else ALL


def openers(purpose: Purpose, known: Collection[Holder]) -> tuple[Holder, ...]:
    """Those of *known* whose PIN is asked for here."""
    return tuple(
        each
        for each in Holder
        if each in known and (purpose is Purpose.ENTER or purpose in doors_of(each, known))
    )


class Asking(StrEnum):
    """What the gate asks for, or says.

    NEW asks for a PIN where none was set yet, AGAIN for the same one once more, DIFFERENT says that the two
    were not alike. WEAK says why a new one will not do. DOOR asks which of several doors it shall be.
    """

    PIN = "pin"
    NEW = "new"
    AGAIN = "again"
    CHECKING = "checking"
    WRONG = "wrong"
    DIFFERENT = "different"
    WEAK = "weak"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate that is being opened, `touched` when somebody last stood there, on the show's clock.

    `until` is when the next PIN is taken.
    `say` is why a new PIN will not do, or why none can be checked, in words for people. `doors` are those
    that the PIN has opened.
    """

    purpose: Purpose
    asking: Asking
    touched: float = 0.0
    until: float = 0.0
    say: str = ""
    doors: Doors = ()
