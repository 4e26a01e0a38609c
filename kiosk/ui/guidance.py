"""What a guide adds to the public screen, as plain values: the visitors' name, a spot, a picture enlarged."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.show.reception.state import Focus
from kiosk.show.state import Show


@dataclass(frozen=True, slots=True)
class Guidance:
    """A public screen that is led; `pointing` is negative where she does not point."""

    guest: str = ""
    address: str = ""
    pointing: tuple[float, float] = (-1.0, -1.0)
    focus: Focus = field(default_factory=Focus)


def guidance(show: Show) -> Guidance:
    """What the guide adds at this moment; nothing where nobody leads."""
    reception = show.reception
    if reception is None:
        return Guidance()
    pointing = reception.pointing if reception.hold is None else None
    return Guidance(reception.guest, reception.address, pointing or Guidance().pointing, reception.focus)
