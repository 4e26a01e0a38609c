"""What is ordered of the voice: a sentence to be rendered, at once or for later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.voice.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Order:
    """A sentence of a tour that somebody wants or will probably want."""

    tour: str
    text: str
    language: str
    speed: float


@dataclass(frozen=True, slots=True)
class UrgentOrder:
    """A sentence that a visitor waits for, and who takes what comes of it."""

    order: Order
    deliver: Callable[[Rendered | None], None]
