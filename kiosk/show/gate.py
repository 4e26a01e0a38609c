"""The gate before what is not for visitors: what lies behind it, and how far the PIN has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """What the PIN is asked for."""

    LEAD = "lead"
    END = "end"


class Asking(StrEnum):
    """What the gate asks for, or says.

    NEW asks for a PIN where none was set yet, AGAIN for the same one once more, DIFFERENT says that the two
    were not alike. WEAK says why a new one will not do.
    """

    PIN = "pin"
    NEW = "new"
    AGAIN = "again"
    CHECKING = "checking"
    WRONG = "wrong"
    DIFFERENT = "different"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate that is being opened, `touched` when somebody last stood there, on the show's clock.

    `until` is when the next PIN is taken.
    `say` is why a new PIN will not do, or why none can be checked, in words for people.
    """

    purpose: Purpose
    asking: Asking
    touched: float = 0.0
    until: float = 0.0
    say: str = ""
